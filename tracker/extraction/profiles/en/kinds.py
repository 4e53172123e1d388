"""Tells directives from what only reads like them (codebook, section 1 and the decided cases)."""

import re
from dataclasses import dataclass
from typing import Final

from tracker.domain.kinds import Kind
from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.actions import Action, verb_base
from tracker.extraction.profiles.en.heads import cleaned, is_body
from tracker.extraction.profiles.en.people import Issuer
from tracker.extraction.profiles.en.syntax import Sentence
from tracker.extraction.suggestion import Cue, CueKind

_CONDITION: Final = re.compile(r"^\W*(?:if|should|were|had)\b")
_YEAR: Final = re.compile(r"(?:\b(?:back )?in (?:[a-z]{3,9} )?)((?:19|20)\d\d)\b")
_NEAR: Final = 8


@dataclass(frozen=True, slots=True)
class Setting:
    """What the place of a sentence says: an act, its section of aims, whose words stand in it."""

    act: bool = False
    policy: bool = False
    issuer: Issuer | None = None
    author: str = ""


def classify(sentence: Sentence, action: Action, setting: Setting) -> tuple[Kind, Cue | None]:
    """The kind of an action by its own words and those of its sentence, with the reason if it is no directive."""
    restated = _restated(sentence, action)
    if restated:
        return Kind.RESTATED, Cue(CueKind.TOLD_BEFORE, restated)
    if _own_duty(sentence, action, setting):
        return Kind.COMMITMENT, Cue(CueKind.OWN_PLAN, sentence.tokens[action.order.trigger].text)
    outsider = _not_subordinate(sentence, action, setting)
    if outsider:
        return Kind.APPEAL, Cue(CueKind.NOT_SUBORDINATE, outsider)
    if _general(sentence, action, setting):
        return Kind.GENERAL, Cue(CueKind.NOTHING_TO_CHECK, sentence.tokens[action.verb].text)
    return Kind.DIRECTIVE, None


def _restated(sentence: Sentence, action: Action) -> str:
    traits = action.order.traits
    if "past_perfect" in traits:
        return sentence.tokens[action.order.trigger].text
    if action.order.cue is CueKind.ORDER_VERB and (year := _year_before(sentence, action)):
        return year
    found = lexicon.pattern("restated", "words").search(sentence.low)
    if found is None or action.order.cue is CueKind.NUMBERED_POINT:
        return ""
    return found.group()


def _year_before(sentence: Sentence, action: Action) -> str:
    """«In 2019 the president ordered»: a year in front of the order, and over by now."""
    if sentence.published_on is None:
        return ""
    before = sentence.low[: sentence.tokens[action.order.trigger].start - sentence.unit.start]
    found = _YEAR.search(before)
    return found.group() if found and int(found.group(1)) < sentence.published_on.year else ""


def _own_duty(sentence: Sentence, action: Action, setting: Setting) -> bool:
    """«the President shall designate» in an act of the President; «I must»."""
    subject = action.order.subject
    if "plan" in action.order.traits:
        return True
    if subject is None or action.order.cue is not CueKind.MODAL:
        return False
    if subject.kind == "i":
        return True
    own = setting.author.lower()
    return bool(own) and any(sentence.plain(a, b).removeprefix("the ") == own for a, b in subject.parts)


def _not_subordinate(sentence: Sentence, action: Action, setting: Setting) -> str:
    """The words for whom the issuer cannot order, or for an issuer who commands nobody."""
    if _advises(sentence, action):
        return sentence.tokens[action.verb].text
    if setting.issuer is not None and setting.issuer.outsider:
        return setting.issuer.name
    weak = "order:weak" in action.order.traits
    for start, end in action.order.who:
        outside = _outside(sentence, start, end)
        if outside and (weak or action.order.cue is CueKind.MODAL):
            return outside
    subject = action.order.subject
    told = action.order.cue is CueKind.MODAL or "told" in action.order.traits
    if subject is not None and told and not action.order.passive:
        outside = next((word for a, b in subject.parts if (word := _outside(sentence, a, b))), "")
        if outside:
            return outside
    return _addressed_outside(sentence, action) if weak or "order:tell" in action.order.traits else ""


def _advises(sentence: Sentence, action: Action) -> bool:
    """«recommend that the associations …», «the union was advised to»: nobody is bound."""
    order = action.order
    free = lexicon.words("outside", "free")
    if order.cue is CueKind.NUMBERED_POINT and verb_base(sentence, action) in lexicon.words("vague", "advising"):
        behind = [sentence.low_at(i) for i in range(action.verb + 1, action.verb + _NEAR)]
        return behind[:1] == ["that"] or any(low in free or low in lexicon.words("outside", "heads") for low in behind)
    weak = "order:weak" in order.traits or "point" in order.traits
    return weak and any(t.low in free for start, end in order.who for t in sentence.tokens[start:end])


def _outside(sentence: Sentence, start: int, end: int) -> str:
    words = cleaned(sentence.tokens[start:end])
    heads = lexicon.words("outside", "heads")
    return words[-1].text if words and words[-1].low in heads and not is_body(words) else ""


def _addressed_outside(sentence: Sentence, action: Action) -> str:
    """«invited foreign companies to»: the words between the verb and its infinitive."""
    order = action.order
    return _outside(sentence, order.trigger + 1, order.start) if order.start > order.trigger + 1 else ""


def _general(sentence: Sentence, action: Action, setting: Setting) -> bool:
    order = action.order
    body = order.subject is not None and order.subject.kind in ("body", "name")
    if setting.policy:
        return not (body and "modal:shall" in order.traits)
    if setting.act and order.cue is CueKind.MODAL and not body and "modal:shall" not in order.traits:
        return True
    if _CONDITION.match(sentence.low) and order.cue is CueKind.MODAL and not body:
        return True
    if lexicon.pattern("vague", "objects").search(sentence.words(action.verb, action.end).lower()):
        return True
    content = [t for t in sentence.tokens[action.verb + 1 : action.end] if t.is_word]
    base = verb_base(sentence, action)
    if base in lexicon.words("vague", "mind") and not order.passive:
        return True
    manner_only = (
        all(t.low.endswith("ly") or t.low in lexicon.words("vague", "manner") for t in content) or base == "be"
    )
    return base in lexicon.words("vague", "verbs") and manner_only and not order.passive
