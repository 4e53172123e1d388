"""Turns of speech in a transcript: who presides, and whose words are orders."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tracker.extraction.folding import fold
from tracker.extraction.lines import Line

_LOOKED_AT: Final = 20_000
_QUOTED = re.compile(r"«[^«»]{0,2000}»|\"[^\"]{0,2000}\"")
_FIRST_PERSON = re.compile(
    r"\b(?:(?P<sure>прошу|поручаю|предлагаю|хочу|хотел бы|уважаемы[ей])"
    r"|я|мы|нам|нас|нами|мне|меня|наш\w{0,4}|коллеги|спасибо)\b"
)
_FEWEST_MARKS: Final = 2
_TAIL: Final = 120
_GIVES_FLOOR = re.compile(r"(?:[Пп]ожалуйста|[Пп]рошу(?: [Вв]ас)?|[Сс]лово\b[^.!?]{0,80}|\?)[\s.!…?]*$")
_DEFERS = re.compile(
    r"\W*(?:[Сс]пасибо|[Дд]а,|Есть\b|Так точно|[Пп]онял|Принято|[Уу]важаем\w+)?[\s,.!]*(?:[Уу]важаем\w+\s)?"
    r"[А-ЯЁ][а-яё]+\s[А-ЯЁ][а-яё]+(?:ич|вна)\b"
)
_FLOOR_COUNTS: Final = 2
"""Giving the floor, or asking, tells more than a turn of speech."""


def chair_of(text: str, lines: Sequence[Line]) -> str | None:
    """Who presides over a transcript: who speaks in most turns and gives the floor; of equals the first.

    Empty for whoever speaks before the first name; None for other texts.
    """
    points: Counter[str] = Counter()
    for before, line in pairwise((None, *lines)):
        if line is None or (before is not None and before.speaker == line.speaker):
            continue
        points[line.speaker] += 1 if line.speaker else 0
        if before is None or before.headline:
            continue
        gives = _GIVES_FLOOR.search(text[max(before.start, before.end - _TAIL) : before.end])
        if gives or _DEFERS.match(text[line.start : line.start + _TAIL]):
            points[before.speaker] += _FLOOR_COUNTS
    named = any(line.speaker for line in lines)
    return points.most_common(1)[0][0] if named else None


def is_chair(line: Line, chair: str | None, first_speaker: str) -> bool:
    """Whether a line is spoken by the chair; words before the first name are the other side's."""
    if chair is None:
        return True
    return line.speaker == chair if line.speaker or not chair else first_speaker != chair


def partners_of(lines: Sequence[Line], chair: str | None) -> list[str]:
    """Who is addressed as «вы» in each line: the other speaker before it, for the first lines the first one."""
    others = [line.speaker if line.speaker != chair else "" for line in lines]
    current = next((name for name in others if name), "")
    found = []
    for name in others:
        current = name or current
        found.append(current if chair is not None else "")
    return found


def is_speech(text: str) -> bool:
    """Whether a text is somebody's own words throughout: the first person outside quotation marks."""
    marks = _FIRST_PERSON.finditer(_QUOTED.sub(" ", fold(text[:_LOOKED_AT])))
    return sum(_FEWEST_MARKS if mark.group("sure") else 1 for mark in marks) >= _FEWEST_MARKS
