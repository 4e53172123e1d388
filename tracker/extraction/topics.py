"""Chooses a topic by the words of a passage: no model, only counted words that a person can read."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

Counts = dict[int, float]
"""Topic code → weight of the words found for it."""

_PHRASE_WEIGHT: Final = 2.5
_WEAK_WEIGHT: Final = 0.4
_ACTION, _SETTING, _HEADING, _TEXT = 2.0, 0.5, 2.0, 0.5
"""What a word counts in the action, in the sentence around it, in the heading, and (as a share of
all topic words) in the whole text."""


@dataclass(frozen=True, slots=True)
class TopicVote:
    """A topic and the words of the passage that spoke for it."""

    topic: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Pattern:
    topic: int
    weight: float
    regex: re.Pattern[str]


class TopicWords:
    """The word lists of one language, ready to count."""

    def __init__(self, words: Mapping[int, Sequence[str]]) -> None:
        self._patterns = [pattern for code, entries in words.items() for pattern in _compile(code, entries)]

    def count(self, text: str) -> Counts:
        """Weight of each topic in a text, in time linear in its length."""
        low = _fold(text)
        votes: Counts = {}
        for pattern in self._patterns:
            hits = sum(1 for _ in pattern.regex.finditer(low))
            if hits:
                votes[pattern.topic] = votes.get(pattern.topic, 0.0) + hits * pattern.weight
        return votes

    def background(self, heading: str, text: str) -> Counts:
        """What heading and text as a whole add to the vote on each of their actions."""
        whole = self.count(text)
        total = sum(whole.values()) or 1.0
        return _summed((self.count(heading), _HEADING), (whole, _TEXT / total))

    def choose(self, action: str, setting: str, background: Counts) -> TopicVote | None:
        """The topic of an action, or None when no list has a word for it."""
        votes = _summed((self.count(action), _ACTION), (self.count(setting), _SETTING), (background, 1.0))
        if not votes:
            return None
        best = max(votes, key=lambda code: (votes[code], -code))
        return TopicVote(best, self._matched(best, action) or self._matched(best, setting))

    def _matched(self, code: int, text: str) -> tuple[str, ...]:
        low = _fold(text)
        found = sorted(m.span() for p in self._patterns if p.topic == code for m in p.regex.finditer(low))
        return tuple(dict.fromkeys(text[start:end] for start, end in found))


def _summed(*parts: tuple[Counts, float]) -> Counts:
    out: Counts = {}
    for votes, weight in parts:
        for code, count in votes.items():
            out[code] = out.get(code, 0.0) + weight * count
    return out


def _compile(code: int, entries: Sequence[str]) -> Iterator[_Pattern]:
    """At most three patterns for a topic: weak words, words, phrases."""
    groups: dict[float, list[str]] = {}
    for entry in entries:
        weight = _WEAK_WEIGHT if entry.startswith("~") else _PHRASE_WEIGHT if " " in entry else 1.0
        groups.setdefault(weight, []).append(r"\s+".join(_stem(w) for w in entry.lstrip("~").split()))
    for weight, stems in groups.items():
        yield _Pattern(code, weight, re.compile(rf"\b(?:{'|'.join(stems)})"))


def _stem(entry: str) -> str:
    return re.escape(entry[:-1]) + r"\b" if entry.endswith(".") else re.escape(entry) + r"\w*"


def _fold(text: str) -> str:
    """Lower case with е for ё; letters whose lower case is longer stay, so that offsets hold."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.replace("ё", "е")
