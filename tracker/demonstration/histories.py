"""Tells what became of the invented directives: in the order of time, as researchers would have recorded it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Final

from sqlalchemy.orm import Session

from tracker.demonstration.content import (
    ChangeRecord,
    CheckRecord,
    Content,
    DirectiveRecord,
    EvidenceRecord,
    MoveRecord,
)
from tracker.domain.actors import Actor
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.permissions import AccountRole
from tracker.domain.standing import latest_day
from tracker.models import Article, Body, Directive
from tracker.services import history
from tracker.services.evidence import NewEvidence
from tracker.services.passages import find_span, mark_passage

WORKING_HOUR: Final = time(9, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What is in the database so far, by the keys of the content, and when the loading began."""

    actors: dict[AccountRole, Actor]
    now: datetime
    bodies: dict[str, Body] = field(default_factory=dict)
    articles: dict[str, Article] = field(default_factory=dict)
    directives: dict[str, Directive] = field(default_factory=dict)

    def moment(self, day: date) -> datetime:
        """When something was recorded that was recorded on a day; never later than now."""
        return min(datetime.combine(day, WORKING_HOUR), self.now)


@dataclass(frozen=True, slots=True)
class _Event:
    """Something to record, and when that was done."""

    at: datetime
    record: Callable[[], object]


def tell(session: Session, content: Content, loaded: Loaded) -> None:
    """Relate the published directives to each other and record their histories."""
    told = [event for record in content.directives() for event in _events(session, loaded, record)]
    for event in sorted(told, key=lambda each: each.at):
        event.record()


def _events(session: Session, loaded: Loaded, record: DirectiveRecord) -> Iterator[_Event]:
    directive = loaded.directives[record.key]
    actor = loaded.actors[AccountRole.RESEARCHER]
    for kind, key in record.relations.items():
        at = loaded.moment(directive.ordered_on + timedelta(days=2))
        other = loaded.directives[key]
        relate = partial(history.record_relation, session, actor, directive, other=other, kind=kind, recorded_at=at)
        yield _Event(at, relate)
    for move in record.moves:
        at = loaded.moment(_learnt_on(loaded, move.moved_on, [move.evidence]))
        yield _Event(at, partial(_move, session, loaded, directive, move, at))
    for change in record.changes:
        happened = latest_day(change.effective_on, change.precision)
        at = loaded.moment(_learnt_on(loaded, happened, change.evidence))
        yield _Event(at, partial(_change, session, loaded, directive, change, at))
    for check in record.checks:
        at = loaded.moment(check.checked_on)
        yield _Event(at, partial(_check, session, actor, directive, check, at))


def _learnt_on(loaded: Loaded, happened_on: date, evidence: Sequence[EvidenceRecord]) -> date:
    """The day after the event and all that was published about it."""
    days = [happened_on]
    for each in evidence:
        published_on = loaded.articles[each.article].published_on if each.article else each.published_on
        days += [published_on] if published_on else []
    return max(days) + timedelta(days=1)


def _move(session: Session, loaded: Loaded, directive: Directive, move: MoveRecord, at: datetime) -> None:
    history.move_deadline(
        session,
        loaded.actors[AccountRole.RESEARCHER],
        directive,
        kind=DeadlineKind.BY_DATE,
        due_on=move.due_on,
        moved_on=move.moved_on,
        moved_by=loaded.bodies[move.moved_by],
        evidence=_evidence(session, loaded, move.evidence),
        note=move.note,
        recorded_at=at,
    )


def _change(session: Session, loaded: Loaded, directive: Directive, change: ChangeRecord, at: datetime) -> None:
    row = history.record_status(
        session,
        loaded.actors[AccountRole.RESEARCHER],
        directive,
        status=change.status,
        basis=change.basis,
        effective_on=change.effective_on,
        precision=change.precision,
        note=change.note,
        note_language=change.note_language,
        evidence=[_evidence(session, loaded, each) for each in change.evidence],
        successor=loaded.directives[change.successor] if change.successor else None,
        recorded_at=at,
    )
    if taken_back := change.retraction:
        editor = loaded.actors[AccountRole.EDITOR]
        moment = loaded.moment(taken_back.on)
        history.retract(session, editor, row, reason=taken_back.reason, recorded_at=moment)


def _check(session: Session, actor: Actor, directive: Directive, check: CheckRecord, at: datetime) -> None:
    history.record_check(session, actor, directive, checked_on=check.checked_on, note=check.note, recorded_at=at)


def _evidence(session: Session, loaded: Loaded, record: EvidenceRecord) -> NewEvidence:
    if record.article is None or record.quote is None:
        return NewEvidence(record.url, record.title, record.publisher, record.published_on)
    snapshot = loaded.articles[record.article].snapshot
    return NewEvidence(passage=mark_passage(session, snapshot, find_span(snapshot.text, record.quote)))
