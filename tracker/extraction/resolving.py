"""From the words of a time limit to its last day, in any language (codebook, section 5).

The rules of a language name the parts of their patterns alike, and ``Resolver`` reads them with the
number words of that language (its numbers.toml: word or beginning of a word → value):

- ``day``, ``month``, ``year`` and, for years told by words, ``this`` or ``next``; ``exact`` marks a day
  or month that is never moved to the next year; ``before`` one that must be over when the named time begins;
- ``which`` and ``part``: the first half, the third quarter; ``what``: the day, week, month … that ends;
- ``count`` and ``unit``: a period; ``weekday``; ``season``.

Every method takes a match and the day of publication, and answers None where the calendar or the missing
day of publication gives no date.
"""

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final

from tracker.extraction.periods import (
    after,
    calendar_day,
    end_of_unit,
    half_end,
    month_end,
    quarter_end,
)

_Match = re.Match[str]
_HUNDRED: Final = 100
_THOUSAND: Final = 1000


def _part(match: _Match, name: str) -> str:
    return (match.groupdict().get(name) or "").strip(" -")


class Resolver:
    """Reads matches with the number words of one language."""

    def __init__(self, numbers: Mapping[str, Any]) -> None:
        self._numbers = numbers

    def words(self, table: str) -> str:
        """The words or beginnings of one table or list as an alternation, longest first, for patterns."""
        return "|".join(sorted(self._numbers[table], key=len, reverse=True))

    def stems(self, table: str) -> list[str]:
        """The letters with which the words of a table begin, to tell quickly whether a text can have one."""
        return [found.group() for key in self._numbers[table] if (found := re.match(r"\w+", key))]

    def value(self, table: str, word: str) -> Any:
        """What a word stands for, by its longest beginning in the table; None when it has none."""
        keys = (key for key in self._numbers[table] if re.match(key, word))
        return self._numbers[table].get(max(keys, key=len, default=""))

    def number(self, words: str) -> int:
        """A count in digits or words; one when there is none."""
        if digits := re.search(r"\d{1,4}", words):
            return int(digits.group())
        thousands = rest = 0
        for word in re.split(r"[\s-]+", words):
            value = self.value("cardinal", word) or self.value("ordinal", word) or 0
            if value == _THOUSAND:
                thousands, rest = max(rest, 1) * value, 0
            elif value == _HUNDRED:
                rest = max(rest, 1) * value
            else:
                rest += value
        return thousands + rest or 1

    def year(self, match: _Match, today: date | None) -> int | None:
        """The year that a phrase names; the present one when it names none."""
        if named := _part(match, "year"):
            return int(named)
        if today is None:
            return None
        return today.year + 1 if _part(match, "next") else today.year

    def _fixed(self, match: _Match) -> bool:
        return any(_part(match, name) for name in ("year", "this", "next", "exact"))

    def day_of_month(self, match: _Match, today: date | None) -> date | None:
        """«By 1 June», of the present or the next year; «by the 15th (of next month)»."""
        year, day = self.year(match, today), self.number(match["day"])
        if not _part(match, "month"):
            return self._day_of_present_month(match, day, today)
        month = self.value("months", match["month"])
        if month is None or year is None:
            return None
        on = calendar_day(year, month, day)
        late = on is not None and today is not None and on < today
        return calendar_day(year + 1, month, day) if late and not self._fixed(match) else on

    def _day_of_present_month(self, match: _Match, day: int, today: date | None) -> date | None:
        if today is None:
            return None
        on = calendar_day(today.year, today.month, day)
        following = after(today, 1, "month")
        if following and (_part(match, "next") or (on and on < today)):
            return calendar_day(following.year, following.month, day)
        return on

    def numeric(self, match: _Match, _today: date | None) -> date | None:
        """«By 01.06.2026»."""
        return calendar_day(int(match["year"]), int(match["month"]), int(match["day"]))

    def month(self, match: _Match, today: date | None) -> date | None:
        """«In May», «by May», «by the end of May»; «before May» ends the day before."""
        month, year = self.value("months", match["month"]), self.year(match, today)
        if month is None or year is None:
            return None
        before = bool(_part(match, "before"))
        on = _month_limit(year, month, before=before)
        late = today is not None and on < today and not self._fixed(match)
        return _month_limit(year + 1, month, before=before) if late else on

    def first_day_of_month(self, match: _Match, today: date | None) -> date | None:
        """«From May»: its first day."""
        end = self.month(match, today)
        return end.replace(day=1) if end else None

    def mid_month(self, match: _Match, today: date | None) -> date | None:
        """«By mid-May»: the fifteenth."""
        end = self.month(match, today)
        return end.replace(day=15) if end else None

    def mid_year(self, match: _Match, today: date | None) -> date | None:
        """«By the middle of the year»: the end of its first half."""
        year = self.year(match, today)
        return half_end(year, 1) if year else None

    def part_of_year(self, match: _Match, today: date | None) -> date | None:
        """«In the first quarter», «by the end of the second half of the year»."""
        year, which = self.year(match, today), self.value("ordinal", match["which"])
        end, count = (half_end, 2) if self.value("units", match["part"]) == "half" else (quarter_end, 4)
        if year is None or which is None or which > count:
            return None
        on = end(year, which)
        return end(year + 1, which) if today and on < today and not self._fixed(match) else on

    def end_of(self, match: _Match, today: date | None) -> date | None:
        """«By the end of the week / month / quarter / half / year», of the present or the next one."""
        unit = self.value("units", match["what"])
        if today is None or unit is None:
            return None
        shifted = after(today, 1, unit) if _part(match, "next") else today
        return end_of_unit(shifted, unit) if shifted else None

    def named_year(self, match: _Match, _today: date | None) -> date | None:
        """«By 2030», «in 2030»; «before 2030» ends the day before."""
        return date(int(match["year"]) - (1 if _part(match, "before") else 0), 12, 31)

    def told_year(self, match: _Match, today: date | None) -> date | None:
        """«This year», «next year»: the last day."""
        year = self.year(match, today)
        return date(year, 12, 31) if year else None

    def from_year(self, match: _Match, _today: date | None) -> date | None:
        """«From 2026»: the first day."""
        return date(int(match["year"]), 1, 1)

    def from_next(self, match: _Match, today: date | None) -> date | None:
        """«From next year», «from next week»: the first day."""
        unit = self.value("units", match["what"])
        if today is None or unit is None:
            return None
        return end_of_unit(today, unit) + timedelta(days=1)

    def period(self, match: _Match, today: date | None) -> date | None:
        """«Within three months», «in a week»: counted from the publication."""
        unit = self.value("units", match["unit"])
        if unit is None or today is None:
            return None
        return after(today, self.number(_part(match, "count")), unit)

    def season(self, match: _Match, today: date | None) -> date | None:
        """«In spring» ends with the season; «before autumn» the day before it begins."""
        first, year = self.value("seasons", match["season"]), self.year(match, today)
        if first is None or year is None or today is None:
            return None
        before = bool(_part(match, "before"))
        begin = date(year, first, 1)
        last = after(begin, 3, "month")
        if last is None or last <= today or (begin < today and before):
            begin = date(year + 1, first, 1)
            last = after(begin, 3, "month")
        end = begin if before else last
        return end - timedelta(days=1) if end else None

    def first_day_of_season(self, match: _Match, today: date | None) -> date | None:
        """«From autumn»: its first day, of the present or the next year."""
        first = self.value("seasons", match["season"])
        if first is None or today is None:
            return None
        year = self.year(match, today) or today.year
        begin = date(year, first, 1)
        return begin if today <= begin or self._fixed(match) else date(year + 1, first, 1)

    def weekday(self, match: _Match, today: date | None) -> date | None:
        """«By Friday»: the next such day."""
        wanted = self.value("weekdays", match["weekday"])
        if today is None or wanted is None:
            return None
        return today + timedelta(days=(wanted - today.weekday()) % 7)


def _month_limit(year: int, month: int, *, before: bool) -> date:
    return date(year, month, 1) - timedelta(days=1) if before else month_end(year, month)


def tomorrow(_match: _Match, today: date | None) -> date | None:
    """«By tomorrow»."""
    return today + timedelta(days=1) if today else None


def same_day(_match: _Match, today: date | None) -> date | None:
    """«This very day»."""
    return today


def school_year(_match: _Match, today: date | None) -> date | None:
    """«By the start of the school year»: 1 September, as in every country whose texts we read by law or custom."""
    if today is None:
        return None
    begin = date(today.year, 9, 1)
    return begin if today <= begin else date(today.year + 1, 9, 1)


def open_ended(_match: _Match, _today: date | None) -> date | None:
    """A limit that has no date: a rhythm, an event, «as soon as possible»."""
    return None
