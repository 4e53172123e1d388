"""The clock: the one place that reads the time."""

from datetime import UTC, date, datetime


def now() -> datetime:
    """This instant, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The calendar day in UTC."""
    return now().date()
