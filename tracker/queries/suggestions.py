"""Reads of extraction runs, suggestions and the decisions about them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

from tracker.domain.languages import Language
from tracker.domain.reviews import DecisionKind, SuggestionState
from tracker.models import Article, Assignment, Decision, Directive, ExtractionRun, Snapshot, Suggestion


@dataclass(frozen=True, slots=True)
class Unread:
    """What the extraction needs to know of a text that it has not read to its end."""

    text: str
    language: Language
    published_on: date
    title: str


def finished_run(session: Session, snapshot: Snapshot) -> ExtractionRun | None:
    """The last run in which the extraction read the snapshot to its end."""
    statement = sa.select(ExtractionRun).where(
        ExtractionRun.snapshot_id == snapshot.id, ExtractionRun.finished_at.is_not(None)
    )
    return session.scalars(statement.order_by(ExtractionRun.id.desc())).first()


def unfinished_run(session: Session, snapshot: Snapshot) -> ExtractionRun | None:
    """The run in which the snapshot is being read, or shall be."""
    statement = sa.select(ExtractionRun).where(
        ExtractionRun.snapshot_id == snapshot.id, ExtractionRun.finished_at.is_(None)
    )
    return session.scalars(statement.order_by(ExtractionRun.id)).first()


def unfinished_runs(session: Session) -> Sequence[ExtractionRun]:
    """All runs that are not finished, the first asked for first."""
    return session.scalars(
        sa.select(ExtractionRun).where(ExtractionRun.finished_at.is_(None)).order_by(ExtractionRun.id)
    ).all()


def unread(session: Session, run_id: int) -> Unread | None:
    """The text that a run shall read; None when it was read, or the run is gone."""
    row = session.execute(
        sa.select(Snapshot.text, ExtractionRun.language, ExtractionRun.published_on, Article.title)
        .select_from(ExtractionRun)
        .join(Snapshot, ExtractionRun.snapshot_id == Snapshot.id)
        .join(Article, Snapshot.article_id == Article.id)
        .where(ExtractionRun.id == run_id, ExtractionRun.finished_at.is_(None))
    ).one_or_none()
    return Unread(*row) if row else None


def shown_suggestions(session: Session, article: Article) -> list[Suggestion]:
    """The suggestions on the latest snapshot in the order of the text, without withdrawn ones."""
    return list(
        session.scalars(
            sa.select(Suggestion)
            .where(Suggestion.snapshot_id == article.snapshot.id, Suggestion.state != SuggestionState.WITHDRAWN)
            .order_by(Suggestion.start, Suggestion.end, Suggestion.id)
            .options(
                joinedload(Suggestion.directive).selectinload(Directive.texts),
                joinedload(Suggestion.directive).selectinload(Directive.assignments).joinedload(Assignment.body),
                joinedload(Suggestion.earlier).selectinload(Directive.texts),
            )
        )
    )


def replaceable(session: Session, run: ExtractionRun) -> list[Suggestion]:
    """The suggestions of earlier runs over a run's snapshot that nobody has ever acted on."""
    return list(
        session.scalars(
            sa.select(Suggestion).where(
                Suggestion.snapshot_id == run.snapshot_id,
                Suggestion.run_id != run.id,
                Suggestion.state == SuggestionState.OPEN,
                Suggestion.changed_at.is_(None),
            )
        )
    )


def suggestions_of(session: Session, directive: Directive) -> list[Suggestion]:
    """The suggestions that were accepted as this directive."""
    return list(session.scalars(sa.select(Suggestion).where(Suggestion.directive_id == directive.id)))


def standing_decisions(session: Session, suggestion: Suggestion) -> list[Decision]:
    """The decisions about a suggestion that were not undone, oldest first."""
    rows = session.scalars(sa.select(Decision).where(Decision.suggestion_id == suggestion.id).order_by(Decision.id))
    standing: list[Decision] = []
    for row in rows:
        if row.kind is DecisionKind.UNDO:
            standing = standing[:-1]
        else:
            standing.append(row)
    return standing


def undoable_keys(session: Session, suggestions: list[Suggestion]) -> set[int]:
    """The keys of those suggestions of which some decision stands that could be undone."""
    rows = session.execute(
        sa.select(Decision.suggestion_id, Decision.kind)
        .where(Decision.suggestion_id.in_([each.id for each in suggestions]))
        .order_by(Decision.id)
    )
    standing: dict[int, int] = {}
    for key, kind in rows:
        standing[key] = standing.get(key, 0) + (-1 if kind is DecisionKind.UNDO else 1)
    return {key for key, count in standing.items() if count > 0}
