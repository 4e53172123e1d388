"""The choice of colours."""

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue

from tracker.domain.permissions import Permission
from tracker.web.access import permission
from tracker.web.account.blueprint import account
from tracker.web.locale import YEAR
from tracker.web.redirects import safe_target
from tracker.web.session import THEME_COOKIE, THEMES


@account.post("/theme")
@permission(Permission.READ_PUBLISHED)
def set_theme() -> ResponseReturnValue:
    """Remember the colours in a cookie and go back."""
    chosen = request.form.get("theme")
    if chosen not in THEMES:
        abort(400)
    response = redirect(safe_target(request.form.get("next"), default=url_for("public.home")), code=303)
    response.set_cookie(THEME_COOKIE, chosen, max_age=YEAR, samesite="Lax", httponly=True, secure=request.is_secure)
    return response
