"""Calendar arithmetic for time limits: the last day of what a phrase names."""

from calendar import monthrange
from datetime import date, timedelta


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def month_from(today: date, month: int, *, next_day: date | None = None) -> int:
    """The year of the next such month, the current one included."""
    return today.year if month >= (next_day or today).month else today.year + 1


def quarter_end(year: int, quarter: int) -> date:
    """The last day of a quarter, 1 to 4."""
    return month_end(year, quarter * 3)


def half_end(year: int, half: int) -> date:
    """The last day of a half-year, 1 or 2."""
    return month_end(year, half * 6)


def week_end(day: date) -> date:
    """The Sunday of the week of ``day``."""
    return day + timedelta(days=6 - day.weekday())


def after(day: date, count: int, unit: str) -> date | None:
    """``day`` plus a number of days, weeks, months, quarters, half-years or years; None beyond the calendar."""
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12}.get(unit)
    try:
        if months is None:
            return day + timedelta(days=count * (7 if unit == "week" else 1))
        index = day.year * 12 + day.month - 1 + count * months
        year, month = divmod(index, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return None


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The date, or None when the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
