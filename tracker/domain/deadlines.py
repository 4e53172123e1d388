"""Deadlines: their kinds, and what follows from them and the calendar (never set by hand)."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from tracker.domain.statuses import CLOSED, Status

DUE_SOON: Final = timedelta(days=60)
"""How far ahead a deadline counts as due soon."""

UNCHECKED_AFTER: Final = timedelta(days=90)
"""After how long without a look a directive counts as unchecked."""


class DeadlineKind(StrEnum):
    """What sort of time limit an order sets."""

    BY_DATE = "by_date"
    RECURRING = "recurring"
    OPEN_ENDED = "open_ended"


class DeadlineState(StrEnum):
    """Where a directive stands against its current deadline."""

    OVERDUE = "overdue"
    DUE_SOON = "due_soon"
    LATER = "later"
    RECURRING = "recurring"
    NO_DATE = "no_date"
    MET = "met"
    """Closed: the deadline no longer presses."""


def deadline_state(kind: DeadlineKind, due_on: date | None, verified: Status, *, today: date) -> DeadlineState:
    """The state of a deadline on a day.

    A deadline is the last day on which it can be met, so it is overdue from the day after.
    """
    if kind is DeadlineKind.RECURRING:
        return DeadlineState.RECURRING
    if due_on is None:
        return DeadlineState.NO_DATE
    if verified in CLOSED:
        return DeadlineState.MET
    if due_on < today:
        return DeadlineState.OVERDUE
    return DeadlineState.DUE_SOON if due_on <= today + DUE_SOON else DeadlineState.LATER


def is_unchecked(last_checked_on: date | None, ordered_on: date, verified: Status, *, today: date) -> bool:
    """Whether nobody has looked for too long; a directive never checked counts from the day of the order."""
    if verified in CLOSED or verified is Status.UNRATABLE:
        return False
    return (last_checked_on or ordered_on) < today - UNCHECKED_AFTER


def days_late(first_due_on: date | None, done_on: date | None, verified: Status) -> int:
    """By how many days something verified as done came after its first deadline; 0 when it was in time or never due."""
    if verified is not Status.DONE or first_due_on is None or done_on is None:
        return 0
    return max(0, (done_on - first_due_on).days)
