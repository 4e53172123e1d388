"""How many directives each value of each facet would leave, in one statement.

A value is counted under the choices made in all *other* facets, so that choosing a second value of the
same facet shows what it would add. Each directive carries a mask of the facets that it fails; a facet counts
those that fail none, or only that facet itself. Facets with few values share a pass over the table. Of the whole
list, the bodies are counted without a look at the directives.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import add
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.roles import Role
from tracker.models import Assignment, Directive
from tracker.queries.assignments import count_assigned, count_by_body
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
"""Facets that are counted together; the first two lie first in the index, so that they need no sorting."""
"""Which facets are counted together. The first are the leading columns of an index, so that nothing is sorted."""

BITS: Final = {facet: 1 << place for place, facet in enumerate(Facet)}
ROLES: Final = {Facet.RESPONSIBLE: Role.RESPONSIBLE, Facet.OVERSEER: Role.OVERSEER}
WIDTH: Final = max(map(len, PASSES))


@dataclass(frozen=True, slots=True)
class Counts:
    """``total`` directives pass all filters; ``values`` are counts by facet and value (codes and keys as text)."""

    total: int
    values: Mapping[Facet, Mapping[str, int]]

    def of(self, facet: Facet, value: object) -> int:
        """How many directives have that value under the other facets' filters; None is «no value»."""
        return self.values[facet].get(NONE if value is None else str(value), 0)


def count(session: Session, filters: Filters, *, today: date) -> Counts:
    """Count the directives that pass the filters, in total and by facet value."""
    misses = _misses(filters, today)
    is_whole = not (misses or filters.ordered_from or filters.ordered_to)
    places = [place for place, facets in enumerate(PASSES) if not (is_whole and facets[0] in ROLES)]
    passes = [_pass(place, filters, misses, today) for place in places]
    values: dict[Facet, Counter[str]] = {facet: Counter() for facet in Facet}
    total = 0
    for place, missed, number, *found in session.execute(sa.union_all(*passes)).all():
        total += number if place == 0 and missed == 0 else 0
        for facet, value in zip(PASSES[place], found, strict=False):
            if missed in {0, BITS[facet]}:
                values[facet][NONE if value is None else value] += number
    return Counts(total, values | _of_bodies(session, total) if is_whole else values)


def _of_bodies(session: Session, total: int) -> dict[Facet, Counter[str]]:
    """The bodies of all published directives, of which there are ``total``."""
    by_body, assigned = count_by_body(session), count_assigned(session, ROLES.values())
    return {
        facet: +Counter({NONE: total - assigned[role], **{str(key): each for key, each in by_body[role].items()}})
        for facet, role in ROLES.items()
    }


def _misses(filters: Filters, today: date) -> dict[Facet, sa.ColumnElement[int]]:
    narrowing = {facet: condition(filters, facet, today) for facet in Facet}
    return {facet: sa.case((each, 0), else_=BITS[facet]) for facet, each in narrowing.items() if each is not None}


def _pass(place: int, filters: Filters, misses: Mapping[Facet, Any], today: date) -> sa.Select[Any]:
    """One scan: a row for each combination of the facets' values and of which of them fail."""
    facets = PASSES[place]
    own = [misses[facet] for facet in facets if facet in misses]
    missed: Any = reduce(add, own) if own else sa.literal(0)
    others = [miss == 0 for facet, miss in misses.items() if facet not in facets]
    columns = [_value(facet, today).label(facet) for facet in facets]
    statement = sa.select(missed.label("missed"), *columns).select_from(Directive)
    if facets[0] in ROLES:
        mine = sa.and_(Assignment.directive_id == Directive.id, Assignment.role == ROLES[facets[0]])
        statement = statement.outerjoin(Assignment, mine)
    rows = statement.where(published(filters), *others).subquery()
    texts = [sa.cast(rows.c[facet], sa.String) for facet in facets] + [sa.null()] * (WIDTH - len(facets))
    keys = [*(rows.c[facet] for facet in facets), *([rows.c.missed] if own else [])]
    found: list[Any] = [sa.literal(place), sa.func.min(rows.c.missed), sa.func.count(), *texts]
    return sa.select(*found).group_by(*keys)


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
