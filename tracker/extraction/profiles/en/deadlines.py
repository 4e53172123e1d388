"""Time limits in English official wording, resolved against the day of publication (codebook, section 5).

Each rule is a regular expression over folded text (lower case, plain spaces) and what resolves its match;
``tracker.extraction.resolving`` tells the names of the groups. Without a day of publication only full
dates resolve; other limits keep their words.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from tracker.extraction.folding import fold
from tracker.extraction.limits import Limit, Rule, needing, rule, search
from tracker.extraction.profiles.en.limit_words import (
    AGAIN,
    BEFORE,
    BY,
    CLOSE,
    CODED_PART,
    COUNT,
    DAYS,
    END,
    EVENT,
    FROM,
    IN,
    LATEST,
    MONTH,
    NOTE,
    OF_ORDER,
    OF_YEAR,
    ON_WEEKDAY,
    PART,
    RHYTHM,
    SEASON,
    SEASONS,
    SINCE_EVENT,
    SOON,
    TERM,
    TOLD,
    TOWARDS,
    UNIT,
    WEEKDAY,
    WHAT,
    WITHIN,
    WORD,
    YEAR,
)
from tracker.extraction.profiles.en.resolvers import RESOLVER, fiscal_year, late_or_mid
from tracker.extraction.resolving import open_ended, same_day, school_year, tomorrow


def find_limits(text: str, published_on: date | None) -> list[Limit]:
    """All time limits in ``text``, left to right, none overlapping; earlier rules win."""
    low = fold(text)
    return [limit for limit in search(_RULES, text, published_on) if not _belongs_to_noun(low, limit)]


def _belongs_to_noun(low: str, limit: Limit) -> bool:
    """«The development plan of the region until 2030»: how long the plan runs, not when to act."""
    before = low[max(0, limit.start - _LOOK_BACK) : limit.start]
    return bool(_RUNS.match(low, limit.start) and _PLAN.search(before))


_LOOK_BACK: Final = 90
_RUNS: Final = re.compile(r"(?:until|till|up\s+to|through|in|during|from|for)\s+(?:the\s+period\s+)?(?:19|20)\d\d")
_PLAN: Final = re.compile(
    r"\b(?:strateg(?:y|ies)|plans?|program(?:me)?s?|concepts?|agendas?|visions?|frameworks?|doctrines?|polic(?:y|ies))"
    r"(?:\s+(?:of|for|on|the|in|and|to|[\w-]{4,20}ment)(?:\s+[\w-]{1,20})?){0,4}\s+$"
)


def _rhythms() -> Iterator[Rule]:
    """What comes again and again, «by 1 March of each year» too."""
    for day in DAYS:
        yield rule(
            rf"\b{BY} {day},? (?:of )?(?:each|every) (?:(?:calendar|fiscal) )?year\b", open_ended, recurring=True
        )
        yield rule(rf"\b{day}{OF_YEAR},? (?:and )?(?:then|thereafter) {AGAIN}", open_ended, recurring=True)
    for pattern in RHYTHM:
        yield rule(pattern, open_ended, recurring=True)


def _days() -> Iterator[Rule]:
    """Fixed days, in both orders of day and month."""
    for day in DAYS:
        yield rule(rf"\b(?:{BY}|{FROM}) {ON_WEEKDAY}{day}{OF_YEAR}", RESOLVER.day_of_month)
        yield rule(rf"\b{TERM}(?P<limit>{ON_WEEKDAY}{day}{OF_YEAR})", RESOLVER.day_of_month)
        yield rule(rf"\b(?P<exact>on) {ON_WEEKDAY}{day}{OF_YEAR}", RESOLVER.day_of_month)
        yield rule(rf"{NOTE}(?P<limit>{day}{OF_YEAR})\s*[.;)]*\s*$", RESOLVER.day_of_month)
    yield rule(rf"\b(?:{BY}|{FROM}) (?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>20\d\d)\b", RESOLVER.numeric)
    yield rule(rf"\b(?:{BY}|{FROM}) (?P<year>20\d\d)-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b", RESOLVER.numeric)
    of_month = r"(?: of (?:(?P<next>(?:the )?(?:next|following)|)|this|the(?: current)?)\s*month\b)?"
    no_day = r"(?! (?:century|anniversary|congress|session|meeting|birthday))"
    yield rule(rf"\b{BY} the (?P<day>[0-3]?\d)(?:st|nd|rd|th)\b{of_month}{no_day}", RESOLVER.day_of_month)


def _periods() -> Iterator[Rule]:
    """Counted from the order, from an event, or from the publication."""
    yield rule(rf"\b{WITHIN}{COUNT}{UNIT}{OF_ORDER}", RESOLVER.period)
    yield rule(rf"\b(?:{WITHIN}|at least ){COUNT}{UNIT}{SINCE_EVENT}", open_ended)
    ahead = r"(?:for|throughout) the (?:next|coming) "
    yield rule(rf"\b(?:{WITHIN}|{ahead}){COUNT}{UNIT}(?! (?:ago|old|earlier|later)\b)", RESOLVER.period)
    yield rule(rf"\b{TERM}(?P<limit>{COUNT}{UNIT})", RESOLVER.period)
    yield rule(r"\b(?:within|over|in|for) the next (?P<count>)(?P<unit>week|month|quarter|year)\b", RESOLVER.period)
    given = r"(?:deadline|time\s*frame|time limit|limit|window|term|period)"
    yield rule(rf"\b(?:(?:within|in) )?(?:an?|the) {COUNT}{UNIT} {given}\b", RESOLVER.period)
    yield rule(
        rf"\b(?:has|have|had|gets?|got) (?P<limit>{COUNT}{UNIT})(?=\s*(?:[.,;]|$)| (?:to|for)\b)", RESOLVER.period
    )
    yield rule(rf"\bg[ai]ve[ns]? (?:{WORD} ){{0,8}}?(?P<limit>{COUNT}{UNIT})(?= (?:to|for|in)\b)", RESOLVER.period)


def _parts_of_years() -> Iterator[Rule]:
    """Halves and quarters."""
    yield rule(rf"\b(?:{BY}|{IN}|at|towards?) (?:{END})?{PART}", RESOLVER.part_of_year)
    yield rule(rf"(?:\b{TERM}|{NOTE})(?P<limit>(?:{END})?{PART}){CLOSE}", RESOLVER.part_of_year)
    yield rule(r"\b(?:within|in|over) (?P<count>)(?P<unit>half)(?: an? |-)year\b", RESOLVER.period)


def _months() -> Iterator[Rule]:
    """Whole months, their beginnings, middles and ends."""
    yield rule(rf"(?:\b{TERM}|^\s*)(?P<limit>(?:{END})?{MONTH}{OF_YEAR}){CLOSE}", RESOLVER.month)
    yield rule(rf"{NOTE}(?P<limit>{MONTH} {YEAR}){CLOSE}", RESOLVER.month)
    yield rule(rf"\b(?:by|in|{LATEST}) (?:mid-?\s*|the middle of ){MONTH}{OF_YEAR}", RESOLVER.mid_month)
    yield rule(rf"\b{TOWARDS} {END}{MONTH}{OF_YEAR}", RESOLVER.month)
    yield rule(rf"\b(?:{BY}|in|during) {MONTH}{OF_YEAR}", RESOLVER.month)
    yield rule(rf"\b{FROM} {MONTH}{OF_YEAR}", RESOLVER.first_day_of_month)


def _seasons() -> Iterator[Rule]:
    """«In spring», «before winter»."""
    yield rule(rf"\b{TOWARDS} {END}(?P<season>{SEASONS})\b{OF_YEAR}", RESOLVER.season)
    yield rule(rf"\b(?P<before>by|{BEFORE}) {SEASON}", RESOLVER.season)
    yield rule(rf"\b{FROM} (?:the|this) (?P<season>{SEASONS})\b(?! of)(?!,? \d)", open_ended)
    yield rule(rf"\b{FROM} (?:(?:the|this) )?{SEASON}", RESOLVER.first_day_of_season)
    yield rule(rf"\b(?:in|this|during|over) (?:the )?{SEASON}", RESOLVER.season)
    yield rule(rf"\b(?P<next>next) (?P<season>{SEASONS})\b", RESOLVER.season)


def _years() -> Iterator[Rule]:
    """Years by number or told by words, and their ends and middles."""
    yield rule(rf"\b(?:{BY}|in|during) (?:{END})?(?:the )?(?:fiscal year|fy)\s*-?(?P<year>(?:20)?\d\d)\b", fiscal_year)
    yield rule(rf"\b(?:{BY}|in) (?:the )?(?P<stage>mid|late|middle)(?: of)?[\s-]*{YEAR}", late_or_mid)
    told = r"(?:(?P<next>(?:the )?next) |this |the )?"
    yield rule(rf"\b(?:by|before|until|in) (?:mid-?\s?|the middle of ){told}year\b", RESOLVER.mid_year)
    yield rule(rf"\b{TOWARDS} {END}{YEAR}", RESOLVER.named_year)
    yield rule(rf"\b{TOWARDS} {END}{TOLD}{WHAT}", RESOLVER.end_of)
    yield rule(rf"\b{TERM}(?P<limit>(?:{END})?{YEAR}){CLOSE}", RESOLVER.named_year)
    yield rule(rf"\b{TERM}(?P<limit>{END}{TOLD}{WHAT})", RESOLVER.end_of)
    yield rule(
        r"\b(?:by|before|until|till) (?:the )?(?P<what>year|month|week|quarter)(?:['’]s)?[\s-]end\b", RESOLVER.end_of
    )
    start = r"(?:the )?(?:start|beginning) of (?:the )?(?:(?:new|next|coming) )?"
    yield rule(rf"\b{BY} {start}(?:school|academic) year\b", school_year)
    yield rule(rf"\b{FROM} {YEAR}", RESOLVER.from_year)
    yield rule(r"\b(?:in|during|from) (?:19|20)\d\d\s*(?:[–—/-]|to|and)\s*(?P<year>20\d\d)\b", RESOLVER.named_year)
    yield rule(rf"\b(?:{IN}|{BY}) {YEAR}", RESOLVER.named_year)


def _near() -> Iterator[Rule]:
    """This week, next month, by Friday, tomorrow."""
    yield rule(rf"\b(?:{IN}|by) {TOLD}(?P<what>week|month|quarter|year)\b(?!\s*[–-])", RESOLVER.end_of)
    yield rule(rf"\b{FROM} (?:the )?(?:next|new|coming) (?P<what>week|month|quarter|year)\b", RESOLVER.from_next)
    yield rule(r"\b(?:(?P<next>next|the following)|this) (?P<what>week|month|quarter|year)\b(?!['’]s)", RESOLVER.end_of)
    yield rule(rf"\b(?:{BY}|{FROM}) (?:next |this )?{WEEKDAY}", RESOLVER.weekday)
    yield rule(r"\b(?:(?:by|until|before|from|starting) )?tomorrow\b", tomorrow)
    today = r"(?:tonight|this evening|(?:the )?end of today|today)"
    yield rule(rf"\b(?:by|before|starting|from|as of) {today}\b(?!['’]s)", same_day)


_UNITS: Final = ("day", "week", "month", "quarter", "year", "hour", "fortnight")
_RULES: Final[list[Rule]] = [
    *_rhythms(),
    *needing("0123456789", _days()),
    *needing(_UNITS, _periods()),
    *needing(("quarter", "half"), _parts_of_years()),
    *needing("1234", [rule(rf"\b(?:{BY}|in|at|during) (?:{END})?{CODED_PART}", RESOLVER.part_of_year)]),
    *needing(RESOLVER.stems("months"), _months()),
    *needing(RESOLVER.stems("seasons"), _seasons()),
    *needing(("year", "fy", "19", "20", *_UNITS), _years()),
    *needing(("tomorrow", "tonight", "evening", *_UNITS), _near()),
    *(rule(pattern, open_ended) for pattern in (*EVENT, *SOON)),
]
