"""How the tests of English read a text: drafts straight from the profile, dated 12 January 2026."""

from datetime import date

from tracker.domain.kinds import Kind
from tracker.extraction.draft import Draft
from tracker.extraction.profiles.en.profile import EnglishProfile
from tracker.extraction.similarity import without_repeats

PUBLISHED_ON = date(2026, 1, 12)
ACT = "By the authority vested in me as President by the Constitution of Velmora, it is hereby ordered as follows:\n\n"


def read(text: str) -> list[Draft]:
    """Everything that reads like an order."""
    return without_repeats(EnglishProfile().read(text, published_on=PUBLISHED_ON))


def directives(text: str) -> list[Draft]:
    """Only what counts as a directive."""
    return [draft for draft in read(text) if draft.kind is Kind.DIRECTIVE]


def quotes(text: str) -> list[str]:
    """The words of the directives."""
    return [draft.span.of(text) for draft in directives(text)]


def only(text: str) -> Draft:
    """The one directive of a text."""
    (draft,) = directives(text)
    return draft
