"""Recording how a directive relates to another one."""

from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.domain.relations import RelationKind
from tracker.errors import Refused
from tracker.queries.sources import other_directives
from tracker.services import history
from tracker.web.access import actor, permission
from tracker.web.review.blueprint import review
from tracker.web.review.found import directive_or_404
from tracker.web.review.history_forms import RelationForm
from tracker.web.review.recording import done, show


@review.route("/directives/<number>/relations/new", methods=["GET", "POST"])
@permission(Permission.RECORD_STATUS)
def new_relation(number: str) -> ResponseReturnValue:
    """The form of a relation."""
    directive, form = directive_or_404(number), RelationForm()
    if form.validate_on_submit() and form.other.directive:
        try:
            other, kind = form.other.directive, RelationKind(form.kind.data)
            history.record_relation(db.session, actor(), directive, other=other, kind=kind)
        except Refused as refused:
            form.show(refused, default="other")
        else:
            return done(directive, _("The relation was recorded."))
    return show("review/relation.html", directive, form, directives=other_directives(db.session, directive))
