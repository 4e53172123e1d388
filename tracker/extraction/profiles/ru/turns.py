"""Turns of speech in a transcript: who presides, and whose words are orders."""

from collections import Counter
from collections.abc import Sequence

from tracker.extraction.profiles.ru.segments import Line


def chair_of(lines: Sequence[Line]) -> str:
    """Who presides over a transcript: who speaks in most turns, of equals the first; empty for other texts."""
    turns = [
        line.speaker
        for index, line in enumerate(lines)
        if line.speaker and (index == 0 or lines[index - 1].speaker != line.speaker)
    ]
    return Counter(turns).most_common(1)[0][0] if turns else ""


def is_chair(line: Line, chair: str, first_speaker: str) -> bool:
    """Whether a line is spoken by the chair; words before the first name are the other side's."""
    if not chair:
        return True
    return line.speaker == chair if line.speaker else first_speaker != chair


def partner_of(lines: Sequence[Line], index: int, chair: str) -> str:
    """Who is addressed as «вы» in a line of the chair: the other speaker nearest to it, earlier ones first."""
    others = [
        (abs(i - index), i > index, line.speaker) for i, line in enumerate(lines) if line.speaker not in ("", chair)
    ]
    return min(others, key=lambda o: (o[1], o[0]))[2] if others else ""
