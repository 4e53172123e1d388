"""Figures over all published directives."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Self

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.statuses import Status
from tracker.models import Article, Directive
from tracker.queries.deadlines import is_due_soon, is_overdue, is_unchecked


@dataclass(frozen=True, slots=True)
class Share:
    """A number of directives by verified status, and how many of them are overdue."""

    statuses: Mapping[Status, int] = field(default_factory=dict)
    overdue: int = 0

    @property
    def total(self) -> int:
        """How many directives there are."""
        return sum(self.statuses.values())

    @classmethod
    def of(cls, rows: Iterable[tuple[Status, int, int]]) -> Self:
        """The share of rows of verified status, count, and count of those overdue."""
        statuses: Counter[Status] = Counter()
        overdue = 0
        for status, number, late in rows:
            statuses[status] += number
            overdue += late
        return cls(statuses, overdue)


@dataclass(frozen=True, slots=True)
class Figures:
    """What the home page says of all published directives."""

    verified: Share
    claimed: Mapping[Status | None, int]
    """By claimed status; None where nobody claims anything."""
    topics: Mapping[int | None, Share]
    """By topic; None for those without one."""
    due_soon: int
    unchecked: int
    articles: int
    """How many articles are published."""


def figures(session: Session, *, today: date) -> Figures:
    """Count the published directives by status, claim, topic, deadline and freshness, in one pass."""
    conditions = (is_overdue(today), is_due_soon(today), is_unchecked(today))
    sums = [sa.func.sum(sa.case((condition, 1), else_=0)) for condition in conditions]
    keys = (Directive.verified_status, Directive.claimed_status, Directive.topic)
    articles = sa.select(sa.func.count()).select_from(Article).where(Article.published_at.is_not(None))
    columns = (*keys, sa.func.count(), *sums, articles.scalar_subquery())
    counted = sa.select(*columns).where(Directive.published_at.is_not(None)).group_by(*keys)
    rows = session.execute(counted).all()
    claimed = Counter[Status | None]()
    for _, claim, _, number, *_ in rows:
        claimed[claim] += number
    return Figures(
        verified=Share.of((row[0], row[3], row[4]) for row in rows),
        claimed=claimed,
        topics=group_shares((row[2], row[0], row[3], row[4]) for row in rows),
        due_soon=sum(row[5] for row in rows),
        unchecked=sum(row[6] for row in rows),
        articles=rows[0][7] if rows else 0,
    )


def overdue_sum(today: date) -> sa.ColumnElement[int]:
    """How many directives of a group are overdue."""
    return sa.func.sum(sa.case((is_overdue(today), 1), else_=0))


def group_shares(rows: Iterable[Any]) -> dict[Any, Share]:
    """Shares by the first column of rows of key, verified status, count and count of those overdue."""
    groups: dict[Any, list[tuple[Status, int, int]]] = {}
    for key, *rest in rows:
        groups.setdefault(key, []).append((rest[0], rest[1], rest[2]))
    return {key: Share.of(group) for key, group in groups.items()}


def largest(shares: Mapping[Any, Share], limit: int) -> Sequence[tuple[Any, Share]]:
    """The groups with most directives, leaving out the group without a key."""
    named = ((key, share) for key, share in shares.items() if key is not None)
    return sorted(named, key=lambda each: (-each[1].total, each[0]))[:limit]
