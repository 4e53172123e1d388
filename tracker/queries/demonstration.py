"""Whether the database holds invented data."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.models import Article


def is_loaded(session: Session) -> bool:
    """Whether the demonstration data is loaded, so that every page must say so."""
    return bool(session.scalar(sa.select(sa.exists().where(Article.demonstration))))
