"""Lateness of what was done, counted from its first deadline."""

from datetime import date

import pytest

from tracker.domain.deadlines import days_late
from tracker.domain.statuses import Status

DUE = date(2021, 10, 1)


@pytest.mark.parametrize(
    ("first_due_on", "done_on", "status", "days"),
    [
        (DUE, date(2021, 10, 4), Status.DONE, 3),
        (DUE, DUE, Status.DONE, 0),
        (DUE, date(2021, 9, 1), Status.DONE, 0),
        (DUE, date(2021, 10, 4), Status.PARTLY_DONE, 0),
        (None, date(2021, 10, 4), Status.DONE, 0),
        (DUE, None, Status.DONE, 0),
    ],
)
def test_only_what_was_done_after_its_first_deadline_is_late(first_due_on, done_on, status, days):
    assert days_late(first_due_on, done_on, status) == days
