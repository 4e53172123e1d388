"""The texts that reviewers decided about, and what they decided: what the extraction can learn from."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.domain.reviews import SuggestionState
from tracker.domain.spans import Span
from tracker.models import Article, Snapshot, Suggestion


@dataclass(frozen=True, slots=True)
class ReviewedText:
    """A text, and the passages that reviewers accepted as directives, and rejected or found to recall one only."""

    key: int
    text: str
    language: Language
    published_on: date
    accepted: tuple[Span, ...]
    rejected: tuple[Span, ...]


def reviewed_texts(session: Session) -> list[ReviewedText]:
    """All snapshots with an accepted or a rejected suggestion, in the order of their keys; no invented ones."""
    spans: dict[tuple[int, bool], list[Span]] = defaultdict(list)
    decided = Suggestion.state.in_([SuggestionState.ACCEPTED, SuggestionState.REJECTED])
    real = Suggestion.demonstration.is_(False)
    is_directive = sa.and_(Suggestion.state == SuggestionState.ACCEPTED, Suggestion.kind == Kind.DIRECTIVE)
    columns = (Suggestion.snapshot_id, is_directive, Suggestion.start, Suggestion.end)
    rows = sa.select(*columns).where(decided, real).order_by(Suggestion.start, Suggestion.end)
    for key, accepted, start, end in session.execute(rows):
        spans[key, bool(accepted)].append(Span(start, end))
    texts = (
        sa.select(Snapshot.id, Snapshot.text, Article.language, Article.published_on)
        .join(Article, Snapshot.article_id == Article.id)
        .where(sa.exists().where(Suggestion.snapshot_id == Snapshot.id, decided, real))
        .order_by(Snapshot.id)
    )
    return [
        ReviewedText(
            *row,
            accepted=tuple(spans[row.id, True]),
            rejected=tuple(spans[row.id, False]),
        )
        for row in session.execute(texts)
    ]
