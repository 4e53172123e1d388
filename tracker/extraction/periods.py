"""Calendar arithmetic for time limits: the last day of what a phrase names."""

from calendar import monthrange
from datetime import date, timedelta


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, monthrange(year, month)[1])


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
    """``day`` plus a number of hours, days, weeks, months, quarters …; None beyond the calendar.

    Hours count as whole days: within 48 hours is two days, within two hours is the same day.
    """
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12}.get(unit)
    try:
        if unit == "hour":
            return day + timedelta(days=count // 24)
        if months is None:
            return day + timedelta(days=count * {"week": 7, "fortnight": 14}.get(unit, 1))
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


def end_of_unit(day: date, unit: str) -> date:
    """The last day of the week, month, quarter, half-year or year of ``day``; the day itself for a day."""
    match unit:
        case "week":
            return week_end(day)
        case "month":
            return month_end(day.year, day.month)
        case "quarter":
            return quarter_end(day.year, (day.month + 2) // 3)
        case "half":
            return half_end(day.year, (day.month + 5) // 6)
        case "year":
            return date(day.year, 12, 31)
        case _:
            return day
