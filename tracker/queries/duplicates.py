"""Whether an article is already there."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.models import Article, Directive, Snapshot


def article_by_url(session: Session, url: str) -> Article | None:
    """The article that was published at a normalised address."""
    return session.scalar(sa.select(Article).where(Article.url == url))


def article_by_text(session: Session, text_sha256: str) -> Article | None:
    """The article of which some snapshot holds that text (by the hash that its snapshots keep)."""
    statement = sa.select(Article).join(Snapshot).where(Snapshot.text_sha256 == text_sha256).order_by(Article.id)
    return session.scalars(statement.limit(1)).first()


def article_slug_is_taken(session: Session, slug: str) -> bool:
    """Whether some article has that address on our site."""
    return bool(session.scalar(sa.select(sa.exists().where(Article.slug == slug))))


def has_numbered_directives(session: Session, article: Article) -> bool:
    """Whether the article has a directive that bears a public number."""
    numbered = sa.and_(Directive.article_id == article.id, Directive.number.is_not(None))
    return bool(session.scalar(sa.select(sa.exists().where(numbered))))
