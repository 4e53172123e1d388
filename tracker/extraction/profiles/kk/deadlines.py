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
from tracker.extraction.profiles.kk import resolvers
from tracker.extraction.profiles.kk.limit_words import (
    AT,
    AT_BEGIN,
    BEFORE_BEGIN,
    BY,
    CLOSE,
    COUNT,
    DAY,
    ENDING,
    EVENT,
    FROM_BEGIN,
    INSIDE,
    IS_SET,
    LATE,
    MIDDLE,
    MONTH,
    MONTH_FIRST,
    NAMED_YEAR,
    NOTE,
    NTH,
    NUMBER,
    OF_YEAR,
    ORDER_MADE,
    OVER,
    PACE,
    PART,
    RHYTHM,
    SEASON,
    SET_TERM,
    SINCE,
    SINCE_EVENT,
    SOON,
    SPELLED_YEAR,
    TERM,
    THIS_MONTH_DAY,
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
    results = rf"\b{PACE}(?:[дтн][ыі]ң)? (?:қорытынды|нәтиже)\w{{2,6}}(?: бойынша)?,?\s+"
    yield rule(rf"{results}{DAY}(?:{BY}|{AT})", open_ended, recurring=True)
    for pattern in RHYTHM:
        yield rule(pattern, open_ended, recurring=True)
    yield rule(rf"{TERM}(?P<limit>тұрақты|үнемі){CLOSE}", open_ended, recurring=True)


def _days() -> Iterator[Rule]:
    """Fixed days, the day before the month or after it."""
    on_day = rf" күні(?:\b|не {UNTIL}\b|н[ае]н {LATE}\b)"
    between = r" (?:аралығ|арас)ында\b"
    yield rule(rf"{DAY}(?:{BY}|{SINCE}|{AT}|{on_day}|{between})", RESOLVER.day_of_month)
    yield rule(rf"{MONTH_FIRST}(?:{BY}|{SINCE}|{AT})", RESOLVER.day_of_month)
    yield rule(rf"(?:{TERM}|^\s*)(?P<limit>{DAY}\w{{0,3}}(?:{BY})?){CLOSE}", RESOLVER.day_of_month)
    yield rule(rf"{SET_TERM}(?P<limit>{DAY}\w{{0,3}}){IS_SET}", RESOLVER.day_of_month)
    yield rule(rf"{DAY}(?=\s*[–—-]\s*(?:ең )?(?:соңғы|шекті) мерзім)", RESOLVER.day_of_month)
    yield rule(rf"{NOTE}(?P<limit>{DAY})\s*[.;)]*\s*$", RESOLVER.day_of_month)
    dotted = r"\b(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>20\d\d)\s?-?\s?(?:ж\w{0,6}(?: |(?=\.|\s*$)))?"
    yield rule(rf"{dotted}(?:\w{{0,4}}\s?(?:{UNTIL}|бастап)|н[ае]н {LATE})", RESOLVER.numeric)
    yield rule(rf"(?:{TERM}|^\s*|{NOTE})(?P<limit>{dotted}){CLOSE}", RESOLVER.numeric)
    yield rule(rf"{THIS_MONTH_DAY}(?:{BY}|{SINCE}|{AT})", RESOLVER.day_of_month)


def _ends() -> Iterator[Rule]:
    """Ends and middles of what has a name."""
    yield rule(rf"{OF_YEAR}{MONTH}(?: ай)?\w{{0,4}} {ENDING}", RESOLVER.month)
    yield rule(rf"{OF_YEAR}{MONTH}(?: ай)?\w{{0,4}} {MIDDLE}", RESOLVER.mid_month)
    yield rule(rf"\bоқу жылы\w{{0,4}} {ENDING}", open_ended)
    yield rule(rf"{PART}\w{{0,4}} {ENDING}", RESOLVER.part_of_year)
    yield rule(rf"{PART}\w{{0,4}}[ае] (?:дейін|шейін)\b", resolvers.before_part)
    results = r"\w{0,4} қорытынды(?:сы бойынша|сымен)\b"
    yield rule(rf"{PART}(?:{BY}|н?{AT}|{CLOSE}|\w{{0,5}} ішінде\b|{results})", RESOLVER.part_of_year)
    yield rule(rf"\b{YEAR}{results}", RESOLVER.named_year)
    yield rule(rf"{OF_YEAR}{MONTH}(?: айы)?\w{{0,4}} (?P<which>{NTH}) (?:онкүнді|декада)\w{{2,6}}", resolvers.decade)
    yield rule(rf"{SEASON}\w{{0,5}} {ENDING}", resolvers.season)
    yield rule(rf"{SEASON}\w{{0,4}} {OVER}", resolvers.season)
    yield rule(rf"\b{YEAR}\w{{0,5}} {ENDING}", RESOLVER.named_year)
    yield rule(rf"\b{TOLD}(?P<what>жыл|жартыжыл|тоқсан|ай|апта|күн)\w{{0,8}} {ENDING}", RESOLVER.end_of)
    yield rule(rf"\b{TOLD}(?P<what>жыл|жартыжыл|тоқсан|ай|апта|күн)\w{{0,5}} {OVER}", RESOLVER.end_of)
    yield rule(rf"\b(?:(?P<next>келесі|келер|алдағы) |осы |ағымдағы )?ай(?:дың)? {MIDDLE}", resolvers.middle_of_month)
    yield rule(rf"\bбиыл\w{{0,5}} (?:жыл\w{{0,5}} )?{ENDING}", RESOLVER.told_year)
    yield rule(rf"\b(?:{NAMED_YEAR}\w{{0,4}}|жыл(?:дың)?) {MIDDLE}", RESOLVER.mid_year)


def _beginnings() -> Iterator[Rule]:
    """Beginnings of what has a name: «басына дейін» ends before it, «басында» names no day."""
    coming = r"\b(?:келесі|келер|алдағы|жаңа) "
    yield rule(rf"{coming}{WHAT}\w{{0,4}} {BEFORE_BEGIN}", resolvers.before_next)
    yield rule(rf"{coming}{WHAT}\w{{0,4}} {FROM_BEGIN}", RESOLVER.from_next)
    yield rule(rf"{OF_YEAR}{MONTH}(?: ай)?\w{{0,4}} {BEFORE_BEGIN}", RESOLVER.month)
    yield rule(rf"{OF_YEAR}{MONTH}(?: ай)?\w{{0,4}} {FROM_BEGIN}", RESOLVER.first_day_of_month)
    yield rule(rf"{SEASON}\w{{0,4}} {BEFORE_BEGIN}", resolvers.season)
    yield rule(rf"\b{YEAR}\w{{0,4}} {BEFORE_BEGIN}", RESOLVER.named_year)
    for named in (rf"{coming}{WHAT}", rf"{OF_YEAR}{MONTH}(?: ай)?", SEASON, rf"\b{YEAR}"):
        yield rule(rf"{named}\w{{0,4}} {AT_BEGIN}", open_ended)


def _periods() -> Iterator[Rule]:
    """Counted from the order, from an event, or from the publication."""
    within = rf"(?:[лд][ыі]қ)?(?:[дтн][ыі]ң)?{INSIDE}"
    half = rf"\b(?P<count>{NUMBER}|\d) жарым (?P<unit>апта|ай|жыл)"
    yield rule(rf"{half}(?:{within}|{AT}|\w{{2,3}} {LATE})", resolvers.and_a_half)
    yield rule(rf"\bжарты ай(?:{within}|{AT}|\w{{2,3}} {LATE})", resolvers.half_month)
    yield rule(rf"\b(?P<count>)(?P<unit>жарты жыл|жартыжыл)(?:дық)?{AT}(?! (?:бір|екі|\d))", RESOLVER.period)
    yield rule(rf"{ORDER_MADE}{COUNT}{UNIT}(?:{INSIDE}|{AT}|\w{{2,3}} (?:соң|кейін|{LATE}))", RESOLVER.period)
    yield rule(rf"{SINCE_EVENT}{COUNT}{UNIT}(?:{INSIDE}|{AT})", open_ended)
    yield rule(rf"{COUNT}{UNIT}(?:{INSIDE}|(?= бер(?:іл|ді|іп|ген)))", RESOLVER.period)
    yield rule(rf"(?:\b(?:алдағы|келесі|таяудағы) )?{COUNT}{UNIT}{AT}(?! (?:бір|екі|\d))", RESOLVER.period)
    yield rule(rf"{TERM}(?P<limit>{COUNT}{UNIT}){CLOSE}", RESOLVER.period)
    yield rule(rf"{COUNT}{UNIT}\w{{2,3}} (?:соң|кейін|{LATE})", RESOLVER.period)
    yield rule(rf"\b{TOLD_OPENLY} {WHAT}{within}", RESOLVER.end_of)
    yield rule(
        rf"(?<!\d\s)(?<!\d-)\b(?P<count>)(?P<unit>тәулік|апта|ай|жыл|тоқсан|жартыжыл|жарты жыл){within}",
        RESOLVER.period,
    )


def _years() -> Iterator[Rule]:
    """Years by number, spelled out or told by words."""
    yield rule(
        rf"{SPELLED_YEAR}(?:ға (?P<before>дейін|шейін)|\w{{0,3}}(?:{BY}|ы\b|дың\b|дар\w{{0,5}}\b))", spelled_year
    )
    several = r"\b(?:19|20)\d\d\s?[–—-]\s?(?P<year>20\d\d)\s?-?\s?(?:[ынісш]{2,5} )?жылдар"
    yield rule(rf"{several}(?:ы|да| аралығында| ішінде)\b", RESOLVER.named_year)
    noted = r"(?:19|20)\d\d\s?[–—-]\s?(?P<year>20\d\d)\s?-?\s?(?:[ынісш]{2,5} )?(?:жылдар|жж\.?|жыл)"
    yield rule(rf"(?:{TERM}|^\s*|{NOTE})(?P<limit>{noted}){CLOSE}", RESOLVER.named_year)
    yield rule(rf"\bжаңа жылға {UNTIL}\b", RESOLVER.told_year)
    begins = rf"(?:на {UNTIL}|ның бас\w{{1,5}} {UNTIL}| бастал\w{{2,8}} {UNTIL}| бастал(?:ғанша|ысымен)|нан бастап)\b"
    yield rule(rf"\b(?:(?:жаңа|келесі|алдағы) )?оқу жылы?{begins}", school_year)
    yield rule(rf"\b{YEAR}(?:дан|дың басынан) бастап\b", RESOLVER.from_year)
    yield rule(rf"{TERM}(?P<limit>{YEAR}\w{{0,3}}){CLOSE}", RESOLVER.named_year)
    yield rule(rf"\b{YEAR}ға (?P<before>дейін|шейін)\b", RESOLVER.named_year)
    yield rule(rf"\b{YEAR}(?:{BY}|ы\b|дың ішінде\b| ішінде\b|да\b)", RESOLVER.named_year)


def _months_and_seasons() -> Iterator[Rule]:
    """Whole months and seasons, their beginnings too."""
    month = rf"{OF_YEAR}{MONTH}(?: ай(?:лары|ы)?)?"
    yield rule(rf"{month}\w{{0,6}}н бастап\b", RESOLVER.first_day_of_month)
    yield rule(rf"{month}\w{{0,3}}[аеә] қарай\b", RESOLVER.month)
    yield rule(rf"{month}\w{{0,3}}[аеә] (?P<before>дейін|шейін)\b", RESOLVER.month)
    yield rule(rf"{month}н?{AT}", RESOLVER.month)
    yield rule(rf"(?:{TERM}|^\s*)(?P<limit>{month}(?:[сы]?[ыі])?){CLOSE}", RESOLVER.month)
    yield rule(rf"{NOTE}(?P<limit>\b{YEAR}\w{{0,4}} {MONTH}(?: айы?)?){CLOSE}", RESOLVER.month)
    yield rule(rf"{SEASON}[дн][ае]н бастап\b", RESOLVER.first_day_of_season)
    yield rule(rf"{SEASON}(?:[гқғк]|[ыі]н)[ае] (?P<before>{UNTIL})\b", resolvers.season)
    comes = rf"(?:түс|кел|бастал|шық|кір)\w{{0,2}}?[ғгқк][ае]н(?:ш[ае]|[ғг]?[ае]? {UNTIL})\b"
    yield rule(rf"{SEASON} (?P<before>{comes})", resolvers.season)
    yield rule(rf"{SEASON}(?:{AT}| (?:айларында|мезгілінде|маусымында|бойы)\b)", resolvers.season)


def _near() -> Iterator[Rule]:
    """By Friday, this year, next month, tomorrow."""
    day = rf"(?P<weekday>{RESOLVER.words('weekdays')})"
    by = rf"\w{{0,3}} (?:күні(?:не|нен)? )?(?:{UNTIL}|бастап|{LATE})\b"
    on = rf"(?:{by}|{AT}| күні\b)"
    yield rule(
        rf"\b(?:келесі|келер|алдағы аптаның|келесі аптаның|келер аптаның) {day}(?:сін|сын)?{on}", resolvers.next_week
    )
    yield rule(rf"\b(?:осы|алдағы|таяудағы) {day}{on}", RESOLVER.weekday)
    yield rule(rf"\b{day}{by}", RESOLVER.weekday)
    yield rule(rf"\b{TOLD_OPENLY} {WHAT}\w{{0,3}}[дн][ае]н {LATE}\b", RESOLVER.end_of)
    this = rf"(?:биыл(?:ғы жыл\w{{0,4}}|дан {LATE})?|(?:осы|ағымдағы|үстіміздегі) жыл(?:ы|да|дың ішінде))"
    yield rule(rf"\b{this}\b(?! (?:бастап|бері))", RESOLVER.told_year)
    yield rule(rf"\b(?:келесі|келер|алдағы|жаңа) {WHAT}[дн]ан бастап\b", RESOLVER.from_next)
    yield rule(rf"\b{TOLD_OPENLY} {WHAT}(?:\w{{0,4}}[дт][ае]|ы)\b", RESOLVER.end_of)
    yield rule(rf"\bертең(?:ге|нен)?(?: (?:кешке|таңға|түске|күні))?(?: (?:{UNTIL}|бастап|{LATE}))?\b", tomorrow)
    yield rule(rf"\b(?:бүрсігүн|арғы күн)\w{{0,4}}(?: (?:{UNTIL}|{LATE}))?\b", resolvers.after_tomorrow)
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
    *needing(("басы",), _beginnings()),
    *needing(("соң", "аяғ", "аяқ", "біт", "орта", "тоқсан", "жарты", "қорытынды", "онкүн", "декада"), _ends()),
    *needing(_UNITS, _periods()),
    *needing(("жыл", "жж"), _years()),
    *needing((*_MONTHS, *_SEASONS), _months_and_seasons()),
    *needing((*RESOLVER.stems("weekdays"), *_UNITS, "биыл", "ертең", "бүгін", "кеш", "түс"), _near()),
    *needing(_AFTER, (rule(pattern, open_ended) for pattern in EVENT)),
    *(rule(pattern, open_ended) for pattern in SOON),
]
