"""Articles as published, the snapshots of their text, and the passages that directives rest on."""

from datetime import date, datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker import clock
from tracker.domain.languages import Language
from tracker.models.base import Base, Identified, Instant, Invented, codes, references
from tracker.models.user import User


class Article(Identified, Invented, Base):
    """What a source published.

    ``country`` is the ISO 3166 code of the country whose government it reports on and begins the
    numbers of its directives. ``published_at`` is set with its first published directive, or when a
    passage of it first serves as evidence; until then only signed-in people see it.
    ``review_finished_at`` is set when a reviewer finished it.
    """

    __tablename__ = "articles"

    slug: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    publisher: Mapped[str]
    url: Mapped[str | None] = mapped_column(unique=True)
    published_on: Mapped[date] = mapped_column(index=True)
    language: Mapped[Language] = mapped_column(codes(Language))
    country: Mapped[str] = mapped_column(sa.String(2))
    created_by_id: Mapped[int | None] = references("users.id", nullable=True)
    created_at: Mapped[datetime] = mapped_column(Instant, default=clock.now)
    published_at: Mapped[datetime | None] = mapped_column(Instant)
    review_finished_at: Mapped[datetime | None] = mapped_column(Instant)

    created_by: Mapped[User | None] = relationship()
    snapshots: Mapped[list["Snapshot"]] = relationship(back_populates="article", order_by="Snapshot.id")

    @property
    def snapshot(self) -> "Snapshot":
        """The latest snapshot."""
        return self.snapshots[-1]


class Snapshot(Identified, Invented, Base):
    """An article's text as captured: the raw bytes and the readable text. Never altered.

    ``sha256`` is of the raw bytes, ``text_sha256`` of the text in UTF-8 with every run of white space as one
    blank, by which the same text is known again; both in hexadecimal.
    """

    __tablename__ = "snapshots"

    article_id: Mapped[int] = references("articles.id")
    content: Mapped[bytes] = mapped_column(sa.LargeBinary, deferred=True)
    media_type: Mapped[str]
    encoding: Mapped[str]
    sha256: Mapped[str] = mapped_column(sa.String(64))
    text: Mapped[str] = mapped_column(sa.Text)
    text_sha256: Mapped[str] = mapped_column(sa.String(64), index=True)
    captured_at: Mapped[datetime] = mapped_column(Instant, default=clock.now)

    article: Mapped[Article] = relationship(back_populates="snapshots")


class Passage(Identified, Invented, Base):
    """A stretch of one snapshot's text: offsets in code points *and* the exact words, with some context.

    When offsets and words disagree the passage is broken; it is never anchored anew. Never altered.
    """

    __tablename__ = "passages"
    __table_args__ = (sa.CheckConstraint("start >= 0 AND start < end_", name="span"),)

    snapshot_id: Mapped[int] = references("snapshots.id")
    start: Mapped[int]
    end: Mapped[int] = mapped_column("end_")
    exact: Mapped[str] = mapped_column(sa.Text)
    prefix: Mapped[str] = mapped_column(sa.Text)
    suffix: Mapped[str] = mapped_column(sa.Text)

    snapshot: Mapped[Snapshot] = relationship()
