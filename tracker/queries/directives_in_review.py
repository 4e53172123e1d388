"""Reads of directives for those who review: drafts, and one with everything that its form shows."""

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload

from tracker.models import Article, Assignment, Directive


def drafts_of(session: Session, article: Article) -> list[Directive]:
    """The unpublished directives of an article, in the order of its text."""
    drafts = session.scalars(
        sa.select(Directive)
        .where(Directive.article_id == article.id, Directive.published_at.is_(None))
        .options(selectinload(Directive.passages))
    )
    return sorted(drafts, key=lambda each: (min(passage.start for passage in each.passages), each.id))


def find_draft(session: Session, key: int) -> Directive | None:
    """The draft with that key; None when there is none or it is published."""
    return session.scalar(_whole().where(Directive.id == key, Directive.published_at.is_(None)))


def _whole() -> sa.Select[Directive]:
    return sa.select(Directive).options(
        selectinload(Directive.passages),
        selectinload(Directive.texts),
        selectinload(Directive.assignments).joinedload(Assignment.body),
    )
