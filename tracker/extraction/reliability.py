"""Whether a confidence means what it says: how often passages of about the same confidence were directives."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tracker.extraction.matching import Verdict

STEPS: Final = 5

Judged = tuple[float, Verdict]
"""The confidence in a passage, and what coders call it."""


@dataclass(frozen=True, slots=True)
class Step:
    """Passages of like confidence, from ``least`` to ``most``.

    ``said`` is their mean confidence, ``right`` the share of directives among those that coders call directives or
    nothing at all, ``other_kind`` the share of all of them to which coders give another kind.
    """

    least: float
    most: float
    passages: int
    said: float
    right: float
    other_kind: float


def reliability(judged: Iterable[Judged], *, steps: int = STEPS) -> Iterator[Step]:
    """As many steps of about as many passages, the surest first."""
    ranked = sorted(judged, key=lambda each: -each[0])
    bounds = [round(len(ranked) * step / steps) for step in range(steps + 1)]
    for first, last in pairwise(bounds):
        if first < last:
            yield _step(ranked[first:last])


def _step(group: list[Judged]) -> Step:
    values = [value for value, _verdict in group]
    counts = {verdict: sum(each is verdict for _value, each in group) for verdict in Verdict}
    decided = len(group) - counts[Verdict.OTHER_KIND]
    return Step(
        least=min(values),
        most=max(values),
        passages=len(group),
        said=sum(values) / len(group),
        right=counts[Verdict.DIRECTIVE] / decided if decided else 0.0,
        other_kind=counts[Verdict.OTHER_KIND] / len(group),
    )
