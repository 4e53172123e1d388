"""A text cut into paragraphs and pieces, so that passages can be marked in it, however they overlap."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from typing import Final

from tracker.domain.spans import Span

_BLANK_LINES: Final = re.compile(r"\n[^\S\n]*\n\s*")
_LINES: Final = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage to be marked. ``state`` says how, in the words of the page that shows it."""

    span: Span
    label: str
    """What is written before it."""
    anchor: str
    """Its place in the page, by which it is known; no other mark has it."""
    target: str
    """The anchor of what it leads to."""
    state: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch inside one paragraph that the same marks cover from end to end.

    ``begins`` are the marks whose passage begins here; ``first`` tells whether the piece is the first that belongs to
    its mark.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    begins: tuple[Mark, ...] = ()
    first: bool = False

    @property
    def mark(self) -> Mark | None:
        """The shortest of its marks, to which the piece belongs."""
        return _shortest(self.marks)

    @property
    def states(self) -> set[str]:
        """How its marks mark it."""
        return {mark.state for mark in self.marks}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, where it starts in the text (in code points), and its pieces."""

    start: int
    pieces: tuple[Piece, ...]


@dataclass(slots=True)
class _Shown:
    """The anchors of the marks that have begun, and of those that a piece belongs to."""

    begun: set[str] = field(default_factory=set)
    owned: set[str] = field(default_factory=set)


def paragraphs(text: str, marks: Sequence[Mark] = ()) -> list[Paragraph]:
    """The text in paragraphs, without the blank lines between them.

    Blank lines part paragraphs; in a text without any, every line is a paragraph.
    """
    shown = _Shown()
    waiting = sorted(marks, key=lambda each: each.span)
    found = []
    for span in _paragraph_spans(text):
        begun = _begun_before(span.end, waiting)
        waiting = [each for each in begun if each.span.end > span.end] + waiting[len(begun) :]
        here = [each for each in begun if each.span.overlaps(span)]
        found.append(Paragraph(span.start, tuple(_pieces(text, span, here, shown))))
    return found


def _begun_before(end: int, marks: Sequence[Mark]) -> list[Mark]:
    """Those of sorted marks that begin before a place."""
    return list(takewhile(lambda each: each.span.start < end, marks))


def _paragraph_spans(text: str) -> Iterator[Span]:
    gap = _BLANK_LINES if _BLANK_LINES.search(text.strip()) else _LINES
    start = 0
    for match in [*gap.finditer(text), None]:
        end = match.start() if match else len(text)
        if text[start:end].strip():
            yield Span(start, end)
        start = match.end() if match else end


def _pieces(text: str, paragraph: Span, marks: Sequence[Mark], shown: _Shown) -> Iterator[Piece]:
    edges = {paragraph.start, paragraph.end}
    for mark in marks:
        edges |= {max(mark.span.start, paragraph.start), min(mark.span.end, paragraph.end)}
    for start, end in pairwise(sorted(edges)):
        covering = tuple(each for each in marks if each.span.start <= start and end <= each.span.end)
        begins = tuple(each for each in covering if each.anchor not in shown.begun)
        shown.begun.update(each.anchor for each in begins)
        owner = _shortest(covering)
        first = owner is not None and owner.anchor not in shown.owned
        if owner is not None:
            shown.owned.add(owner.anchor)
        yield Piece(text[start:end], covering, begins, first)


def _shortest(marks: Sequence[Mark]) -> Mark | None:
    return min(marks, key=lambda each: each.span.end - each.span.start, default=None)
