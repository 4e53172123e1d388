"""Who does something: every write names its actor, none reads it from its surroundings."""

from dataclasses import dataclass, replace
from enum import StrEnum


class ActorKind(StrEnum):
    """What sort of agent acted."""

    PERSON = "person"
    COMMAND = "command"
    """Somebody at the command line of the server."""
    DEMONSTRATION = "demonstration"
    """The loader of the demonstration data."""


@dataclass(frozen=True, slots=True)
class Actor:
    """The agent of a write.

    ``user_id`` is the account of a person and None otherwise. What an actor with ``demonstration``
    records at the root (articles, bodies, accounts) is marked as invented; what is recorded under
    something invented is invented too.
    """

    kind: ActorKind
    name: str
    user_id: int | None = None
    demonstration: bool = False

    def within(self, *, demonstration: bool) -> "Actor":
        """The same agent at work under something that is or is not invented."""
        return replace(self, demonstration=self.demonstration or demonstration)


COMMAND_LINE = Actor(ActorKind.COMMAND, "command line")
WORKER = Actor(ActorKind.COMMAND, "worker")
"""The process that does what nobody waits for; somebody started it at the command line."""
SOMEBODY = Actor(ActorKind.PERSON, "signed out")
"""Somebody who is not signed in: a person without an account, as far as we know."""
