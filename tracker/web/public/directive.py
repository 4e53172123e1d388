"""One directive: who ordered what of whom, in which words, and all that happened since."""

from flask import abort, render_template

from tracker import clock
from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.domain.roles import Role
from tracker.models import Assignment, Directive
from tracker.queries import history
from tracker.queries.directives import find_by_number
from tracker.web.access import permission
from tracker.web.public.blueprint import public
from tracker.web.public.excerpts import excerpt


@public.get("/directives/<number>")
@permission(Permission.READ_PUBLISHED)
def directive(number: str) -> str:
    """Show one published directive."""
    found = find_by_number(db.session, number)
    if found is None:
        abort(404)
    return render_template(
        "public/directive.html",
        directive=found,
        snapshot=found.article.snapshot,
        excerpts=[excerpt(passage, passage.snapshot.text) for passage in found.passages],
        history=history.read_history(db.session, found, today=clock.today()),
        responsible=_assigned(found, Role.RESPONSIBLE),
        overseers=_assigned(found, Role.OVERSEER),
        supporting=_assigned(found, Role.SUPPORTING),
    )


def _assigned(directive: Directive, role: Role) -> list[Assignment]:
    """The bodies in a role, the lead first."""
    found = [each for each in directive.assignments if each.role is role]
    return sorted(found, key=lambda each: (not each.lead, each.position))
