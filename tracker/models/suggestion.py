"""Extraction runs, their suggestions, and what reviewers decided: tomorrow's training data."""

from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker import clock
from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.domain.reviews import DecisionKind, SuggestionState
from tracker.models.article import Snapshot
from tracker.models.base import Base, Identified, Instant, Invented, Recorded, codes, references
from tracker.models.directive import Directive
from tracker.models.user import User


class ExtractionRun(Identified, Invented, Base):
    """One pass of the extraction over one snapshot. ``finished_at`` is None while it runs.

    ``language`` and ``published_on`` are what was said about the article then, by which its text is read.
    """

    __tablename__ = "extraction_runs"

    snapshot_id: Mapped[int] = references("snapshots.id")
    extractor_version: Mapped[str]
    language: Mapped[Language] = mapped_column(codes(Language))
    published_on: Mapped[date]
    started_at: Mapped[datetime] = mapped_column(Instant, default=clock.now)
    finished_at: Mapped[datetime | None] = mapped_column(Instant)

    snapshot: Mapped[Snapshot] = relationship()
    suggestions: Mapped[list["Suggestion"]] = relationship(back_populates="run", order_by="Suggestion.start")


class Suggestion(Identified, Invented, Base):
    """A passage proposed as a directive, by the extraction or (``run_id`` None) by a reviewer.

    The columns hold the present wording, as reviewers corrected it; ``proposed`` keeps what the
    extraction said. Names of bodies are as typed; they become bodies at acceptance.
    ``doubtful`` is what the extraction is not sure enough of, until a reviewer has edited it.
    ``earlier`` is the directive whose order it gives again (kind ``directive``) or recalls (kind ``restated``).
    ``cues`` are ``[{"kind": …, "words": …}]``. ``version`` refuses a save over somebody else's.
    """

    __tablename__ = "suggestions"

    snapshot_id: Mapped[int] = references("snapshots.id")
    run_id: Mapped[int | None] = references("extraction_runs.id", nullable=True)
    start: Mapped[int]
    end: Mapped[int] = mapped_column("end_")
    title: Mapped[str]
    kind: Mapped[Kind] = mapped_column(codes(Kind))
    confidence: Mapped[float | None]
    doubtful: Mapped[bool] = mapped_column(default=False, server_default=sa.false())
    issuer: Mapped[str | None]
    responsible: Mapped[list[str]] = mapped_column(sa.JSON, default=list)
    overseers: Mapped[list[str]] = mapped_column(sa.JSON, default=list)
    supporting: Mapped[list[str]] = mapped_column(sa.JSON, default=list)
    deadline_words: Mapped[str | None]
    deadline_on: Mapped[date | None]
    recurring: Mapped[bool] = mapped_column(default=False)
    topic: Mapped[int | None]
    cues: Mapped[list[dict[str, str]]] = mapped_column(sa.JSON, default=list)
    proposed: Mapped[dict[str, Any] | None] = mapped_column(sa.JSON)
    state: Mapped[SuggestionState] = mapped_column(codes(SuggestionState), default=SuggestionState.OPEN)
    directive_id: Mapped[int | None] = references("directives.id", nullable=True)
    # SQLite tells no rule of deletion for a column that was added later; without one deletion is refused all the same.
    earlier_id: Mapped[int | None] = mapped_column(sa.ForeignKey("directives.id"), index=True)
    changed_by_id: Mapped[int | None] = references("users.id", nullable=True)
    changed_at: Mapped[datetime | None] = mapped_column(Instant)
    version: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's declarative form

    snapshot: Mapped[Snapshot] = relationship()
    run: Mapped[ExtractionRun | None] = relationship(back_populates="suggestions")
    directive: Mapped[Directive | None] = relationship(foreign_keys=[directive_id])
    earlier: Mapped[Directive | None] = relationship(foreign_keys=[earlier_id])
    changed_by: Mapped[User | None] = relationship()


class Decision(Identified, Recorded, Invented, Base):
    """One act of a reviewer on one suggestion, with the values before and after. Append-only."""

    __tablename__ = "decisions"

    suggestion_id: Mapped[int] = references("suggestions.id")
    kind: Mapped[DecisionKind] = mapped_column(codes(DecisionKind))
    changes: Mapped[dict[str, Any]] = mapped_column(sa.JSON, default=dict)

    suggestion: Mapped[Suggestion] = relationship()
    recorded_by: Mapped[User | None] = relationship()
