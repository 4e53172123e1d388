"""What the pages that record history share: they show where the directive stands, and say what is wrong."""

from typing import Any, Final

from flask import flash, redirect, render_template, request
from flask.typing import ResponseReturnValue

from tracker.db import db
from tracker.models import Directive
from tracker.queries.history import read_history
from tracker.web import labels
from tracker.web.links import directive_url
from tracker.web.review.history_forms import HistoryForm

MORE: Final = "more"
"""The button that asks for one more row and records nothing."""

MEANINGS: Final[dict[str, Any]] = {
    "basis_meaning": labels.BASIS_MEANING,
    "status_meanings": labels.STATUS_MEANING,
    "relation_meaning": labels.RELATION_MEANING,
}


def show(template: str, directive: Directive, form: HistoryForm, **more: Any) -> ResponseReturnValue:
    """The page of a form, beside where the directive stands; 422 when what was sent could not be recorded."""
    refused = request.method == "POST" and MORE not in request.form
    history = read_history(db.session, directive)
    shown = {"directive": directive, "form": form, "history": history, "refused": refused, **MEANINGS, **more}
    return render_template(template, **shown), 422 if refused else 200


def done(directive: Directive, message: str) -> ResponseReturnValue:
    """Back to the directive, saying what was recorded."""
    flash(message)
    return redirect(directive_url(directive), code=303)
