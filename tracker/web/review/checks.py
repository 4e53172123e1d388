"""Recording that somebody looked and found nothing new."""

from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker import clock
from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.errors import Refused
from tracker.services import history
from tracker.web.access import actor, permission
from tracker.web.review.blueprint import review
from tracker.web.review.found import directive_or_404
from tracker.web.review.history_forms import CheckForm
from tracker.web.review.recording import done, show


@review.route("/directives/<number>/checks/new", methods=["GET", "POST"])
@permission(Permission.RECORD_STATUS)
def new_check(number: str) -> ResponseReturnValue:
    """The form of a check, which proposes today."""
    directive, form = directive_or_404(number), CheckForm(checked_on=clock.today())
    if form.validate_on_submit():
        try:
            facts = {"checked_on": form.checked_on.data, "note": form.note.data}
            history.record_check(db.session, actor(), directive, **facts)
        except Refused as refused:
            form.show(refused, default="checked_on")
        else:
            return done(directive, _("The check was recorded."))
    return show("review/check.html", directive, form)
