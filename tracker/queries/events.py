"""What a history is read as: events of the world, lines of the record, and relations, ready for templates."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar

from tracker.domain.audit import Action
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.languages import Language
from tracker.domain.relations import RelationKind
from tracker.domain.statuses import Basis, Precision, Status
from tracker.models import Body, Check, DeadlineChange, Directive, Evidence, Relation, StatusChange


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something on the timeline. ``kind`` tells templates which of the classes below it is."""

    kind: ClassVar[str]
    on: date
    precision: Precision = Precision.DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusEvent(Event):
    """A change of status; ``retraction`` is set when it was taken back."""

    kind: ClassVar[str] = "status"
    id: int
    status: Status
    basis: Basis
    note: str | None
    note_language: Language | None
    evidence: Sequence[Evidence]
    successor: Directive | None
    is_opening: bool
    is_present: bool
    """Whether it is the one that stands on its basis."""
    recorded_by: str
    recorded_at: datetime
    retraction: "Retracted | None"


@dataclass(frozen=True, slots=True)
class Retracted:
    """Why, when and by whom a change was taken back."""

    reason: str
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineEvent(Event):
    """A deadline that was moved. The first one is no event: it came with the order."""

    kind: ClassVar[str] = "deadline"
    deadline_kind: DeadlineKind
    due_on: date | None
    before: date | None
    words: str | None
    moved_by: Body | None
    """Under its present name: the body that it was merged into, if it was."""
    is_day_known: bool
    """Whether ``on`` is the day of the decision; else it is the day on which it was recorded."""
    note: str | None
    evidence: Evidence | None
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckEvent(Event):
    """Somebody looked and found nothing new."""

    kind: ClassVar[str] = "check"
    note: str | None
    recorded_by: str
    recorded_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlinePassedEvent(Event):
    """A deadline passed on this day while the directive was open."""

    kind: ClassVar[str] = "deadline_passed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of the record: who did what and when. ``what`` tells which of the other fields speak."""

    what: Action
    recorded_at: datetime
    recorded_by: str
    change: StatusChange | None = None
    deadline: DeadlineChange | None = None
    check: Check | None = None
    relation: Relation | None = None
    reason: str | None = None
    fields: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another directive: «this one … the other» or, when not ``forward``, «the other … this one»."""

    kind: RelationKind
    other: Directive
    forward: bool


@dataclass(frozen=True, slots=True)
class History:
    """Everything recorded about one directive: newest first, except the relations."""

    timeline: Sequence[Event]
    entries: Sequence[Entry]
    related: Sequence[Related]
    ordered_deadline: str | None
    """The words of the time limit as first set."""
