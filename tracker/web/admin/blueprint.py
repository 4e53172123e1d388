"""The blueprint; its views register themselves on import."""

from flask import Blueprint

admin = Blueprint("admin", __name__)
