"""Error pages: what went wrong and a way on, in the reader's language."""

from flask import Flask, render_template
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_login import current_user
from flask_wtf.csrf import CSRFError
from sqlalchemy.orm.exc import StaleDataError
from werkzeug.exceptions import HTTPException

from tracker.db import db
from tracker.errors import Conflict
from tracker.web.htmx import ask_to_sign_in, is_htmx, renew_token, tell_failure

WORDS = {
    400: (_l("That request was not understood"), _l("The address or the form was not complete.")),
    403: (_l("You may not do that"), _l("Your account has no permission for this page.")),
    404: (_l("There is no such page"), _l("The address is wrong, or what it led to was never published.")),
    405: (_l("That is not possible here"), _l("This address does not answer that kind of request.")),
    409: (
        _l("Somebody else saved first"),
        _l(
            "What you sent was not saved, because it had changed since you opened it. "
            "Open it again to see the present state."
        ),
    ),
    413: (_l("That is too large"), _l("A text or file may have 5 MB at most.")),
    429: (_l("Too many tries"), _l("Wait a little and try again.")),
    500: (_l("Something failed on our side"), _l("Nothing was saved. The failure was recorded.")),
}
"""Status → heading and explanation."""


def init_app(app: Flask) -> None:
    """Answer every failure with a page."""
    app.register_error_handler(HTTPException, show)
    app.register_error_handler(CSRFError, show_forged)
    app.register_error_handler(Conflict, show_conflict)
    app.register_error_handler(StaleDataError, show_conflict)


def show(error: HTTPException) -> ResponseReturnValue:
    """The page of an HTTP error, in words alone for htmx; headers such as Allow are kept."""
    code = error.code or 500
    if code >= 500:  # noqa: PLR2004 - HTTP: the server's own failures
        db.session.rollback()
    heading, explanation = WORDS.get(code, WORDS[400 if code < 500 else 500])  # noqa: PLR2004
    if is_htmx():
        return tell_failure(f"{heading}. {explanation}", code)
    kept = [pair for pair in error.get_headers() if pair[0] in {"Allow", "Retry-After", "Location"}]
    return render_template("errors/error.html", code=code, heading=heading, explanation=explanation), code, kept


def show_forged(_error: CSRFError) -> ResponseReturnValue:
    """A form without a good token: stale, or sent from elsewhere."""
    if is_htmx():
        return renew_token() if current_user.is_authenticated else ask_to_sign_in()
    explanation = _(
        "The form had expired or came from another site. Nothing was saved. Go back, reload the page and send it again."
    )
    return render_template(
        "errors/error.html", code=400, heading=_("That form could not be accepted"), explanation=explanation
    ), 400


def show_conflict(_error: Exception) -> ResponseReturnValue:
    """Two people saved the same thing, and no page of its own shows both versions."""
    db.session.rollback()
    heading, explanation = WORDS[409]
    if is_htmx():
        return tell_failure(f"{heading}. {explanation}", 409)
    return render_template("errors/error.html", code=409, heading=heading, explanation=explanation), 409
