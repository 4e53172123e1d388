"""The filters of a list of directives, ready for templates: what can be chosen, with counts, and what was."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from flask import request
from flask_babel import gettext as _

from tracker.domain.deadlines import DeadlineState
from tracker.domain.languages import Language
from tracker.domain.statuses import STRIP_ORDER
from tracker.models import Body
from tracker.queries.facets import NONE, Counts
from tracker.queries.filters import Facet
from tracker.web.formats import day
from tracker.web.labels import TOPIC, label
from tracker.web.links import body_name
from tracker.web.pages import with_arguments
from tracker.web.public.arguments import BODIES, Choice
from tracker.web.public.words import FACET, NOTHING, UNCHECKED

SHOWN: Final = 8
"""How many bodies or topics of a facet are shown before all are asked for."""

ORDER: Final[Mapping[Facet, Sequence[Any]]] = {
    Facet.STATUS: STRIP_ORDER,
    Facet.CLAIMED: (*STRIP_ORDER, None),
    Facet.DEADLINE: tuple(DeadlineState),
    Facet.UNCHECKED: (True,),
    Facet.LANGUAGE: tuple(Language),
}
"""Facets whose values keep one order; the others begin with the most frequent."""

OPEN: Final = frozenset({Facet.STATUS, Facet.CLAIMED, Facet.DEADLINE, Facet.RESPONSIBLE, Facet.OVERSEER})
"""Facets that are open though nothing of them is chosen."""


@dataclass(frozen=True, slots=True)
class Option:
    """One value of a facet: its text in addresses, the code or key that it stands for, its words and its count."""

    text: str
    value: Any
    words: object
    number: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One facet with the values that can be chosen; ``more`` others are not shown."""

    facet: Facet
    words: object
    options: Sequence[Option]
    chosen: int
    more: int

    @property
    def is_open(self) -> bool:
        """Whether its values are seen at once."""
        return bool(self.chosen) or self.facet in OPEN


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is on, and the address of the list without it."""

    words: object
    value: object
    url: str


def named_bodies(choice: Choice, counts: Counts) -> set[int]:
    """The keys of the bodies whose names the filters show."""
    return {value for facet in BODIES for value in _shown(choice, counts, facet)[0] if value is not None}


def narrowings(choice: Choice, counts: Counts, bodies: Mapping[int, Body]) -> list[Narrowing]:
    """Every facet that has something to choose."""
    each = (_narrowing(choice, counts, facet, bodies) for facet in FACET)
    return [narrowing for narrowing in each if narrowing.options]


def chips(choice: Choice, bodies: Mapping[int, Body]) -> list[Chip]:
    """The filters that are on, in the order of the facets."""
    found = []
    for facet in FACET:
        for value in choice.filters.chosen(facet):
            url = _without(facet.value, {_text(facet, value, bodies), *_addresses(choice, facet, value)})
            found.append(Chip(FACET[facet], _words(facet, value, bodies), url))
    ordered = _("Ordered")
    if choice.filters.ordered_from:
        words = _("from %(day)s", day=day(choice.filters.ordered_from))
        found.append(Chip(ordered, words, with_arguments(**{"from": None}, page=None)))
    if choice.filters.ordered_to:
        words = _("until %(day)s", day=day(choice.filters.ordered_to))
        found.append(Chip(ordered, words, with_arguments(to=None, page=None)))
    return found


def _narrowing(choice: Choice, counts: Counts, facet: Facet, bodies: Mapping[int, Body]) -> Narrowing:
    chosen = choice.filters.chosen(facet)
    shown, more = _shown(choice, counts, facet)
    options = [
        Option(
            text=_text(facet, value, bodies),
            value=value,
            words=_words(facet, value, bodies),
            number=_number(counts, facet, value),
            is_chosen=value in chosen,
        )
        for value in shown
    ]
    return Narrowing(facet, FACET[facet], options, len(chosen), more)


def _shown(choice: Choice, counts: Counts, facet: Facet) -> tuple[list[Any], int]:
    """The values of a facet that are shown, and how many more there are."""
    chosen = list(choice.filters.chosen(facet))
    if facet in ORDER:
        return [value for value in ORDER[facet] if value in chosen or _number(counts, facet, value)], 0
    found = sorted(counts.values[facet].items(), key=lambda each: (-each[1], each[0]))
    values: list[int | None] = [None if text == NONE else int(text) for text, _ in found]
    if choice.expanded is not facet:
        kept = values[:SHOWN] + [None] * (None in values[SHOWN:])
        values, rest = kept, len(values) - len(kept)
    else:
        rest = 0
    missing = [value for value in chosen if value not in values]
    return values + missing, max(0, rest - len(missing))


def _number(counts: Counts, facet: Facet, value: Any) -> int:
    return counts.of(facet, 1 if value is True else value)


def _words(facet: Facet, value: Any, bodies: Mapping[int, Body]) -> object:
    if value is None:
        return NOTHING[facet]
    if facet in BODIES:
        return body_name(bodies[value], short=True)
    if facet is Facet.TOPIC:
        return TOPIC[value]
    return UNCHECKED if facet is Facet.UNCHECKED else label(value)


def _text(facet: Facet, value: Any, bodies: Mapping[int, Body]) -> str:
    if value is None:
        return NONE
    if facet in BODIES:
        return bodies[value].slug
    return "1" if value is True else str(value)


def _addresses(choice: Choice, facet: Facet, value: Any) -> Iterable[str]:
    """Every address under which a body was asked for, also that of one merged into it."""
    return (slug for slug, body in choice.bodies.items() if facet in BODIES and body.id == value)


def _without(name: str, texts: set[str]) -> str:
    rest = [text for text in request.args.getlist(name) if text.strip() not in texts]
    return with_arguments(**{name: rest or None}, page=None)
