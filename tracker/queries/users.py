"""Accounts, read by the team's own pages."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.permissions import AccountRole
from tracker.models import User


def fold_address(address: str) -> str:
    """An e-mail address as accounts keep it and as it is compared."""
    return address.strip().lower()


def find_by_address(session: Session, address: str) -> User | None:
    """The account of an e-mail address, in any spelling."""
    return session.scalar(sa.select(User).where(User.email == fold_address(address)))


def public_name_is_taken(session: Session, name: str, *, besides: User | None = None) -> bool:
    """Whether another account bears the name, in capitals or not (SQLite folds Latin letters only, hence here)."""
    names = session.execute(sa.select(User.id, User.public_name))
    own = besides.id if besides else None
    return any(other.casefold() == name.casefold() for user_id, other in names if user_id != own)


def list_accounts(session: Session) -> Sequence[User]:
    """All accounts: those that may sign in first, then by name."""
    return session.scalars(sa.select(User).order_by(User.deactivated_at.is_not(None), User.public_name, User.id)).all()


def other_admins(session: Session, user: User) -> Sequence[User]:
    """The admins besides one who can sign in today, held until the transaction ends.

    Two admins who bar each other at the same time must not both succeed. Admins of the demonstration do not
    count: they vanish with it.
    """
    able = sa.select(User).where(
        User.role == AccountRole.ADMIN,
        User.deactivated_at.is_(None),
        User.password_hash.is_not(None),
        ~User.demonstration,
    )
    admins = session.scalars(able.order_by(User.id).with_for_update()).all()
    return [each for each in admins if each.id != user.id]
