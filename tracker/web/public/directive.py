"""One directive: who ordered what of whom, in which words, and all that happened since."""

from typing import NamedTuple

from flask import abort, render_template

from tracker import clock
from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.domain.roles import Role
from tracker.domain.spans import Span
from tracker.models import Article, Assignment, Directive, Suggestion
from tracker.queries import history
from tracker.queries.directives import find_by_number
from tracker.queries.earlier_orders import find_recalls
from tracker.web.access import permission
from tracker.web.public.blueprint import public
from tracker.web.public.excerpts import Excerpt, excerpt, excerpt_at


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
        recalls=[_recall(each) for each in find_recalls(db.session, found)],
        history=history.read_history(db.session, found, today=clock.today()),
        responsible=_assigned(found, Role.RESPONSIBLE),
        overseers=_assigned(found, Role.OVERSEER),
        supporting=_assigned(found, Role.SUPPORTING),
    )


class Recall(NamedTuple):
    """Words of a later article that recall the order."""

    article: Article
    excerpt: Excerpt


def _recall(suggestion: Suggestion) -> Recall:
    snapshot = suggestion.snapshot
    return Recall(snapshot.article, excerpt_at(Span(suggestion.start, suggestion.end), snapshot.text))


def _assigned(directive: Directive, role: Role) -> list[Assignment]:
    """The bodies in a role, the lead first."""
    found = [each for each in directive.assignments if each.role is role]
    return sorted(found, key=lambda each: (not each.lead, each.position))
