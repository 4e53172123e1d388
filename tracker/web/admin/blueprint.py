"""The blueprint; its views register themselves on import."""

from flask import Blueprint, Response

admin = Blueprint("admin", __name__, url_prefix="/admin")


@admin.after_request
def keep_to_ourselves(response: Response) -> Response:
    """No cache keeps these pages."""
    response.headers["Cache-Control"] = "no-store"
    return response
