"""Cuts lines into sentences and words, with exact offsets."""

import re
from typing import Final

from razdel import sentenize

from tracker.domain.spans import Span
from tracker.extraction.folding import fold
from tracker.extraction.lines import Line
from tracker.extraction.profiles.kk.words import Sentence, Token

MOST_TOKENS: Final = 200
"""Longer sentences are read in pieces."""

SPEAKER: Final = re.compile(
    r"(?<![\w.])((?:[А-ЯЁӘҒҚҢӨҰҮҺІ]\.\s?){1,2}[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{1,40}(?:-[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яё]{1,40})?)\s?:\s"
)
_WORD = re.compile(r"[^\W_]+(?:[-\u2011’'][^\W_]+)*|[^\w\s]|_")
_SHORTENED = re.compile(r"(?:^|[\s(])(?:жж?|т\.б|т\.с\.с|қ|обл|млн|млрд|мың|б|бет)\.$", re.IGNORECASE)


def split_sentences(text: str, line: Line) -> list[Span]:
    """The sentences of a line, without the space around them; «2024 ж. 5 мамыр» is not cut."""
    found: list[Span] = []
    for piece in sentenize(text[line.start : line.end]):
        body = piece.text.strip()
        if not body:
            continue
        start = line.start + piece.start + len(piece.text) - len(piece.text.lstrip())
        end = start + len(body)
        if found and _SHORTENED.search(text[max(found[-1].start, found[-1].end - 8) : found[-1].end]):
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(start, end))
    return found


def read_sentences(text: str, span: Span) -> list[Sentence]:
    """A sentence as words, in pieces of at most ``MOST_TOKENS``."""
    words = list(_WORD.finditer(text, span.start, span.end))
    pieces = []
    while words:
        cut = _cut(words) if len(words) > MOST_TOKENS else len(words)
        pieces.append(_sentence(text, words[:cut]))
        words = words[cut:]
    return pieces


def _cut(words: list[re.Match[str]]) -> int:
    stops = [i for i in range(MOST_TOKENS // 2, MOST_TOKENS) if words[i].group() in (";", ",", ":")]
    return stops[-1] + 1 if stops else MOST_TOKENS


def _sentence(text: str, words: list[re.Match[str]]) -> Sentence:
    span = Span(words[0].start(), words[-1].end())
    low = fold_letters(span.of(text))
    first = span.start
    tokens = [
        Token(i, w.start(), w.end(), w.group(), low[w.start() - first : w.end() - first]) for i, w in enumerate(words)
    ]
    return Sentence(span, span.of(text), low, tokens)


def fold_letters(text: str) -> str:
    """Folded text in which letters of other alphabets that stand for Kazakh ones («iстеу», «ӛңір») are Kazakh."""
    return fold(text).translate(_FOREIGN)


_FOREIGN: Final = str.maketrans("iӛҥ", "іөү")
