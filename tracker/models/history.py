"""What happened to directives: append-only rows that refuse UPDATE and DELETE on both engines.

When something happened in the world (``effective_on`` with its precision, ``checked_on``) and when the
tracker learnt it (``recorded_at``) are separate columns everywhere.
"""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.domain.deadlines import DeadlineKind
from tracker.domain.languages import Language
from tracker.domain.relations import RelationKind
from tracker.domain.statuses import Basis, Precision, Status
from tracker.models.article import Passage
from tracker.models.base import Base, Identified, Invented, Recorded, codes, references
from tracker.models.body import Body
from tracker.models.directive import Directive
from tracker.models.user import User


class StatusChange(Identified, Recorded, Invented, Base):
    """A status that a directive was given, on whose word, from which day on."""

    __tablename__ = "status_changes"
    __table_args__ = (sa.Index(None, "recorded_at"),)

    directive_id: Mapped[int] = references("directives.id")
    status: Mapped[Status] = mapped_column(codes(Status))
    basis: Mapped[Basis] = mapped_column(codes(Basis))
    effective_on: Mapped[date]
    precision: Mapped[Precision] = mapped_column(codes(Precision))
    note: Mapped[str | None] = mapped_column(sa.Text)
    note_language: Mapped[Language | None] = mapped_column(codes(Language))

    directive: Mapped[Directive] = relationship()
    recorded_by: Mapped[User | None] = relationship()
    evidence: Mapped[list["Evidence"]] = relationship(secondary="status_change_evidence", order_by="Evidence.id")
    retraction: Mapped["Retraction | None"] = relationship(back_populates="status_change")
    relation: Mapped["Relation | None"] = relationship(back_populates="status_change")


class Retraction(Identified, Recorded, Invented, Base):
    """Takes a status change back, with the reason; the change itself stays."""

    __tablename__ = "retractions"

    status_change_id: Mapped[int] = mapped_column(sa.ForeignKey("status_changes.id", ondelete="RESTRICT"), unique=True)
    reason: Mapped[str] = mapped_column(sa.Text)

    status_change: Mapped[StatusChange] = relationship(back_populates="retraction")
    recorded_by: Mapped[User | None] = relationship()


class Evidence(Identified, Recorded, Invented, Base):
    """What a change rests on: an address outside, or a passage of an archived article; never both."""

    __tablename__ = "evidence"
    __table_args__ = (sa.CheckConstraint("(url IS NULL) <> (passage_id IS NULL)", name="address_or_passage"),)

    url: Mapped[str | None]
    title: Mapped[str | None]
    publisher: Mapped[str | None]
    published_on: Mapped[date | None]
    passage_id: Mapped[int | None] = references("passages.id", nullable=True)

    passage: Mapped[Passage | None] = relationship()


status_change_evidence = sa.Table(
    "status_change_evidence",
    Base.metadata,
    sa.Column("status_change_id", sa.ForeignKey("status_changes.id", ondelete="RESTRICT"), primary_key=True),
    sa.Column("evidence_id", sa.ForeignKey("evidence.id", ondelete="RESTRICT"), primary_key=True, index=True),
)


class DeadlineChange(Identified, Recorded, Invented, Base):
    """A deadline as first set, or as moved: who moved it and where that is written."""

    __tablename__ = "deadline_changes"

    directive_id: Mapped[int] = references("directives.id")
    kind: Mapped[DeadlineKind] = mapped_column(codes(DeadlineKind))
    words: Mapped[str | None]
    due_on: Mapped[date | None]
    moved_on: Mapped[date | None]
    moved_by_id: Mapped[int | None] = references("bodies.id", nullable=True)
    evidence_id: Mapped[int | None] = references("evidence.id", nullable=True)
    note: Mapped[str | None] = mapped_column(sa.Text)

    directive: Mapped[Directive] = relationship()
    moved_by: Mapped[Body | None] = relationship()
    evidence: Mapped[Evidence | None] = relationship()
    recorded_by: Mapped[User | None] = relationship()


class Check(Identified, Recorded, Invented, Base):
    """Somebody looked on a day and found nothing new: silence is a finding."""

    __tablename__ = "checks"

    directive_id: Mapped[int] = references("directives.id")
    checked_on: Mapped[date]
    note: Mapped[str | None] = mapped_column(sa.Text)

    directive: Mapped[Directive] = relationship()
    recorded_by: Mapped[User | None] = relationship()


class Relation(Identified, Recorded, Invented, Base):
    """«The directive … the other»: it reiterates, supersedes or is part of it.

    One that came with a change of status (``status_change``) holds as long as that change is not retracted.
    """

    __tablename__ = "relations"
    __table_args__ = (
        sa.Index(
            "uq_relations_on_their_own",
            "directive_id",
            "other_id",
            "kind",
            unique=True,
            sqlite_where=sa.text("status_change_id IS NULL"),
            postgresql_where=sa.text("status_change_id IS NULL"),
        ),
        sa.CheckConstraint("directive_id <> other_id", name="not_itself"),
    )

    directive_id: Mapped[int] = references("directives.id")
    other_id: Mapped[int] = references("directives.id")
    kind: Mapped[RelationKind] = mapped_column(codes(RelationKind))
    status_change_id: Mapped[int | None] = mapped_column(
        sa.ForeignKey("status_changes.id", ondelete="RESTRICT"), unique=True
    )

    directive: Mapped[Directive] = relationship(foreign_keys=[directive_id])
    other: Mapped[Directive] = relationship(foreign_keys=[other_id])
    status_change: Mapped[StatusChange | None] = relationship(back_populates="relation")
    recorded_by: Mapped[User | None] = relationship()
