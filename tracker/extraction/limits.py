"""Time limits as the grammar of a language finds them, and the one that an action keeps."""

from collections.abc import Iterable
from dataclasses import dataclass

from tracker.extraction.suggestion import Deadline


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit found at ``start``-``end`` of the text that was searched."""

    start: int
    end: int
    deadline: Deadline


def choose(limits: Iterable[Limit]) -> Deadline | None:
    """The one limit of an action: a rhythm before a date, a date before «as soon as possible»."""
    found = [limit.deadline for limit in limits]
    return min(found, key=lambda d: (not d.recurring, d.on is None), default=None)
