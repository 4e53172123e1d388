"""The address of a list of directives, read: which filters, in which order, which page.

Values that mean nothing are left out and told, so that nobody takes a longer list for a filtered one.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final, TypeVar

from sqlalchemy.orm import Session
from werkzeug.datastructures import MultiDict

from tracker.domain.deadlines import DeadlineState
from tracker.domain.languages import Language
from tracker.domain.statuses import Status
from tracker.domain.topics import TOPICS
from tracker.models import Body
from tracker.queries.directives import Sort
from tracker.queries.facets import NONE
from tracker.queries.filters import Facet, Filters
from tracker.queries.scorecards import find_by_slugs

CODES: Final[Mapping[Facet, type[StrEnum]]] = {
    Facet.STATUS: Status,
    Facet.CLAIMED: Status,
    Facet.DEADLINE: DeadlineState,
    Facet.LANGUAGE: Language,
}
BODIES: Final = (Facet.RESPONSIBLE, Facet.OVERSEER, Facet.ISSUER)
MAY_BE_NONE: Final = frozenset({Facet.CLAIMED, Facet.TOPIC, *BODIES})
C = TypeVar("C", bound=StrEnum)

MOST: Final = 50
"""How many values of one facet are read."""


@dataclass(slots=True)
class Choice:
    """What an address asks for."""

    filters: Filters
    bodies: Mapping[str, Body]
    """The bodies that the filters name, by address."""
    sort: Sort
    page: int
    expanded: Facet | None
    """The facet that is shown with all its values."""
    ignored: list[tuple[str, str]] = field(default_factory=list)
    """Names and values that mean nothing."""


def read(arguments: MultiDict[str, str], session: Session) -> Choice:
    """Read the arguments of an address."""
    reader = _Reader(arguments, session)
    named = (*CODES, *BODIES, Facet.TOPIC)
    chosen: dict[str, Any] = {facet.value: list(reader.values(facet)) for facet in named}
    filters = Filters(
        **chosen,
        unchecked=arguments.get(Facet.UNCHECKED) == "1",
        ordered_from=reader.day("from"),
        ordered_to=reader.day("to"),
    )
    sort = reader.code("sort", Sort) or Sort.NEWEST
    return Choice(filters, reader.bodies, sort, page_number(arguments), reader.code("all", Facet), reader.ignored)


def page_number(arguments: MultiDict[str, str]) -> int:
    """The page asked for; 1 when it is no number."""
    text = arguments.get("page", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 1  # noqa: PLR2004 - digits


class _Reader:
    def __init__(self, arguments: MultiDict[str, str], session: Session) -> None:
        self._arguments = arguments
        self.ignored: list[tuple[str, str]] = []
        slugs = [text for facet in BODIES for text in self._texts(facet) if text.isascii() and text.isprintable()]
        self.bodies = find_by_slugs(session, slugs)

    def values(self, facet: Facet) -> Iterator[Any]:
        """The values of a facet that mean something, each once."""
        seen = set()
        for text in self._texts(facet):
            value = None if text == NONE and facet in MAY_BE_NONE else self._value(facet, text)
            if value is None and not (text == NONE and facet in MAY_BE_NONE):
                self._ignore(facet.value, text)
            elif value not in seen:
                seen.add(value)
                yield value

    def code(self, name: str, codes: type[C]) -> C | None:
        """The one code of an argument; None when it is absent or unknown."""
        text = self._arguments.get(name, "").strip()
        if text in set(codes):
            return codes(text)
        if text:
            self._ignore(name, text)
        return None

    def day(self, name: str) -> date | None:
        """The day of an argument; None when it is absent or none."""
        text = self._arguments.get(name, "").strip()
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            self._ignore(name, text)
            return None

    def _ignore(self, name: str, text: str) -> None:
        """Note a value; characters that cannot be shown are replaced."""
        self.ignored.append(
            (name, "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text))
        )

    def _texts(self, name: str) -> list[str]:
        return [text for each in self._arguments.getlist(name)[:MOST] if (text := each.strip())]

    def _value(self, facet: Facet, text: str) -> Any:
        if facet in BODIES:
            body = self.bodies.get(text)
            return body.id if body else None
        if facet is Facet.TOPIC:
            return int(text) if text in {str(code) for code in TOPICS} else None
        return CODES[facet](text) if text in set(CODES[facet]) else None
