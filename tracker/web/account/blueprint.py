"""The blueprint; its views register themselves on import."""

from flask import Blueprint, Response

account = Blueprint("account", __name__)


@account.after_request
def keep_to_ourselves(response: Response) -> Response:
    """No cache keeps these pages, and no other site learns the address of one, which may hold a secret."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["Referrer-Policy"] = "same-origin"
    return response
