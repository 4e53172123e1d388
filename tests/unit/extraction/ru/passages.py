"""What the Russian profile finds in a text by its rules alone, before any weighing."""

from datetime import date

from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.extraction.draft import Draft
from tracker.extraction.profiles import load_profile
from tracker.extraction.similarity import without_repeats

PUBLISHED_ON = date(2024, 3, 14)


def drafts(text: str) -> list[Draft]:
    """Every passage that reads like an order or a plan, in the order of the text."""
    return without_repeats(load_profile(Language.RUSSIAN).read(text, published_on=PUBLISHED_ON))


def quotes(text: str, kind: Kind = Kind.DIRECTIVE) -> list[str]:
    """The words of the passages of one kind."""
    return [draft.span.of(text) for draft in drafts(text) if draft.kind is kind]


def kinds(text: str) -> set[Kind]:
    """The kinds of all passages."""
    return {draft.kind for draft in drafts(text)}
