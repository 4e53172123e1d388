"""Cuts lines into sentences and points, with exact offsets."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from tracker.extraction.lines import Line
from tracker.extraction.profiles.en import lexicon

_LONGEST: Final = 2500
"""Longer sentences are read in pieces: nobody writes them, and the work stays linear."""
_LABELS: Final = (
    "Note|Deadline|Due|Term|Responsible|Date|Sources?|Summary|Section|Sec|Background|Contents?|Update|Example|Photo|Video|Read|Tags?|Contact|"
    "Lead|Executors?|Control|Supervision|Oversight"
)
SPEAKER: Final = re.compile(
    rf"^(?!(?:{_LABELS})\b)((?:(?:The\s)?(?:Mr\.|Ms\.|Mrs\.|Dr\.|Prime\sMinister|President|Minister|Chairman|Chairwoman|Governor|"
    r"Secretary)\s(?:[A-Z][\w.'’-]{0,20}\s?){1,3}|(?:[A-Z]\.\s?){1,2}[A-Z][\w'’-]{2,20}|[A-Z][A-Z.'’-]{2,20}(?:\s[A-Z.'’-]{2,20}){0,2}))"
    r"\s?:\s",
    re.MULTILINE,
)
"""The name in front of a turn of speech, at the start of a line."""
_STOP: Final = re.compile(r"([.!?…]+)([\"”’'»)\]]{0,3})\s+(?=[\"“‘'«(\[]{0,2}[A-Z0-9])")
_BEFORE: Final = re.compile(r"[\w.]{1,20}\Z")
_MARK: Final = re.compile(r"\s*\(([a-z]|[ivx]{1,5}|\d{1,2})\)\s+(?=\S)")
_INLINE: Final = re.compile(
    r"(?:(?<=[:;,.])|(?<=\sto)|(?<=\sshall)|(?<=\smust)|(?<=[:;,]\sand)|(?<=[:;,]\sor)|(?<=\W\d\.)|(?<!ection)(?<!aragraph)(?<!ections)(?=\s\([a1]\)\s[A-Z]))\s+\(([a-z]|[ivx]{1,5}|\d{1,2})\)\s+(?!(?:of|and|or|through|above|below|to)\b)(?=\w)"
)
_FIRST_MARKS: Final = ("a", "i", "1")
_WORD: Final = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence or a point: ``text[start:end]``; ``mark`` is the letter or number in front of a point.

    ``leads`` says that the first point of a list follows it in the same line.
    """

    start: int
    end: int
    mark: str = ""
    first: bool = False
    quoted: bool = False
    leads: bool = False


def split_units(text: str, line: Line) -> Iterator[Unit]:
    """The sentences of a line, cut again in front of «(a)», «(ii)», «(1)» where they count points.

    ``first`` marks what begins its line, ``quoted`` what begins inside quotation marks.
    """
    first, open_quotes, seen = True, 0, line.start
    pieces = list(_pieces(text, line))
    following = [mark in _FIRST_MARKS for _, _, mark in pieces[1:]]
    for (begin, end, mark), leads in zip(pieces, [*following, False], strict=True):
        label = mark
        for start, stop in _sentences(text, begin, end):
            open_quotes = _balance(text, seen, start, open_quotes)
            seen = start
            if _WORD.search(text, start, stop):
                yield Unit(
                    start,
                    stop,
                    label or (line.label if first else ""),
                    first,
                    open_quotes % 2 == 1,
                    leads and stop == _ink_end(text, end),
                )
                first = False
            label = ""


def _ink_end(text: str, end: int) -> int:
    while end > 0 and text[end - 1].isspace():
        end -= 1
    return end


def _balance(text: str, start: int, end: int, before: int) -> int:
    piece = text[start:end]
    if "”" in piece or "“" in piece:
        last = max(piece.rfind("“"), piece.rfind("”"))
        return 1 if piece[last] == "“" else 0
    return (before + piece.count('"')) % 2


def _pieces(text: str, line: Line) -> Iterator[tuple[int, int, str]]:
    """The points inside a line: where each begins and ends, and its mark."""
    opening = _MARK.match(text, line.start, line.end)
    begin, mark = (opening.end(), opening.group(1)) if opening else (line.start, "")
    for match in _INLINE.finditer(text, begin, line.end):
        if match.start() > begin:
            yield begin, match.start(), mark
        begin, mark = match.end(), match.group(1)
    if begin < line.end:
        yield begin, line.end, mark


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for match in _STOP.finditer(text, start, end):
        if _ends_sentence(text, begin, match):
            yield from _short(text, begin, match.end(2))
            begin = match.end()
    yield from _short(text, begin, end)


def _ends_sentence(text: str, begin: int, match: re.Match[str]) -> bool:
    if match.group(1) != ".":
        return True
    before = _BEFORE.search(text, max(begin, match.start() - 20), match.start())
    word = before.group().lower().lstrip(".") if before else ""
    if match.group(2) or not word:
        return True
    if len(word) == 1 and word.isalpha():
        return False
    if word in lexicon.words("sentences", "abbreviations"):
        after = re.match(r"\W*(\w+)", text[match.end() : match.end() + 30])
        return "." in word and after is not None and after.group(1).lower() in lexicon.words("sentences", "openers")
    return True


def _short(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch without blanks around it, in pieces when it is too long."""
    while end - start > _LONGEST:
        cut = max(text.rfind(mark, start + _LONGEST // 2, start + _LONGEST) for mark in (";", ",", " "))
        cut = cut + 1 if cut > start else start + _LONGEST
        yield from _short(text, start, cut)
        start = cut
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end
