"""Articles for tests."""

from datetime import date
from itertools import count
from typing import Any

from sqlalchemy.orm import Session

from tracker.domain.actors import COMMAND_LINE, Actor
from tracker.domain.languages import Language
from tracker.models import Article
from tracker.services.articles import add_article
from tracker.sources.document import document_from_text

TEXT = "Президент поручил Министерству дорог до 1 июня отремонтировать мосты через реку и доложить правительству."
_serial = count(1)


def make_article(session: Session, text: str | None = None, *, actor: Actor = COMMAND_LINE, **facts: Any) -> Article:
    """A Russian article of 17 April 2019; without a text of its own, one that differs from all others by its number."""
    filled: dict[str, Any] = {
        "title": "Президент дал поручения",
        "publisher": "Вестник",
        "url": None,
        "published_on": date(2019, 4, 17),
        "language": Language.RUSSIAN,
        "country": "KZ",
    }
    document = document_from_text(text or f"{TEXT} Новость номер {next(_serial)}.")
    return add_article(session, actor, document, **(filled | facts))[0]
