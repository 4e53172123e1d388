"""How far an action reaches in its sentence: its own words, its modal and subject, and where other orders begin."""

from itertools import takewhile
from typing import Final

from tracker.extraction.profiles.ru.offices import is_body
from tracker.extraction.profiles.ru.order import Order
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.suggestion import CueKind

_NEAR: Final = 12
"""Words: a modal further from its verb is left out of the span."""
_DESCRIBING: Final = ("ADJ", "DET", "NUM", "ADV")
_FRAMES: Final = (":", "—", "–")


def left_edge(sentence: Sentence, index: int, order: Order) -> int:
    """The first of the words in front of another order's word that go with it: «… и *в дальнейшем* должны …».

    Those that hang on it, or, where a comma stands before them and no verb between, all after the comma.
    """
    inside = sentence.subtree(index)
    tokens = sentence.tokens
    if order.action.index in inside or order.trigger.index in inside:
        inside = {index}
    near = index
    while near - 1 in inside and tokens[near - 1].pos not in ("PUNCT", "CCONJ"):
        near -= 1
    far = clause_edge(sentence, index)
    own = far <= order.action.index or far <= order.trigger.index
    return far if far and not own else near


def clause_edge(sentence: Sentence, index: int) -> int:
    """The first word after the comma or dash in front of ``index``, 0 when a verb stands between."""
    tokens = sentence.tokens
    while index > 0 and tokens[index - 1].pos not in ("PUNCT", "VERB", "AUX"):
        index -= 1
    return index if index and tokens[index - 1].text in (",", ";", "—", "–") else 0


def before_frame(sentence: Sentence, head: Token, order: Order) -> int:
    """The last word in front of «: такое поручение …» that gives an order after its action."""
    marks = (t.index for t in sentence.tokens[head.index : max(order.trigger.index, head.index)] if t.text in _FRAMES)
    return max(marks, default=len(sentence.tokens)) - 1


def bounds_of(sentence: Sentence, inside: set[int], head: Token, order: Order | None) -> tuple[int, int]:
    """First and last word: the verb's own words, and for the first action its modal and subject."""
    first, last = min(i for i in inside if sentence.tokens[i].pos != "PUNCT" or i == head.index), max(inside)
    if order is None:
        return first, last
    if order.nominal:
        return _first_of_phrase(sentence, head), last
    trigger = order.trigger
    if trigger.rel == "acl:relcl":
        return _antecedent(sentence, trigger), last
    if order.government == "subject":
        subjects = sentence.children(trigger.index, "nsubj") + sentence.children(head.index, "nsubj")
        told = [] if order.cue is CueKind.ORDER_VERB else [trigger.index]
        reach = told + [i for s in subjects for i in sentence.subtree(s.index)]
        first, last = min([first, *reach]), max([last, *[i for i in reach if i > last and i - last <= _NEAR]])
    elif order.cue.value == "modal" and abs(trigger.index - head.index) <= _NEAR:
        fronted = [
            i
            for t in sentence.children(trigger.index, "nsubj")
            if t.index < trigger.index
            for i in sentence.subtree(t.index)
        ]
        first, last = min([first, trigger.index, *fronted]), max(last, trigger.index)
    elif trigger.index < head.index:
        first = max(first, trigger.index + 1) if first <= trigger.index else first
        first = min([first, *_fronted_object(sentence, order)])
    return first, last


def _first_of_phrase(sentence: Sentence, head: Token) -> int:
    """The first of the words right in front of a noun that describe it."""
    front = takewhile(lambda t: t.pos in _DESCRIBING or t.rel == "amod", reversed(sentence.tokens[: head.index]))
    return head.index - sum(1 for _ in front)


def _fronted_object(sentence: Sentence, order: Order) -> list[int]:
    """«прошу вас эту программу проработать»: what is acted on, where the parser hung it on the order verb."""
    trigger, head = order.trigger, order.action
    objects = [t for t in sentence.children(trigger.index, "obj") if trigger.index < t.index < head.index]
    return [
        i
        for t in objects
        if t.pos == "NOUN" and t.feats.get("Case") == "Acc" and not is_body(sentence, t)
        for i in sentence.subtree(t.index, without=[head.index])
        if trigger.index < i < head.index
    ]


def _antecedent(sentence: Sentence, trigger: Token) -> int:
    """First word of what a relative clause speaks of: «недостатки в работе, которые требуется устранить»."""
    noun = trigger
    for above in sentence.ancestors(trigger.index):
        if above.pos not in ("NOUN", "PROPN"):
            break
        noun = above
    inside = [i for i in sentence.subtree(noun.index) if i <= noun.index and sentence.tokens[i].pos != "ADP"]
    return min(inside)


def after_conjunction(sentence: Sentence, first: int, head: Token) -> int:
    """The word after the «что» or «чтобы» that opens the clause of ``head``; 0 for none."""
    for token in reversed(sentence.tokens[first : head.index]):
        if token.pos in ("VERB", "AUX") or token.text in (";", ":"):
            return 0
        if token.low in ("что", "чтобы", "чтоб") and token.pos == "SCONJ":
            return token.index + 1
    return 0
