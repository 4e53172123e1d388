"""All orders of a sentence in order, without those that only stand inside the action of another."""

from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.advice import advice_at
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.commands import command_at
from tracker.extraction.profiles.en.modals import modal_at
from tracker.extraction.profiles.en.needs import need_at
from tracker.extraction.profiles.en.ordered import more_clauses
from tracker.extraction.profiles.en.orders import Order, gerund_after, to_verb
from tracker.extraction.profiles.en.subjects import phrases
from tracker.extraction.profiles.en.syntax import Sentence, is_finite
from tracker.extraction.profiles.en.wishes import wish_at
from tracker.extraction.suggestion import CueKind

_FINDERS: Final = (advice_at, wish_at, modal_at, command_at, need_at)
_MOST_ORDERS: Final = 40
_LONGEST_NAME: Final = 24
_BOUNDARIES: Final = frozenset({";", ",", "and", "but", "—", "–", '"', "“", "”", ".", ":"})


def find_orders(sentence: Sentence) -> list[Order]:
    """The orders that a sentence gives, in order."""
    if lexicon.pattern("signals", "stems").search(sentence.low) is None:
        return []
    found: list[Order] = []
    skip = -1
    for index in range(len(sentence.tokens)):
        if index <= skip:
            continue
        floor = found[-1].verb + 1 if found and found[-1].verb is not None else 0
        order = next((o for at in _FINDERS if (o := at(sentence, index, floor)) is not None), None)
        if order is None or (found and _inside(sentence, found[-1], order)):
            continue
        found.append(order)
        skip = order.verb if order.verb is not None else order.trigger
        if len(found) == _MOST_ORDERS:
            break
    return _one_each(_with_gapped(sentence, found))


def _with_gapped(sentence: Sentence, orders: list[Order]) -> list[Order]:
    """The orders with those that only repeat what is told to whom: «…, and the agency to review it»."""
    out: list[Order] = []
    for number, order in enumerate(orders):
        out.append(order)
        out += more_clauses(sentence, order, len(sentence.tokens))
        end = _clause(orders[number + 1]) if number + 1 < len(orders) else len(sentence.tokens)
        if order.verb is not None and order.mode in ("to", "gerund") and order.cue is not CueKind.NUMBERED_POINT:
            for joint in range(order.verb + 1, end):
                more = _gapped(sentence, order, joint, end)
                out += [more] if more is not None and more.verb not in {o.verb for o in out} else []
    return out


def _gapped(sentence: Sentence, order: Order, joint: int, end: int) -> Order | None:
    """One more addressee with an action of his own after «and», «while» or a semicolon."""
    if sentence.low_at(joint) not in ("and", "while", ";"):
        return None
    begin = joint + 1 + (sentence.low_at(joint + 1) in ("and", "for"))
    for i in range(begin + 1, min(begin + _LONGEST_NAME, end)):
        low = sentence.low_at(i)
        verb = to_verb(sentence, i) if order.mode == "to" else gerund_after(sentence, i + 1) if low == "with" else None
        if verb is not None:
            who = phrases(sentence, begin, i)[0]
            start = verb if order.mode == "gerund" else i
            traits = order.traits | {"gapped"}
            named = bool(who) and bool(names_in(sentence, who))
            gapped = Order(joint, order.cue, verb, start, order.mode, None, who, order.issuer, traits=traits)
            return gapped if named and not is_finite(sentence, begin, i) else None
        if low in (";", ":", ",") or sentence.one_of(i, "cutting") or sentence.limit_end(i) > i:
            return None
    return None


def _inside(sentence: Sentence, outer: Order, inner: Order) -> bool:
    """Whether an order only belongs to what an earlier one wants done: «ensure that agencies shall …»."""
    if "plan" in outer.traits:
        return False
    begin = (outer.verb if outer.verb is not None else outer.trigger) + 1
    between = [sentence.low_at(i) for i in range(begin, max(begin, _clause(inner)))]
    if ";" in between:
        return False
    opened = max((i for i, low in enumerate(between) if low in lexicon.words("openers", "relatives")), default=-1)
    if opened >= 0 and not _new_clause(between[opened:]):
        return True
    loose = inner.cue is not CueKind.MODAL or "modal:need" in inner.traits or "modal:have" in inner.traits
    return loose and not any(low in _BOUNDARIES for low in between)


def _clause(order: Order) -> int:
    starts = [order.trigger, order.start]
    if order.subject is not None and order.subject.parts:
        starts.append(order.subject.start)
    return min(starts)


def _new_clause(words: list[str]) -> bool:
    """Whether a main clause begins after a subordinate one: «, and the ministry …», a closing quotation mark."""
    pairs = list(zip(words, [*words[1:], ""], strict=True))
    return any(pair in ((",", "and"), (",", "but"), (",", "while")) for pair in pairs) or any(
        w in ('"', "”") for w in words
    )


def _one_each(orders: list[Order]) -> list[Order]:
    """One order for each verb: the first that was found."""
    seen: set[int] = set()
    out = []
    for order in orders:
        if order.verb is None or order.verb not in seen:
            out.append(order)
            seen |= {order.verb} if order.verb is not None else set()
    return out
