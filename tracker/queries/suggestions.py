"""Reads of extraction runs, suggestions and the decisions about them."""

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

from tracker.domain.reviews import DecisionKind, SuggestionState
from tracker.models import Article, Decision, Directive, ExtractionRun, Snapshot, Suggestion


def finished_run(session: Session, snapshot: Snapshot, extractor_version: str | None = None) -> ExtractionRun | None:
    """The first run in which the extraction (of that version, if one is named) read the snapshot to its end."""
    statement = sa.select(ExtractionRun).where(
        ExtractionRun.snapshot_id == snapshot.id, ExtractionRun.finished_at.is_not(None)
    )
    if extractor_version is not None:
        statement = statement.where(ExtractionRun.extractor_version == extractor_version)
    return session.scalars(statement.order_by(ExtractionRun.id)).first()


def shown_suggestions(session: Session, article: Article) -> list[Suggestion]:
    """The suggestions on the latest snapshot in the order of the text, without withdrawn ones."""
    return list(
        session.scalars(
            sa.select(Suggestion)
            .where(Suggestion.snapshot_id == article.snapshot.id, Suggestion.state != SuggestionState.WITHDRAWN)
            .order_by(Suggestion.start, Suggestion.end, Suggestion.id)
            .options(joinedload(Suggestion.directive))
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
