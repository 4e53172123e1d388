"""Leads that end in a colon, what they say about the points under them, and the orders of such points."""

from dataclasses import dataclass, field
from typing import Final

from tracker.extraction.draft import Draft
from tracker.extraction.limits import Limit
from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.orders import Order, to_verb
from tracker.extraction.profiles.en.subjects import subject_before
from tracker.extraction.profiles.en.syntax import Range, Sentence
from tracker.extraction.profiles.en.words import base_of_gerund, is_sure_verb, is_verb, may_be_verb
from tracker.extraction.suggestion import CueKind

_SHORT_LEAD: Final = 12
"""Words; a shorter lead is nothing without its list."""
_STRETCH: Final = 2.9
"""How far a list may stretch the quote of a longer lead."""
_LONGEST_LIST: Final = 3000
_LONGEST_NAME: Final = 40
_LONGEST_PHRASE: Final = 25
_NO_OBJECT: Final = ("of", "", "by", "for", ".")


@dataclass(slots=True)
class Header:
    """What stands over points: who must act, until when; ``draft`` is the action that the points only spell out.

    ``reach`` is how long its quote may become with them; ``orders`` says that the points are the orders,
    ``dead`` that they hold none, ``amends`` that they are the new text of another act, ``sticky`` that plain
    paragraphs are its points too.
    """

    names: tuple[str, ...] = ()
    limits: list[Limit] = field(default_factory=list)
    draft: Draft | None = None
    reach: int = 0
    orders: bool = False
    dead: bool = False
    amends: bool = False
    sticky: bool = False


def announces(sentence: Sentence) -> bool:
    """Whether a lead says that orders follow: «gave a number of instructions:», «resolves:»."""
    return lexicon.pattern("acts", "announced").search(sentence.low) is not None


def header_of(sentence: Sentence, orders: list[Order], names: tuple[str, ...], draft: Draft | None) -> Header | None:
    """What a lead says about its points, or None when the sentence is none."""
    if not sentence.leads:
        return None
    if lexicon.pattern("acts", "amended").search(sentence.low):
        return Header(dead=True, amends=True)
    if draft is None and lexicon.pattern("acts", "dead_leads").search(sentence.low):
        return Header(dead=True)
    last = orders[-1] if orders else None
    if last is None or last.verb is None or _only_announces(sentence, last.verb):
        announced = last is not None or announces(sentence)
        return Header(names=names, limits=sentence.limits, orders=announced)
    return Header(draft=draft, names=names, reach=_reach(draft) if draft else 0)


def _reach(draft: Draft) -> int:
    length = draft.span.end - draft.span.start
    return round(length * _STRETCH) if len(draft.wording.split()) > _SHORT_LEAD else _LONGEST_LIST


def _only_announces(sentence: Sentence, verb: int) -> bool:
    """«carry out the following activities:», «prioritize:»: the points say what to do."""
    after = [t.low for t in sentence.tokens[verb + 1 :] if t.is_word]
    announces = not after or "following" in after or after[-1] == "follows"
    return announces and sentence.low_at(verb) in lexicon.words("acts", "list_only")


def point_orders(sentence: Sentence, header: Header | None) -> list[Order]:
    """The orders of a point: its own verb («conduct …», «to conduct …», «conducting …»), or who is «to» do what."""
    at = _first_verb(sentence)
    gerund = at is not None and bool(base_of_gerund(sentence.low_at(at)))
    if gerund and header is None:
        return []
    first = _by_verb(sentence, at, "gerund" if gerund else "bare") if at is not None else _addressed(sentence)
    return [first, *_more_addressed(sentence, first)] if first is not None else []


def _by_verb(sentence: Sentence, verb: int, mode: str) -> Order:
    start = verb - (sentence.low_at(verb - 1) == "to")
    led = bool(sentence.limits) and sentence.token_at(sentence.limits[0].end) <= verb
    return Order(verb, CueKind.NUMBERED_POINT, verb, 0 if led else start, mode, traits={"point"})


def _first_verb(sentence: Sentence) -> int | None:
    """The verb with which a point begins, past adverbs, a time limit or a phrase up to a comma."""
    at = sentence.past_adverbs_and_limits(0)
    low = sentence.low_at(at)
    if low in lexicon.words("openers", "words") and low not in ("to", "following"):
        comma = sentence.find((",",), at, at + _LONGEST_PHRASE)
        if comma is None:
            return None
        at = sentence.after_adverbs(comma + 1)
    at += sentence.low_at(at) == ","
    at = sentence.after_adverbs(at + (sentence.low_at(at) == "to"))
    return at if _begins_point(sentence, at) else None


def _begins_point(sentence: Sentence, at: int) -> bool:
    low, after = sentence.low_at(at), sentence.low_at(at + 1)
    if base_of_gerund(low):
        return after not in ("of", "and", "")
    if is_verb(low):
        pair = after in ("and", "or") and is_verb(sentence.low_at(at + 2))
        if is_sure_verb(low):
            return after not in ("", "of", ".")
        name = at + 1 < len(sentence.tokens) and (sentence.tokens[at + 1].capital or after == ":")
        return after not in _NO_OBJECT and not name and (pair or after not in ("and", "in", "from"))
    known = bool(low) and may_be_verb(low) and not low.endswith("s") and not sentence.tokens[at].capital
    return known and after in ("the", "a", "an", "all", "its", "their")


def _addressed(sentence: Sentence) -> Order | None:
    """«Ministry of Finance to prepare …», «Ministry of Justice: prepare …», «Ministry of Justice – prepare …»."""
    colon = sentence.find((":", "–", "—"), 1, min(_LONGEST_NAME, len(sentence.tokens) - 1))
    verb = sentence.after_adverbs(colon + 1) if colon is not None else 0
    if colon is not None and is_verb(sentence.low_at(verb)) and names_in(sentence, [(0, colon)]):
        who: list[Range] = [(0, colon)]
        return Order(verb, CueKind.NUMBERED_POINT, verb, verb, "bare", who=who, traits={"point", "point:addressed"})
    return _addressed_from(sentence, 0)


def _addressed_from(sentence: Sentence, start: int) -> Order | None:
    """«the Ministry of Finance to prepare …» from ``start`` on, without any other verb."""
    near = range(start + 1, min(start + _LONGEST_NAME, len(sentence.tokens)))
    to = next((i for i in near if to_verb(sentence, i) is not None), None)
    if to is None or not names_in(sentence, [(start, to)]):
        return None
    finite = lexicon.words("openers", "finite") | lexicon.words("modals", "bare")
    if sentence.find(finite, start, to) is not None or sentence.low_at(to - 1).endswith("ed"):
        return None
    subject = subject_before(sentence, to, start)
    who = subject.parts or [(start, to)]
    traits = {"point", "point:addressed"}
    return Order(to, CueKind.NUMBERED_POINT, to_verb(sentence, to), to, "to", subject, who, traits=traits)


def _more_addressed(sentence: Sentence, first: Order) -> list[Order]:
    """«…, and the Ministry of the Interior to …» further on in a point."""
    begin = (first.verb or first.trigger) + 1
    joints = (i for i in range(begin, len(sentence.tokens)) if sentence.low_at(i) == "and")
    starts = [i + 1 for i in joints if sentence.low_at(i - 1) in (",", ";") and sentence.low_at(i + 1) == "the"]
    return [order for start in starts if (order := _addressed_from(sentence, start)) is not None]
