"""What there is to review: articles with the number of their open suggestions and drafts, and those being read."""

from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.kinds import Kind
from tracker.domain.reviews import SuggestionState
from tracker.models import Article, Directive, ExtractionRun, Snapshot, Suggestion
from tracker.queries.pages import Page, Place

PAGE_SIZE: Final = 20


@dataclass(frozen=True, slots=True)
class WorkItem:
    """An article, how many suggested directives await a decision, and how many drafts await publishing.

    ``doubtful`` counts the open suggestions that need no decision; ``is_being_read`` says that there may be more soon.
    """

    article: Article
    open: int
    doubtful: int
    drafts: int
    is_being_read: bool


def find_work(session: Session, *, finished: bool, number: int) -> Page[WorkItem]:
    """A page of the articles whose review is (or is not) finished, the last added first."""
    which = Article.review_finished_at.is_not(None) if finished else Article.review_finished_at.is_(None)
    total = session.scalar(sa.select(sa.func.count()).select_from(Article).where(which)) or 0
    place = Place.nearest(number, total=total, size=PAGE_SIZE)
    rows = session.execute(
        sa.select(Article, _open(doubtful=False), _open(doubtful=True), _drafts(), _is_being_read())
        .where(which)
        .order_by(Article.created_at.desc(), Article.id.desc())
        .limit(place.size)
        .offset(place.offset)
    )
    return Page([WorkItem(*row) for row in rows], place)


def _open(*, doubtful: bool) -> sa.ScalarSelect[int]:
    return (
        sa.select(sa.func.count(Suggestion.id))
        .join(Snapshot, Suggestion.snapshot_id == Snapshot.id)
        .where(
            Snapshot.article_id == Article.id,
            Suggestion.state == SuggestionState.OPEN,
            Suggestion.kind == Kind.DIRECTIVE,
            Suggestion.doubtful.is_(doubtful),
        )
        .scalar_subquery()
    )


def _drafts() -> sa.ScalarSelect[int]:
    return (
        sa.select(sa.func.count(Directive.id))
        .where(Directive.article_id == Article.id, Directive.published_at.is_(None))
        .scalar_subquery()
    )


def _is_being_read() -> sa.Exists:
    unfinished = (Snapshot.article_id == Article.id, ExtractionRun.finished_at.is_(None))
    return sa.exists().where(ExtractionRun.snapshot_id == Snapshot.id, *unfinished)
