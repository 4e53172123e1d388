"""Recording what became of a directive, and taking a change back."""

from flask import abort, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.errors import Refused
from tracker.models import Directive, StatusChange
from tracker.queries.sources import other_directives, recent_articles
from tracker.services import history
from tracker.web.access import actor, permission
from tracker.web.review.blueprint import review
from tracker.web.review.found import directive_or_404
from tracker.web.review.history_forms import RetractionForm, StatusChangeForm
from tracker.web.review.recording import MORE, done, show


@review.route("/directives/<number>/status-changes/new", methods=["GET", "POST"])
@permission(Permission.RECORD_STATUS)
def new_status_change(number: str) -> ResponseReturnValue:
    """The form of a change; the button «more» gives one more row for evidence and records nothing."""
    directive, form = directive_or_404(number), StatusChangeForm()
    if MORE in request.form:
        form.evidence.add_row()
    elif form.validate_on_submit():
        try:
            history.record_status(db.session, actor(), directive, **form.facts())
        except Refused as refused:
            form.show(refused, default="status")
        else:
            return done(directive, _("The change of status was recorded."))
    return _show_form(directive, form)


@review.route("/status-changes/<int:key>/retraction/new", methods=["GET", "POST"])
@permission(Permission.RETRACT)
def new_retraction(key: int) -> ResponseReturnValue:
    """Ask for the reason, and take the change back."""
    change, form = _change_or_404(key), RetractionForm()
    if form.validate_on_submit():
        try:
            history.retract(db.session, actor(), change, reason=form.reason.data)
        except Refused as refused:
            form.show(refused, default="reason")
        else:
            return done(change.directive, _("The change was retracted. It stays in the history."))
    return show("review/retraction.html", change.directive, form, change=change)


def _show_form(directive: Directive, form: StatusChangeForm) -> ResponseReturnValue:
    articles, directives = recent_articles(db.session), other_directives(db.session, directive, later=True)
    return show("review/status_change.html", directive, form, articles=articles, directives=directives)


def _change_or_404(key: int) -> StatusChange:
    change = db.session.get(StatusChange, key)
    if change is None:
        abort(404)
    return change
