"""Lockout: tries to sign in are counted in the database, so that all processes count together.

A try is counted before the password is looked at and forgotten when it was right. Tries at once can
therefore not get past the limit. Addresses without an account are counted like any other.
"""

from datetime import timedelta
from ipaddress import IPv6Address, ip_address, ip_network
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import InstrumentedAttribute, Session

from tracker import clock
from tracker.models import SignInAttempt

WINDOW: Final = timedelta(minutes=15)
TRIES_FOR_AN_ADDRESS: Final = 5
TRIES_OF_A_CLIENT: Final = 20


class TooManyTries(Exception):  # noqa: N818 - like Refused
    """The limit is reached. ``wait`` is the time until the next try."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__(f"wait {wait}")
        self.wait = wait


def count_try(session: Session, *, address: str, client: str) -> SignInAttempt:
    """Count one try for an address by a client (an IP address).

    Raises:
        TooManyTries: the address or the client has none left. Such a try is not counted, so that a lock ends.
    """
    if session.get_bind().dialect.name == "postgresql":  # SQLite's writers wait for one another anyway
        session.execute(sa.text("LOCK TABLE sign_in_attempts IN SHARE ROW EXCLUSIVE MODE"))
    session.execute(sa.delete(SignInAttempt).where(SignInAttempt.attempted_at <= clock.now() - WINDOW))
    wait = max(
        _wait(session, SignInAttempt.identifier, address, TRIES_FOR_AN_ADDRESS),
        _wait(session, SignInAttempt.client, _household(client), TRIES_OF_A_CLIENT),
    )
    if wait > timedelta():
        raise TooManyTries(wait)
    attempt = SignInAttempt(identifier=address, client=_household(client))
    session.add(attempt)
    session.flush()
    return attempt


def tries_left(session: Session, *, address: str) -> int:
    """How many tries the address has left before it is locked."""
    made = session.scalar(
        sa.select(sa.func.count())
        .select_from(SignInAttempt)
        .where(SignInAttempt.identifier == address, SignInAttempt.attempted_at > clock.now() - WINDOW)
    )
    return max(0, TRIES_FOR_AN_ADDRESS - (made or 0))


def forget_tries(session: Session, *, address: str) -> None:
    """Forget the tries for an address, whose owner has shown to be there."""
    session.execute(sa.delete(SignInAttempt).where(SignInAttempt.identifier == address))


def _wait(session: Session, column: InstrumentedAttribute[str], value: str, limit: int) -> timedelta:
    """The time until fewer than ``limit`` tries lie in the window; none when it is so already."""
    now = clock.now()
    decisive = session.scalar(
        sa.select(SignInAttempt.attempted_at)
        .where(column == value, SignInAttempt.attempted_at > now - WINDOW)
        .order_by(SignInAttempt.attempted_at.desc())
        .offset(limit - 1)
        .limit(1)
    )
    return decisive + WINDOW - now if decisive else timedelta()


def _household(client: str) -> str:
    """What is counted as one client: an IPv4 address, or the /64 network that one IPv6 customer has to himself."""
    try:
        address = ip_address(client)
    except ValueError:
        return client
    if isinstance(address, IPv6Address) and address.ipv4_mapped is None:
        return str(ip_network((address, 64), strict=False))
    return str(getattr(address, "ipv4_mapped", None) or address)
