"""The number words of Kazakh time limits, and what only Kazakh wording asks for.

Each function takes the match of a rule in ``deadlines`` and the day of publication, and answers None
where the calendar or the missing day of publication gives no date.
"""

import re
from datetime import date, timedelta
from typing import Final

from tracker.extraction.periods import after, end_of_unit
from tracker.extraction.profiles.kk.lexicon import LEXICON
from tracker.extraction.resolving import Resolver

RESOLVER: Final = Resolver(LEXICON.table("numbers"))


def spelled_year(match: re.Match[str], _today: date | None) -> date | None:
    """«Екі мың отызыншы жылы»: the last day of the year; «жылға дейін» ends the day before the year begins."""
    return date(RESOLVER.number(match["spelled"]) - (1 if match["before"] else 0), 12, 31)


def before_part(match: re.Match[str], today: date | None) -> date | None:
    """«Үшінші тоқсанға дейін»: the day before the quarter or the half-year begins."""
    end = RESOLVER.part_of_year(match, today)
    if end is None:
        return None
    months = _MONTHS_IN[RESOLVER.value("units", match["part"])]
    return date(end.year, end.month - months + 1, 1) - timedelta(days=1)


_MONTHS_IN: Final = {"quarter": 3, "half": 6}


def half_month(_match: re.Match[str], today: date | None) -> date | None:
    """«Жарты айда»: fifteen days."""
    return after(today, _HALF_MONTH, "day") if today else None


_HALF_MONTH: Final = 15


def and_a_half(match: re.Match[str], today: date | None) -> date | None:
    """«Бір жарым айда», «екі жарым жылда»: the half of a month is fifteen days, that of a year six months."""
    if today is None:
        return None
    whole = after(today, RESOLVER.number(match["count"]), RESOLVER.value("units", match["unit"]))
    if whole is None:
        return None
    in_years = RESOLVER.value("units", match["unit"]) == "year"
    return after(whole, 6, "month") if in_years else after(whole, _HALF_MONTH, "day")


def middle_of_month(match: re.Match[str], today: date | None) -> date | None:
    """«Айдың ортасына дейін»: the fifteenth, of the present or the next month."""
    if today is None:
        return None
    on = today.replace(day=_HALF_MONTH)
    following = after(on, 1, "month")
    return following if match["next"] or on < today else on


def before_next(match: re.Match[str], today: date | None) -> date | None:
    """«Келесі жылдың басына дейін»: the last day of the present year."""
    unit = RESOLVER.value("units", match["what"])
    return end_of_unit(today, unit) if today and unit else None


def next_week(match: re.Match[str], today: date | None) -> date | None:
    """«Келесі жұмаға дейін»: that day of the week after this one."""
    wanted = RESOLVER.value("weekdays", match["weekday"])
    return today + timedelta(days=7 - today.weekday() + wanted) if today and wanted is not None else None


def after_tomorrow(_match: re.Match[str], today: date | None) -> date | None:
    """«Бүрсігүнге дейін»."""
    return today + timedelta(days=2) if today else None


def season(match: re.Match[str], today: date | None) -> date | None:
    """«Күзге дейін», «жазда», «келер көктемде»: a season called the coming one has not begun yet."""
    if match["coming"] is None or today is None or match["coming"].startswith("биыл"):
        return RESOLVER.season(match, today)
    begin = date(today.year, RESOLVER.value("seasons", match["season"]), 1)
    if begin <= today:
        begin = begin.replace(year=today.year + 1)
    last = begin if match.groupdict().get("before") else after(begin, 3, "month")
    return last - timedelta(days=1) if last else None


def decade(match: re.Match[str], today: date | None) -> date | None:
    """«Мамырдың бірінші онкүндігінде»: its tenth day; the third ends with the month."""
    end, which = RESOLVER.month(match, today), RESOLVER.value("ordinal", match["which"])
    if end is None or which is None:
        return None
    return end.replace(day=10 * which) if which < _LAST_DECADE else end


_LAST_DECADE: Final = 3
