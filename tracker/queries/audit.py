"""The audit log, read by admins, and by everybody for their own part of it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import Session, defer, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from tracker.domain.actors import ActorKind
from tracker.domain.audit import Action
from tracker.models import (
    Article,
    AuditEntry,
    Body,
    Directive,
    Snapshot,
    Suggestion,
    User,
)

PAGE_SIZE: Final = 50

Subject = Article | Body | User | Directive | Suggestion
"""What the log speaks about and can be found again. (Tries to sign in are forgotten within the hour.)"""


@dataclass(frozen=True, slots=True)
class Criteria:
    """What to look for; None takes all.

    ``person`` is the id of an account, ``kind`` finds what such actors did without one, ``on`` is a day in UTC.
    """

    action: Action | None = None
    person: int | None = None
    kind: ActorKind | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class AuditPage:
    """One page of entries, latest first; ``number`` counts from 1."""

    entries: Sequence[AuditEntry]
    total: int
    number: int

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(1, -(-self.total // PAGE_SIZE))


def find_entries(session: Session, criteria: Criteria, *, page: int = 1) -> AuditPage:
    """One page of what matches; a page beyond the last is the last."""
    conditions = list(_conditions(criteria))
    total = session.scalar(sa.select(sa.func.count()).select_from(AuditEntry).where(*conditions)) or 0
    number = min(max(page, 1), max(1, -(-total // PAGE_SIZE)))
    found = sa.select(AuditEntry).where(*conditions).order_by(AuditEntry.id.desc())
    entries = session.scalars(found.offset((number - 1) * PAGE_SIZE).limit(PAGE_SIZE)).all()
    return AuditPage(entries, total, number)


def recent_activity(session: Session, user: User, *, limit: int) -> Sequence[AuditEntry]:
    """What an account did last, latest first."""
    own = sa.select(AuditEntry).where(AuditEntry.recorded_by_id == user.id)
    return session.scalars(own.order_by(AuditEntry.id.desc()).limit(limit)).all()


SUBJECTS: Final[dict[type[Any], tuple[ORMOption, ...]]] = {
    Article: (),
    Body: (),
    User: (),
    Directive: (selectinload(Directive.texts),),
    Suggestion: (selectinload(Suggestion.snapshot).options(defer(Snapshot.text), selectinload(Snapshot.article)),),
}
"""What the log speaks about, with what is needed to name and link it."""


def find_subjects(session: Session, entries: Iterable[AuditEntry]) -> dict[tuple[str, int], Subject]:
    """(table, id) → what entries speak about, as far as it is still there; one query a table."""
    wanted: dict[str, set[int]] = defaultdict(set)
    for entry in entries:
        wanted[entry.subject_type].add(entry.subject_id)
    found: dict[tuple[str, int], Subject] = {}
    for model, options in SUBJECTS.items():
        if ids := wanted.get(model.__tablename__):
            rows = session.scalars(sa.select(model).where(model.id.in_(ids)).options(*options))
            found |= {(model.__tablename__, each.id): each for each in rows}
    return found


def _conditions(criteria: Criteria) -> Iterable[sa.ColumnElement[bool]]:
    if criteria.action is not None:
        yield AuditEntry.action == criteria.action
    if criteria.person is not None:
        yield AuditEntry.recorded_by_id == criteria.person
    if criteria.kind is not None:
        yield AuditEntry.actor_kind == criteria.kind
        yield AuditEntry.recorded_by_id.is_(None)
    if criteria.on is not None:
        start = datetime.combine(criteria.on, time(), UTC)
        yield AuditEntry.recorded_at >= start
        yield AuditEntry.recorded_at < start + timedelta(days=1)
