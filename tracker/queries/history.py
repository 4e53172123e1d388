"""The history of one directive as people read it: a timeline of the world, and a record of who wrote what and when."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload, selectinload
from sqlalchemy.orm.interfaces import ORMOption

from tracker import clock
from tracker.domain.audit import Action
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.standing import present, rank
from tracker.domain.statuses import CLOSED, Basis
from tracker.models import (
    AuditEntry,
    Check,
    DeadlineChange,
    Directive,
    Evidence,
    Passage,
    Relation,
    Retraction,
    Snapshot,
    StatusChange,
)
from tracker.queries.bodies import surviving
from tracker.queries.events import (
    CheckEvent,
    DeadlineEvent,
    DeadlinePassedEvent,
    Entry,
    Event,
    History,
    Related,
    Retracted,
    StatusEvent,
)
from tracker.queries.standings import in_order, moved_on

Placed = tuple[date, int, Event]
"""An event with its place on the timeline: the day, and of one day what was recorded later stands above."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one directive; deadlines in the order of the world, the others as recorded."""

    changes: Sequence[StatusChange]
    deadlines: Sequence[DeadlineChange]
    checks: Sequence[Check]
    relations: Sequence[Relation]
    edits: Sequence[AuditEntry]


def read_history(session: Session, directive: Directive, *, today: date | None = None) -> History:
    """Everything recorded about a directive. ``today`` decides which deadlines have passed."""
    rows = _read(session, directive)
    placed = [
        *_status_events(rows.changes),
        *_deadline_events(rows.deadlines),
        *_deadlines_passed(rows, today or clock.today()),
        *_checks(rows.checks),
    ]
    return History(
        timeline=[event for _, _, event in sorted(placed, key=lambda each: each[:2], reverse=True)],
        entries=sorted(_entries(directive, rows), key=lambda entry: entry.recorded_at, reverse=True),
        related=[_seen_from(directive, each) for each in rows.relations if _holds(each)],
        ordered_deadline=rows.deadlines[0].words if rows.deadlines else None,
    )


def _read(session: Session, directive: Directive) -> _Rows:
    def of(model: Any, *options: ORMOption) -> Sequence[Any]:
        rows = sa.select(model).where(model.directive_id == directive.id).order_by(model.id)
        return session.scalars(rows.options(joinedload(model.recorded_by), *options)).all()

    evidence = _with_source(selectinload(StatusChange.evidence))
    retraction = joinedload(StatusChange.retraction).joinedload(Retraction.recorded_by)
    successor = joinedload(StatusChange.relation).joinedload(Relation.directive)
    source = _with_source(joinedload(DeadlineChange.evidence))
    return _Rows(
        changes=of(StatusChange, evidence, retraction, successor),
        deadlines=in_order(of(DeadlineChange, joinedload(DeadlineChange.moved_by), source)),
        checks=of(Check),
        relations=_relations(session, directive),
        edits=_edits(session, directive),
    )


def _with_source(evidence: Any) -> Any:
    """Load where evidence stands as well, without the text of the whole article."""
    snapshot = evidence.joinedload(Evidence.passage).joinedload(Passage.snapshot)
    columns = (Snapshot.article_id, Snapshot.sha256, Snapshot.captured_at)
    return snapshot.load_only(*columns).joinedload(Snapshot.article)


def _relations(session: Session, directive: Directive) -> Sequence[Relation]:
    ends = sa.or_(Relation.directive_id == directive.id, Relation.other_id == directive.id)
    return session.scalars(
        sa.select(Relation)
        .where(ends)
        .options(
            joinedload(Relation.directive).selectinload(Directive.texts),
            joinedload(Relation.other).selectinload(Directive.texts),
            joinedload(Relation.status_change).joinedload(StatusChange.retraction),
            joinedload(Relation.recorded_by),
        )
        .order_by(Relation.id)
    ).all()


def _edits(session: Session, directive: Directive) -> Sequence[AuditEntry]:
    of = (AuditEntry.subject_type == Directive.__tablename__, AuditEntry.subject_id == directive.id)
    changed = sa.select(AuditEntry).where(*of, AuditEntry.action == Action.DIRECTIVE_CHANGED)
    return session.scalars(changed.order_by(AuditEntry.id)).all()


def _status_events(changes: Sequence[StatusChange]) -> Iterator[Placed]:
    standing = [each for each in changes if each.retraction is None]
    now = [present(standing, basis) for basis in Basis]
    for place, each in enumerate(changes):
        event = StatusEvent(
            on=each.effective_on,
            precision=each.precision,
            id=each.id,
            status=each.status,
            basis=each.basis,
            note=each.note,
            note_language=each.note_language,
            evidence=each.evidence,
            successor=each.relation.directive if each.relation else None,
            is_opening=place == 0,
            is_present=each in now,
            retraction=Retracted(each.retraction.reason, **_origin(each.retraction)) if each.retraction else None,
            **_origin(each),
        )
        yield rank(each)[0], place, event


def _deadline_events(deadlines: Sequence[DeadlineChange]) -> Iterator[Placed]:
    for place, (before, each) in enumerate(pairwise(deadlines)):
        event = DeadlineEvent(
            on=moved_on(each),
            is_day_known=each.moved_on is not None,
            deadline_kind=each.kind,
            due_on=each.due_on,
            before=before.due_on,
            words=each.words,
            moved_by=surviving(each.moved_by) if each.moved_by else None,
            note=each.note,
            evidence=each.evidence,
            **_origin(each),
        )
        yield event.on, place, event


def _checks(checks: Sequence[Check]) -> Iterator[Placed]:
    for place, each in enumerate(checks):
        yield each.checked_on, place, CheckEvent(on=each.checked_on, note=each.note, **_origin(each))


def _deadlines_passed(rows: _Rows, today: date) -> Iterator[Placed]:
    """The deadlines that passed before they were moved, while the directive was open."""
    standing = [each for each in rows.changes if each.retraction is None]
    moves = [moved_on(each) for each in rows.deadlines[1:]] + [today]
    for each, until in zip(rows.deadlines, moves, strict=False):
        if each.kind is DeadlineKind.BY_DATE and each.due_on and each.due_on < until:
            then = present([change for change in standing if rank(change)[0] <= each.due_on], Basis.VERIFIED)
            if then is None or then.status not in CLOSED:
                yield each.due_on, -1, DeadlinePassedEvent(on=each.due_on)


def _entries(directive: Directive, rows: _Rows) -> Iterator[Entry]:
    for place, change in enumerate(rows.changes):
        what = Action.STATUS_RECORDED if place else Action.DIRECTIVE_PUBLISHED
        yield Entry(what=what, change=change, **_origin(change))
        if change.retraction:
            reason = change.retraction.reason
            yield Entry(what=Action.STATUS_RETRACTED, change=change, reason=reason, **_origin(change.retraction))
    for deadline in rows.deadlines[1:]:
        yield Entry(what=Action.DEADLINE_MOVED, deadline=deadline, **_origin(deadline))
    for check in rows.checks:
        yield Entry(what=Action.CHECK_RECORDED, check=check, **_origin(check))
    for relation in rows.relations:
        if relation.directive_id == directive.id:
            yield Entry(what=Action.RELATION_RECORDED, relation=relation, **_origin(relation))
    for edit in rows.edits:
        fields = tuple(edit.changes)
        yield Entry(
            what=Action.DIRECTIVE_CHANGED, fields=fields, recorded_at=edit.recorded_at, recorded_by=edit.actor_name
        )


def _seen_from(directive: Directive, relation: Relation) -> Related:
    forward = relation.directive_id == directive.id
    return Related(relation.kind, relation.other if forward else relation.directive, forward)


def _holds(relation: Relation) -> bool:
    """Whether a relation holds: the change of status that it came with, if one, is not retracted."""
    return relation.status_change is None or relation.status_change.retraction is None


def _origin(row: StatusChange | Retraction | DeadlineChange | Check | Relation) -> dict[str, Any]:
    """Who recorded a row, as the public may know, and when."""
    person = row.recorded_by
    return {"recorded_at": row.recorded_at, "recorded_by": person.public_name if person else row.actor_name}
