"""The clock: the one place that reads the time."""

from datetime import UTC, date, datetime, tzinfo

_zone: tzinfo = UTC


def set_zone(zone: tzinfo) -> None:
    """Say in which time zone the team's calendar day begins; once, at the start."""
    global _zone  # noqa: PLW0603 - the calendar of an installation, like the clock of the machine
    _zone = zone


def now() -> datetime:
    """This instant, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The calendar day of the team."""
    return now().astimezone(_zone).date()
