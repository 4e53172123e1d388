"""Orders told in the present tense: «The ministry finds a site within ten days, he explained»."""

from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.orders import Order
from tracker.extraction.profiles.en.subjects import subject_before
from tracker.extraction.profiles.en.syntax import Sentence
from tracker.extraction.profiles.en.words import is_verb
from tracker.extraction.suggestion import CueKind

_LONGEST_SUBJECT: Final = 14
_TERMS: Final = ("by ", "within ", "until ", "before ", "no later", "not later", "today", "tomorrow")


def present_order(sentence: Sentence, *, continues: bool) -> Order | None:
    """What a body «does» by a time limit, when somebody says so or an order stands right before; else None."""
    limit = next((f for f in sentence.limits if f.deadline.words.lower().startswith(_TERMS)), None)
    said = any(sentence.speaks(i) for i in range(len(sentence.tokens)))
    if limit is None or not (said or continues):
        return None
    for index in range(1, min(_LONGEST_SUBJECT, len(sentence.tokens))):
        if not _acts(sentence, index):
            continue
        subject = subject_before(sentence, index, 0)
        named = subject.kind == "body" and bool(names_in(sentence, subject.parts))
        if not (named or (continues and subject.kind == "pronoun")):
            return None
        traits = {"present", f"subject:{subject.kind}"}
        return Order(
            index, CueKind.SUBJECT, index, index, "bare", subject, subject.parts if named else [], traits=traits
        )
    return None


def _acts(sentence: Sentence, index: int) -> bool:
    """Whether a word is a verb of doing in the third person."""
    token, before = sentence.tokens[index], sentence.low_at(index - 1)
    low = token.low
    base = low[:-1] if is_verb(low[:-1]) else low[:-2]
    noun = token.capital or not low.endswith("s") or before in ("the", "a", "of", "and", "its", "their", "for", "in")
    state = base in lexicon.words("vague", "states") or sentence.speaks(index)
    return not noun and not state and is_verb(base) and sentence.low_at(index + 1) not in ("of", ",", ".", "")
