"""Marking passages: a stretch of a snapshot's text, kept by offsets and by its exact words."""

from enum import StrEnum
from typing import Final

from sqlalchemy.orm import Session

from tracker.domain.spans import Span, occurrences
from tracker.errors import Refused
from tracker.models import Passage, Snapshot
from tracker.queries.passages import passage_at

CONTEXT: Final = 60
"""Characters kept on either side of the exact words."""


class PassageProblem(StrEnum):
    """Why a passage cannot be marked."""

    NOT_IN_TEXT = "passage.not_in_text"
    SEVERAL_PLACES = "passage.several_places"
    BLANK = "passage.blank"


def mark_passage(session: Session, snapshot: Snapshot, span: Span) -> Passage:
    """The passage of that stretch; the same stretch is kept once.

    Raises:
        Refused: the span reaches beyond the text, or covers white space only.
    """
    if span.end > len(snapshot.text):
        raise Refused(PassageProblem.NOT_IN_TEXT, field="quote")
    if not span.of(snapshot.text).strip():
        raise Refused(PassageProblem.BLANK, field="quote")
    known = passage_at(session, snapshot, span)
    if known:
        return known
    passage = Passage(
        snapshot=snapshot,
        start=span.start,
        end=span.end,
        exact=span.of(snapshot.text),
        prefix=snapshot.text[max(0, span.start - CONTEXT) : span.start],
        suffix=snapshot.text[span.end : span.end + CONTEXT],
        demonstration=snapshot.demonstration,
    )
    session.add(passage)
    session.flush()
    return passage


def find_span(text: str, quote: str, *, near: int | None = None) -> Span:
    """Where exact words stand in a text, as ``domain.spans.occurrences`` reads them.

    ``near`` is the start of the place meant, when they stand in several.

    Raises:
        Refused: the words are blank or not in the text, or stand in several places and none is named.
    """
    if not quote.strip():
        raise Refused(PassageProblem.BLANK, field="quote")
    places = occurrences(text, quote)
    if not places:
        raise Refused(PassageProblem.NOT_IN_TEXT, field="quote")
    named = [span for span in places if span.start == near]
    if len(places) > 1 and not named:
        raise Refused(PassageProblem.SEVERAL_PLACES, field="quote")
    return (named or places)[0]
