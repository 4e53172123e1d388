"""From a matched time limit to the last day on which it can be met.

Each function takes the match of a rule in ``deadlines`` and the day of publication, and answers None
where the calendar or the missing day of publication gives no date.
"""

import re
from datetime import date, timedelta
from typing import Final

from tracker.extraction.periods import after, calendar_day, half_end, month_end, quarter_end, week_end
from tracker.extraction.profiles.ru import lexicon

CARDINALS: Final[dict[str, int]] = lexicon.table("numbers")["cardinal"]
_ORDINALS: Final[dict[str, int]] = lexicon.table("numbers")["ordinal"]
MONTHS: Final[dict[str, int]] = lexicon.table("numbers")["months"]
_SEASONS: Final[dict[str, int]] = {"весн": 3, "лет": 6, "осен": 9, "зим": 12}
_UNITS: Final[dict[str, str]] = {
    "ден": "day", "дн": "day", "сут": "day", "недел": "week", "мес": "month", "квартал": "quarter",
    "полугод": "half", "полгод": "half", "год": "year", "годич": "year", "лет": "year",
}  # fmt: skip
_WEEKDAYS: Final[dict[str, int]] = {
    "понедельник": 0, "вторник": 1, "сред": 2, "четверг": 3, "пятниц": 4, "суббот": 5, "воскресень": 6,
}  # fmt: skip


def _start_of(table: dict[str, int], word: str) -> int | None:
    return next((value for key, value in table.items() if re.match(key, word)), None)


def _year(match: re.Match[str], today: date | None) -> int | None:
    """The year that a phrase names; the present one when it names none."""
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    if today is None:
        return None
    return today.year + 1 if groups.get("next") else today.year


def day_of_month(match: re.Match[str], today: date | None) -> date | None:
    """«до 1 июня», of the present or the next year."""
    month, day = _start_of(MONTHS, match["month"]), int(match["day"])
    year = _year(match, today)
    if month is None or year is None:
        return None
    on = calendar_day(year, month, day)
    named = match.groupdict()
    if on and today and on < today and not (named.get("year") or named.get("this")):
        return calendar_day(year + 1, month, day)
    return on


def numeric(match: re.Match[str], _today: date | None) -> date | None:
    """«до 01.06.2026»."""
    return calendar_day(int(match["year"]), int(match["month"]), int(match["day"]))


def mid_month(match: re.Match[str], today: date | None) -> date | None:
    """«до середины мая»: the fifteenth."""
    end = whole_month(match, today)
    return end.replace(day=15) if end else None


def whole_month(match: re.Match[str], today: date | None) -> date | None:
    """«в мае», «к маю», «до конца мая»; «до мая» ends the day before."""
    month, year = _start_of(MONTHS, match["month"]), _year(match, today)
    if month is None or year is None:
        return None
    named = match.groupdict()
    if today and month_end(year, month) < today and not (named.get("year") or named.get("this")):
        year += 1
    if (named.get("prep") or "").strip() == "до":
        return date(year, month, 1) - timedelta(days=1)
    return month_end(year, month)


def end_of(match: re.Match[str], today: date | None) -> date | None:
    """«до конца …»: of a day, week, month, quarter, half-year or year."""
    what, year = match["what"], _year(match, today)
    if what.startswith(("дн", "сегодн", "рабоч", "сут")):
        return today
    if what.startswith("недел"):
        return week_end(today) if today else None
    if what.startswith("месяц"):
        shifted = after(today, 1, "month") if today and match["shift"] else today
        return month_end(shifted.year, shifted.month) if shifted else None
    if what.startswith("квартал") and not match["which"]:
        return quarter_end(today.year, (today.month + 2) // 3) if today else None
    if what.startswith("год") and today and match["shift"]:
        return date(today.year + 1, 12, 31)
    return date(year, 12, 31) if year else None


def part_of_year(match: re.Match[str], today: date | None) -> date | None:
    """«в первом квартале», «до конца второго полугодия»."""
    year, which = _year(match, today), _start_of(_ORDINALS, match["which"])
    if year is None or which is None:
        return None
    end = half_end if match["part"].startswith("полуг") else quarter_end
    if which > (2 if end is half_end else 4):
        return None
    on = end(year, which)
    if today and on < today and not match["year"]:
        on = end(year + 1, which)
    return on


def year_only(match: re.Match[str], _today: date | None) -> date | None:
    """«к 2030 году», «в 2030 году»; «до 2030 года» ends the day before."""
    year = int(match["year"])
    return date(year - 1 if match["prep"] == "до" else year, 12, 31)


def from_year(match: re.Match[str], _today: date | None) -> date | None:
    """«с 2026 года»: the first day."""
    return date(int(match["year"]), 1, 1)


def this_year(match: re.Match[str], today: date | None) -> date | None:
    """«в этом году», «в следующем году»."""
    return date(today.year + (1 if match["next"] else 0), 12, 31) if today else None


def _number(word: str | None) -> int:
    if not word:
        return 1
    digits = re.match(r"\d{1,4}", word)
    return int(digits.group()) if digits else CARDINALS.get(word, 1)


def period(match: re.Match[str], today: date | None) -> date | None:
    """«в течение трех месяцев», «за неделю», «в 10-дневный срок»: counted from the publication."""
    unit = next((u for key, u in _UNITS.items() if match["unit"].startswith(key)), None)
    if unit is None or today is None:
        return None
    return after(today, _number((match["count"] or "").strip(" -")), unit)


def season(match: re.Match[str], today: date | None) -> date | None:
    """«весной», «к осени», «до конца зимы»."""
    first, year = _start_of(_SEASONS, match["season"]), _year(match, today)
    if first is None or year is None or today is None:
        return None
    begin = date(year, first, 1)
    last = after(begin, 3, "month")
    if last is None or last <= today or (begin < today and match["prep"] and "кон" not in match.group()):
        begin = date(year + 1, first, 1)
        last = after(begin, 3, "month")
    before = bool(match["prep"]) and "кон" not in match.group()
    return begin - timedelta(days=1) if before else last and last - timedelta(days=1)


def weekday(match: re.Match[str], today: date | None) -> date | None:
    """«до пятницы»: the next such day."""
    wanted = _start_of(_WEEKDAYS, match["weekday"])
    return today + timedelta(days=(wanted - today.weekday()) % 7) if today and wanted is not None else None


def tomorrow(_match: re.Match[str], today: date | None) -> date | None:
    """«до завтра»."""
    return today + timedelta(days=1) if today else None


def this_week(match: re.Match[str], today: date | None) -> date | None:
    """«на этой неделе»: its Sunday."""
    return week_end(today) + timedelta(days=7 if match["next"] else 0) if today else None


def same_day(_match: re.Match[str], today: date | None) -> date | None:
    """«сегодня же»."""
    return today


def open_ended(_match: re.Match[str], _today: date | None) -> date | None:
    """A limit that has no date: a rhythm, an event, «as soon as possible»."""
    return None


def year_end(match: re.Match[str]) -> date:
    """The last day of the year that the phrase names."""
    return date(int(match["year"]), 12, 31)
