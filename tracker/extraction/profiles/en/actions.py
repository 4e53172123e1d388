"""The actions of an order: one for each coordinated verb with objects of its own."""

from dataclasses import dataclass
from typing import Final

from tracker.domain.spans import Span
from tracker.extraction.profiles.en.ends import end_of_action
from tracker.extraction.profiles.en.joins import has_own_objects, joined_verb
from tracker.extraction.profiles.en.orders import Order
from tracker.extraction.profiles.en.syntax import Sentence
from tracker.extraction.profiles.en.words import base_of_gerund, base_of_participle, is_adverb, lemma
from tracker.extraction.suggestion import CueKind

_MOST_ACTIONS: Final = 12
_SHORT: Final = 2


@dataclass(frozen=True, slots=True)
class Action:
    """Tokens ``start`` to before ``end`` say what to do; ``verb`` is the verb (or noun) of it."""

    order: Order
    position: int
    start: int
    verb: int
    end: int

    def span(self, sentence: Sentence) -> Span:
        """Where its words stand in the whole text."""
        return Span(sentence.tokens[self.start].start, sentence.tokens[self.end - 1].end)


def split_actions(sentence: Sentence, order: Order, bound: int) -> list[Action]:
    """The actions of an order whose words end before ``bound``."""
    if order.verb is None:
        return []
    end = end_of_action(sentence, order.verb, bound)
    if order.mode == "nominal" or (order.mode == "gerund" and order.cue is CueKind.NUMBERED_POINT):
        return [Action(order, 0, order.start, order.verb, max(end, order.verb + 1))]
    verbs = [(order.start, order.verb)]
    stops: list[int] = []
    current = order.verb
    for joint in range(order.verb + 1, end):
        found = joined_verb(sentence, order, current, joint, end) if joint > current else None
        if found is None or len(verbs) == _MOST_ACTIONS:
            continue
        if has_own_objects(sentence, current, joint, found):
            verbs.append((_with_modal(sentence, joint, found), found))
            stops.append(_before_joint(sentence, joint))
        current = found
    parts = zip(verbs, [*stops, end], strict=True)
    return [Action(order, i, start, verb, max(stop, verb + 1)) for i, ((start, verb), stop) in enumerate(parts)]


def _with_modal(sentence: Sentence, joint: int, verb: int) -> int:
    """Where the words of a coordinated verb begin: at its own «shall» or «to», else at its time limit or itself."""
    own = (i for i in range(joint + 1, verb) if sentence.one_of(i, "modals") or sentence.limit_end(i) > i)
    return next(own, verb)


def _before_joint(sentence: Sentence, index: int) -> int:
    """The end of the words in front of a coordinated verb, without «, and also»."""
    while index > 0 and (sentence.one_of(index - 1, "joints") or is_adverb(sentence.low_at(index - 1))):
        index -= 1
    return index


def gist(sentence: Sentence, action: Action) -> frozenset[str]:
    """The base forms of the content words of an action."""
    words = (t.low for t in sentence.tokens[action.start : action.end] if t.is_word and len(t.low) > _SHORT)
    return frozenset(lemma(word) for word in words if not sentence.is_one_of(word, "little") and not is_adverb(word))


def verb_base(sentence: Sentence, action: Action) -> str:
    """The base form of the verb of an action."""
    low = sentence.low_at(action.verb)
    if action.order.passive and not action.position:
        return base_of_participle(low) or low
    return base_of_gerund(low) or low
