"""The blueprint; its views register themselves on import."""

from flask import Blueprint

review = Blueprint("review", __name__)
