"""Running the extraction over an article and keeping what it suggests. Deciding about it is ``services.reviews``'s."""

from typing import Any

from sqlalchemy.orm import Session

from tracker import clock
from tracker.domain.actors import Actor
from tracker.extraction import pipeline, suggestion
from tracker.models import Article, ExtractionRun, Snapshot, Suggestion
from tracker.queries.suggestions import finished_run


def suggest(session: Session, actor: Actor, article: Article) -> ExtractionRun:  # noqa: ARG001 - every write names its actor
    """Suggestions for the latest snapshot of an article, kept with the run that made them.

    A snapshot is read once by each version of the extraction: the run of before is returned otherwise.
    For a language that cannot be read yet the run holds no suggestions.
    """
    snapshot = article.snapshot
    known = finished_run(session, snapshot, pipeline.EXTRACTOR_VERSION)
    if known:
        return known
    run = ExtractionRun(
        snapshot=snapshot, extractor_version=pipeline.EXTRACTOR_VERSION, demonstration=snapshot.demonstration
    )
    found = pipeline.suggest(
        snapshot.text, language=article.language, published_on=article.published_on, title=article.title
    )
    run.suggestions = [_row(each, snapshot) for each in found]
    run.finished_at = clock.now()
    session.add(run)
    session.flush()
    return run


def _row(found: suggestion.Suggestion, snapshot: Snapshot) -> Suggestion:
    deadline = found.deadline
    row = Suggestion(
        snapshot=snapshot,
        start=found.span.start,
        end=found.span.end,
        title=found.title,
        kind=found.kind,
        confidence=found.confidence,
        issuer=found.issuer,
        responsible=list(found.responsible),
        overseers=list(found.overseers),
        supporting=list(found.supporting),
        deadline_words=deadline.words if deadline else None,
        deadline_on=deadline.on if deadline else None,
        recurring=bool(deadline and deadline.recurring),
        topic=found.topic,
        cues=[{"kind": cue.kind.value, "words": cue.words} for cue in found.cues],
        demonstration=snapshot.demonstration,
    )
    row.proposed = _proposed(row)
    return row


def _proposed(row: Suggestion) -> dict[str, Any]:
    """What the extraction said, in JSON's types, whatever reviewers make of it."""
    columns = (
        "start", "end", "title", "kind", "confidence", "issuer", "responsible", "overseers", "supporting",
        "deadline_words", "recurring", "topic", "cues",
    )  # fmt: skip
    said = {column: getattr(row, column) for column in columns}
    return said | {"deadline_on": row.deadline_on.isoformat() if row.deadline_on else None}
