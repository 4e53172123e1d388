"""In which order the suggestions of an article are shown; kept in the address."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from flask import request
from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from tracker.domain.kinds import Kind
from tracker.models import Suggestion


class Order(StrEnum):
    """The code is used in addresses."""

    TEXT = "text"
    SUREST = "surest"
    LEAST = "least"


ORDER: Final[dict[Order, LazyString]] = {
    Order.TEXT: _l("Order of the text"),
    Order.SUREST: _l("Surest first"),
    Order.LEAST: _l("Least sure first"),
}


def wanted_order() -> Order:
    """The order that the address asks for, the one of the text when it asks for none."""
    asked = request.args.get("order", "")
    return Order(asked) if asked in set(Order) else Order.TEXT


def order_argument(order: Order | None = None) -> str | None:
    """What an address says to keep an order, the present one when none is given."""
    order = order or wanted_order()
    return None if order is Order.TEXT else order.value


def arranged(suggestions: Iterable[Suggestion], order: Order) -> list[Suggestion]:
    """Suggestions, given in the order of the text, in another one.

    By confidence, those of other kinds than directive come last: theirs says how likely they are one after all.
    What a reviewer marked is sure.
    """
    if order is Order.TEXT:
        return list(suggestions)
    sign = -1 if order is Order.SUREST else 1

    def rank(each: Suggestion) -> tuple[bool, float]:
        return each.kind is not Kind.DIRECTIVE, sign * (1.0 if each.confidence is None else each.confidence)

    return sorted(suggestions, key=rank)
