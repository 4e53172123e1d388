"""What the Kazakh profile alone finds in a text, before any weights."""

from datetime import date
from typing import Final

from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.extraction.draft import Draft
from tracker.extraction.profiles import load_profile

PUBLISHED_ON: Final = date(2024, 3, 14)


def read(text: str) -> list[Draft]:
    """All passages that read like orders, in the order of the text."""
    return sorted(load_profile(Language.KAZAKH).read(text, published_on=PUBLISHED_ON), key=lambda d: d.span.start)


def orders(text: str) -> list[Draft]:
    """Only what counts as a directive."""
    return [draft for draft in read(text) if draft.kind is Kind.DIRECTIVE]


def quotes(text: str) -> list[str]:
    """The words of the directives."""
    return [draft.span.of(text) for draft in orders(text)]
