"""Suggestions for tests, as a reviewer marks them."""

from typing import Any

from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tracker.domain.actors import COMMAND_LINE, Actor
from tracker.domain.spans import Span
from tracker.models import Article, Suggestion
from tracker.services.passages import find_span
from tracker.services.reviews import add_suggestion
from tracker.services.suggestion_rules import Wording, title_from


def make_suggestion(
    session: Session,
    quote: str | None = None,
    *,
    article: Article | None = None,
    actor: Actor = COMMAND_LINE,
    **facts: Any,
) -> Suggestion:
    """A suggestion on ``quote`` (the beginning of the text when none is given) of an article."""
    article = article or make_article(session)
    text = article.snapshot.text
    span = find_span(text, quote) if quote else Span(0, min(40, len(text)))
    wording = Wording(span=span, **({"title": title_from(span.of(text))} | facts))
    return add_suggestion(session, actor, article, wording)
