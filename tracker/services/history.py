"""The history of directives: the only writer of its rows and of what is projected from them.

Every write locks the directive before it reads where it stands, so that of two people who record at once the second
is judged by what the first left behind; both are kept, or one is told why not.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker import clock
from tracker.domain import changes
from tracker.domain.actors import Actor
from tracker.domain.audit import Action
from tracker.domain.changes import Limit, Problem, Proposal
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.languages import Language
from tracker.domain.relations import RelationKind
from tracker.domain.standing import earliest_day
from tracker.domain.statuses import Basis, Precision, Status
from tracker.errors import Conflict, Refused
from tracker.models import Body, Check, DeadlineChange, Directive, Relation, Retraction, StatusChange
from tracker.queries import standings
from tracker.services import audit
from tracker.services.evidence import NewEvidence, make_evidence
from tracker.services.projection import project, projected

__all__ = [
    "NewEvidence",
    "move_deadline",
    "open_history",
    "project",
    "record_check",
    "record_relation",
    "record_status",
    "retract",
]


def open_history(session: Session, actor: Actor, directive: Directive, *, recorded_at: datetime | None = None) -> None:
    """Begin the history of a directive that is being published: announced, with the deadline of its draft.

    Raises:
        Conflict: the history was begun already.
    """
    _lock(session, directive)
    if standings.opening_id(session, directive) is not None:
        raise Conflict
    origin = _origin(actor, directive, recorded_at or clock.now())
    opening = StatusChange(
        directive=directive,
        status=Status.ANNOUNCED,
        basis=Basis.VERIFIED,
        effective_on=directive.ordered_on,
        precision=Precision.DAY,
        **origin,
    )
    limit = DeadlineChange(
        directive=directive,
        kind=directive.deadline_kind,
        words=directive.deadline_words,
        due_on=directive.deadline_on,
        **origin,
    )
    session.add_all([opening, limit])
    project(session, directive)


def record_status(
    session: Session,
    actor: Actor,
    directive: Directive,
    *,
    status: Status,
    basis: Basis,
    effective_on: date,
    precision: Precision = Precision.DAY,
    note: str | None = None,
    note_language: Language | None = None,
    evidence: Sequence[NewEvidence] = (),
    successor: Directive | None = None,
    recorded_at: datetime | None = None,
) -> StatusChange:
    """Record what became of a directive, on whose word and from which day on.

    ``effective_on`` is kept as the first day that its precision can mean. ``successor`` is the later directive that
    replaces this one; it is related to it as superseding it. ``recorded_at`` is when the tracker learnt it, now when
    not given; no day may lie after it.

    Raises:
        Refused: the rules of ``domain.changes`` forbid it.
    """
    at = recorded_at or clock.now()
    _lock(session, directive, successor)
    before = projected(directive)
    seen = standings.other_end(session, successor, directive, RelationKind.SUPERSEDES) if successor else None
    proposal = Proposal(status, basis, effective_on, precision, len(evidence), _words(note) is not None, seen)
    _refuse(changes.problems(proposal, standings.standing(session, directive), today=at.date()))
    change = StatusChange(
        directive=directive,
        status=status,
        basis=basis,
        effective_on=earliest_day(effective_on, precision),
        precision=precision,
        note=_words(note),
        note_language=note_language if _words(note) else None,
        evidence=make_evidence(session, actor, directive, evidence, recorded_at=at),
        **_origin(actor, directive, at),
    )
    session.add(change)
    if successor:
        _relate(session, actor, successor, directive, kind=RelationKind.SUPERSEDES, at=at, change=change)
    project(session, directive)
    _audit(session, actor, Action.STATUS_RECORDED, directive, before, status_change=change.id)
    return change


def retract(
    session: Session, actor: Actor, change: StatusChange, *, reason: str, recorded_at: datetime | None = None
) -> Retraction:
    """Take a change of status back; it stays in the history with the reason, and what stood before it stands again.

    Raises:
        Refused: no reason is given, the change was retracted before, or it is the one that every history begins with.
    """
    directive = change.directive
    _lock(session, directive)
    before = projected(directive)
    is_opening = change.id == standings.opening_id(session, directive)
    is_retracted = standings.is_retracted(session, change)
    _refuse(changes.retraction_problems(reason.strip(), is_opening=is_opening, is_retracted=is_retracted))
    origin = _origin(actor, directive, recorded_at or clock.now())
    retraction = Retraction(status_change=change, reason=reason.strip(), **origin)
    session.add(retraction)
    project(session, directive)
    _audit(
        session, actor, Action.STATUS_RETRACTED, directive, before, status_change=change.id, retraction=retraction.id
    )
    return retraction


def move_deadline(
    session: Session,
    actor: Actor,
    directive: Directive,
    *,
    kind: DeadlineKind,
    due_on: date | None,
    words: str | None = None,
    moved_on: date | None = None,
    moved_by: Body | None = None,
    evidence: NewEvidence | None = None,
    note: str | None = None,
    recorded_at: datetime | None = None,
) -> DeadlineChange:
    """Record that the time limit of a directive was moved, by whom and where that is written; the first one is kept.

    Raises:
        Refused: the rules of ``domain.changes`` forbid it.
    """
    at = recorded_at or clock.now()
    _lock(session, directive)
    before = projected(directive)
    limit = Limit(kind, due_on, _words(words))
    current = Limit(directive.deadline_kind, directive.deadline_on, directive.deadline_words)
    standing = standings.standing(session, directive)
    alike = moved_by is None or moved_by.demonstration == directive.demonstration
    _refuse(
        changes.move_problems(limit, current, standing, moved_on=moved_on, is_invented_alike=alike, today=at.date())
    )
    rows = make_evidence(session, actor, directive, [evidence] if evidence else [], recorded_at=at)
    move = DeadlineChange(
        directive=directive,
        kind=kind,
        words=_words(words),
        due_on=due_on,
        moved_on=moved_on,
        moved_by=moved_by,
        evidence=rows[0] if rows else None,
        note=_words(note),
        **_origin(actor, directive, at),
    )
    session.add(move)
    project(session, directive)
    _audit(session, actor, Action.DEADLINE_MOVED, directive, before, deadline_change=move.id)
    return move


def record_check(
    session: Session,
    actor: Actor,
    directive: Directive,
    *,
    checked_on: date,
    note: str | None = None,
    recorded_at: datetime | None = None,
) -> Check:
    """Record that somebody looked on a day and found nothing new.

    Raises:
        Refused: the day lies in the future or before the order, or the directive is a draft.
    """
    at = recorded_at or clock.now()
    _lock(session, directive)
    before = projected(directive)
    _refuse(changes.check_problems(checked_on, standings.standing(session, directive), today=at.date()))
    check = Check(directive=directive, checked_on=checked_on, note=_words(note), **_origin(actor, directive, at))
    session.add(check)
    project(session, directive)
    _audit(session, actor, Action.CHECK_RECORDED, directive, before, check=check.id)
    return check


def record_relation(
    session: Session,
    actor: Actor,
    directive: Directive,
    *,
    other: Directive,
    kind: RelationKind,
    recorded_at: datetime | None = None,
) -> Relation:
    """Record that a directive repeats another one or is part of it; superseding comes with a change of status alone.

    Raises:
        Refused: the rules of ``domain.changes`` forbid it.
    """
    _lock(session, directive, other)
    before = projected(directive)
    seen = standings.other_end(session, directive, other, kind)
    _refuse(changes.relation_problems(kind, seen, standings.standing(session, directive)))
    relation = _relate(session, actor, directive, other, kind=kind, at=recorded_at or clock.now())
    _audit(session, actor, Action.RELATION_RECORDED, directive, before, relation=relation.id)
    return relation


def _lock(session: Session, *directives: Directive | None) -> None:
    """Take the rows for this transaction, always in the same order, and read them anew.

    On SQLite the transaction holds the lock of the whole database since it began.
    """
    keys = {directive.id for directive in directives if directive}
    rows = sa.select(Directive).where(Directive.id.in_(keys)).order_by(Directive.id).with_for_update()
    session.scalars(rows, execution_options={"populate_existing": True}).all()


def _origin(actor: Actor, directive: Directive, at: datetime) -> dict[str, Any]:
    """The columns that say where a row comes from."""
    return {"recorded_at": at, "demonstration": directive.demonstration, **audit.recorded(actor)}


def _words(text: str | None) -> str | None:
    return (text or "").strip() or None


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        raise Refused(*problems)


def _relate(
    session: Session,
    actor: Actor,
    subject: Directive,
    target: Directive,
    *,
    kind: RelationKind,
    at: datetime,
    change: StatusChange | None = None,
) -> Relation:
    relation = Relation(directive=subject, other=target, kind=kind, status_change=change, **_origin(actor, subject, at))
    session.add(relation)
    session.flush()
    return relation


def _audit(
    session: Session, actor: Actor, action: Action, directive: Directive, before: dict[str, Any], **rows: int
) -> None:
    """Log a write with the columns of the directive that it moved and the keys of the rows that it added."""
    after = projected(directive)
    moved = {column: [before[column], after[column]] for column in after if before[column] != after[column]}
    added = {table: [None, key] for table, key in rows.items()}
    audit.record(session, actor, action, directive, changes={**moved, **added})
