"""A text cut into paragraphs and pieces, so that passages can be marked in it, however they overlap."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import Final

from tracker.domain.spans import Span

_BLANK_LINES: Final = re.compile(r"\n[^\S\n]*\n\s*")
_LINES: Final = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """A passage to be marked: its number beside the text, and a key that its card bears."""

    key: int
    number: int
    span: Span
    state: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch inside one paragraph that the same marks cover from end to end.

    ``mark`` is the shortest of them, to which the piece belongs; ``begins`` are the marks whose
    passage begins here; ``first`` tells whether the piece is the first that belongs to its mark.
    """

    text: str
    mark: Mark | None
    begins: tuple[Mark, ...] = ()
    first: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, where it starts in the text (in code points), and its pieces."""

    start: int
    pieces: tuple[Piece, ...]


def paragraphs(text: str, marks: Sequence[Mark] = ()) -> list[Paragraph]:
    """The text in paragraphs, without the blank lines between them.

    Blank lines part paragraphs; in a text without any, every line is a paragraph.
    """
    shown: set[int] = set()
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


def _pieces(text: str, paragraph: Span, marks: Sequence[Mark], shown: set[int]) -> Iterator[Piece]:
    edges = {paragraph.start, paragraph.end}
    for mark in marks:
        edges |= {max(mark.span.start, paragraph.start), min(mark.span.end, paragraph.end)}
    points = sorted(edges)
    for start, end in pairwise(points):
        covering = [each for each in marks if each.span.start <= start and end <= each.span.end]
        owner = min(covering, key=lambda each: each.span.end - each.span.start, default=None)
        begins = tuple(each for each in covering if each.key not in shown)
        shown |= {each.key for each in begins}
        first = owner is not None and -owner.key not in shown
        if owner is not None:
            shown.add(-owner.key)
        yield Piece(text[start:end], owner, begins, first)
