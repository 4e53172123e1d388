"""Accounts of the team, and the sign-in attempts that lock them."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from tracker import clock
from tracker.domain.languages import Language
from tracker.domain.permissions import AccountRole
from tracker.models.base import Base, Identified, Instant, Invented, codes


class User(Identified, Invented, Base):
    """An account.

    ``public_name`` stands beside what the person records on public pages; the e-mail address never does.
    ``password_hash`` is None until the invitation is accepted. ``session_version`` is part of every
    session: raising it signs the account out everywhere.
    """

    __tablename__ = "users"

    email: Mapped[str] = mapped_column(unique=True)
    public_name: Mapped[str] = mapped_column(unique=True)
    role: Mapped[AccountRole] = mapped_column(codes(AccountRole))
    password_hash: Mapped[str | None]
    session_version: Mapped[int] = mapped_column(default=1, server_default="1")
    language: Mapped[Language | None] = mapped_column(codes(Language))
    single_keys: Mapped[bool] = mapped_column(default=True, server_default=sa.true())
    created_at: Mapped[datetime] = mapped_column(Instant, default=clock.now)
    deactivated_at: Mapped[datetime | None] = mapped_column(Instant)

    # Flask-Login's protocol; a session names the account and its version.
    is_authenticated = True
    is_anonymous = False

    @property
    def is_active(self) -> bool:
        """Whether the account may sign in."""
        return self.deactivated_at is None

    def get_id(self) -> str:
        """What the session stores."""
        return f"{self.id}.{self.session_version}"


class SignInAttempt(Identified, Base):
    """A failed sign-in, counted for lockout per address typed and per client address."""

    __tablename__ = "sign_in_attempts"
    __table_args__ = (sa.Index(None, "identifier", "attempted_at"), sa.Index(None, "client", "attempted_at"))

    identifier: Mapped[str]
    client: Mapped[str]
    attempted_at: Mapped[datetime] = mapped_column(Instant, default=clock.now)
