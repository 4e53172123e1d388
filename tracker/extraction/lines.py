"""Cuts a text into lines: paragraphs, points of a list and turns of speech, with exact offsets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

_LONGEST_LINE: Final = 20_000
"""Longer lines are cut at a space before they reach the sentence splitter."""
_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_LABEL = re.compile(r"\s*(?:(\d{1,3}(?:\.\d{1,3})*)[.)]|([^\W\d_])\)|([•–—*-]))(?=\s)\s*")
_TERMINAL = (".", "!", "?", ":", ";", "…", "»", '"', ")")
_FULL_STOP = (".", "!", "?", ":", ";", "…")
_LONGEST_HEADLINE: Final = 250


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph or a turn of speech: ``text[start:end]`` without its list label.

    ``label`` is «2», «а», «-» or empty; ``speaker`` is the name in front of a turn; ``headline`` marks
    a line of the heading, before the first full sentence.
    """

    start: int
    end: int
    label: str = ""
    speaker: str = ""
    headline: bool = False


def split_lines(text: str, *, speaker: re.Pattern[str]) -> Iterator[Line]:
    """The paragraphs of a text in order; hard-wrapped lines are joined, long ones cut.

    ``speaker`` finds the name in front of a turn of speech, in its first group, with what follows the name.
    """
    heading = True
    present = ""
    for start, end in _paragraphs(text):
        label = _LABEL.match(text, start, end)
        heading = heading and label is None and _is_headline(text[start:end])
        mark = next((g for g in label.groups() if g), "") if label else ""
        begin = label.end() if label else start
        for turn_start, turn_end, name in _turns(text, begin, end, speaker):
            present = name or present
            for piece_start, piece_end in _pieces(text, turn_start, turn_end):
                yield Line(piece_start, piece_end, mark, present, heading)


def _is_headline(line: str) -> bool:
    return len(line) <= _LONGEST_HEADLINE and not line.rstrip().endswith(_FULL_STOP)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Lines that are not blank, wrapped ones joined."""
    held: tuple[int, int] | None = None
    for match in _LINE.finditer(text):
        start, end = match.span()
        if not match.group().strip():
            continue
        if held and _continues(text, held, start, end):
            held = (held[0], end)
            continue
        if held:
            yield held
        held = (start, end)
    if held:
        yield held


def _continues(text: str, held: tuple[int, int], start: int, end: int) -> bool:
    gap = text[held[1] : start]
    first = text[start:end].lstrip()[:1]
    before = text[max(held[0], held[1] - 200) : held[1]].rstrip()
    wrapped = gap in ("\n", "\r\n", "\r")
    return wrapped and first.islower() and not _LABEL.match(text, start, end) and not before.endswith(_TERMINAL)


def _turns(text: str, start: int, end: int, speaker: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    """Cuts a line in front of each name of a speaker."""
    name = ""
    for match in speaker.finditer(text, start, end):
        if match.start() > start:
            yield start, match.start(), name
        start, name = match.end(), match.group(1)
    if start < end:
        yield start, end, name


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST_LINE:
        cut = text.rfind(" ", start + 1, start + _LONGEST_LINE)
        cut = cut if cut > start else start + _LONGEST_LINE
        yield start, cut
        start = cut
    yield start, end
