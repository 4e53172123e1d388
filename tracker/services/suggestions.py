"""Running the extraction over an article and keeping what it suggests. Deciding about it is ``services.reviews``'s.

A text is read in three moves, so that whoever reads a very long one need not keep the database waiting meanwhile:
``open_run`` says that it shall be read, ``find`` reads it without the database, ``close_run`` keeps what was found.
"""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy.orm import Session

from tracker import clock
from tracker.domain.actors import Actor
from tracker.domain.audit import Action
from tracker.domain.reviews import SuggestionState
from tracker.domain.spans import Span
from tracker.extraction import pipeline, suggestion
from tracker.extraction.weights import shipped_weights
from tracker.models import Article, ExtractionRun, Snapshot, Suggestion
from tracker.queries.suggestions import (
    Unread,
    finished_run,
    replaceable,
    shown_suggestions,
    unfinished_run,
    unread,
)
from tracker.services import audit
from tracker.services.reviews import lock_review
from tracker.services.weights import own_weights

LONGEST_READ_AT_ONCE: Final = 50_000
"""Characters that are read while somebody waits; few articles have a fifth of them.

They take about four seconds, and twelve on a busy machine. Meanwhile SQLite keeps its write lock, for which others wait
fifteen seconds at most.
"""


def can_wait(article: Article) -> bool:
    """Whether reading the article takes so long that nobody should wait for it."""
    return len(article.snapshot.text) > LONGEST_READ_AT_ONCE


def suggest(session: Session, actor: Actor, article: Article) -> ExtractionRun:
    """Suggestions for the latest snapshot of an article, kept with the run that made them.

    A snapshot is read again only where it could find something else, by a corrected language or date or by another
    version of the extraction; the run of before is returned otherwise.
    """
    run = open_run(session, actor, article)
    waiting = unread(session, run.id)
    if waiting is not None:
        close_run(session, actor, run.id, find(waiting))
    return run


def open_run(session: Session, actor: Actor, article: Article) -> ExtractionRun:
    """The run over the latest snapshot: the one of before, finished or not, or a new one that awaits its reading."""
    session.refresh(article, with_for_update=True)  # two who ask at once get the same run
    snapshot = article.snapshot
    waiting, before = unfinished_run(session, snapshot), finished_run(session, snapshot)
    if waiting is not None:
        return waiting
    if before is not None and not _is_outdated(before, article):
        return before
    run = ExtractionRun(snapshot=snapshot, demonstration=snapshot.demonstration, **_terms(article))
    session.add(run)
    session.flush()
    if before is not None:
        _open_review_again(session, actor, article, before)
    return run


def can_read_again(session: Session, article: Article) -> bool:
    """Whether the article was read by facts that were corrected since, or by another version of the extraction."""
    if unfinished_run(session, article.snapshot):
        return False
    last = finished_run(session, article.snapshot)
    return last is not None and _is_outdated(last, article)


def is_calibrated(run: ExtractionRun) -> bool:
    """Whether the confidences of a run say how often coders agreed: they come from weights, and those hold still."""
    own = own_weights(run.language)
    return (own or shipped_weights(run.language)) is not None and run.extractor_version == pipeline.version(own)


def find(text: Unread) -> list[suggestion.Suggestion]:
    """What the extraction suggests for a text; takes about 7 seconds for 100,000 characters, and no database."""
    return pipeline.suggest(
        text.text,
        language=text.language,
        published_on=text.published_on,
        title=text.title,
        weights=own_weights(text.language),
    )


def close_run(session: Session, actor: Actor, run_id: int, found: Sequence[suggestion.Suggestion]) -> bool:  # noqa: ARG001 - every write names its actor
    """Keep what was found, and call the run finished: both or neither.

    It takes the place of what earlier runs found and nobody has acted on. What reviewers added, corrected or decided
    about stays, and what was found on the same words is left out.

    Returns False, and keeps nothing, where somebody finished the run before, or where it is gone with its article.
    """
    run = session.get(ExtractionRun, run_id, with_for_update=True, populate_existing=True)
    if run is None or run.finished_at is not None:
        return False
    session.refresh(run.snapshot.article, with_for_update={"of": Article})  # as reviewers do before they act
    for each in replaceable(session, run):
        each.state = SuggestionState.WITHDRAWN
    session.flush()
    kept = [Span(each.start, each.end) for each in shown_suggestions(session, run.snapshot.article)]
    new = [each for each in found if not any(each.span.overlaps(span) for span in kept)]
    run.extractor_version = pipeline.version(own_weights(run.language))
    run.suggestions = [_row(each, run.snapshot) for each in new]
    run.finished_at = clock.now()
    session.flush()
    return True


def give_up_run(session: Session, actor: Actor, run_id: int) -> bool:  # noqa: ARG001 - every write names its actor
    """Forget a run that cannot be finished, so that reading can be asked for anew. False: it was, or is gone."""
    run = session.get(ExtractionRun, run_id, with_for_update=True, populate_existing=True)
    if run is None or run.finished_at is not None:
        return False
    session.delete(run)
    session.flush()
    return True


def _terms(article: Article) -> dict[str, Any]:
    """By what the text of an article is read at present."""
    return {
        "extractor_version": pipeline.version(own_weights(article.language)),
        "language": article.language,
        "published_on": article.published_on,
    }


def _is_outdated(run: ExtractionRun, article: Article) -> bool:
    """Whether a reading now could find something else than the run did."""
    return any(getattr(run, name) != value for name, value in _terms(article).items())


def _open_review_again(session: Session, actor: Actor, article: Article, before: ExtractionRun) -> None:
    lock_review(session, actor, article)
    terms = {name: [getattr(before, name), value] for name, value in _terms(article).items()}
    changes = {name: [str(old), str(new)] for name, (old, new) in terms.items() if old != new}
    audit.record(session, actor, Action.ARTICLE_READ_AGAIN, article, changes=changes)


def _row(found: suggestion.Suggestion, snapshot: Snapshot) -> Suggestion:
    deadline = found.deadline
    row = Suggestion(
        snapshot=snapshot,
        start=found.span.start,
        end=found.span.end,
        title=found.title,
        kind=found.kind,
        confidence=found.confidence,
        doubtful=found.doubtful,
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
        "start", "end", "title", "kind", "confidence", "doubtful", "issuer", "responsible", "overseers", "supporting",
        "deadline_words", "recurring", "topic", "cues",
    )  # fmt: skip
    said = {column: getattr(row, column) for column in columns}
    return said | {"deadline_on": row.deadline_on.isoformat() if row.deadline_on else None}
