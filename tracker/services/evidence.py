"""Evidence of changes: checked against the rules and made into rows, which ``services.history`` stores."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from tracker.domain.actors import Actor
from tracker.domain.evidence import evidence_problems
from tracker.errors import Refused
from tracker.models import Directive, Evidence, Passage
from tracker.queries.standings import is_own_passage
from tracker.services import audit


@dataclass(frozen=True, slots=True)
class NewEvidence:
    """Something a change rests on: an address outside, or a passage of an archived article; never both."""

    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published_on: date | None = None
    passage: Passage | None = None


def make_evidence(
    session: Session, actor: Actor, directive: Directive, given: Sequence[NewEvidence], *, recorded_at: datetime
) -> list[Evidence]:
    """Rows for what was given; the same thing given twice is kept once.

    An article that serves as evidence becomes public with it, so that every reader can see the words.

    Raises:
        Refused: one of them is no evidence for this directive; ``field`` names it by its place, as ``evidence-0``.
    """
    for place, each in enumerate(given):
        _check(session, directive, each, place=place, today=recorded_at.date())
    rows = []
    for each in dict.fromkeys(given):
        if each.passage and each.passage.snapshot.article.published_at is None:
            each.passage.snapshot.article.published_at = recorded_at
        rows.append(
            Evidence(
                url=each.url,
                title=each.title,
                publisher=each.publisher,
                published_on=each.published_on,
                passage=each.passage,
                recorded_at=recorded_at,
                demonstration=directive.demonstration,
                **audit.recorded(actor),
            )
        )
    return rows


def _check(session: Session, directive: Directive, given: NewEvidence, *, place: int, today: date) -> None:
    passage = given.passage
    found = evidence_problems(
        url=given.url,
        has_passage=passage is not None,
        is_own_words=passage is not None and is_own_passage(session, directive, passage),
        is_invented_alike=passage is None or passage.demonstration == directive.demonstration,
        published_on=given.published_on,
        today=today,
    )
    if found:
        raise Refused(*found, field=f"evidence-{place}")
