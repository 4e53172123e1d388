"""The blueprint; its views register themselves on import."""

from flask import Blueprint

account = Blueprint("account", __name__)
