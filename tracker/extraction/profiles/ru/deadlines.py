"""Time limits in Russian official wording, resolved against the day of publication (codebook, section 5).

Each rule is a regular expression over folded text (lower case, е for ё) and a function from its match
and the day of publication to the last day on which the limit can be met. Without a day of publication
only full dates resolve; other limits keep their words.
"""

import re
from collections.abc import Callable
from datetime import date
from typing import Final

from tracker.extraction.folding import fold
from tracker.extraction.limits import Limit
from tracker.extraction.profiles.ru import resolvers
from tracker.extraction.suggestion import Deadline

_Resolver = Callable[[re.Match[str], date | None], date | None]

_NUMBER = "|".join(sorted(resolvers.CARDINALS, key=len, reverse=True))
_MONTH = "(?:" + "|".join(resolvers.MONTHS) + r")\w{0,3}"
_ORDINAL = r"(?:перв|втор|трет|четверт)\w{1,3}|i{1,3}v?|iv|[1-4](?:-\w{1,3})?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?:-?г\w{0,2}|\s*(?:год\w{0,2}|г\b\.?))?"
_NAMED_YEAR = r"(?P<year>(?:19|20)\d\d)(?:-?(?:го|му?|й)\b(?:\s+год\w*)?|\s+г\b\.?|\s+год\w*)"
_OF_YEAR = (
    rf"(?:\s+(?:{_YEAR}|(?P<this>(?:текущ|эт|нынешн|сего)\w*\s+года?)|(?P<next>(?:следующ|будущ)\w*\s+года?)|года))?"
)
_UNIT = r"(?P<unit>дн\w+|ден\w*|сут\w+|недел\w+|месяц\w*|квартал\w*|полугод\w+|полгода|год\w*|лет)"
_BY = r"(?P<prep>до|к|не позднее|не позже|на горизонте|в срок до|по)"


def find_limits(text: str, published_on: date | None) -> list[Limit]:
    """All time limits in ``text``, left to right, none overlapping; earlier rules win."""
    low = fold(text)
    found: list[Limit] = []
    for rule, resolve, recurring in _RULES:
        for match in rule.finditer(low):
            start, end = match.span()
            if any(start < f.end and f.start < end for f in found):
                continue
            on = resolve(match, published_on)
            if on and published_on and on < published_on:
                continue  # what was, not what is due
            found.append(Limit(start, end, Deadline(_LEAD.sub("", text[start:end]).strip(), on, recurring)))
    return sorted(found, key=lambda f: f.start)


_LEAD = re.compile(r"^\s*срок\w*\s*[–—:-]\s*", re.IGNORECASE)
_COUNT = rf"(?P<count>(?:\d{{1,4}}(?:-\w{{1,2}})?|{_NUMBER})\s+)?"
_EVENT = r"(?:начала|наступления|вступления|завершения|открытия|прихода|достижения|проведения|утверждения)"

_SPAN = rf"(?:{_NUMBER}|\d+)\s+"
_RHYTHM = (
    r"\b(?:ежегодн|ежеквартальн|ежемесячн|еженедельн|ежедневн|ежесуточн)\w*(?:\s+режим\w*)?(?!\s+послани)"
    r"|\b(?:в\s+)?кажд(?:ый|ую|ое|ого|ые)\s+(?:год\b|квартал|месяц|недел|день|полугоди|понедельник|пятниц|\d+ )\w*"
    rf"|\b(?:(?:не реже(?: чем)?|один|два)\s+)?(?:одного\s+)?раза?\s+в\s+(?:{_SPAN})?"
    r"(?:год|квартал|месяц|недел|полугоди|полгода|день|дня|сутки)\w*"
    r"|\bна\s+(?:постоянной|регулярной|ежедневной|еженедельной|ежемесячной|системной)\s+основе"
    r"|\bпостоянно\b|\bна постоянном контроле\b"
)
_SOON = (
    r"\b(?:в\s+)?(?:самые\s+)?(?:максимально\s+)?(?:кратчайш|сжат|ускорен)\w*\s+(?:возможн\w+\s+)?срок\w*"
    r"|\bв\s+(?:самое\s+|самые\s+)?ближайш\w+\s+(?:время|дни|месяцы|годы|недел\w+)"
    r"|\b(?:незамедлительно|немедленно|безотлагательно)|\b(?:в\s+)?срочно(?:м\s+порядке)?\b"
    r"|\bкак\s+можно\s+(?:скорее|быстрее)|\bв\s+оперативном\s+порядке|\bв\s+установленн\w+\s+срок\w*"
)
_AFTER_EVENT = r"\bпо\s+(?:достижени|завершени|итогам|окончани)\w*\s+[^,.;:()]{3,60}"
_END = r"(?:конц[ауе]|окончани[юяе]|исход[ау]|завершени[юя])"
_PART = rf"(?P<which>{_ORDINAL})\s+(?P<part>полугоди|квартал)\w*{_OF_YEAR}"
_DAY = rf"(?P<day>[0-3]?\d)(?:-?го|-?му|-?е)?\s+(?P<month>{_MONTH}){_OF_YEAR}"
_DOTTED_DAY = r"(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>20\d\d)\b"
_TERM = r"срок\w*\s*[–—:-]\s*(?:до\s+)?"

_RULES: Final[list[tuple[re.Pattern[str], _Resolver, bool]]] = [
    (re.compile(pattern), resolve, recurring)
    for pattern, resolve, recurring in (
        (_RHYTHM, resolvers.open_ended, True),
        (
            rf"\b(?:{_BY}|с|от|начиная с|{_TERM})\s*{_DOTTED_DAY}",
            resolvers.numeric,
            False,
        ),
        (
            rf"(?:\b(?:{_BY}|с|начиная с)\s+|\b{_TERM}|^\s*){_DAY}",
            resolvers.day_of_month,
            False,
        ),
        (
            rf"\b(?:до|к|в)\s+{_END}\s+{_PART}",
            resolvers.part_of_year,
            False,
        ),
        (
            rf"\b(?:до|к|в)\s+(?:сам\w+\s+)?{_END}\s+(?P<month>{_MONTH}){_OF_YEAR}",
            resolvers.whole_month,
            False,
        ),
        (rf"\b(?:до|к|в)\s+середин[ыеу]\s+(?P<month>{_MONTH}){_OF_YEAR}", resolvers.mid_month, False),
        (
            (
                rf"\b(?:уже\s+)?(?:до|к|в)\s+(?:сам\w+\s+)?{_END}\s+(?P<shift>следующ\w+\s+|будущ\w+\s+)?(?P<which>)"
                r"(?:(?:текущ|эт|нынешн|сегодняшн|календарн|рабоч|финансов)\w*\s+)?"
                rf"(?:{_YEAR}|(?P<what>дн[яю]|недел\w+|месяц\w*|квартал\w*|год[ау]?)\b)"
            ),
            lambda m, today: resolvers.end_of(m, today) if m["what"] else resolvers.year_end(m),
            False,
        ),
        (
            rf"\b(?:до|к|в|во|по итогам)\s+{_PART}",
            resolvers.part_of_year,
            False,
        ),
        (rf"\bв\s+течение\s+{_NAMED_YEAR}", lambda m, _: resolvers.year_end(m), False),
        (
            rf"\b(?:в\s+течение|за|на\s+протяжении|в\s+пределах)\s+{_COUNT}(?:календарн\w+\s+|рабоч\w+\s+)?{_UNIT}\b(?!\s+назад)",
            resolvers.period,
            False,
        ),
        (
            rf"\bв\s+(?P<count>\d{{1,3}}|{_NUMBER})?\s?-?\s?(?P<unit>дневн|суточн|недельн|месячн|полугодов|годичн|квартальн)\w*\s+(?:период|срок)\w*",
            resolvers.period,
            False,
        ),
        (rf"\bс\s+(?:начала\s+)?{_NAMED_YEAR}", resolvers.from_year, False),
        (r"\bв\s+(?:19|20)\d\d\s?[–—-]\s?(?P<year>20\d\d)\s+год\w*", lambda m, _: resolvers.year_end(m), False),
        (rf"\b(?:уже\s+)?(?P<prep>до|к|в|на горизонте|не позднее)\s+{_NAMED_YEAR}", resolvers.year_only, False),
        (
            r"\b(?:уже\s+)?в\s+(?:(?:текущ|эт|нынешн)\w+|(?P<next>следующ\w+|будущ\w+))\s+году",
            resolvers.this_year,
            False,
        ),
        (r"\b(?:уже\s+)?на\s+(?:этой|текущей|(?P<next>следующей|будущей))\s+неделе", resolvers.this_week, False),
        (rf"\b(?P<prep>до|к|в|во)\s+(?P<month>{_MONTH})\b{_OF_YEAR}", resolvers.whole_month, False),
        (
            rf"\b(?P<prep>до|к)\s+(?:конца\s+|концу\s+)?(?P<season>весн|лет|осен|зим)[аыуеюи]\b{_OF_YEAR}",
            resolvers.season,
            False,
        ),
        (rf"\b(?P<prep>)(?P<season>весн|осен|зим|лет)(?:ой|ом|ью)\b{_OF_YEAR}", resolvers.season, False),
        (
            r"\b(?:до|к|ко)\s+(?P<weekday>понедельник|вторник|сред|четверг|пятниц|суббот|воскресень)\w{0,2}\b",
            resolvers.weekday,
            False,
        ),
        (r"\b(?:с завтрашнего дня|до завтра|завтра|к завтрашнему дню)\b", resolvers.tomorrow, False),
        (r"\b(?:сегодня же|до вечера|к вечеру|до конца (?:сегодняшнего )?дня)\b", resolvers.same_day, False),
        (
            rf"\b(?:до|к|по|после|ко)\s+{_EVENT}\s+[^,.;:()]{{3,60}}|{_AFTER_EVENT}",
            resolvers.open_ended,
            False,
        ),
        (_SOON, resolvers.open_ended, False),
    )
]
