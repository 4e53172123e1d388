"""The blueprint; its views register themselves on import."""

from flask import Blueprint

public = Blueprint("public", __name__)
