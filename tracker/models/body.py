"""Bodies and their names."""

from datetime import date

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column, relationship

from tracker.domain.bodies import BodyKind, NameKind
from tracker.domain.languages import Language
from tracker.models.base import Base, Identified, Invented, codes, references


class Body(Identified, Invented, Base):
    """An institution, office, person or group that gives, carries out or oversees orders.

    ``merged_into`` keeps the address of a body alive that turned out to be another one.
    ``successor`` is the body that took over its work.
    """

    __tablename__ = "bodies"

    slug: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[BodyKind] = mapped_column(codes(BodyKind))
    country: Mapped[str] = mapped_column(sa.String(2))
    wikidata_id: Mapped[str | None]
    parent_id: Mapped[int | None] = references("bodies.id", nullable=True)
    successor_id: Mapped[int | None] = references("bodies.id", nullable=True)
    merged_into_id: Mapped[int | None] = references("bodies.id", nullable=True)

    names: Mapped[list["BodyName"]] = relationship(
        back_populates="body", order_by="BodyName.id", lazy="selectin", cascade="all, delete-orphan"
    )
    parent: Mapped["Body | None"] = relationship(remote_side="Body.id", foreign_keys=[parent_id])
    successor: Mapped["Body | None"] = relationship(remote_side="Body.id", foreign_keys=[successor_id])
    merged_into: Mapped["Body | None"] = relationship(remote_side="Body.id", foreign_keys=[merged_into_id])


class BodyName(Identified, Invented, Base):
    """One name of a body in one language. ``folded`` is the name as it is searched."""

    __tablename__ = "body_names"

    body_id: Mapped[int] = references("bodies.id")
    language: Mapped[Language] = mapped_column(codes(Language))
    kind: Mapped[NameKind] = mapped_column(codes(NameKind))
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(index=True)
    valid_from: Mapped[date | None]
    valid_to: Mapped[date | None]

    body: Mapped[Body] = relationship(back_populates="names")
