"""The accounts of the demonstration: one for each role, with sign-ins that everybody may know."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from sqlalchemy.orm import Session

from tracker.domain.actors import Actor, ActorKind
from tracker.domain.permissions import AccountRole
from tracker.queries.users import find_by_address
from tracker.services import passwords, users
from tracker.services.sessions import actor_of

LOADER: Final = Actor(ActorKind.DEMONSTRATION, "demonstration", demonstration=True)


@dataclass(frozen=True, slots=True)
class SignIn:
    """What somebody types to sign in. It opens invented accounts only, and nowhere but outside production."""

    role: AccountRole
    email: str
    password: str

    @property
    def public_name(self) -> str:
        """The name beside what the account records."""
        return f"Demonstration {self.role}"


SIGN_INS: Final = tuple(SignIn(role, f"{role}@koldala.example", f"koldala-{role}") for role in AccountRole)
"""The words are no secret: ``make run`` prints them, and production refuses the accounts."""


def open_accounts(session: Session) -> dict[AccountRole, Actor]:
    """Create the accounts, or open those again that real records kept; return each as an actor that invents."""
    return {sign_in.role: _open(session, sign_in) for sign_in in SIGN_INS}


def _open(session: Session, sign_in: SignIn) -> Actor:
    user = find_by_address(session, sign_in.email)
    if user is not None and user.demonstration:
        users.reactivate(session, LOADER, user)
        passwords.set_password(session, LOADER, user, sign_in.password)
    else:
        user = users.create_user(
            session,
            LOADER,
            email=sign_in.email,
            public_name=sign_in.public_name,
            role=sign_in.role,
            password=sign_in.password,
        )
    return replace(actor_of(user), demonstration=True)


def usable(session: Session) -> Sequence[SignIn]:
    """The sign-ins whose accounts exist and are open."""
    found = ((sign_in, find_by_address(session, sign_in.email)) for sign_in in SIGN_INS)
    return [sign_in for sign_in, user in found if user and user.demonstration and user.is_active]
