"""Who watches over the execution of orders, and who hears of it."""

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from tracker.extraction.draft import Draft
from tracker.extraction.profiles.kk import lexicon
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.morphology import Case
from tracker.extraction.profiles.kk.words import DASHES, Sentence
from tracker.extraction.suggestion import Cue, CueKind


def reported_to(sentence: Sentence, groups: Sequence[Group], first: int, last: int) -> tuple[str, ...]:
    """Who must be told how an order was executed: «нәтижесін Қауіпсіздік Кеңесіне баяндау»."""
    if first > last or not _reports().search(sentence.low_words(first, last)):
        return ()
    named = [g for g in groups if first <= g.first and g.last <= last and g.case is Case.DATIVE]
    return named[-1].names if named else ()


@cache
def _reports() -> re.Pattern[str]:
    return re.compile(lexicon.table("lexicon")["oversight"]["report_words"])


@cache
def _oversight(key: str) -> re.Pattern[str]:
    return re.compile(lexicon.table("lexicon")["oversight"][key])


def whole_text_overseers(sentence: Sentence, groups: Sequence[Group]) -> tuple[str, ...]:
    """«Орындалуын бақылау …-ке жүктелсін», «… орындалуын қадағалайды», «Бақылау – …-де»."""
    low = sentence.low
    if not _oversight("control").search(low) and not _oversight("watch").search(low):
        return ()
    first = next((t.low for t in sentence.tokens if t.is_word and t.low != "ал"), "")
    alone = first in ("бақылау", "қадағалау", "бақылауды", "қадағалауды")
    executed = alone or _oversight("object").search(low) is not None
    if executed and _oversight("charge").search(low):
        return next((g.names for g in reversed(groups) if g.case is Case.DATIVE), ())
    if executed and _oversight("watch").search(low):
        named = next((g.names for g in groups if g.case is Case.NOMINATIVE), ())
        return named or next((g.names for g in groups if g.case is Case.GENITIVE and g.first > 0), ())
    if sentence.tokens[0].low.startswith("бақылау") and sentence.low_at(1) in (*DASHES, ":"):
        return next((g.names for g in groups if g.first > 1), ())
    return ()


def execution_reported_to(sentence: Sentence, groups: Sequence[Group]) -> tuple[str, ...]:
    """«Тізбенің орындалу барысы туралы ақпаратты … Президент Әкімшілігіне ұсынады»: holds for the whole list."""
    if not _oversight("execution").search(sentence.low) or not re.search(r"ұсын|бер|баянда|жолда", sentence.low):
        return ()
    return next((g.names for g in reversed(groups) if g.case is Case.DATIVE), ())


def is_control_clause(sentence: Sentence, groups: Sequence[Group]) -> bool:
    """Whether the sentence only says who watches over the execution of what was ordered."""
    return bool(whole_text_overseers(sentence, groups)) and _oversight("control").search(sentence.low) is not None


def watchers_of(sentence: Sentence, groups: Sequence[Group]) -> tuple[str, ...]:
    """«Бұл жұмысты Бас прокуратура қадағалайды», «мұны комиссия бақылауға алады», «… назарында болады»."""
    watched = _WATCHED.search(sentence.low)
    if watched is None:
        return ()
    cases = (Case.DATIVE,) if watched["charge"] else (Case.NOMINATIVE, Case.GENITIVE)
    return next((g.names for case in cases for g in groups if g.case is case), ())


def tell(sentence: Sentence, groups: Sequence[Group], drafts: Sequence[Draft]) -> None:
    """Gives the drafts of the sentence before who hears of their execution by this one."""
    names = _told_of_it(sentence, groups) if drafts else ()
    for draft in drafts:
        oversee(draft, names)


def _told_of_it(sentence: Sentence, groups: Sequence[Group]) -> tuple[str, ...]:
    """«Есеп жұма сайын Үкімет Аппаратына түсіп тұрады», «нәтижесі Үкіметке баяндалсын»: who hears of the execution."""
    if _REPORT.search(sentence.low) is None:
        return ()
    return next((g.names for g in reversed(groups) if g.case is Case.DATIVE), ())


_REPORT: Final = re.compile(
    r"^\W*(?:ал\s)?(?:бұл туралы |осы туралы |оның |жұмыс\w* |атқарылған жұмыс\w* |орынд\w+ )?"
    r"(?:есе[пб]\w*|нәтиже\w*|қорытынды\w*|барыс\w*|ақпар\w*|орындал\w+|(?:атқарылған |істелген )?жұмыс\w* туралы)\b"
    r".{0,120}\b(?:баяндал|бер[іе]|түс|ұсын|жолда|жеткіз|хабарла|тапсыр)\w*"
)


def oversee(draft: Draft, names: tuple[str, ...]) -> None:
    """Adds overseers to a draft; who gave the order is none."""
    new = tuple(n for n in names if n not in draft.overseers and n != draft.issuer)
    draft.overseers += new
    draft.cues += [Cue(CueKind.OVERSEER_NAMED, n) for n in new]


_MEANT: Final = (
    r"бұл|осы|мұны|бұны|оны|оның|мұның|бұның|оған|бұған|барлы[қғ]\w*|нәтиже\w*|орында\w+|барыс\w+|жұмыс\w*"
    r"|бақыла\w+|қадағала\w+|іс"
)
_KEEPS: Final = r"(?:ал(?:ады|ды|сын)|бол(?:ады|ды|мақ|сын)|ұста(?:йды|лады|сын)|тұр(?:ады)?)\b"
_WATCHES: Final = r"қадағала(?:йды|п \w+|уды|сын|уға)|бақыла(?:йды|п \w+|сын)"
_CHARGED_WITH: Final = r"(?P<charge>(?:бақылау|қадағалау)\b.{0,80}(?:жүктел|тапсырыл|жүктей|табыстал)\w+)"
_WATCHED: Final = re.compile(
    rf"^\W*(?:ал\s)?(?:{_MEANT})\b.{{0,120}}\b(?:{_WATCHES}|(?:бақылау|қадағалау)(?:ы?н?да|ына|ға) {_KEEPS}"
    rf"|назарында {_KEEPS}|{_CHARGED_WITH})"
)
