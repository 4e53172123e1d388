"""Splits what is ordered into actions that can be checked separately, and finds where their words begin and end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tracker.domain.spans import Span
from tracker.extraction.profiles.kk import lexicon
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.morphology import Case
from tracker.extraction.profiles.kk.orders import Order
from tracker.extraction.profiles.kk.words import CLOSING, DASHES, OPENING, Sentence, Token

_JOINING: Final = ("және", "әрі", "сондай-ақ", "сонымен", "мен", "пен", "бен", ",", ";")
_CONTENT: Final = 3
"""Letters from which a word counts as one of content."""


@dataclass(slots=True)
class Action:
    """One action of an order: its words from ``first`` to ``last``, and its verb. ``position`` counts from 0."""

    order: Order
    verb: Token
    first: int
    last: int
    position: int = 0

    def span(self, sentence: Sentence) -> Span:
        """Its place in the whole text."""
        return Span(sentence.tokens[self.first].start, sentence.tokens[self.last].end)


def split_actions(sentence: Sentence, order: Order, start: int) -> list[Action]:
    """The actions of an order whose words begin at ``start``: one for each verb with an object of its own."""
    cuts = [verb for verb in _coordinated(sentence, order, start) if verb.index > start]
    actions: list[Action] = []
    first = start
    for verb in cuts:
        if actions and not _own_object(sentence, first, verb):
            actions[-1].last, actions[-1].verb = verb.index, verb
        else:
            actions.append(Action(order, verb, first, verb.index, len(actions)))
        first = _after_joint(sentence, verb.index + 1)
    bare = first == order.action.index and not actions and order.cue.value == "order_verb"
    end = order.trigger.index if bare else order.end
    if actions and not _own_object(sentence, first, order.action):
        actions[-1].last, actions[-1].verb = max(order.end, order.action.index), order.action
    else:
        actions.append(
            Action(order, order.action, min(first, order.action.index), max(end, order.action.index), len(actions))
        )
    return actions


def _coordinated(sentence: Sentence, order: Order, start: int) -> list[Token]:
    """Verbs before the last one that stand in the same form in front of a joint, or as converbs in front of a comma."""
    found: list[Token] = []
    for index in range(order.action.index - 1, start - 1, -1):
        token = sentence.tokens[index]
        if not token.is_word or index in sentence.named or not _at_joint(sentence, index, order.action.index):
            continue
        same = _same_form(token, order) and not _nested(sentence, found[-1] if found else order.action, index)
        if same or _is_own_converb(sentence, token, order):
            found.append(token)
    return found[::-1]


def _at_joint(sentence: Sentence, index: int, last: int) -> bool:
    return index + 1 < last and sentence.low_at(index + 1) in _JOINING


def _same_form(token: Token, order: Order) -> bool:
    """Whether a word stands as the ordered verb does."""
    if order.form in ("wish", "polite"):
        return token.is_verb(order.form) and token.verbal_noun is None
    noun, other = token.verbal_noun, order.action.verbal_noun
    if noun is None or other is None:
        return False
    about = order.cue.value == "order_verb" and other.case is not noun.case
    alike = (noun.person > 0) == (other.person > 0) or noun.case is Case.ACCUSATIVE
    return noun.case is other.case and alike and not about


def _nested(sentence: Sentence, right: Token, index: int) -> bool:
    """«сақтау және тасымалдау жүйесін дамыту»: the verb is coordinated with an attribute further right."""
    if sentence.tokens[index].case is Case.ACCUSATIVE:
        return False
    for other in sentence.tokens[index + 2 : right.index]:
        noun = other.verbal_noun
        if noun is not None and noun.case is Case.NOMINATIVE and noun.person == 0 and other.index not in sentence.named:
            after = sentence.low_at(other.index + 1)
            joined = after in _JOINING
            return not joined and other.index + 1 != right.index and _first_verb(sentence, index + 2, other.index)
    return False


def _first_verb(sentence: Sentence, first: int, index: int) -> bool:
    """Whether no object stands between the joint and the verb: «…, тасымалдау жүйесін»."""
    return all(sentence.tokens[i].case is not Case.ACCUSATIVE for i in range(first, index))


def _is_own_converb(sentence: Sentence, token: Token, order: Order) -> bool:
    """«ревизия жүргізіп, механизмді жетілдіру»: an action of its own before another with its own object."""
    if not token.is_verb("converb") or sentence.low_at(token.index + 1) != ",":
        return False
    if _CONVERB_END.sub("", token.low) in lexicon.words("verbs", "means") or sentence.is_talk(token.index):
        return False
    adverbs = lexicon.words("words", "adverbs")
    after = [t for t in sentence.tokens[token.index + 2 : order.action.index] if t.is_word and t.low not in adverbs]
    return len(after) > 1 or any(t.case is Case.ACCUSATIVE for t in after)


_CONVERB_END: Final = re.compile(r"(?:ып|іп|п)$")


def _own_object(sentence: Sentence, first: int, verb: Token) -> bool:
    """Whether something besides manner stands before the verb."""
    adverbs = lexicon.words("words", "adverbs")
    return any(t.is_word and t.low not in adverbs and not _manner(t) for t in sentence.tokens[first : verb.index])


def _manner(token: Token) -> bool:
    """«іске» of «іске асыру», «кезең-кезеңімен», «түрде»."""
    if token.low in ("іске", "жүзеге", "қолға", "жолға", "қамтамасыз", "жүзеге", "іс", "түрде"):
        return True
    return token.low.endswith(("дай", "дей", "тай", "тей", "ша", "ше"))


def _after_joint(sentence: Sentence, index: int) -> int:
    while index < len(sentence.tokens) - 1 and (
        not sentence.tokens[index].is_word
        or sentence.tokens[index].low in (*_JOINING, "қатар", "да", "де", "бірге", "ал")
    ):
        index += 1
    return index


# --- where the words of an order begin ---------------------------------------------------------------------------


def clause_start(sentence: Sentence, order: Order, floor: int) -> int:
    """The first word of the clause in which the order stands, not before ``floor``."""
    start = floor
    for index in range(order.action.index - 1, floor - 1, -1):
        if _bounds(sentence, index, order):
            start = index + 1
            break
    while start < order.action.index and not _may_begin(sentence.tokens[start]):
        start += 1
    return start


def _may_begin(token: Token) -> bool:
    return token.is_word or token.text in OPENING or token.text in ("(", "№")


def _bounds(sentence: Sentence, index: int, order: Order) -> bool:
    """Whether a clause ends at ``index``."""
    token = sentence.tokens[index]
    if token.text in OPENING:
        unclosed = index not in sentence.quoted.values()
        return unclosed or _closes_after(sentence, index, order)
    if token.text in DASHES:
        return _dash_bounds(sentence, index)
    if token.text == ",":
        return _comma_bounds(sentence, index, order)
    if token.text == ".":
        before = sentence.tokens[index - 1].text if index else ""
        return before.isalpha() and len(before) > _CONTENT
    named = _NAMED_SO.match(sentence.low_at(index + 1)) is not None
    said = token.low in ("деп", "деген") and index < order.action.index - 1 and not named
    clock = token.text == ":" and sentence.low_at(index - 1).isdigit() and sentence.low_at(index + 1)[:1].isdigit()
    return said or (token.text in (";", ":", "!", "?", "…") and not clock)


def _comma_bounds(sentence: Sentence, index: int, order: Order) -> bool:
    """A comma in front of «ал», «бірақ», or behind a finite verb; not behind a verb of the order itself."""
    before = sentence.tokens[index - 1] if index else None
    if before is None or _same_form(before, order):
        return False
    after = sentence.low_at(index + 1)
    contrast = after in ("бірақ", "ал", "алайда", "сондықтан", "өйткені", "себебі", "дегенмен", "сол")
    return contrast or (before.is_word and _ends_before_comma(sentence, before, order))


_NAMED_SO: Final = re.compile(r"(?:тан|атал|санал|табыл|есептел|аттар?ы?)")
"""«апатты деп танылған»: the word belongs to what follows."""


def _closes_after(sentence: Sentence, opening: int, order: Order) -> bool:
    closing = next((c for c, o in sentence.quoted.items() if o == opening), len(sentence.tokens))
    return closing > order.action.index


def _dash_bounds(sentence: Sentence, index: int) -> bool:
    """A dash in front of a clause; not one inside «Омбы – Майқапшағай» or «2021–2025»."""
    before = sentence.tokens[index - 1] if index else None
    after = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    if before is not None and before.index in sentence.named and before.case is Case.DATIVE:
        return False  # «әкімдіктерге – қазандықтарды жөндеу»
    if before is None or after is None or before.text in (",", *CLOSING, "!", "?"):
        return True
    return not (
        (before.capital and after.capital and index > 1) or (before.text[0].isdigit() and after.text[0].isdigit())
    )


def _ends_before_comma(sentence: Sentence, before: Token, order: Order) -> bool:
    """A finite verb, a condition, a cause in front of a comma; not a coordinated verb of the order itself."""
    if sentence.is_talk(before.index):
        return True
    if order.form in ("wish", "polite") and before.is_verb(order.form):
        return False
    return sentence.is_finite(before.index) or before.low.endswith(("ғандықтан", "гендіктен", "қандықтан", "кендіктен"))


def content(sentence: Sentence, first: int, last: int) -> Iterator[str]:
    """Beginnings of the content words from one token to another: the same for all endings."""
    stop: Sequence[str] = (*lexicon.words("words", "openers"), *lexicon.words("words", "adverbs"), *_JOINING)
    ignored = set(stop) | lexicon.words("modals", "free") | lexicon.words("modals", "bound")
    for token in sentence.tokens[first : last + 1]:
        if token.is_word and len(token.low) >= _CONTENT and token.low not in ignored:
            yield token.low[:6]


def groups_between(groups: Sequence[Group], first: int, last: int) -> list[Group]:
    """The groups of bodies that lie between two tokens."""
    return [g for g in groups if first <= g.first and g.last <= last]
