"""What gives an order in a sentence: one ``Order`` for each modal, order verb or noun that has an action."""

from dataclasses import dataclass, field

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.subjects import Subject
from tracker.extraction.profiles.en.syntax import Range, Sentence
from tracker.extraction.profiles.en.words import base_of_gerund, is_verb, may_be_verb
from tracker.extraction.suggestion import CueKind

_PHRASE: int = 70
"""Words that may stand between a modal and its verb."""


@dataclass(slots=True)
class Order:
    """An order: its ``trigger``, the ``verb`` of what is ordered and where its words begin.

    ``mode`` is how the verb stands: «bare» after a modal, «to», «gerund», or «nominal» when a noun is ordered.
    ``who`` names who must act; ``issuer`` is where to look for who orders. ``verb`` is None when only points
    that follow say what to do.
    """

    trigger: int
    cue: CueKind
    verb: int | None
    start: int
    mode: str
    subject: Subject | None = None
    who: list[Range] = field(default_factory=list)
    issuer: Range | None = None
    passive: bool = False
    traits: set[str] = field(default_factory=set)


def bare_verb(sentence: Sentence, index: int) -> int | None:
    """The verb after a modal, past adverbs and phrases between commas, or None."""
    at = sentence.after_adverbs(index)
    low = sentence.low_at(at)
    if low and low[0].isalpha() and may_be_verb(low) and not _opens_phrase(low):
        return at
    if low == "," or _opens_phrase(low) or sentence.limit_end(at) > at if at < len(sentence.tokens) else False:
        return _verb_past_phrase(sentence, at)
    return None


def _opens_phrase(low: str) -> bool:
    return low in lexicon.words("openers", "words") and not (
        low in ("following", "subject", "together") or is_verb(low)
    )


def _verb_past_phrase(sentence: Sentence, index: int) -> int | None:
    """The first verb that stands after a comma or a time limit, not after «to», «and» or an article."""
    skip = sentence.limit_end(index)
    for i in range(max(index, skip), min(index + _PHRASE, len(sentence.tokens))):
        low = sentence.low_at(i)
        if low in (":", ";"):
            return None
        before = sentence.low_at(sentence.before_adverbs(i - 1))
        fresh = (
            before == ","
            or i == skip
            or before in ("possible", "practicable", "feasible", "appropriate", "necessary", "law")
        )
        if fresh and is_verb(low) and sentence.low_at(i + 1) not in ("and", "or", "of", ")"):
            return i
    return None


def to_verb(sentence: Sentence, index: int) -> int | None:
    """The verb of the «to» at ``index``, or None when it is a preposition."""
    if sentence.low_at(index) != "to":
        return None
    at = sentence.after_adverbs(index + 1)
    low = sentence.low_at(at)
    if not low or not low[0].isalpha() or sentence.tokens[at].capital:
        return at if low and is_verb(low) and sentence.text.isupper() else None
    if is_verb(low) or (may_be_verb(low) and not low.endswith("s")):
        return at
    return None


def first_to_verb(sentence: Sentence, index: int, *, furthest: int = 60) -> int | None:
    """The first infinitive from ``index`` on, within the clause."""
    for i in range(index, min(index + furthest, len(sentence.tokens))):
        low = sentence.low_at(i)
        if low in (";", ":", "shall", "must", "that", "which", "said", "should"):
            return None
        verb = to_verb(sentence, i)
        if verb is not None:
            return verb
    return None


def gerund_after(sentence: Sentence, index: int) -> int | None:
    """The -ing form at ``index``, past adverbs, when it is that of a verb."""
    at = sentence.after_adverbs(index)
    return at if base_of_gerund(sentence.low_at(at)) else None
