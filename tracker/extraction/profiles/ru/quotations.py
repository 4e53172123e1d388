"""Which words of a line stand in quotation marks, and who says them."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.domain.spans import Span
from tracker.extraction.profiles.ru.issuers import Issuer, speaker_in
from tracker.extraction.profiles.ru.people import People
from tracker.extraction.profiles.ru.syntax import Sentence

_FEWEST_WORDS: Final = 4
"""Shorter quotations are names and single words, not speech."""
_MARKS = re.compile('[«»“”„"]')
_WORD = re.compile(r"[^\W\d_]+")


def quotations(text: str, start: int, end: int) -> list[Span]:
    """The stretches of speech in quotation marks; one that does not end in the line goes to its end."""
    found: list[tuple[int, int]] = []
    depth, opened = 0, start
    for match in _MARKS.finditer(text, start, end):
        if match.group() in "«„" or (match.group() in '“"' and _opens(text, match.start())):
            opened = match.end() if depth == 0 else opened
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                found.append((opened, match.start()))
    if depth:
        found.append((opened, end))
    spans = [Span(first, last) for first, last in found if first < last]
    return [span for span in spans if len(_WORD.findall(span.of(text))) >= _FEWEST_WORDS]


def _opens(text: str, place: int) -> bool:
    """Whether a mark that may open or close a quotation opens one: no letter before it, one after it."""
    return not text[max(0, place - 1) : place].strip(" (\u00a0—–«") and text[place + 1 : place + 2].isalnum()


def quoted_at(ranges: Sequence[Span], place: int) -> Span | None:
    """The quotation around a place of the text, or None."""
    return next((span for span in ranges if span.start <= place < span.end), None)


def voices(
    sentences: Sequence[Sentence], ranges: Sequence[Span], people: People, last: Issuer | None
) -> list[Issuer | None]:
    """Whose words each sentence of a line reports; ``last`` spoke before the line.

    By the sentence itself, by the rest of its quotation, or, after an outsider's words, still his.
    """
    own: list[Issuer | None] = []
    for sentence in sentences:
        own.append(speaker_in(sentence, ranges, people, last))
        last = own[-1] or last
    found: list[Issuer | None] = []
    for sentence, named in zip(sentences, own, strict=True):
        quoted = quoted_at(ranges, sentence.span.start + 1)
        around = _speaker_of(quoted, sentences, own) if quoted is not None else None
        before = found[-1] if found and quoted is None else None
        found.append(named or around or (before if before is not None and before.outsider else None))
    return found


def _speaker_of(quoted: Span, sentences: Sequence[Sentence], own: Sequence[Issuer | None]) -> Issuer | None:
    """Who is named where a quotation ends, or else where it begins."""
    named = [(s.span, voice) for s, voice in zip(sentences, own, strict=True) if voice is not None]
    at_end = next((voice for span, voice in named if span.start <= quoted.end <= span.end), None)
    return at_end or next((voice for span, voice in named if span.start < quoted.start <= span.end), None)
