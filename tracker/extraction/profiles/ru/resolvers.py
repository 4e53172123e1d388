"""The shared resolver of time limits with Russian number words, and what only Russian wording asks for.

Each function takes the match of a rule in ``deadlines`` and the day of publication, and answers None
where the calendar or the missing day of publication gives no date.
"""

import re
from datetime import date, timedelta
from typing import Final

from tracker.extraction.periods import after
from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.resolving import Resolver

RESOLVER: Final = Resolver(lexicon.table("numbers"))

_TEN: Final = 10
_LAST_DECADE: Final = 3


def decade(match: re.Match[str], today: date | None) -> date | None:
    """«В первой декаде февраля»: its tenth day; the third ends with the month."""
    end, which = RESOLVER.month(match, today), RESOLVER.value("ordinal", match["which"])
    if end is None or which is None or which > _LAST_DECADE:
        return None
    return end if which == _LAST_DECADE else end.replace(day=_TEN * which)


def new_year(_match: re.Match[str], today: date | None) -> date | None:
    """«До Нового года», «до следующего года»: the last day of this one."""
    return date(today.year, 12, 31) if today else None


def first_of_next_year(_match: re.Match[str], today: date | None) -> date | None:
    """«С Нового года»: its first day."""
    return date(today.year + 1, 1, 1) if today else None


def after_tomorrow(_match: re.Match[str], today: date | None) -> date | None:
    """«Послезавтра»."""
    return today + timedelta(days=2) if today else None


def and_a_half(match: re.Match[str], today: date | None) -> date | None:
    """«За полтора года», «в течение полутора месяцев»: the half rounded up to whole days."""
    if today is None:
        return None
    if RESOLVER.value("units", match["unit"]) == "year":
        return after(today, 18, "month")
    one = after(today, 1, RESOLVER.value("units", match["unit"]) or "month")
    return after(one, 15 if match["unit"].startswith("мес") else 4, "day") if one else None


def given_period(match: re.Match[str], today: date | None) -> date | None:
    """«Дал месяц», «срок – две недели»: counted from the publication."""
    named = match.groupdict()
    unit = RESOLVER.value("units", named["unit"] or named["term_unit"])
    count = named["count"] or named["term_count"] or ""
    return after(today, RESOLVER.number(count), unit) if today and unit else None
