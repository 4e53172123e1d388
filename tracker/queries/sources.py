"""Finding what somebody names in words: an article, or another directive."""

import re
from collections.abc import Sequence
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session, selectinload

from tracker.domain.addresses import normalize_address
from tracker.domain.evidence import address_problems
from tracker.models import Article, Directive

OFFERED: Final = 200
"""How many articles or directives a field offers to choose from."""

NUMBER: Final = re.compile(r"[A-Za-z]{2}-[0-9]{4}-[0-9]{4,9}(?![0-9])")


def articles_named(session: Session, words: str) -> Sequence[Article]:
    """The articles that somebody may mean: by address here or at the source, or by title. Empty when there is none.

    An address names one article; a title can be shared by several.
    """
    slug = words.rstrip("/").rpartition("/articles/")[2].partition("/")[0]
    statement = sa.select(Article).options(selectinload(Article.snapshots))
    address = words if address_problems(words) else normalize_address(words)
    by_address = statement.where(sa.or_(Article.slug == slug, Article.url == address))
    found = session.scalars(by_address.order_by(Article.id).limit(1)).all()
    return found or session.scalars(statement.where(Article.title == words).order_by(Article.id)).all()


def recent_articles(session: Session) -> Sequence[Article]:
    """The articles to choose evidence from, newest first."""
    newest = sa.select(Article).order_by(Article.published_on.desc(), Article.id.desc())
    return session.scalars(newest.limit(OFFERED)).all()


def directive_named(session: Session, words: str) -> Directive | None:
    """The published directive whose number stands in the words, such as its address."""
    found = NUMBER.search(words)
    if found is None:
        return None
    number = found[0].upper()
    return session.scalar(sa.select(Directive).where(Directive.number == number, Directive.published_at.is_not(None)))


def other_directives(session: Session, directive: Directive, *, later: bool = False) -> Sequence[Directive]:
    """The published directives to relate this one to, newest order first; only ``later`` ones can replace it."""
    others = sa.select(Directive).where(Directive.published_at.is_not(None), Directive.id != directive.id)
    others = others.where(Directive.ordered_on >= directive.ordered_on) if later else others
    newest = others.order_by(Directive.ordered_on.desc(), Directive.id.desc())
    return session.scalars(newest.limit(OFFERED).options(selectinload(Directive.texts))).all()
