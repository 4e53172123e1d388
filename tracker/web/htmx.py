"""Requests of htmx, which wants a part of a page; and failures told to it without a page, so that typed text stays."""

import json
from typing import Any
from urllib.parse import urlsplit

from flask import request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf.csrf import generate_csrf


def is_htmx() -> bool:
    """Whether htmx asks, and wants a part of the page."""
    return request.headers.get("HX-Request") == "true"


def tell_failure(message: str, status: int, **more: Any) -> ResponseReturnValue:
    """Leave the page as it is, and say there why nothing was done."""
    return _tell(status, "page:failed", message=message, **more)


def ask_to_sign_in() -> ResponseReturnValue:
    """Leave the page as it is, and offer to sign in beside it."""
    message = _("You are signed out, so nothing was saved. What you typed is still here: sign in, then send it again.")
    page = urlsplit(request.headers.get("HX-Current-URL", "")).path or url_for("public.home")
    link = url_for("account.sign_in", next=page)
    return tell_failure(message, 401, link=link, words=_("Sign in (opens a new tab)"))


def renew_token() -> ResponseReturnValue:
    """Give the page a token of the present session, with which it sends what was refused once more."""
    message = _("The form had expired. Nothing was saved; what you typed is still here. Send it again.")
    return _tell(400, "page:token", message=message, token=generate_csrf())


def _tell(status: int, event: str, **detail: Any) -> ResponseReturnValue:
    return "", status, {"HX-Reswap": "none", "HX-Trigger": json.dumps({event: detail})}
