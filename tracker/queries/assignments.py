"""How often bodies are named in published directives, counted from the index of the assignments alone."""

from collections import Counter
from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.roles import Role
from tracker.models import Assignment, Directive

DRAFTS = sa.select(Directive.id).where(Directive.published_at.is_(None))


def count_by_body(session: Session) -> dict[Role, Counter[int]]:
    """How many published directives each body has in each role.

    All assignments are counted, then the few of drafts are taken off again.
    """
    keys = (Assignment.role, Assignment.body_id)
    every = sa.select(*keys, sa.func.count()).group_by(*keys)
    drafts = sa.select(*keys, -sa.func.count()).group_by(*keys).where(Assignment.directive_id.in_(DRAFTS))
    counts: dict[Role, Counter[int]] = {role: Counter() for role in Role}
    for role, body, number in session.execute(sa.union_all(every, drafts)):
        counts[role][body] += number
    return counts


def count_assigned(session: Session, roles: Iterable[Role]) -> dict[Role, int]:
    """How many published directives name anybody in each of the roles."""
    return {role: number for role, number in session.execute(sa.union_all(*map(_assigned, roles)))}


def is_assigned(role: Role) -> sa.ColumnElement[bool]:
    """Whether a directive names anybody in a role."""
    return sa.exists().where(Assignment.directive_id == Directive.id, Assignment.role == role)


def _assigned(role: Role) -> sa.Select[tuple[Role, int]]:
    named = sa.select(Assignment.directive_id).distinct()
    named = named.where(Assignment.role == role, Assignment.directive_id.not_in(DRAFTS))
    return sa.select(sa.literal(role), sa.func.count()).select_from(named.subquery())
