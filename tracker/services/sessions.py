"""Signing in and out.

Signing in takes two steps with a commit between them: the try is counted for everybody to see, and no
transaction waits while the password is hashed.
"""

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy.orm import Session

from tracker.domain.actors import SOMEBODY, Actor, ActorKind
from tracker.domain.audit import Action
from tracker.errors import Refused
from tracker.models import SignInAttempt, User
from tracker.queries.users import find_by_address, fold_address
from tracker.services import audit, lockout, passwords


class SignInProblem(StrEnum):
    """Why somebody is not signed in. There is one answer to all wrong input, so that it gives no account away."""

    WRONG = "sign_in_wrong"


@dataclass(frozen=True, slots=True)
class SignIn:
    """A sign-in under way: what was known when it began. ``user_id`` is 0 where there is no account."""

    address: str
    attempt_id: int
    user_id: int
    password_hash: str | None


def begin_sign_in(session: Session, *, address: str, client: str) -> SignIn:
    """Count the try. To be committed before the second step.

    Raises:
        TooManyTries: the address or the client is locked, whether the password is right or not.
    """
    address = fold_address(address)
    attempt = lockout.count_try(session, address=address, client=client)
    user = find_by_address(session, address)
    return SignIn(address, attempt.id, user.id if user else 0, user.password_hash if user else None)


def complete_sign_in(session: Session, sign_in: SignIn, *, password: str, demonstration: bool) -> User:
    """The account, when the password is right and it may sign in; ``demonstration``: whether invented accounts may.

    Raises:
        Refused: otherwise. What was logged about it is to be committed.
    """
    right = passwords.verify(sign_in.password_hash, password)
    better = passwords.hash_password(password) if right and passwords.is_outdated(sign_in.password_hash or "") else None
    user = session.get(User, sign_in.user_id)
    attempt = session.get(SignInAttempt, sign_in.attempt_id)
    if not (right and user and _may_sign_in(user, sign_in, demonstration=demonstration)):
        if subject := user or attempt:
            changes = {"email": [None, sign_in.address]}
            audit.record(session, SOMEBODY, Action.SIGN_IN_REFUSED, subject, changes=changes)
        raise Refused(SignInProblem.WRONG)
    lockout.forget_tries(session, address=sign_in.address)
    user.password_hash = better or user.password_hash
    audit.record(session, actor_of(user), Action.SIGNED_IN, user)
    return user


def sign_out(session: Session, actor: Actor, user: User, *, everywhere: bool) -> None:
    """Log that somebody signs out; ``everywhere`` ends the account's sessions on all devices."""
    if everywhere:
        user.session_version += 1
    audit.record(session, actor, Action.SIGNED_OUT, user, changes={"everywhere": [False, True]} if everywhere else {})


def actor_of(user: User) -> Actor:
    """An account as the actor of what its owner does."""
    return Actor(ActorKind.PERSON, user.public_name, user.id)


def _may_sign_in(user: User, sign_in: SignIn, *, demonstration: bool) -> bool:
    unchanged = user.password_hash == sign_in.password_hash
    return user.is_active and unchanged and (demonstration or not user.demonstration)
