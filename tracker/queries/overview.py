"""Everything that the home page shows, read in few statements: what several parts need is loaded once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.roles import Role
from tracker.models import Body, Directive
from tracker.queries import changes, directives, scorecards, statistics
from tracker.queries.changes import LatestChange
from tracker.queries.deadlines import is_due_soon, is_overdue
from tracker.queries.statistics import Figures, Share

CHANGES: Final = 6
DEADLINES: Final = 4
ROWS: Final = 5


@dataclass(frozen=True, slots=True)
class Overview:
    """The state of everything on a day."""

    figures: Figures
    changes: Sequence[LatestChange]
    directives: Mapping[int, Directive]
    """Every directive shown, by key."""
    overdue: Sequence[Directive]
    """The longest overdue."""
    due_soon: Sequence[Directive]
    """Those whose deadline comes next."""
    topics: Sequence[tuple[int, Share]]
    bodies: Mapping[Role, Sequence[tuple[Body, Share]]]
    """The busiest responsible bodies and overseers."""
    overseen_by_nobody: Share


def overview(session: Session, *, today: date) -> Overview:
    """Read the home page."""
    figures = statistics.figures(session, today=today)
    latest = changes.find_latest(session, limit=CHANGES)
    keys = _nearest(session, today)
    found = directives.load(session, {change.change.directive_id for change in latest}.union(*keys.values()))
    roles = (Role.RESPONSIBLE, Role.OVERSEER)
    return Overview(
        figures=figures,
        changes=latest,
        directives=found,
        overdue=[found[key] for key in keys["overdue"]],
        due_soon=[found[key] for key in keys["due_soon"]],
        topics=statistics.largest(figures.topics, ROWS),
        bodies=scorecards.find_busiest(session, roles, today=today, limit=ROWS),
        overseen_by_nobody=scorecards.share_without(session, Role.OVERSEER, today=today),
    )


def _nearest(session: Session, today: date) -> dict[str, list[int]]:
    """The keys of the directives longest overdue and next due, nearest deadline first."""
    parts = [_first("overdue", is_overdue(today)), _first("due_soon", is_due_soon(today))]
    rows = sa.union_all(*parts).subquery()
    keys: dict[str, list[int]] = {"overdue": [], "due_soon": []}
    for name, key in session.execute(sa.select(rows.c.name, rows.c.id).order_by(rows.c.deadline_on, rows.c.id)):
        keys[name].append(key)
    return keys


def _first(name: str, which: sa.ColumnElement[bool]) -> sa.Select[Any]:
    columns = (sa.literal(name).label("name"), Directive.id, Directive.deadline_on)
    statement = sa.select(*columns).where(Directive.published_at.is_not(None), which)
    part = statement.order_by(Directive.deadline_on, Directive.id).limit(DEADLINES).subquery()
    return sa.select(part)
