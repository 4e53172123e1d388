"""Reads of articles as the public sees them."""

from collections.abc import Sequence
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload

from tracker.models import Article, Directive, Evidence, Passage, Retraction, Snapshot, StatusChange
from tracker.queries.pages import Page, Place

PAGE_SIZE: Final = 20


def find_page(session: Session, *, number: int) -> Page[tuple[Article, int]]:
    """A page of the published articles, newest first, each with the number of its published directives."""
    total = session.scalar(sa.select(sa.func.count()).where(Article.published_at.is_not(None))) or 0
    place = Place.nearest(number, total=total, size=PAGE_SIZE)
    own = sa.select(sa.func.count()).where(Directive.article_id == Article.id, Directive.published_at.is_not(None))
    statement = sa.select(Article, own.scalar_subquery()).where(Article.published_at.is_not(None))
    statement = statement.order_by(Article.published_on.desc(), Article.id.desc())
    rows = session.execute(statement.limit(PAGE_SIZE).offset(place.offset))
    return Page([(article, number) for article, number in rows], place)


def find_by_slug(session: Session, slug: str) -> Article | None:
    """The article at an address, published or not, with its snapshots."""
    return session.scalar(sa.select(Article).where(Article.slug == slug).options(selectinload(Article.snapshots)))


def find_cited(session: Session, article: Article) -> Sequence[tuple[Passage, Sequence[Directive]]]:
    """The passages of an article that are evidence for published directives, with those directives, as they stand."""
    retracted = sa.exists().where(Retraction.status_change_id == StatusChange.id)
    statement = (
        sa.select(Passage, Directive)
        .select_from(StatusChange)
        .join(StatusChange.evidence)
        .join(Evidence.passage)
        .join(Passage.snapshot)
        .join(StatusChange.directive)
        .where(Snapshot.article_id == article.id, Directive.published_at.is_not(None), ~retracted)
        .order_by(Passage.start, Passage.id, Directive.id)
        .distinct()
        .options(selectinload(Directive.texts))
    )
    cited: dict[Passage, list[Directive]] = {}
    for passage, directive in session.execute(statement):
        cited.setdefault(passage, []).append(directive)
    return list(cited.items())
