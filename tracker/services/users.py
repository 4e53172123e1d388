"""Accounts: making, changing, deactivating."""

from enum import StrEnum
from typing import Any, Final

from email_validator import EmailNotValidError, validate_email
from sqlalchemy.orm import Session

from tracker import clock
from tracker.domain.actors import Actor
from tracker.domain.audit import Action
from tracker.domain.languages import Language
from tracker.domain.permissions import AccountRole
from tracker.errors import Refused
from tracker.models import User
from tracker.queries.users import find_by_address, fold_address, other_admins, public_name_is_taken
from tracker.services import audit, passwords

LONGEST_NAME: Final = 80
"""Characters."""


class AccountProblem(StrEnum):
    """Why an account cannot be saved so."""

    ADDRESS_INVALID = "address_invalid"
    ADDRESS_TAKEN = "address_taken"
    PUBLIC_NAME_NEEDED = "public_name_needed"
    PUBLIC_NAME_TOO_LONG = "public_name_too_long"
    PUBLIC_NAME_TAKEN = "public_name_taken"
    LAST_ADMIN = "last_admin"
    OWN_ACCOUNT = "own_account"


def create_user(
    session: Session,
    actor: Actor,
    *,
    email: str,
    public_name: str,
    role: AccountRole,
    password: str | None = None,
    language: Language | None = None,
) -> User:
    """A new account. Without a password it waits for its owner to set one by a link (``services.password_links``).

    Raises:
        Refused: the address or the name is no good or taken, or the password breaks the rule.
    """
    user = User(role=role, language=language, demonstration=actor.demonstration, password_hash=None)
    user.email = _address(session, email)
    user.public_name = _public_name(session, public_name)
    if password is not None:
        passwords.check_rule(password, email=user.email, field="password")
        user.password_hash = passwords.hash_password(password)
    session.add(user)
    session.flush()
    facts = {"email": user.email, "public_name": user.public_name, "role": role, "language": language}
    changes = {field: [None, value] for field, value in facts.items() if value}
    audit.record(session, actor, Action.ACCOUNT_CREATED, user, changes=changes)
    return user


def change_account(
    session: Session, actor: Actor, user: User, *, email: str, public_name: str, role: AccountRole
) -> None:
    """What an admin changes. A new address signs the account out and ends its links, which went to the old one.

    Raises:
        Refused: the address or the name is no good or taken, or nobody else would be admin.
    """
    if role is not AccountRole.ADMIN:
        _keep_an_admin(session, user)
    address = _address(session, email, of=user)
    if address != user.email:
        user.session_version += 1
    facts = {"email": address, "public_name": _public_name(session, public_name, of=user), "role": role}
    _change(session, actor, user, facts)


def change_profile(
    session: Session, actor: Actor, user: User, *, public_name: str, language: Language | None, single_keys: bool
) -> None:
    """What people change about themselves.

    Raises:
        Refused: the name is no good or taken.
    """
    facts = {
        "public_name": _public_name(session, public_name, of=user),
        "language": language,
        "single_keys": single_keys,
    }
    _change(session, actor, user, facts)


def deactivate(session: Session, actor: Actor, user: User) -> None:
    """Bar an account and end its sessions and links. What it recorded stays.

    Raises:
        Refused: it is the actor's own, or nobody else would be admin.
    """
    if user.id == actor.user_id:
        raise Refused(AccountProblem.OWN_ACCOUNT)
    _keep_an_admin(session, user)
    if user.is_active:
        user.deactivated_at = clock.now()
        user.session_version += 1
        audit.record(session, actor, Action.ACCOUNT_DEACTIVATED, user)


def reactivate(session: Session, actor: Actor, user: User) -> None:
    """Let a deactivated account sign in again."""
    if not user.is_active:
        user.deactivated_at = None
        audit.record(session, actor, Action.ACCOUNT_REACTIVATED, user)


def _change(session: Session, actor: Actor, user: User, facts: dict[str, Any]) -> None:
    changes = {field: [getattr(user, field), value] for field, value in facts.items() if getattr(user, field) != value}
    for field, value in facts.items():
        setattr(user, field, value)
    if changes:
        audit.record(session, actor, Action.ACCOUNT_CHANGED, user, changes=changes)


def _keep_an_admin(session: Session, user: User) -> None:
    if user.role is AccountRole.ADMIN and user.is_active and not other_admins(session, user):
        raise Refused(AccountProblem.LAST_ADMIN, field="role")


def _address(session: Session, typed: str, *, of: User | None = None) -> str:
    try:
        address = fold_address(validate_email(typed.strip(), check_deliverability=False).normalized)
    except EmailNotValidError as error:
        raise Refused(AccountProblem.ADDRESS_INVALID, field="email") from error
    if find_by_address(session, address) not in {None, of}:
        raise Refused(AccountProblem.ADDRESS_TAKEN, field="email")
    return address


def _public_name(session: Session, typed: str, *, of: User | None = None) -> str:
    name = " ".join(typed.split())
    if not name:
        raise Refused(AccountProblem.PUBLIC_NAME_NEEDED, field="public_name")
    if len(name) > LONGEST_NAME:
        raise Refused(AccountProblem.PUBLIC_NAME_TOO_LONG, field="public_name")
    if public_name_is_taken(session, name, besides=of):
        raise Refused(AccountProblem.PUBLIC_NAME_TAKEN, field="public_name")
    return name
