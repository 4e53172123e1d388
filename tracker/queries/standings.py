"""Reads that the rules of the history rest on: what stands, and what the present state of a directive follows from."""

from collections.abc import Iterable
from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.changes import Other
from tracker.domain.relations import RelationKind
from tracker.domain.standing import Standing, in_effect_by, present
from tracker.domain.statuses import Basis, Status
from tracker.models import Check, DeadlineChange, Directive, Passage, Relation, Retraction, StatusChange
from tracker.models.directive import directive_passages


def standing_changes(session: Session, directive: Directive) -> list[StatusChange]:
    """The changes of status that are not retracted, as recorded."""
    retracted = sa.exists().where(Retraction.status_change_id == StatusChange.id)
    return list(
        session.scalars(
            sa.select(StatusChange)
            .where(StatusChange.directive_id == directive.id, ~retracted)
            .order_by(StatusChange.id)
        )
    )


def standing(session: Session, directive: Directive) -> Standing:
    """Where the directive stands; a draft stands as announced."""
    changes = standing_changes(session, directive)
    verified, claimed = present(changes, Basis.VERIFIED), present(changes, Basis.CLAIMED)
    by = directive.ordered_on
    if verified:
        by = in_effect_by(verified.effective_on, verified.precision, recorded_on=verified.recorded_at.date())
    return Standing(
        ordered_on=directive.ordered_on,
        is_published=directive.is_published,
        verified=verified.status if verified else Status.ANNOUNCED,
        verified_by=by,
        claimed=claimed.status if claimed else None,
    )


def opening_id(session: Session, directive: Directive) -> int | None:
    """The key of the change with which the history begins; None for a draft."""
    return session.scalar(sa.select(sa.func.min(StatusChange.id)).where(StatusChange.directive_id == directive.id))


def is_retracted(session: Session, change: StatusChange) -> bool:
    """Whether a change was taken back."""
    return bool(session.scalar(sa.select(sa.exists().where(Retraction.status_change_id == change.id))))


def deadlines_in_order(session: Session, directive: Directive) -> list[DeadlineChange]:
    """The deadlines of a directive as they followed one another in the world."""
    return in_order(session.scalars(sa.select(DeadlineChange).where(DeadlineChange.directive_id == directive.id)).all())


def in_order(rows: Iterable[DeadlineChange]) -> list[DeadlineChange]:
    """Deadlines as they followed one another in the world: the first, then by the day on which each was moved."""
    recorded = sorted(rows, key=lambda row: row.id)
    return [*recorded[:1], *sorted(recorded[1:], key=lambda row: (moved_on(row), row.recorded_at, row.id))]


def moved_on(row: DeadlineChange) -> date:
    """The day on which a deadline was moved; one that is not known counts from the day of recording."""
    return row.moved_on or row.recorded_at.date()


def last_check_on(session: Session, directive: Directive) -> date | None:
    """The last day on which somebody recorded a check."""
    return session.scalar(sa.select(sa.func.max(Check.checked_on)).where(Check.directive_id == directive.id))


def last_recorded_at(session: Session, directive: Directive) -> datetime | None:
    """When a status or a deadline was last recorded, or a status retracted."""
    times = [
        session.scalar(
            sa.select(sa.func.max(StatusChange.recorded_at)).where(StatusChange.directive_id == directive.id)
        ),
        session.scalar(
            sa.select(sa.func.max(DeadlineChange.recorded_at)).where(DeadlineChange.directive_id == directive.id)
        ),
        session.scalar(
            sa.select(sa.func.max(Retraction.recorded_at))
            .join(StatusChange, StatusChange.id == Retraction.status_change_id)
            .where(StatusChange.directive_id == directive.id)
        ),
    ]
    return max((each for each in times if each is not None), default=None)


def other_end(session: Session, subject: Directive, target: Directive, kind: RelationKind) -> Other:
    """What the rules want to know about the other end of a relation that ``subject`` shall get to ``target``.

    The other end is the directive that is not being written about: the later one when it supersedes, else ``target``.
    """
    other = subject if kind is RelationKind.SUPERSEDES else target
    return Other(
        ordered_on=other.ordered_on,
        is_published=other.is_published,
        is_itself=subject.id == target.id,
        is_invented_alike=subject.demonstration == target.demonstration,
        closes_circle=leads_to(session, target, subject, kind),
        is_related=is_related(session, subject, target, kind),
    )


def is_related(session: Session, directive: Directive, other: Directive, kind: RelationKind) -> bool:
    """Whether just that relation holds already."""
    pair = (Relation.directive_id == directive.id, Relation.other_id == other.id, Relation.kind == kind)
    return bool(session.scalar(sa.select(sa.exists().where(*pair, _holds()))))


def leads_to(session: Session, start: Directive, goal: Directive, kind: RelationKind) -> bool:
    """Whether relations of one kind lead from one directive to another, directly or through others."""
    reached = sa.select(sa.literal(start.id).label("id")).cte("reached", recursive=True)
    step = sa.select(Relation.other_id).join(reached, Relation.directive_id == reached.c.id)
    reached = reached.union(step.where(Relation.kind == kind, _holds()))
    return bool(session.scalar(sa.select(sa.exists().where(reached.c.id == goal.id))))


def is_own_passage(session: Session, directive: Directive, passage: Passage) -> bool:
    """Whether a passage shares words with the order itself."""
    own = (
        directive_passages.c.directive_id == directive.id,
        directive_passages.c.passage_id == Passage.id,
        Passage.snapshot_id == passage.snapshot_id,
        Passage.start < passage.end,
        Passage.end > passage.start,
    )
    return bool(session.scalar(sa.select(sa.exists().where(*own))))


def _holds() -> sa.ColumnElement[bool]:
    """Whether a relation holds: the change of status that it came with, if one, is not retracted."""
    retracted = sa.exists().where(Retraction.status_change_id == Relation.status_change_id)
    return sa.or_(Relation.status_change_id.is_(None), ~retracted)
