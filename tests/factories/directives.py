"""Directives for tests: drafts, and published ones."""

from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tracker.domain.actors import COMMAND_LINE, Actor
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.languages import Language
from tracker.domain.spans import Span
from tracker.models import Article, Directive
from tracker.services.directives import draft_directive, publish_directive
from tracker.services.passages import find_span, mark_passage


def make_draft(
    session: Session,
    *,
    article: Article | None = None,
    quote: str | None = None,
    title: str = "Отремонтировать мосты",
    actor: Actor = COMMAND_LINE,
    **facts: Any,
) -> Directive:
    """A draft on ``quote`` (the beginning of the text when none is given) of an article."""
    article = article or make_article(session)
    text = article.snapshot.text
    span = find_span(text, quote) if quote else Span(0, min(40, len(text)))
    filled: dict[str, Any] = {
        "passages": [mark_passage(session, article.snapshot, span)],
        "titles": {Language.RUSSIAN: title},
        "issuer": None,
        "responsible": [],
        "deadline_kind": DeadlineKind.BY_DATE if facts.get("deadline_on") else DeadlineKind.OPEN_ENDED,
        "deadline_words": None,
        "deadline_on": None,
        "topic": 10,
    }
    return draft_directive(session, actor, article=article, **(filled | facts))


def make_directive(
    session: Session, *, actor: Actor = COMMAND_LINE, recorded_at: datetime | None = None, **facts: Any
) -> Directive:
    """A published directive."""
    draft = make_draft(session, actor=actor, **facts)
    return publish_directive(session, actor, draft, recorded_at=recorded_at)
