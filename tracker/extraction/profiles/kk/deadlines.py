"""Time limits in Kazakh official wording, resolved against the day of publication (codebook, section 5).

Each rule is a regular expression over folded text (lower case, plain spaces) and what resolves its match;
``tracker.extraction.resolving`` tells the names of the groups. Case endings and postpositions tell a limit
(«1 маусымға дейін») from a name («2030 жылға дейінгі бағдарлама»). Without a day of publication only full
dates resolve; other limits keep their words.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

from tracker.extraction.limits import Limit, Rule, needing, rule, search
from tracker.extraction.profiles.kk.limit_words import (
    AT,
    BY,
    CLOSE,
    COUNT,
    DAY,
    ENDING,
    EVENT,
    INSIDE,
    LATE,
    MIDDLE,
    MONTH,
    MONTH_FIRST,
    NAMED_YEAR,
    NOTE,
    OF_YEAR,
    ORDER_MADE,
    PACE,
    PART,
    RHYTHM,
    SEASON,
    SINCE,
    SINCE_EVENT,
    SOON,
    SPELLED_YEAR,
    TERM,
    TOLD,
    TOLD_OPENLY,
    UNIT,
    UNTIL,
    WHAT,
    WORKING_SEASON,
    YEAR,
)
from tracker.extraction.profiles.kk.resolvers import RESOLVER, spelled_year
from tracker.extraction.resolving import open_ended, same_day, school_year, tomorrow


def find_limits(text: str, published_on: date | None) -> list[Limit]:
    """All time limits in ``text``, left to right, none overlapping; earlier rules win."""
    return search(_RULES, text, published_on)


def _rhythms() -> Iterator[Rule]:
    """What comes again and again, «жыл қорытындысы бойынша 20 қаңтарға дейін» too."""
    for pattern in RHYTHM:
        yield rule(pattern, open_ended, recurring=True)
    results = rf"\b{PACE}(?:[дтн][ыі]ң)? (?:қорытынды|нәтиже)\w{{2,6}} бойынша,?\s+"
    yield rule(rf"{results}{DAY}(?:{BY}|{AT})", open_ended, recurring=True)


def _days() -> Iterator[Rule]:
    """Fixed days, the day before the month or after it."""
    yield rule(rf"{DAY}(?:{BY}|{SINCE}|{AT})", RESOLVER.day_of_month)
    yield rule(rf"{MONTH_FIRST}(?:{BY}|{SINCE}|{AT})", RESOLVER.day_of_month)
    yield rule(rf"(?:{TERM}|^\s*)(?P<limit>{DAY}(?:{BY})?){CLOSE}", RESOLVER.day_of_month)
    yield rule(rf"{NOTE}(?P<limit>{DAY})\s*[.;)]*\s*$", RESOLVER.day_of_month)
    dotted = r"\b(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>20\d\d)\s?-?\s?(?:ж\w{0,6} )?"
    yield rule(rf"{dotted}(?:\w{{0,4}}\s?(?:{UNTIL}|бастап)|н[ае]н {LATE})", RESOLVER.numeric)
    of_month = r"\b(?:(?P<next>келесі|алдағы) |осы |ағымдағы )?айдың "
    yield rule(rf"{of_month}(?P<day>[0-3]?\d)\s?-?\s?\w{{0,4}} {UNTIL}", RESOLVER.day_of_month)


def _ends() -> Iterator[Rule]:
    """Ends and middles of what has a name."""
    yield rule(rf"{OF_YEAR}{MONTH}(?: ай)?\w{{0,4}} {ENDING}", RESOLVER.month)
    yield rule(rf"{OF_YEAR}{MONTH}(?: ай)?\w{{0,4}} {MIDDLE}", RESOLVER.mid_month)
    yield rule(rf"{PART}\w{{0,4}} {ENDING}", RESOLVER.part_of_year)
    yield rule(rf"{PART}(?:{BY}|н?{AT}|{CLOSE}|\w{{0,5}} ішінде\b| қорытындысы бойынша)", RESOLVER.part_of_year)
    yield rule(rf"{SEASON}\w{{0,5}} {ENDING}", RESOLVER.season)
    yield rule(rf"\b{YEAR}\w{{0,5}} {ENDING}", RESOLVER.named_year)
    yield rule(rf"\b{TOLD}(?P<what>жыл|жартыжыл|тоқсан|ай|апта|күн)\w{{0,5}} {ENDING}", RESOLVER.end_of)
    yield rule(rf"\bбиыл\w{{0,5}} (?:жыл\w{{0,5}} )?{ENDING}", RESOLVER.told_year)
    yield rule(rf"\b(?:{NAMED_YEAR}\w{{0,4}}|жыл(?:дың)?) {MIDDLE}", RESOLVER.mid_year)


def _periods() -> Iterator[Rule]:
    """Counted from the order, from an event, or from the publication."""
    yield rule(rf"{ORDER_MADE}{COUNT}{UNIT}(?:{INSIDE}|{AT}|\w{{2,3}} (?:соң|кейін|{LATE}))", RESOLVER.period)
    yield rule(rf"{SINCE_EVENT}{COUNT}{UNIT}(?:{INSIDE}|{AT})", open_ended)
    yield rule(rf"{COUNT}{UNIT}(?:{INSIDE}|(?= бер(?:іл|ді|іп|ген)))", RESOLVER.period)
    yield rule(rf"(?:\b(?:алдағы|келесі|таяудағы) )?{COUNT}{UNIT}{AT}(?! (?:бір|екі|\d))", RESOLVER.period)
    yield rule(rf"{TERM}(?P<limit>{COUNT}{UNIT}){CLOSE}", RESOLVER.period)
    yield rule(rf"{COUNT}{UNIT}\w{{2,3}} (?:соң|кейін|{LATE})", RESOLVER.period)
    within = rf"(?:[лд][ыі]қ)?(?:[дн][ыі]ң)?{INSIDE}"
    yield rule(rf"\b{TOLD_OPENLY} {WHAT}{within}", RESOLVER.end_of)
    yield rule(
        rf"(?<!\d\s)(?<!\d-)\b(?P<count>)(?P<unit>апта|ай|жыл|тоқсан|жартыжыл|жарты жыл){within}", RESOLVER.period
    )


def _years() -> Iterator[Rule]:
    """Years by number, spelled out or told by words."""
    yield rule(
        rf"{SPELLED_YEAR}(?:ға (?P<before>дейін|шейін)|\w{{0,3}}(?:{BY}|ы\b|дың\b|дар\w{{0,5}}\b))", spelled_year
    )
    several = r"\b(?:19|20)\d\d\s?[–—-]\s?(?P<year>20\d\d)\s?-?\s?(?:[ынісш]{2,5} )?жылдар"
    yield rule(rf"{several}(?:ы|да| аралығында| ішінде)\b", RESOLVER.named_year)
    yield rule(rf"\bжаңа жылға {UNTIL}\b", RESOLVER.told_year)
    begins = rf"(?:на {UNTIL}|ның бас\w{{1,5}} {UNTIL}| бастал\w{{2,8}} {UNTIL})"
    yield rule(rf"\b(?:(?:жаңа|келесі|алдағы) )?оқу жылы?{begins}", school_year)
    yield rule(rf"\b{YEAR}(?:дан|дың басынан) бастап\b", RESOLVER.from_year)
    yield rule(rf"{TERM}(?P<limit>{YEAR}\w{{0,3}}){CLOSE}", RESOLVER.named_year)
    yield rule(rf"\b{YEAR}ға (?P<before>дейін|шейін)\b", RESOLVER.named_year)
    yield rule(rf"\b{YEAR}(?:{BY}|ы\b|дың ішінде\b| ішінде\b|да\b)", RESOLVER.named_year)


def _months_and_seasons() -> Iterator[Rule]:
    """Whole months and seasons, their beginnings too."""
    month = rf"{OF_YEAR}{MONTH}(?: айы?)?"
    yield rule(rf"{month}\w{{0,6}}н бастап\b", RESOLVER.first_day_of_month)
    yield rule(rf"{month}\w{{0,3}}[аеә] қарай\b", RESOLVER.month)
    yield rule(rf"{month}\w{{0,3}}[аеә] (?P<before>дейін|шейін)\b", RESOLVER.month)
    yield rule(rf"{month}н?{AT}", RESOLVER.month)
    yield rule(rf"(?:{TERM}|^\s*)(?P<limit>{month}){CLOSE}", RESOLVER.month)
    yield rule(rf"{NOTE}(?P<limit>\b{YEAR}\w{{0,4}} {MONTH}(?: айы?)?){CLOSE}", RESOLVER.month)
    yield rule(rf"{SEASON}[дн][ае]н бастап\b", RESOLVER.first_day_of_season)
    yield rule(rf"{SEASON}[гқғк][ае] (?P<before>{UNTIL})\b", RESOLVER.season)
    yield rule(rf"{SEASON}(?:{AT}| (?:айларында|мезгілінде|бойы)\b)", RESOLVER.season)


def _near() -> Iterator[Rule]:
    """By Friday, this year, next month, tomorrow."""
    day = rf"(?P<weekday>{RESOLVER.words('weekdays')})\w{{0,3}} (?:күні(?:не|нен)? )?"
    yield rule(rf"\b{day}(?:{UNTIL}|бастап)\b", RESOLVER.weekday)
    this = r"(?:биыл(?:ғы жыл\w{0,4})?|(?:осы|ағымдағы|үстіміздегі) жыл(?:ы|да|дың ішінде))"
    yield rule(rf"\b{this}\b(?! (?:бастап|бері))", RESOLVER.told_year)
    yield rule(rf"\b(?:келесі|келер|алдағы|жаңа) {WHAT}[дн]ан бастап\b", RESOLVER.from_next)
    yield rule(rf"\b{TOLD_OPENLY} {WHAT}(?:\w{{0,4}}[дт][ае]|ы)\b", RESOLVER.end_of)
    yield rule(rf"\bертең(?:ге|нен)?(?: (?:{UNTIL}|бастап))?\b", tomorrow)
    yield rule(r"\b(?:күні бүгін|бүгін(?: ақ|нен(?: бастап)?|ге дейін)?|кешке дейін|түске дейін)\b", same_day)


_MONTHS: Final = RESOLVER.stems("months")
_SEASONS: Final = RESOLVER.stems("seasons")
_UNITS: Final = RESOLVER.stems("units")
_AFTER: Final = (
    "дейін",
    "қарай",
    "соң",
    "кейін",
    "бойда",
    "бетте",
    "бастап",
    "кезінде",
    "барысында",
    "бойынша",
    "анша",
    "енше",
)
_RULES: Final[list[Rule]] = [
    *_rhythms(),
    *needing(("маусым",), [rule(WORKING_SEASON, open_ended)]),
    *needing((*_MONTHS, "айдың", ".20"), _days()),
    *needing(("соң", "аяғ", "аяқ", "орта", "тоқсан", "жарты"), _ends()),
    *needing(_UNITS, _periods()),
    *needing(("жыл",), _years()),
    *needing((*_MONTHS, *_SEASONS), _months_and_seasons()),
    *needing((*RESOLVER.stems("weekdays"), *_UNITS, "биыл", "ертең", "бүгін", "кеш", "түс"), _near()),
    *needing(_AFTER, (rule(pattern, open_ended) for pattern in EVENT)),
    *(rule(pattern, open_ended) for pattern in SOON),
]
