"""A text cut into pieces, so that templates can mark passages of it, which may overlap, without trusting it as HTML."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tracker.models import Passage

MARGIN: Final = 300
"""How many characters around a passage are shown as its context."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text to be marked; ``label`` is what is written before it, ``anchor`` its place in the page."""

    start: int
    end: int
    label: str
    anchor: str
    target: str
    """The anchor of what the mark leads to."""
    is_order: bool
    """Whether it is the words of a directive; else it is evidence for one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two places at which a mark begins or ends."""

    text: str
    beginning: Sequence[Mark]
    """The marks whose first words these are."""
    is_order: bool
    is_cited: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Exact words with what stands around them; cut text is shown by a leading or trailing ellipsis."""

    before: str
    exact: str
    after: str


def paragraphs(text: str, marks: Sequence[Mark]) -> Iterator[list[Piece]]:
    """The paragraphs of a text that are not blank, each as its pieces."""
    begun: set[str] = set()
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            yield list(_pieces(text, start, end, marks, begun))
        start = end + 1


def _pieces(text: str, start: int, end: int, marks: Sequence[Mark], begun: set[str]) -> Iterator[Piece]:
    inside = {place for mark in marks for place in (mark.start, mark.end) if start < place < end}
    cuts = [start, *sorted(inside), end]
    for left, right in pairwise(cuts):
        here = [mark for mark in marks if mark.start < right and left < mark.end]
        beginning = [mark for mark in here if mark.anchor not in begun]
        begun.update(mark.anchor for mark in beginning)
        is_order = any(mark.is_order for mark in here)
        yield Piece(text[left:right], beginning, is_order, bool(here) and not is_order)


def is_broken(passage: Passage, text: str) -> bool:
    """Whether the exact words of a passage do not stand at its place; it is then shown without context."""
    return text[passage.start : passage.end] != passage.exact


def excerpt(passage: Passage, text: str) -> Excerpt:
    """A passage within its paragraph, at most ``MARGIN`` characters to each side."""
    if is_broken(passage, text):
        return Excerpt("", passage.exact, "")
    left = max(text.rfind("\n", 0, passage.start) + 1, passage.start - MARGIN)
    line_end = text.find("\n", passage.end)
    right = min(len(text) if line_end < 0 else line_end, passage.end + MARGIN)
    before, after = text[left : passage.start], text[passage.end : right]
    if left and text[left - 1] != "\n":
        before = "… " + before.partition(" ")[2]
    if right < len(text) and text[right] != "\n":
        after = after.rpartition(" ")[0] + " …"
    return Excerpt(before, passage.exact, after)
