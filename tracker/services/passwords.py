"""Passwords: hashing, and setting and changing those of accounts."""

import unicodedata
from base64 import b64encode
from threading import BoundedSemaphore
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy.orm import Session

from tracker.domain.actors import Actor
from tracker.domain.audit import Action
from tracker.domain.passwords import PasswordProblem, find_problem
from tracker.errors import Refused
from tracker.models import User
from tracker.services import audit

TIME_COST: Final = 3
MEMORY_COST: Final = 64 * 1024
"""KiB."""
PARALLELISM: Final = 4
SALT_BYTES: Final = 16
HASH_BYTES: Final = 32

AT_ONCE: Final = 2
"""How many hashes one process computes at the same time, each in ``MEMORY_COST``: a rush cannot exhaust it."""

_hasher = PasswordHasher(
    time_cost=TIME_COST, memory_cost=MEMORY_COST, parallelism=PARALLELISM, salt_len=SALT_BYTES, hash_len=HASH_BYTES
)
"""Argon2id; the second recommended choice of parameters of RFC 9106, section 4."""
_slots = BoundedSemaphore(AT_ONCE)


def _nobodys_hash() -> str:
    salt, digest = (b64encode(bytes(size)).decode().rstrip("=") for size in (SALT_BYTES, HASH_BYTES))
    return f"$argon2id$v=19$m={MEMORY_COST},t={TIME_COST},p={PARALLELISM}${salt}${digest}"


_NOBODYS: Final = _nobodys_hash()
"""A hash that no password is known to have: checked where there is no account, so that the work is the same."""


def hash_password(password: str) -> str:
    """The hash to store."""
    with _slots:
        return _hasher.hash(_canonical(password))


def verify(stored: str | None, password: str) -> bool:
    """Whether the password has that hash. Takes as long when ``stored`` is None, which no password has."""
    with _slots:
        try:
            return _hasher.verify(stored or _NOBODYS, _canonical(password)) and stored is not None
        except (VerificationError, InvalidHashError):
            return False


def is_outdated(stored: str) -> bool:
    """Whether the hash was made with other parameters than today's."""
    return _hasher.check_needs_rehash(stored)


def check_rule(password: str, *, email: str, field: str) -> None:
    """Refuse a password that breaks the rule.

    Raises:
        Refused: it does; ``field`` is named as the one at fault.
    """
    if problem := find_problem(password, email=email):
        raise Refused(problem, field=field)


def set_password(session: Session, actor: Actor, user: User, password: str) -> None:
    """Give the account a new password, which signs it out everywhere and ends its links.

    Raises:
        Refused: the password breaks the rule.
    """
    check_rule(password, email=user.email, field="password")
    user.password_hash = hash_password(password)
    user.session_version += 1
    audit.record(session, actor, Action.PASSWORD_SET, user)


def change_password(session: Session, actor: Actor, user: User, *, present: str, password: str) -> None:
    """Change the password of somebody who knows the present one.

    Raises:
        Refused: ``present`` is wrong, or the new one breaks the rule.
    """
    check_rule(password, email=user.email, field="password")
    if not verify(user.password_hash, present):
        raise Refused(PasswordProblem.WRONG, field="present")
    set_password(session, actor, user, password)


def _canonical(password: str) -> str:
    """One spelling for what looks the same: keyboards differ in how they write й or ё."""
    return unicodedata.normalize("NFKC", password)
