"""When a suggested passage is the coded one: by overlap, white space aside (codebook, section 8)."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import accumulate

from tracker.domain.spans import Span


class Verdict(StrEnum):
    """What coders call a suggested passage."""

    DIRECTIVE = "directive"
    OTHER_KIND = "other_kind"
    NOTHING = "nothing"


class Ink:
    """The characters of a text that are no white space, ready to be counted in any stretch of it."""

    def __init__(self, text: str) -> None:
        self._before = [0, *accumulate(not letter.isspace() for letter in text)]

    def of(self, span: Span) -> int:
        """How many a stretch has."""
        return self._before[span.end] - self._before[span.start]

    def shared(self, one: Span, other: Span) -> int:
        """How many two stretches have in common."""
        start, end = max(one.start, other.start), min(one.end, other.end)
        return self._before[end] - self._before[start] if start < end else 0

    def likeness(self, one: Span, other: Span) -> float:
        """What two stretches share, as a part of the longer one; 0 where it is too little to call them the same.

        They are the same when they share half of the shorter one and a third of the longer one.
        """
        shared = self.shared(one, other)
        shorter, longer = sorted((self.of(one), self.of(other)))
        return shared / longer if shared and shared * 2 >= shorter and shared * 3 >= longer else 0.0

    def lies_mostly_in(self, one: Span, others: Sequence[Span]) -> bool:
        """Whether half of a stretch or more is shared with one of the others."""
        return any(self.shared(one, other) * 2 >= self.of(one) for other in others if one.overlaps(other))

    def is_one_of(self, one: Span, others: Sequence[Span]) -> bool:
        """Whether a stretch is the same as one of the others."""
        return any(self.likeness(other, one) for other in others if one.overlaps(other))

    def verdict_on(self, one: Span, directives: Sequence[Span], other_kinds: Sequence[Span]) -> Verdict:
        """What coders call a passage who marked these."""
        if self.is_one_of(one, directives):
            return Verdict.DIRECTIVE
        return Verdict.OTHER_KIND if self.lies_mostly_in(one, other_kinds) else Verdict.NOTHING


def pair_up(ink: Ink, coded: Sequence[Span], found: Sequence[Span]) -> list[tuple[int, int]]:
    """Positions of coded and found passages that are the same, one to one, the most alike first."""
    alike = sorted(
        (
            (ink.likeness(one, other), i, j)
            for i, one in enumerate(coded)
            for j, other in enumerate(found)
            if one.overlaps(other)
        ),
        reverse=True,
    )
    pairs: dict[int, int] = {}
    for likeness, i, j in alike:
        if likeness and i not in pairs and j not in pairs.values():
            pairs[i] = j
    return list(pairs.items())
