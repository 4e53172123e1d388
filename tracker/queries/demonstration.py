"""Whether the database holds invented data."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.models import Article, Body, User


def is_loaded(session: Session) -> bool:
    """Whether the demonstration data is loaded, so that every page must say so."""
    return bool(session.scalar(sa.select(sa.exists().where(Article.demonstration))))


def is_new(session: Session) -> bool:
    """Whether nobody has put anything into the database yet."""
    return not any(session.scalar(sa.select(sa.exists().where(model.id > 0))) for model in (Article, Body, User))
