"""Accounts for tests."""

from itertools import count

from sqlalchemy.orm import Session

from tracker.domain.actors import COMMAND_LINE, Actor
from tracker.domain.languages import Language
from tracker.domain.permissions import AccountRole
from tracker.models import User
from tracker.services.users import create_user

PASSWORD = "correct horse battery"
_serial = count(1)


def make_user(
    session: Session,
    role: AccountRole = AccountRole.RESEARCHER,
    *,
    actor: Actor = COMMAND_LINE,
    email: str | None = None,
    name: str | None = None,
    password: str | None = None,
    language: Language | None = None,
) -> User:
    """An account; hashing takes its time, so it has a password only where a test gives it one."""
    number = next(_serial)
    return create_user(
        session,
        actor,
        email=email or f"person-{number}@newsroom.example",
        public_name=name or f"R-{number:03}",
        role=role,
        password=password,
        language=language,
    )
