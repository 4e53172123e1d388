"""Orders put as advice, as a ban or as somebody's business: «had better», «may not», «is for the city to arrange»."""

from typing import Final

from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.orders import Order, bare_verb, first_to_verb, to_verb
from tracker.extraction.profiles.en.subjects import Subject, subject_before
from tracker.extraction.profiles.en.syntax import BE, Range, Sentence, phrase_start
from tracker.extraction.profiles.en.words import is_participle
from tracker.extraction.suggestion import CueKind

_LOOK_BACK: Final = 10
_LONGEST_NAME: Final = 20
_GOOD_ADVICE: Final = ("do well to", "be well advised to", "be wise to", "be right to", "be better to", "do better to")
_ATTENDED: Final = frozenset(
    {
        "attended",
        "chaired",
        "headed",
        "followed",
        "hosted",
        "joined",
        "accompanied",
        "represented",
        "led",
        "visited",
        "opened",
    }
)


def advice_at(sentence: Sentence, index: int, floor: int) -> Order | None:
    """The order of the word at ``index``, or None."""
    low = sentence.low_at(index)
    if low == "better":
        return _had_better(sentence, index, floor)
    if low in ("would", "might"):
        return _would_do_well(sentence, index, floor)
    if low in ("harm", "hurt"):
        return _no_harm(sentence, index)
    if low in ("may", "can", "cannot"):
        return _ban(sentence, index, floor)
    if low == "for" and sentence.low_at(index - 1) in BE:
        return _business_of(sentence, index, floor)
    return _dealt_with(sentence, index, floor) if low == "will" else None


def _modal(start: int, verb: int, subject: Subject, mode: str) -> Order | None:
    if subject.kind not in ("body", "name", "pronoun", "you"):
        return None
    who = subject.parts if subject.kind in ("body", "name") else []
    traits = {"advice", f"subject:{subject.kind}"}
    return Order(start, CueKind.MODAL, verb, start, mode, subject, who, traits=traits)


def _had_better(sentence: Sentence, index: int, floor: int) -> Order | None:
    """«the ministry had better repair it»."""
    before = sentence.low_at(index - 1)
    verb = bare_verb(sentence, index + 1)
    if verb is None or not (before == "had" or before.endswith("'d")):
        return None
    return _modal(index - 1, verb, subject_before(sentence, index - 1, floor), "bare")


def _would_do_well(sentence: Sentence, index: int, floor: int) -> Order | None:
    """«the ministry would do well to publish it»."""
    words = sentence.plain(index + 1, index + 5)
    phrase = next((p for p in _GOOD_ADVICE if words.startswith(p)), "")
    verb = to_verb(sentence, index + len(phrase.split())) if phrase else None
    if verb is None:
        return None
    return _modal(index, verb, subject_before(sentence, phrase_start(sentence, index), floor), "to")


def _no_harm(sentence: Sentence, index: int) -> Order | None:
    """«it would do the office no harm to check», «it would not hurt the office to check»."""
    hurts = sentence.low_at(index) == "hurt"
    begin = sentence.find_back(("do", "does"), index - 1, index - _LOOK_BACK) if not hurts else index
    verb = first_to_verb(sentence, index + 1, furthest=_LONGEST_NAME)
    if begin is None or verb is None:
        return None
    who: list[Range] = [(index + 1, verb - 1)] if hurts else [(begin + 1, index - 1)]
    if not names_in(sentence, who, proper=True):
        return None
    return Order(index, CueKind.MODAL, verb, verb - 1, "to", who=who, traits={"advice", "subject:body"})


def _ban(sentence: Sentence, index: int, floor: int) -> Order | None:
    """«the service may not stop trucks», «no school may be closed», «no ministry may buy cars»."""
    subject = subject_before(sentence, index, floor)
    nobody = subject.start > 0 and sentence.low_at(subject.start - 1) == "no"
    nobody = nobody or (bool(subject.parts) and sentence.low_at(subject.parts[0][0]) == "no")
    bans = sentence.low_at(index + 1) == "not" or sentence.low_at(index) == "cannot"
    verb = bare_verb(sentence, index + 1)
    if verb is None or not (nobody or (bans and subject.kind == "body")):
        return None
    if not nobody and sentence.low_at(index) != "may":
        return None
    at = sentence.after_adverbs(verb + 1)
    passive = sentence.low_at(verb) == "be" and is_participle(sentence.low_at(at))
    main = at if passive else verb
    start = max(subject.start - (sentence.low_at(subject.start - 1) == "no"), 0) if nobody else index
    who = subject.parts if subject.kind == "body" and not passive else []
    traits = {"ban", f"subject:{subject.kind}"}
    return Order(index, CueKind.MODAL, main, start, "bare", subject, who, None, passive, traits)


def _business_of(sentence: Sentence, index: int, floor: int) -> Order | None:
    """«shelter is for the city administration to arrange»."""
    verb = first_to_verb(sentence, index + 1, furthest=_LONGEST_NAME)
    if verb is None:
        return None
    who: list[Range] = [(index + 1, verb - 1)]
    subject = subject_before(sentence, index - 1, floor)
    it = sentence.low_at(index - 2) == "it"
    if not names_in(sentence, who, proper=True) or (subject.kind in ("this", "pronoun", "none", "relative") and not it):
        return None
    start = index if it else subject.start
    return Order(index, CueKind.MODAL, verb, start, "to", who=who, traits={"responsibility"})


def _dealt_with(sentence: Sentence, index: int, floor: int) -> Order | None:
    """«complaints will be dealt with by the agency»: an order only where somebody gives orders."""
    verb = sentence.after_adverbs(index + 2)
    low = sentence.low_at(verb)
    if sentence.low_at(index + 1) != "be" or not is_participle(low) or low in _ATTENDED:
        return None
    by = sentence.find(("by",), verb + 1, verb + _LOOK_BACK)
    if by is None or sentence.limit_end(by) > by:
        return None
    end = sentence.find((",", ";", "by", "in", "within", "until", "before"), by + 1, len(sentence.tokens))
    who: list[Range] = [(by + 1, len(sentence.tokens) if end is None else end)]
    if not names_in(sentence, who):
        return None
    subject = subject_before(sentence, phrase_start(sentence, index), floor)
    traits = {"passive", "told_future", f"subject:{subject.kind}"}
    return Order(index, CueKind.MODAL, verb, subject.start, "bare", subject, who, passive=True, traits=traits)
