"""Links by which the owner of an address sets a password: invitations and resets.

A link is signed and names the account with its session version, which every new password raises: each
link works once, and none outlives a change of the password, of the address or of the account's state.
"""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any, Final

from itsdangerous import BadData, SignatureExpired, URLSafeTimedSerializer
from sqlalchemy.orm import Session

from tracker.domain.actors import Actor
from tracker.domain.audit import Action
from tracker.errors import Refused
from tracker.models import User
from tracker.services import audit, lockout, passwords
from tracker.services.sessions import actor_of


class Purpose(StrEnum):
    """What a link is for; a link for one purpose does not serve the other."""

    INVITATION = "invitation"
    RESET = "password-reset"


LIFETIME: Final = {Purpose.INVITATION: timedelta(days=7), Purpose.RESET: timedelta(hours=2)}


class LinkProblem(StrEnum):
    """Why a link cannot be used."""

    BROKEN = "link_broken"
    EXPIRED = "link_expired"
    USED = "link_used"


@dataclass(frozen=True, slots=True)
class PasswordLink:
    """A link that was given out: ``token`` is the secret part of its address."""

    purpose: Purpose
    token: str


def issue_link(session: Session, actor: Actor, user: User, *, secret: str) -> PasswordLink:
    """A link for an account: an invitation as long as it has no password, a reset afterwards.

    ``secret`` is the key of the installation.
    """
    purpose = Purpose.INVITATION if user.password_hash is None else Purpose.RESET
    action = Action.ACCOUNT_INVITED if purpose is Purpose.INVITATION else Action.PASSWORD_RESET_REQUESTED
    audit.record(session, actor, action, user)
    return PasswordLink(purpose, _signer(secret, purpose).dumps([user.id, user.session_version]))


def open_link(session: Session, link: PasswordLink, *, secret: str) -> User:
    """The account that a link is for.

    Raises:
        Refused: the link is not one of ours, too old, or was used.
    """
    user_id, version = _read(link, secret)
    user = session.get(User, user_id, with_for_update=True)
    if user is None or not user.is_active or user.session_version != version:
        raise Refused(LinkProblem.USED)
    return user


def use_link(session: Session, link: PasswordLink, *, password: str, secret: str) -> User:
    """Set the password of the link's account, and end a lockout: the owner of the address is here.

    Raises:
        Refused: as for opening it, or the password breaks the rule.
    """
    user = open_link(session, link, secret=secret)
    passwords.set_password(session, actor_of(user), user, password)
    lockout.forget_tries(session, address=user.email)
    return user


def _read(link: PasswordLink, secret: str) -> Any:
    try:
        return _signer(secret, link.purpose).loads(link.token, max_age=int(LIFETIME[link.purpose].total_seconds()))
    except SignatureExpired as error:
        raise Refused(LinkProblem.EXPIRED) from error
    except BadData as error:
        raise Refused(LinkProblem.BROKEN) from error


def _signer(secret: str, purpose: Purpose) -> URLSafeTimedSerializer:
    return URLSafeTimedSerializer(secret, salt=f"tracker.{purpose}")
