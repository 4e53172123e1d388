"""Turns of speech in a transcript: who presides, and whose words are orders."""

from collections import Counter
from collections.abc import Sequence

from tracker.extraction.lines import Line


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


def partners_of(lines: Sequence[Line], chair: str) -> list[str]:
    """Who is addressed as «вы» in each line: the other speaker before it, for the first lines the first one."""
    others = [line.speaker if line.speaker != chair else "" for line in lines]
    current = next((name for name in others if name), "")
    found = []
    for name in others:
        current = name or current
        found.append(current if chair else "")
    return found
