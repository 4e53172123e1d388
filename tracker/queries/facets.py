"""How many directives each value of each facet would leave, in one statement.

A value is counted under the choices made in all *other* facets, so that choosing a second value of the
same facet shows what it would add. Facets with few values share a pass over the table, which leaves their own
choices aside: the values of each group tell which of them it fails, and a facet counts those groups that fail none, or
only that facet itself. Of the whole list, the bodies are counted without a look at the directives.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.roles import Role
from tracker.models import Assignment, Directive
from tracker.queries.assignments import DRAFTS
from tracker.queries.deadlines import deadline_state, is_unchecked
from tracker.queries.filters import COLUMNS, Facet, Filters, condition, published

NONE: Final = "none"
"""Stands for «no value» among the values counted."""

PASSES: Final = (
    (Facet.STATUS, Facet.CLAIMED, Facet.TOPIC),
    (Facet.DEADLINE, Facet.UNCHECKED, Facet.LANGUAGE, Facet.ISSUER),
    (Facet.RESPONSIBLE,),
    (Facet.OVERSEER,),
)
"""Which facets are counted together. The first are the leading columns of an index, so that nothing is sorted."""

ROLES: Final = {Facet.RESPONSIBLE: Role.RESPONSIBLE, Facet.OVERSEER: Role.OVERSEER}
WIDTH: Final = max(map(len, PASSES))


@dataclass(frozen=True, slots=True)
class Counts:
    """``total`` directives pass all filters; ``values`` are counts by facet and value (codes and keys as text)."""

    total: int
    values: Mapping[Facet, Mapping[str, int]]

    def of(self, facet: Facet, value: object) -> int:
        """How many directives have that value under the other facets' filters; None is «no value»."""
        return self.values[facet].get(_text(value), 0)


def count(session: Session, filters: Filters, *, today: date) -> Counts:
    """Count the directives that pass the filters, in total and by facet value."""
    narrow = {facet: each for facet in Facet if (each := condition(filters, facet, today)) is not None}
    wanted = {facet: {_text(value) for value in filters.chosen(facet)} for facet in narrow}
    is_whole = not (narrow or filters.ordered_from or filters.ordered_to)
    passes: list[sa.Select[Any]] = []
    for place, facets in enumerate(PASSES):
        by_index = is_whole and facets[0] in ROLES
        passes += _pass_by_index(place) if by_index else [_pass(place, filters, narrow, today)]
    values: dict[Facet, Counter[str]] = {facet: Counter() for facet in Facet}
    total = 0
    for place, number, *found in session.execute(sa.union_all(*passes)).all():
        texts = list(zip(PASSES[place], map(_text, found), strict=False))
        failed = [facet for facet, text in texts if facet in wanted and text not in wanted[facet]]
        total += number if place == 0 and not failed else 0
        for facet, text in texts:
            if failed in ([], [facet]):
                values[facet][text] += number
    return Counts(total, {facet: +numbers for facet, numbers in values.items()})


def _text(value: object) -> str:
    """A value as it is counted."""
    if value is None:
        return NONE
    return str(int(value)) if isinstance(value, bool) else str(value)


def _pass(place: int, filters: Filters, narrow: Mapping[Facet, Any], today: date) -> sa.Select[Any]:
    """One scan: a row for each combination of the facets' values that occurs under the choices in other facets."""
    facets = PASSES[place]
    others = [each for facet, each in narrow.items() if facet not in facets]
    statement = sa.select(*(_value(facet, today).label(facet) for facet in facets)).select_from(Directive)
    if facets[0] in ROLES:
        mine = sa.and_(Assignment.directive_id == Directive.id, Assignment.role == ROLES[facets[0]])
        statement = statement.outerjoin(Assignment, mine)
    rows = statement.where(published(filters), *others).subquery()
    keys = [rows.c[facet] for facet in facets]
    texts: list[Any] = [sa.cast(key, sa.String) for key in keys] + [sa.null()] * (WIDTH - len(facets))
    return sa.select(sa.literal(place), sa.func.count(), *texts).group_by(*keys)


def _pass_by_index(place: int) -> list[sa.Select[Any]]:
    """The same for the bodies in a role when no filter is on, which needs no look at each directive.

    Those without a body are all that are published, less those that have one.
    """
    mine = sa.and_(Assignment.role == ROLES[PASSES[place][0]], Assignment.directive_id.not_in(DRAFTS))
    assigned = sa.select(Assignment.directive_id).where(mine).distinct().subquery()

    def rows(number: Any, value: Any) -> sa.Select[Any]:
        return sa.select(sa.literal(place), number, value, *[sa.null()] * (WIDTH - 1))

    return [
        rows(sa.func.count(), sa.cast(Assignment.body_id, sa.String)).where(mine).group_by(Assignment.body_id),
        rows(sa.func.count(), sa.null()).select_from(Directive).where(published(Filters())),
        rows(-sa.func.count(), sa.null()).select_from(assigned),
    ]


def _value(facet: Facet, today: date) -> Any:
    match facet:
        case Facet.RESPONSIBLE | Facet.OVERSEER:
            return Assignment.body_id
        case Facet.DEADLINE:
            return deadline_state(today)
        case Facet.UNCHECKED:
            return sa.case((is_unchecked(today), 1), else_=0)
        case _:
            return COLUMNS[facet]
