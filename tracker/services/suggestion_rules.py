"""What reviewers may write into a suggestion."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final

from tracker.domain.bodies import fold_name
from tracker.domain.kinds import Kind
from tracker.domain.spans import Span
from tracker.domain.topics import TOPICS
from tracker.errors import Refused
from tracker.models import Suggestion
from tracker.services.bodies import LONGEST_NAME, BodyProblem
from tracker.services.directive_rules import FIRST_DAY, LONGEST_TITLE, LONGEST_WORDS, DirectiveProblem
from tracker.services.passages import PassageProblem

CONJUNCTION: Final = re.compile(r",?\s(?:и|а также|және|сондай-ақ|and)\s|;\s*")
COMMA: Final = re.compile(r",\s+")
SPACE: Final = re.compile(r"\s+")
GOOD_TITLE: Final = 140
"""Characters of a title that is still read at a glance."""
MOST_NAMES: Final = 30
"""Bodies in one role."""


class SuggestionProblem(StrEnum):
    """Why a decision about a suggestion is refused."""

    NOT_OPEN = "suggestion.not_open"
    NOT_A_DIRECTIVE = "suggestion.not_a_directive"
    NOTHING_TO_UNDO = "suggestion.nothing_to_undo"
    PUBLISHED = "suggestion.published"
    PARTS_DECIDED = "suggestion.parts_decided"
    NOT_BESIDE = "suggestion.not_beside"
    TWO_PARTS_NEEDED = "suggestion.two_parts_needed"
    RECURRING_WITH_DATE = "suggestion.recurring_with_date"
    DEADLINE_OUT_OF_RANGE = "suggestion.deadline_out_of_range"
    TOO_MANY_NAMES = "suggestion.too_many_names"
    STILL_OPEN = "suggestion.still_open"
    STILL_READING = "suggestion.still_reading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """What a suggestion says, as a reviewer left it. Bodies are names as typed."""

    span: Span
    title: str
    kind: Kind = Kind.DIRECTIVE
    issuer: str | None = None
    responsible: tuple[str, ...] = ()
    overseers: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    deadline_words: str | None = None
    deadline_on: date | None = None
    recurring: bool = False
    topic: int | None = None

    def columns(self) -> dict[str, Any]:
        """The values of the suggestion's columns."""
        return {
            "start": self.span.start,
            "end": self.span.end,
            "title": self.title,
            "kind": self.kind,
            "issuer": self.issuer,
            "responsible": list(self.responsible),
            "overseers": list(self.overseers),
            "supporting": list(self.supporting),
            "deadline_words": self.deadline_words,
            "deadline_on": self.deadline_on,
            "recurring": self.recurring,
            "topic": self.topic,
        }


def wording_of(suggestion: Suggestion) -> Wording:
    """What a suggestion says at present."""
    return Wording(
        span=Span(suggestion.start, suggestion.end),
        title=suggestion.title,
        kind=suggestion.kind,
        issuer=suggestion.issuer,
        responsible=tuple(suggestion.responsible),
        overseers=tuple(suggestion.overseers),
        supporting=tuple(suggestion.supporting),
        deadline_words=suggestion.deadline_words,
        deadline_on=suggestion.deadline_on,
        recurring=suggestion.recurring,
        topic=suggestion.topic,
    )


def check_wording(text: str, wording: Wording) -> None:
    """Refuse what no suggestion on ``text`` may say.

    Raises:
        Refused: with the first problem found and the field it lies in.
    """
    if wording.span.end > len(text):
        raise Refused(PassageProblem.NOT_IN_TEXT, field="quote")
    if not wording.span.of(text).strip():
        raise Refused(PassageProblem.BLANK, field="quote")
    if not wording.title.strip():
        raise Refused(DirectiveProblem.TITLE_NEEDED, field="title")
    if len(wording.title) > LONGEST_TITLE:
        raise Refused(DirectiveProblem.TITLE_TOO_LONG, field="title")
    if wording.topic is not None and wording.topic not in TOPICS:
        raise Refused(DirectiveProblem.TOPIC_UNKNOWN, field="topic")
    _check_deadline(wording)
    issuer = (wording.issuer,) if wording.issuer is not None else ()
    for field, names in (
        ("issuer", issuer),
        ("responsible", wording.responsible),
        ("overseers", wording.overseers),
        ("supporting", wording.supporting),
    ):
        _check_names(field, names)


def title_from(quote: str) -> str:
    """A first title for exact words: they themselves, begun with a capital, cut after a word where they are long."""
    words = " ".join(quote.split())
    if len(words) > GOOD_TITLE:
        words = words[:GOOD_TITLE].rpartition(" ")[0] or words[:GOOD_TITLE]
    words = words.rstrip(" ,;:.–—-")
    return words[:1].upper() + words[1:]


def halves(text: str, span: Span) -> tuple[Span, Span]:
    """A first cut of a passage in two: at the conjunction, else the comma, else the space nearest to its middle."""
    middle = (span.start + span.end) // 2
    for pattern in (CONJUNCTION, COMMA, SPACE):
        cuts = [match for match in pattern.finditer(text, span.start, span.end) if span.start < match.start()]
        cuts = [match for match in cuts if match.end() < span.end]
        if cuts:
            cut = min(cuts, key=lambda match: abs(match.start() - middle))
            return Span(span.start, cut.start()), Span(cut.end(), span.end)
    return span, span


def _check_deadline(wording: Wording) -> None:
    if len(wording.deadline_words or "") > LONGEST_WORDS:
        raise Refused(DirectiveProblem.WORDS_TOO_LONG, field="deadline_words")
    if wording.recurring and wording.deadline_on:
        raise Refused(SuggestionProblem.RECURRING_WITH_DATE, field="deadline_on")
    if wording.deadline_on and wording.deadline_on < FIRST_DAY:
        raise Refused(SuggestionProblem.DEADLINE_OUT_OF_RANGE, field="deadline_on")


def _check_names(field: str, names: tuple[str, ...]) -> None:
    if len(names) > MOST_NAMES:
        raise Refused(SuggestionProblem.TOO_MANY_NAMES, field=field)
    for name in names:
        if len(name) > LONGEST_NAME:
            raise Refused(BodyProblem.NAME_TOO_LONG, field=field)
        if not fold_name(name):
            raise Refused(BodyProblem.NAME_NEEDED, field=field)
