"""The pages that are measured: of each sort the one with most on it."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.roles import Role
from tracker.models import Article, Assignment, Body, Directive, StatusChange


def addresses(session: Session) -> dict[str, str]:
    """The address of each page, by what it is."""
    published = Directive.published_at.is_not(None)
    bodies = sa.select(Body.slug).join(Assignment, Assignment.body_id == Body.id)
    body = _fullest(session, bodies.where(Assignment.role == Role.RESPONSIBLE), Body.id)
    overseer = _fullest(session, bodies.where(Assignment.role == Role.OVERSEER), Body.id)
    histories = sa.select(Directive.number).join(StatusChange, StatusChange.directive_id == Directive.id)
    directive = _fullest(session, histories, Directive.id)
    articles = sa.select(Article.slug).join(Directive, Directive.article_id == Article.id).where(published)
    article = _fullest(session, articles, Article.id)
    return {
        "home": "/",
        "list": "/directives",
        "list, two filters": "/directives?status=stalled&topic=10",
        "list, two bodies, by title": f"/directives?responsible={body}&overseer={overseer}&sort=title",
        "list, last page by deadline": "/directives?deadline=overdue&unchecked=1&sort=overdue&page=999",
        "directive with the longest history": f"/directives/{directive.lower()}",
        "article with most directives": f"/articles/{article}",
        "busiest body": f"/bodies/{body}",
        "bodies": "/bodies",
        "topics": "/topics",
        "articles": "/articles",
        "method": "/method",
    }


def _fullest(session: Session, names: sa.Select[tuple[str]], key: Any) -> str:
    """The name of what has most rows, the newest of several."""
    return session.scalars(names.group_by(key).order_by(sa.func.count().desc(), key.desc())).first() or ""
