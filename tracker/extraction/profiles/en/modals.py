"""Orders by modal verbs: shall, must, should, need to, have to, is to, ought to."""

from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.orders import Order, bare_verb, to_verb
from tracker.extraction.profiles.en.subjects import subject_before
from tracker.extraction.profiles.en.syntax import BE, Sentence, phrase_start
from tracker.extraction.profiles.en.words import is_participle
from tracker.extraction.suggestion import CueKind

_NAMES: Final = {
    "needs": "need",
    "need": "need",
    "has": "have",
    "have": "have",
    "had": "have",
    "is": "be_to",
    "are": "be_to",
    "was": "be_to",
    "were": "be_to",
    "ought": "ought",
}
_PLANS: Final = frozenset(
    {"will", "plans", "plan", "intends", "intend", "pledged", "promised", "vowed", "undertakes", "pledges", "promises"}
)
_PURPOSE: Final = (
    "aim",
    "goal",
    "purpose",
    "plan",
    "idea",
    "objective",
    "task",
    "function",
    "point",
    "way",
    "mission",
    "duty",
    "responsibility",
    "role",
    "priority",
    "job",
    "step",
)
_STATES: Final = frozenset(
    {
        "able",
        "aware",
        "noted",
        "said",
        "remembered",
        "understood",
        "stressed",
        "emphasized",
        "emphasised",
        "recalled",
        "mentioned",
        "borne",
        "clear",
        "proud",
    }
)


def modal_at(sentence: Sentence, index: int, floor: int) -> Order | None:
    """The order of the modal at ``index``, or None when the word is none or asks for nothing."""
    low = sentence.low_at(index)
    if low in lexicon.words("modals", "bare"):
        name, verb = low, bare_verb(sentence, index + 1)
        if verb is None and not sentence.leads:
            return None
    elif low in _PLANS:
        return _plan(sentence, index, floor)
    elif low in _NAMES:
        name, verb = _NAMES[low], to_verb(sentence, sentence.after_adverbs(index + 1))
        if verb is None or _past_or_noun(sentence, index):
            return None
    else:
        return None
    return _order(sentence, index, floor, name, verb)


def _plan(sentence: Sentence, index: int, floor: int) -> Order | None:
    """«we will build», «the ministry plans to build»: somebody binds himself."""
    later = sentence.low_at(index) in ("will", "'ll")
    verb = bare_verb(sentence, index + 1) if later else to_verb(sentence, index + 1)
    if verb is None or sentence.low_at(verb) in ("be", "have", "need") or index == 0:
        return None
    subject = subject_before(sentence, phrase_start(sentence, index), floor)
    if subject.kind not in ("body", "name", "we", "i"):
        return None
    return Order(
        index, CueKind.MODAL, verb, index, "bare", subject, subject.parts, traits={"plan", f"subject:{subject.kind}"}
    )


def _past_or_noun(sentence: Sentence, index: int) -> bool:
    """«needs» as a noun, «will have», a question."""
    before = sentence.low_at(sentence.before_adverbs(index - 1))
    told = any(sentence.speaks(i) for i in range(index))
    if sentence.low_at(index) == "had":
        return not told
    if before == "would" and sentence.low_at(index) == "have":
        return not told
    return before in (
        "the",
        "a",
        "their",
        "our",
        "its",
        "his",
        "of",
        "special",
        "basic",
        "would",
        "might",
        "could",
        "not",
        "may",
    )


def _order(sentence: Sentence, index: int, floor: int, name: str, verb: int | None) -> Order | None:
    if index == 0 or sentence.low_at(index - 1) in ("if", "as"):
        return None
    main = _participle_after_be(sentence, verb) if verb is not None else None
    passive = main is not None and main != verb
    if verb is not None and _asks_nothing(sentence, verb, main):
        return None
    begin = phrase_start(sentence, index)
    begin = begin - 1 if begin and sentence.low_at(begin - 1) == "will" else begin
    subject = subject_before(sentence, begin, floor)
    if sentence.low_at(index) == "had" and subject.kind in ("pronoun", "i", "we", "none", "this"):
        return None
    if subject.kind == "relative" or (name == "be_to" and _states_aim(sentence, index, subject.kind)):
        return None
    nobody = subject.start > 0 and sentence.low_at(subject.start - 1) == "no"
    start = subject.start - nobody if passive or nobody or subject.kind == "thing" else begin
    traits = {f"modal:{name}", f"subject:{subject.kind}"} | ({"passive"} if passive else set())
    who = subject.parts if subject.kind in ("body", "name") and not passive else []
    mode = "to" if sentence.low_at(index) in _NAMES else "bare"
    return Order(index, CueKind.MODAL, main, start, mode, subject, who, None, passive, traits)


def _participle_after_be(sentence: Sentence, verb: int) -> int:
    """The participle of «be published», past adverbs and quotation marks, or the verb itself."""
    if sentence.low_at(verb) != "be":
        return verb
    at = sentence.after_adverbs(verb + 1)
    while sentence.low_at(at) in ('"', "“", "‘", "'", ","):
        at = sentence.after_adverbs(at + 1)
    return at if is_participle(sentence.low_at(at)) else verb


def _asks_nothing(sentence: Sentence, verb: int, main: int | None) -> bool:
    """«should have done», «must be able», «it should be noted»."""
    low, after = sentence.low_at(verb), sentence.low_at(sentence.after_adverbs(verb + 1))
    if low == "have" and is_participle(after) and sentence.low_at(verb + 2) != "to":
        return True
    states = low == "be" and (after in _STATES or sentence.low_at(main or verb) in _STATES)
    return states or low in lexicon.words("vague", "parenthetical")


def _states_aim(sentence: Sentence, index: int, kind: str) -> bool:
    """«the aim is to …» says what something is for; «the ministry is to …» orders."""
    if kind in ("this", "i", "we", "none") or (
        sentence.low_at(index) in ("was", "were") and kind not in ("body", "name", "pronoun")
    ):
        return True
    return (
        any(sentence.low_at(i).rstrip("s") in _PURPOSE for i in range(max(0, index - 8), index))
        or sentence.low_at(index) not in BE
    )
