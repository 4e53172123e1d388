"""Who must act: named in the sentence, meant by a pronoun, named by the lead of a list, or still addressed."""

from dataclasses import dataclass
from typing import Final

from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.leads import Header
from tracker.extraction.profiles.en.memory import Memory
from tracker.extraction.profiles.en.orders import Order
from tracker.extraction.profiles.en.spoken import called
from tracker.extraction.profiles.en.syntax import Range, Sentence
from tracker.extraction.profiles.en.turns import Turns
from tracker.extraction.suggestion import Cue, CueKind

_LONGEST_AGENT: Final = 30
_AFTER_AGENT: Final = (
    *(";", ".", "in", "by", "to", "with", "through", "no", "not", "before", "until", "within", "on", "at", "during"),
    *("from", "under"),
)
_OBJECTS: Final = ("it", "them", "him", "her")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with what its place in the text says about it; ``continues`` when the one before gave an order."""

    sentence: Sentence
    act: bool
    policy: bool
    headline: bool
    header: Header | None
    continues: bool
    turns: Turns


def responsible(
    passage: Passage, order: Order, memory: Memory, before: tuple[str, ...]
) -> tuple[tuple[str, ...], Cue | None]:
    """The names of who must act and the reason; ``before`` are those of the order before in the sentence."""
    sentence = passage.sentence
    named = names_in(sentence, order.who or _agent(sentence, order), proper=True)
    if named:
        memory.addressee = memory.full_names(named, sentence.tokens[order.trigger].start)
        cue = CueKind.SUBJECT if order.cue is CueKind.MODAL else CueKind.ADDRESSEE
        return memory.addressee, Cue(cue, ", ".join(named))
    names = _implied(passage, order, memory, before)
    return names, Cue(CueKind.ADDRESSEE, ", ".join(names)) if names else None


def _implied(passage: Passage, order: Order, memory: Memory, before: tuple[str, ...]) -> tuple[str, ...]:
    """Those meant though the order does not name them."""
    kind = order.subject.kind if order.subject is not None else ""
    point = order.cue is CueKind.NUMBERED_POINT
    partner = passage.turns.partner
    if partner and _spoken_to(passage.sentence, order, kind):
        return (partner,)
    if point and passage.header is not None and passage.header.names:
        return passage.header.names
    if before and (point or kind == "pronoun" or (order.cue is CueKind.MODAL and kind == "none")):
        return before
    return _said_to(passage, order, memory, kind) or _remembered(passage, order, memory, kind)


def _spoken_to(sentence: Sentence, order: Order, kind: str) -> bool:
    """«Prepare it», «you must prepare it», «I need you to prepare it»."""
    wished = "wish" in order.traits and sentence.low_at(order.trigger + 1) == "you"
    return order.cue is CueKind.IMPERATIVE or kind == "you" or wished


def _said_to(passage: Passage, order: Order, memory: Memory, kind: str) -> tuple[str, ...]:
    """«The trains must run again, she told the railway»: to whom an order is said that names nobody."""
    open_order = order.cue is CueKind.MODAL and kind in ("thing", "none", "this", "you")
    names = names_in(passage.sentence, called(passage.sentence), proper=True)
    if not names or not (open_order or ("wish" in order.traits and not order.who)):
        return ()
    memory.addressee = memory.full_names(names, passage.sentence.unit.start)
    return memory.addressee


def _remembered(passage: Passage, order: Order, memory: Memory, kind: str) -> tuple[str, ...]:
    """Those named before, when a pronoun or the run of the text points at them."""
    if kind == "pronoun" and "told" in order.traits and memory.mentioned:
        return memory.mentioned
    carried = order.cue is CueKind.MODAL and (order.passive or kind in ("thing", "none", "this"))
    commanded = order.cue is CueKind.IMPERATIVE and passage.continues
    if (
        commanded
        or (carried and passage.act)
        or _goes_on(passage, order, kind)
        or _pronoun(passage.sentence, order, kind)
    ):
        return memory.addressee
    return ()


def _goes_on(passage: Passage, order: Order, kind: str) -> bool:
    """Whether an order that names nobody follows right upon one to those addressed last, by the same issuer."""
    active = order.cue is CueKind.ORDER_VERB and kind in ("body", "name", "pronoun") and "told" not in order.traits
    return passage.continues and active and not order.who


def _pronoun(sentence: Sentence, order: Order, kind: str) -> bool:
    """Whether a pronoun points back at those addressed before: «it must», «told them to»."""
    if "let" not in order.traits and (order.cue is CueKind.MODAL or "told" in order.traits):
        return kind == "pronoun"
    return order.trigger + 1 <= order.start + 1 and sentence.low_at(order.trigger + 1) in _OBJECTS


def _agent(sentence: Sentence, order: Order) -> list[Range]:
    """«must be submitted by the ministry»: who stands behind «by»; not «by a director»."""
    if not order.passive or order.verb is None:
        return []
    for i in range(order.verb + 1, min(order.verb + _LONGEST_AGENT, len(sentence.tokens))):
        if sentence.low_at(i) == "by" and sentence.limit_end(i) == i:
            end = sentence.find(_AFTER_AGENT, i + 1, i + _LONGEST_AGENT)
            who: list[Range] = [(i + 1, len(sentence.tokens) if end is None else end)]
            return who if sentence.low_at(i + 1) not in ("a", "an") and names_in(sentence, who) else []
    return []
