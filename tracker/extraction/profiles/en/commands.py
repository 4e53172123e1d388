"""Orders by order verbs: «instructed the ministry to», «was told to», «ordered that», «ordered an audit»."""

from functools import cache
from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.heads import is_name
from tracker.extraction.profiles.en.ordered import paper_asked_for, what_is_ordered
from tracker.extraction.profiles.en.orders import Order, first_to_verb, gerund_after, to_verb
from tracker.extraction.profiles.en.subjects import subject_before
from tracker.extraction.profiles.en.syntax import BE, Range, Sentence, phrase_start
from tracker.extraction.profiles.en.words import forms_of
from tracker.extraction.suggestion import CueKind

_SHORTEST_LEAD: Final = 12
"""Fewer words than these may stand between an order verb and the colon before its points."""
_SETS_OUT: Final = ("like", "want", "have", "forced", "on", "wants", "proceeded", "decided", "meeting", "occasion")
"""What stands before «to instruct» when it is the instruction itself that follows: «went on to instruct»."""
_SPOKEN: Final = (
    ",",
    "am",
    "is",
    "was",
    "and",
    "—",
    "–",
    "by",
    "decree",
    "order",
    "resolution",
    "memorandum",
    "directive",
    "letter",
)
_NO_SUBJECT: Final = ("and", "but", ",", "has", "had", "that", "also")


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """Form → base and tense, for all order verbs."""
    out: dict[str, tuple[str, str]] = {}
    for base in sorted(lexicon.words("order_verbs", "strong") | lexicon.words("order_verbs", "weak")):
        for form, tense in forms_of(base).items():
            out.setdefault(form, (base, tense))
    return out


def command_at(sentence: Sentence, index: int, floor: int) -> Order | None:
    """The order of the order verb at ``index``, active or passive, or None."""
    found = _forms().get(sentence.low_at(index))
    if found is None:
        return None
    base, tense = found
    before = sentence.before_adverbs(index - 1)
    authorized = sentence.low_at(before) == "and" and sentence.low_at(before - 1) in ("authorized", "empowered")
    if tense == "past" and before >= 0 and (sentence.low_at(before) in BE or authorized):
        return _passive(sentence, index, before, floor, base)
    if _is_noun(sentence, index, tense) or base in lexicon.words("order_verbs", "never_active"):
        return None
    return _active(sentence, index, floor, base, tense)


def _is_noun(sentence: Sentence, index: int, tense: str) -> bool:
    """«the orders», «at the request of»: no verb."""
    before, low = sentence.low_at(index - 1), sentence.low_at(index)
    if tense == "past":
        return low != "told" and before in lexicon.words("order_verbs", "before_participles")
    noun = low in lexicon.words("order_verbs", "like_nouns")
    if tense == "third" or noun:
        return (noun or before != "and") and before in lexicon.words("order_verbs", "before_nouns")
    return before == "to" and sentence.low_at(index - 2) not in _SETS_OUT


def _strength(base: str) -> str:
    return "order:strong" if base in lexicon.words("order_verbs", "strong") else "order:weak"


def _passive(sentence: Sentence, index: int, be: int, floor: int, base: str) -> Order | None:
    """«the ministry was told to», «agencies are hereby directed to», «the body is tasked with»."""
    after = sentence.low_at(index + 1)
    described = base == "require" and after not in ("to", "by")
    if described or (base != "expect" and base in lexicon.words("order_verbs", "never_passive")):
        return None
    if after == "for":
        return _asked_for(sentence, index, be, floor, base)
    mode = "gerund" if after == "with" else "to"
    verb = gerund_after(sentence, index + 2) if after == "with" else _infinitive(sentence, index + 1)
    if verb is None and not (sentence.leads and len(sentence.tokens) - index < _SHORTEST_LEAD):
        return None
    be = _first_auxiliary(sentence, be)
    subject = subject_before(sentence, phrase_start(sentence, be), floor)
    surname = all(is_name(sentence.tokens[a:b]) for a, b in subject.parts)
    if subject.kind == "relative" or (subject.kind == "thing" and not surname):
        return None
    traits = {f"order:{base}", _strength(base), "told", f"subject:{subject.kind}"}
    traits |= {"past_perfect"} if sentence.low_at(be) == "had" else set()
    start = index if verb is None else verb if mode == "gerund" else verb - 1
    by = _by(sentence, index)
    return Order(index, CueKind.ORDER_VERB, verb, start, mode, subject, subject.parts, by, traits=traits)


def _asked_for(sentence: Sentence, index: int, be: int, floor: int, base: str) -> Order | None:
    """«the minister was asked for a schedule by Friday»."""
    order = paper_asked_for(sentence, index, base)
    if order is None:
        return None
    order.subject = subject_before(sentence, phrase_start(sentence, _first_auxiliary(sentence, be)), floor)
    order.who = order.subject.parts
    order.traits = {f"order:{base}", _strength(base), "told", f"subject:{order.subject.kind}"}
    return order if order.subject.kind in ("body", "name", "pronoun") else None


def _first_auxiliary(sentence: Sentence, be: int) -> int:
    """The first of «has been», «must be», «is authorized and»."""
    while be > 0:
        before = sentence.before_adverbs(be - 1)
        if before < 0 or not (sentence.one_of(before, "helping") or sentence.low_at(before) == "authorized"):
            break
        be = before
    return be


def _by(sentence: Sentence, index: int) -> Range | None:
    if sentence.low_at(index + 1) != "by":
        return None
    after = range(index + 2, len(sentence.tokens))
    return index + 2, next((i for i in after if sentence.low_at(i) in ("to", ",", "with")), after.stop)


def _infinitive(sentence: Sentence, index: int) -> int | None:
    """An infinitive here, or past a phrase between commas or a time limit."""
    return to_verb(sentence, sentence.after_adverbs(index)) or first_to_verb(sentence, index, furthest=30)


def _active(sentence: Sentence, index: int, floor: int, base: str, tense: str) -> Order | None:
    """«the President instructed the ministry to», «ordered that», «ordered an audit»."""
    order = what_is_ordered(sentence, index, base)
    if order is None:
        return None
    subject = subject_before(sentence, _auxiliaries(sentence, index), floor)
    if subject.kind == "relative" or not _may_command(sentence, index, tense, subject.kind, told=bool(order.who)):
        return None
    if base in lexicon.words("order_verbs", "bans") and (subject.kind in ("thing", "outside") or not order.who):
        return None
    order.subject = subject
    order.issuer = (subject.parts[0][0], subject.parts[-1][1]) if subject.parts else None
    order.traits |= {f"order:{base}", _strength(base), f"issuer:{subject.kind}"}
    if sentence.low_at(sentence.before_adverbs(index - 1)) == "had":
        order.traits.add("past_perfect")
    return order


def _auxiliaries(sentence: Sentence, index: int) -> int:
    at = phrase_start(sentence, index)
    while at > 0 and sentence.one_of(at - 1, "auxiliaries"):
        at = phrase_start(sentence, at - 1)
    return at


def _may_command(sentence: Sentence, index: int, tense: str, kind: str, *, told: bool) -> bool:
    """Whether the form of a verb agrees with an issuer: «I order», «the minister orders», «, ordering»."""
    before = sentence.low_at(sentence.before_adverbs(index - 1))
    if tense == "base":
        return kind in ("i", "we") or before in ("i", "we", "hereby", "to", "do")
    if tense == "gerund":
        return before in _SPOKEN
    surname = index == 1 and sentence.tokens[0].capital and not sentence.low_at(0).endswith("s")
    return told or surname or kind not in ("thing", "none", "this") or before in _NO_SUBJECT
