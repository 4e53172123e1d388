"""Which bodies are named in directives, counted from the index of the assignments alone."""

from collections import Counter
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased

from tracker.domain.roles import Role
from tracker.models import Assignment, Directive

DRAFTS: Final = sa.select(Directive.id).where(Directive.published_at.is_(None))
"""The few directives that do not count."""


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


def is_assigned(role: Role) -> sa.ColumnElement[bool]:
    """Whether a directive names anybody in a role."""
    mine = aliased(Assignment)
    return sa.exists().where(mine.directive_id == Directive.id, mine.role == role)
