"""The latest changes of status, over all published directives."""

from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.statuses import Status
from tracker.models import Directive, Retraction, StatusChange


@dataclass(frozen=True, slots=True)
class LatestChange:
    """A change of status, and the status that the directive had on the same basis before it was recorded."""

    change: StatusChange
    before: Status | None


def find_latest(session: Session, *, limit: int) -> Sequence[LatestChange]:
    """The changes recorded last that were not retracted, newest first; their directives are left to be loaded."""
    latest = session.scalars(
        sa.select(StatusChange)
        .join(StatusChange.directive)
        .where(Directive.published_at.is_not(None), ~_is_retracted())
        .order_by(StatusChange.recorded_at.desc(), StatusChange.id.desc())
        .limit(limit)
    ).all()
    earlier = _changes_of(session, {change.directive_id for change in latest})
    return [LatestChange(change, _before(change, earlier)) for change in latest]


def _changes_of(session: Session, directives: set[int]) -> Sequence[StatusChange]:
    statement = sa.select(StatusChange).where(StatusChange.directive_id.in_(sorted(directives)), ~_is_retracted())
    return session.scalars(statement.order_by(StatusChange.id)).all()


def _before(change: StatusChange, others: Sequence[StatusChange]) -> Status | None:
    def place(each: StatusChange) -> tuple[object, int]:
        return each.recorded_at, each.id

    before = [
        each
        for each in others
        if (each.directive_id, each.basis) == (change.directive_id, change.basis) and place(each) < place(change)
    ]
    return max(before, key=place).status if before else None


def _is_retracted() -> sa.ColumnElement[bool]:
    return sa.exists().where(Retraction.status_change_id == StatusChange.id)
