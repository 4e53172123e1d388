"""Where a directive stands: the one rule that picks the present status out of its history.

Changes are ranked by the day by which they had surely taken effect: a change dated «2021» by 31 December 2021, but
never later than the day on which it was recorded, because what is recorded has happened. So an event found late takes
its place in the past without displacing what came after it. Of two changes of the same day the one recorded later
stands. Retracted changes are left out before ranking, which brings the change before them back.
"""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar

from tracker.domain.statuses import Basis, Precision, Status


class Change(Protocol):
    """A recorded change of status, as far as ranking needs it."""

    @property
    def id(self) -> int: ...  # noqa: D102 - the key, which grows
    @property
    def status(self) -> Status: ...  # noqa: D102 - the status given
    @property
    def basis(self) -> Basis: ...  # noqa: D102 - on whose word
    @property
    def effective_on(self) -> date: ...  # noqa: D102 - when it took effect in the world
    @property
    def precision(self) -> Precision: ...  # noqa: D102 - how exactly that day is known
    @property
    def recorded_at(self) -> datetime: ...  # noqa: D102 - when the tracker learnt it


C = TypeVar("C", bound=Change)


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a directive stands on each basis."""

    ordered_on: date
    is_published: bool
    verified: Status
    verified_by: date
    """The day by which the verified status had surely taken effect."""
    claimed: Status | None


def earliest_day(day: date, precision: Precision) -> date:
    """The first day that a date of the given precision can mean."""
    if precision is Precision.YEAR:
        return day.replace(month=1, day=1)
    return day.replace(day=1) if precision is Precision.MONTH else day


def latest_day(day: date, precision: Precision) -> date:
    """The last day that a date of the given precision can mean."""
    if precision is Precision.YEAR:
        return day.replace(month=12, day=31)
    return day.replace(day=monthrange(day.year, day.month)[1]) if precision is Precision.MONTH else day


def in_effect_by(effective_on: date, precision: Precision, *, recorded_on: date) -> date:
    """The day by which a change had surely taken effect."""
    return min(latest_day(effective_on, precision), max(recorded_on, effective_on))


def rank(change: Change) -> tuple[date, datetime, int]:
    """The place of a change in the history: the greatest is the present one."""
    by = in_effect_by(change.effective_on, change.precision, recorded_on=change.recorded_at.date())
    return by, change.recorded_at, change.id


def present(changes: Iterable[C], basis: Basis) -> C | None:
    """The change that stands on a basis, of changes that are not retracted."""
    return max((each for each in changes if each.basis is basis), key=rank, default=None)
