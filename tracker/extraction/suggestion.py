"""What the extraction hands over: suggestions, each with its reasons."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from tracker.domain.kinds import Kind
from tracker.domain.spans import Span


class CueKind(StrEnum):
    """Why something was suggested; the words for people are looked up at display."""

    ORDER_VERB = "order_verb"
    MODAL = "modal"
    NUMBERED_POINT = "numbered_point"
    IMPERATIVE = "imperative"
    COORDINATED = "coordinated"
    ISSUER_NAMED = "issuer_named"
    ADDRESSEE = "addressee"
    SUBJECT = "subject"
    MEETING_BODY = "meeting_body"
    OVERSEER_NAMED = "overseer_named"
    OVERSEER_OF_ALL = "overseer_of_all"
    SUPPORT_NAMED = "support_named"
    DEADLINE_WORDS = "deadline_words"
    RECURRING = "recurring"
    TOPIC_WORDS = "topic_words"
    NOTHING_TO_CHECK = "nothing_to_check"
    OWN_PLAN = "own_plan"
    TOLD_BEFORE = "told_before"
    NOT_SUBORDINATE = "not_subordinate"


@dataclass(frozen=True, slots=True)
class Cue:
    """One reason: its kind and the words of the text that it rests on (empty when it rests on none)."""

    kind: CueKind
    words: str = ""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A time limit as worded, and the last day on which it can be met.

    ``on`` is None for recurring, open-ended and event-bound limits (codebook, section 5).
    """

    words: str
    on: date | None = None
    recurring: bool = False


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One suggested directive of one text.

    ``span`` indexes the text as given, in code points. Bodies are nominative names in the language
    of the text, without anything that the text does not say. ``title`` is a short wording of the
    action that starts with its verb. ``confidence`` is the probability, between 0 and 1, that a coder calls the
    passage a directive. ``doubtful`` is what reads like a directive with less confidence than its language asks for.
    """

    span: Span
    title: str
    kind: Kind
    confidence: float
    doubtful: bool = False
    issuer: str | None = None
    responsible: tuple[str, ...] = ()
    overseers: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    deadline: Deadline | None = None
    topic: int | None = None
    cues: tuple[Cue, ...] = field(default_factory=tuple)
