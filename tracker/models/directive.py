"""Directives: what was ordered, in which words, of whom, by when."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker import clock
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.languages import Language
from tracker.domain.roles import Role
from tracker.domain.statuses import Precision, Status
from tracker.models.article import Article, Passage
from tracker.models.base import Base, Identified, Instant, Invented, codes, references
from tracker.models.body import Body

directive_passages = sa.Table(
    "directive_passages",
    Base.metadata,
    sa.Column("directive_id", sa.ForeignKey("directives.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("passage_id", sa.ForeignKey("passages.id", ondelete="RESTRICT"), primary_key=True, index=True),
)


class Directive(Identified, Invented, Base):
    """One order to one or more bodies, as one article reports it.

    A draft has no ``number`` and no ``published_at``; publishing gives both, for good.
    ``verified_*``, ``claimed_*``, ``deadline_*``, ``first_deadline_on`` and ``last_checked_on`` are
    projections of the history tables, written by ``services.history`` alone, and so is ``changed_at``,
    the last time that a status or a deadline was recorded or a status retracted.
    ``topic`` is a code of ``domain.topics``. ``version`` refuses a save over somebody else's.
    """

    __tablename__ = "directives"
    __table_args__ = (
        sa.UniqueConstraint("country", "year", "serial"),
        # Holds every column that lists are counted by, so that counting never reads the table itself.
        sa.Index(
            "ix_directives_counted",
            "verified_status",
            "claimed_status",
            "topic",
            "published_at",
            "deadline_kind",
            "deadline_on",
            "last_checked_on",
            "ordered_on",
            "language",
            "issuer_id",
        ),
    )

    number: Mapped[str | None] = mapped_column(unique=True)
    country: Mapped[str | None] = mapped_column(sa.String(2))
    year: Mapped[int | None]
    serial: Mapped[int | None]
    article_id: Mapped[int] = references("articles.id")
    issuer_id: Mapped[int | None] = references("bodies.id", nullable=True)
    issuer_person: Mapped[str | None]
    ordered_on: Mapped[date] = mapped_column(index=True)
    language: Mapped[Language] = mapped_column(codes(Language), index=True)
    topic: Mapped[int | None] = mapped_column(index=True)
    created_by_id: Mapped[int | None] = references("users.id", nullable=True)
    created_at: Mapped[datetime] = mapped_column(Instant, default=clock.now)
    published_at: Mapped[datetime | None] = mapped_column(Instant)

    deadline_kind: Mapped[DeadlineKind] = mapped_column(codes(DeadlineKind), default=DeadlineKind.OPEN_ENDED)
    deadline_words: Mapped[str | None]
    first_deadline_on: Mapped[date | None]
    deadline_on: Mapped[date | None] = mapped_column(index=True)

    verified_status: Mapped[Status] = mapped_column(codes(Status), default=Status.ANNOUNCED, index=True)
    verified_on: Mapped[date | None]
    verified_precision: Mapped[Precision] = mapped_column(codes(Precision), default=Precision.DAY)
    claimed_status: Mapped[Status | None] = mapped_column(codes(Status, constraint="claimed_status"), index=True)
    claimed_on: Mapped[date | None]
    claimed_precision: Mapped[Precision | None] = mapped_column(codes(Precision, constraint="claimed_precision"))
    last_checked_on: Mapped[date | None] = mapped_column(index=True)
    changed_at: Mapped[datetime | None] = mapped_column(Instant, index=True)

    version: Mapped[int] = mapped_column(default=1)
    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012 - SQLAlchemy's declarative form

    article: Mapped[Article] = relationship()
    issuer: Mapped[Body | None] = relationship()
    passages: Mapped[list[Passage]] = relationship(secondary=directive_passages, order_by=Passage.start)
    texts: Mapped[list["DirectiveText"]] = relationship(back_populates="directive", cascade="all, delete-orphan")
    assignments: Mapped[list["Assignment"]] = relationship(
        back_populates="directive", order_by="Assignment.position", cascade="all, delete-orphan"
    )

    @property
    def is_published(self) -> bool:
        """Whether the public sees it."""
        return self.published_at is not None


class DirectiveText(Identified, Base):
    """The title of a directive, and optionally its wording, in one language."""

    __tablename__ = "directive_texts"
    __table_args__ = (sa.UniqueConstraint("directive_id", "language"),)

    directive_id: Mapped[int] = references("directives.id", index=False)
    language: Mapped[Language] = mapped_column(codes(Language))
    title: Mapped[str]
    wording: Mapped[str | None] = mapped_column(sa.Text)

    directive: Mapped[Directive] = relationship(back_populates="texts")


class Assignment(Identified, Base):
    """A body's role in a directive; one responsible body can be the lead, each can have its own deadline."""

    __tablename__ = "assignments"
    __table_args__ = (
        sa.UniqueConstraint("directive_id", "body_id", "role"),
        sa.Index(None, "body_id", "role", "directive_id"),
    )

    directive_id: Mapped[int] = references("directives.id", index=False)
    body_id: Mapped[int] = references("bodies.id", index=False)
    role: Mapped[Role] = mapped_column(codes(Role))
    position: Mapped[int] = mapped_column(default=0)
    lead: Mapped[bool] = mapped_column(default=False)
    deadline_on: Mapped[date | None]

    directive: Mapped[Directive] = relationship(back_populates="assignments")
    body: Mapped[Body] = relationship()


class NumberSequence(Base):
    """The last serial given out for a country and year, so that a number is never given twice."""

    __tablename__ = "number_sequences"

    country: Mapped[str] = mapped_column(sa.String(2), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    last: Mapped[int]
