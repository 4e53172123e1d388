"""Recording that a deadline was moved."""

from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.errors import Refused
from tracker.queries.sources import recent_articles
from tracker.services import history
from tracker.web.access import actor, permission
from tracker.web.review.blueprint import review
from tracker.web.review.found import directive_or_404
from tracker.web.review.history_forms import DeadlineChangeForm
from tracker.web.review.recording import done, show


@review.route("/directives/<number>/deadline-changes/new", methods=["GET", "POST"])
@permission(Permission.RECORD_STATUS)
def new_deadline_change(number: str) -> ResponseReturnValue:
    """The form of a moved deadline."""
    directive = directive_or_404(number)
    form = DeadlineChangeForm(kind=directive.deadline_kind)
    if form.validate_on_submit():
        try:
            history.move_deadline(db.session, actor(), directive, **form.facts())
        except Refused as refused:
            form.show(refused, default="kind")
        else:
            return done(directive, _("The new deadline was recorded. The first one is kept."))
    bodies = dict.fromkeys(filter(None, [directive.issuer, *(each.body for each in directive.assignments)]))
    return show("review/deadline_change.html", directive, form, articles=recent_articles(db.session), bodies=bodies)
