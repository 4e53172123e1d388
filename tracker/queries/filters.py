"""What a list of directives can be narrowed by, and the SQL of each choice.

Values of one facet widen each other, facets narrow each other. In lists of codes and keys, None stands
for «none»: nobody claims anything, no overseer is named, no topic was given.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

import sqlalchemy as sa

from tracker.domain.deadlines import DeadlineState
from tracker.domain.languages import Language
from tracker.domain.roles import Role
from tracker.domain.statuses import Status
from tracker.models import Assignment, Directive
from tracker.queries.assignments import is_assigned
from tracker.queries.deadlines import deadline_state, is_unchecked


class Facet(StrEnum):
    """A property by which directives are narrowed and counted; its code is the name in addresses."""

    STATUS = "status"
    CLAIMED = "claimed"
    DEADLINE = "deadline"
    RESPONSIBLE = "responsible"
    OVERSEER = "overseer"
    ISSUER = "issuer"
    TOPIC = "topic"
    UNCHECKED = "unchecked"
    LANGUAGE = "language"


COLUMNS: Final[Mapping[Facet, Any]] = {
    Facet.STATUS: Directive.verified_status,
    Facet.CLAIMED: Directive.claimed_status,
    Facet.ISSUER: Directive.issuer_id,
    Facet.TOPIC: Directive.topic,
    Facet.LANGUAGE: Directive.language,
}
"""Facets that are columns of the directive."""


@dataclass(frozen=True, slots=True)
class Filters:
    """A choice of directives; an empty one chooses all that are published. Bodies are named by their keys."""

    status: Sequence[Status] = ()
    claimed: Sequence[Status | None] = ()
    deadline: Sequence[DeadlineState] = ()
    responsible: Sequence[int | None] = ()
    overseer: Sequence[int | None] = ()
    issuer: Sequence[int | None] = ()
    topic: Sequence[int | None] = ()
    unchecked: bool = False
    language: Sequence[Language] = ()
    ordered_from: date | None = None
    ordered_to: date | None = None

    def chosen(self, facet: Facet) -> Sequence[Any]:
        """The values chosen of one facet; empty when it does not narrow."""
        values = getattr(self, facet)
        return ([True] if values else []) if isinstance(values, bool) else values


def published(filters: Filters) -> sa.ColumnElement[bool]:
    """Whether a directive is published and was ordered within the filters' days."""
    conditions: list[sa.ColumnElement[bool]] = [Directive.published_at.is_not(None)]
    if filters.ordered_from:
        conditions.append(Directive.ordered_on >= filters.ordered_from)
    if filters.ordered_to:
        conditions.append(Directive.ordered_on <= filters.ordered_to)
    return sa.and_(*conditions)


def condition(filters: Filters, facet: Facet, today: date) -> sa.ColumnElement[bool] | None:
    """Whether a directive has one of the values chosen of a facet; None when nothing is chosen."""
    values = filters.chosen(facet)
    if not values:
        return None
    match facet:
        case Facet.RESPONSIBLE:
            return _has_body(Role.RESPONSIBLE, values)
        case Facet.OVERSEER:
            return _has_body(Role.OVERSEER, values)
        case Facet.DEADLINE:
            return deadline_state(today).in_([state.value for state in values])
        case Facet.UNCHECKED:
            return is_unchecked(today)
        case _:
            return _one_of(COLUMNS[facet], values)


def chosen(filters: Filters, today: date) -> sa.ColumnElement[bool]:
    """Whether a directive passes all filters."""
    each = (condition(filters, facet, today) for facet in Facet)
    return sa.and_(published(filters), *(narrow for narrow in each if narrow is not None))


def _one_of(column: Any, values: Sequence[Any]) -> sa.ColumnElement[bool]:
    known = column.in_([value for value in values if value is not None])
    return sa.or_(known, column.is_(None)) if None in values else known


def _has_body(role: Role, bodies: Sequence[int | None]) -> sa.ColumnElement[bool]:
    keys = [key for key in bodies if key is not None]
    assigned = sa.select(Assignment.directive_id).where(Assignment.role == role, Assignment.body_id.in_(keys))
    named = Directive.id.in_(assigned)
    return sa.or_(named, ~is_assigned(role)) if None in bodies else named
