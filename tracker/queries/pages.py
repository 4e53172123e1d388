"""One page of a longer list."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page lies in a list of ``total`` things, ``size`` to a page; pages are counted from 1."""

    number: int
    total: int
    size: int

    @classmethod
    def nearest(cls, number: int, *, total: int, size: int) -> "Place":
        """The page of that number, or the nearest there is."""
        return cls(min(max(1, number), max(1, -(-total // size))), total, size)

    @property
    def pages(self) -> int:
        """How many pages there are; an empty list has one."""
        return max(1, -(-self.total // self.size))

    @property
    def offset(self) -> int:
        """How many things come before the page."""
        return (self.number - 1) * self.size

    @property
    def first(self) -> int:
        """The place in the list of the first thing shown; 0 when there is none."""
        return min(self.total, self.offset + 1)

    @property
    def last(self) -> int:
        """The place in the list of the last thing shown."""
        return min(self.total, self.offset + self.size)


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """The things on one page, and its place."""

    items: Sequence[T]
    place: Place
