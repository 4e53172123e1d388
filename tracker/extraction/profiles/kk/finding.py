"""Finds the orders of a sentence."""

from dataclasses import dataclass, field

from tracker.extraction.profiles.kk.commands import by_noun, by_verb
from tracker.extraction.profiles.kk.modals import by_charge, by_modal, by_time, by_wish
from tracker.extraction.profiles.kk.morphology import Case
from tracker.extraction.profiles.kk.orders import Order
from tracker.extraction.profiles.kk.words import Sentence
from tracker.extraction.suggestion import CueKind


@dataclass(slots=True)
class _Found:
    orders: list[Order] = field(default_factory=list)
    taken: dict[int, Order] = field(default_factory=dict)

    def add(self, order: Order) -> None:
        """Keeps an order; of two that order the same verb the one with an order verb."""
        twin = self.taken.get(order.action.index)
        if twin is None:
            self.orders.append(order)
            self.taken[order.action.index] = order
        elif twin.cue is not CueKind.ORDER_VERB and order.cue is CueKind.ORDER_VERB:
            twin.cue, twin.told, twin.reach = order.cue, True, order.reach
            owned = twin.form in ("wish", "polite") or twin.government is Case.NOMINATIVE
            twin.government = twin.government if owned else order.government


def find_orders(sentence: Sentence) -> list[Order]:
    """All orders of a sentence, left to right; none for a question."""
    if sentence.text.rstrip("»” ").endswith("?"):
        return []
    found = _Found()
    for token in sentence.tokens:
        if not token.is_word:
            continue
        order = (
            by_modal(sentence, token)
            or by_wish(sentence, token)
            or by_time(sentence, token)
            or by_charge(sentence, token)
        )
        if order is not None:
            found.add(order)
    for token in sentence.tokens:
        order = by_verb(sentence, token) or by_noun(sentence, token)
        if order is not None:
            found.add(order)
    return sorted(found.orders, key=lambda o: o.action.index)
