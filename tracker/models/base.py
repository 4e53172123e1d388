"""What every table shares: naming of constraints, column types, and who recorded a row and when."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from tracker import clock
from tracker.domain.actors import ActorKind


class Base(DeclarativeBase):
    """Base of all tables; constraints are named so that migrations can speak of them."""

    metadata = sa.MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


class Instant(sa.types.TypeDecorator[datetime]):
    """A moment in UTC, timezone-aware in Python on both engines."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Refuse a naive moment; SQLite keeps the UTC wall time."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002 - SQLAlchemy's signature
        """Give every moment its zone back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def codes(enum: type[StrEnum], *, constraint: str | None = None) -> sa.Enum:
    """A column type that stores an enum's stable codes as text, checked by the database.

    ``constraint`` names the check when a table has two columns of one enum.
    """

    def values(members: Any) -> list[str]:
        return [member.value for member in members]

    name = constraint or enum.__name__.lower()
    return sa.Enum(enum, native_enum=False, create_constraint=True, length=24, values_callable=values, name=name)


def references(target: str, *, nullable: bool = False, index: bool = True) -> Mapped[Any]:
    """A foreign key that refuses to lose what it points at."""
    return mapped_column(sa.ForeignKey(target, ondelete="RESTRICT"), nullable=nullable, index=index)


class Identified:
    """A surrogate key."""

    id: Mapped[int] = mapped_column(primary_key=True)


class Invented:
    """Marks what belongs to the demonstration data: removable, unlike everything else."""

    demonstration: Mapped[bool] = mapped_column(default=False, server_default=sa.false())


class Recorded:
    """Who recorded a row, and when the tracker learnt it (apart from when it happened in the world)."""

    recorded_at: Mapped[datetime] = mapped_column(Instant, default=clock.now)
    actor_kind: Mapped[ActorKind] = mapped_column(codes(ActorKind))
    actor_name: Mapped[str]

    @declared_attr
    def recorded_by_id(cls) -> Mapped[int | None]:
        """The account of the person who recorded it."""
        return references("users.id", nullable=True)
