"""What there is to review: articles with the number of their open suggestions and drafts."""

from dataclasses import dataclass
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.kinds import Kind
from tracker.domain.reviews import SuggestionState
from tracker.models import Article, Directive, Snapshot, Suggestion
from tracker.queries.pages import Page, Place

PAGE_SIZE: Final = 20


@dataclass(frozen=True, slots=True)
class WorkItem:
    """An article, how many suggested directives await a decision, and how many drafts await publishing."""

    article: Article
    open: int
    drafts: int


def find_work(session: Session, *, finished: bool, number: int) -> Page[WorkItem]:
    """A page of the articles whose review is (or is not) finished, the last added first."""
    which = Article.review_finished_at.is_not(None) if finished else Article.review_finished_at.is_(None)
    total = session.scalar(sa.select(sa.func.count()).select_from(Article).where(which)) or 0
    place = Place.nearest(number, total=total, size=PAGE_SIZE)
    rows = session.execute(
        sa.select(Article, _open(), _drafts())
        .where(which)
        .order_by(Article.created_at.desc(), Article.id.desc())
        .limit(place.size)
        .offset(place.offset)
    )
    return Page([WorkItem(article, waiting, drafts) for article, waiting, drafts in rows], place)


def _open() -> sa.ScalarSelect[int]:
    return (
        sa.select(sa.func.count(Suggestion.id))
        .join(Snapshot, Suggestion.snapshot_id == Snapshot.id)
        .where(
            Snapshot.article_id == Article.id,
            Suggestion.state == SuggestionState.OPEN,
            Suggestion.kind == Kind.DIRECTIVE,
        )
        .scalar_subquery()
    )


def _drafts() -> sa.ScalarSelect[int]:
    return (
        sa.select(sa.func.count(Directive.id))
        .where(Directive.article_id == Article.id, Directive.published_at.is_(None))
        .scalar_subquery()
    )
