"""Cuts lines into sentences and words, with exact offsets."""

import re
from itertools import islice
from typing import Final

from razdel import sentenize, tokenize

from tracker.domain.spans import Span
from tracker.extraction.lines import Line

MOST_TOKENS: Final = 200
"""Longer sentences are read in pieces: the parser's work grows with the square of their length."""

SPEAKER: Final = re.compile(r"(?<![\w.])((?:[А-ЯЁ]\.\s?){1,2}[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?)\s?:\s")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_WORDS: Final = 2


def split_sentences(text: str, line: Line) -> list[Span]:
    """The sentences of a line that have at least two words, or one in front of a colon."""
    found = []
    for piece in sentenize(text[line.start : line.end]):
        body = piece.text.strip()
        fewest = 1 if body.endswith(":") else _FEWEST_WORDS
        if len(list(islice(_WORD.finditer(body), fewest))) == fewest:
            offset = line.start + piece.start + len(piece.text) - len(piece.text.lstrip())
            found.append(Span(offset, offset + len(body)))
    return found


def split_words(text: str, span: Span) -> list[list[tuple[int, int, str]]]:
    """The words of a sentence as (start, end, word), in pieces of at most ``MOST_TOKENS``."""
    found = [(span.start + t.start, span.start + t.stop, t.text) for t in tokenize(span.of(text))]
    pieces = []
    while len(found) > MOST_TOKENS:
        stops = [i for i in range(MOST_TOKENS // 2, MOST_TOKENS) if found[i][2] in (";", ",", ":")]
        cut = stops[-1] + 1 if stops else MOST_TOKENS
        pieces.append(found[:cut])
        found = found[cut:]
    if found:
        pieces.append(found)
    return pieces
