"""Where the words of an action begin: behind linking words, who orders, what was said before, and whom he orders."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.extraction.profiles.kk import lexicon
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.heads import is_surname
from tracker.extraction.profiles.kk.morphology import Case
from tracker.extraction.profiles.kk.orders import Order
from tracker.extraction.profiles.kk.words import Sentence
from tracker.extraction.suggestion import CueKind


def begin_of(sentence: Sentence, groups: Sequence[Group], order: Order, group: Group | None, start: int) -> int:
    """The first word of the action: behind linking words, who orders, what he said before, and whom he orders."""
    begin = _skip_openers(sentence, start, order)
    ordering = order.cue is CueKind.ORDER_VERB and order.form != "wish"
    if ordering or order.told:
        begin = _skip_issuer(sentence, groups, begin, order, group)
    if (
        group is not None
        and group.case is not Case.NOMINATIVE
        and begin <= group.first
        and group.last < order.action.index
    ):
        between = sentence.tokens[begin : group.first]
        if not any(t.case is Case.ACCUSATIVE for t in between):
            begin = group.last + 1 + (sentence.low_at(group.last + 1) == "алдына")
    while (
        begin < order.action.index
        and not sentence.tokens[begin].is_word
        and sentence.tokens[begin].text not in ("«", "“", "(")
    ):
        begin += 1
    return begin


def _skip_openers(sentence: Sentence, start: int, order: Order) -> int:
    openers = lexicon.words("words", "openers")
    index = start
    cited = next((t.index for t in sentence.tokens[start : start + _CITING] if _CITED.search(t.low)), -1)
    if cited >= 0 and sentence.low_at(cited + 1) == "," and cited < order.action.index - 2:
        index = cited + 2
    while index < order.action.index - 1 and (
        sentence.tokens[index].low in openers or sentence.tokens[index].text == ","
    ):
        if sentence.low_at(index + 1) in _ABOUT_THIS:
            index += 2
            continue
        if (
            sentence.tokens[index].low in ("бұл", "осы", "бір", "өз", "сол", "оның", "басқа", "барлық")
            and sentence.low_at(index + 1) not in openers
            and sentence.low_at(index + 1) != ","
        ):
            break
        index += 1
    return index


_ABOUT_THIS: Final = ("үшін", "ретте", "тұрғыда", "орайда", "бағытта", "жағдайда", "мақсатта")
"""«Бұл үшін», «осы ретте»."""
_CITING: Final = 4
_CITED: Final = re.compile(r"(?:айту|сөз|пікір|ой|баяндау|мәліметтер|дерег)\w*(?:ынша|інше)$")
"""«Оның айтуынша», «министрдің сөзінше»."""


def _skip_issuer(sentence: Sentence, groups: Sequence[Group], begin: int, order: Order, group: Group | None) -> int:
    """Behind «Президент», «облыс әкімі Марат …» and the talk that led up to the order."""
    for index in range(order.action.index - 1, begin - 1, -1):
        if sentence.is_talk(index) and sentence.low_at(index + 1) == ",":
            begin = index + 2
            break
    subject = next((g for g in groups if begin <= g.first and g.case is Case.NOMINATIVE and g is not group), None)
    if subject is not None and subject.last < order.action.index - 1:
        between = sentence.tokens[begin : subject.first]
        if not any(t.case is Case.ACCUSATIVE or t.verbal_noun for t in between):
            return subject.last + 1
    return _skip_name(sentence, begin, order)


def _skip_name(sentence: Sentence, begin: int, order: Order) -> int:
    """Behind «Қасым-Жомарт …»: capitals at the beginning that nothing else explains."""
    index = begin
    if index in sentence.named:
        return begin
    known = lexicon.words("titles", "head_of_state") | lexicon.words("titles", "others")
    if sentence.low_at(index) in known or f"{sentence.low_at(index)} {sentence.low_at(index + 1)}" in known:
        index += 1 if sentence.low_at(index) in known else 2
    names = 0
    while index + names < order.action.index - 1 and _is_name(sentence, index + names):
        names += 1
    alone = names == 1 and is_surname(sentence.tokens[index])
    return index + names if names > 1 or alone or index > begin else begin


def _is_name(sentence: Sentence, index: int) -> bool:
    token = sentence.tokens[index]
    return token.capital and token.case is Case.NOMINATIVE and token.verbal_noun is None and index not in sentence.named
