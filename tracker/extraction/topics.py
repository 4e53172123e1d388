"""Chooses a topic by the words of a passage: no model, only counted words that a person can read.

Every word of a text is looked up once. Where several entries of the lists begin at a word, the one with most
words, then with most letters, has it alone: «oil spill» is no longer «oil». Each place that can speak for
a topic – the action, what stands around it, who must act, heading, text, the other actions – is turned into shares
of its own topic words, so that a long paragraph does not outvote a clear action, and the shares are added.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from math import exp
from typing import Final

from tracker.domain.acronyms import is_acronym
from tracker.domain.spans import Span
from tracker.extraction.folding import fold

Counts = dict[int, float]
"""Topic code → weight of the words found for it."""

_PHRASE_WEIGHT: Final = 2.5
_WEAK_WEIGHT: Final = 0.4
_ACTION, _AROUND, _BODIES, _HEADING, _TEXT, _COMPANY = 3.0, 2.0, 1.0, 0.3, 3.0, 1.5
"""What each place counts."""
_NAMED: Final = 1.0
"""What is added for a topic that the action names with a phrase: its subject, whatever the text is about."""
_DOUBT: Final = 1.0
"""Weight of words that a place must have before it is half believed."""
_NEAR: Final = 120
"""Characters from the action at which a word counts a third of one beside it; so many more for a line end."""
_LINE_END: Final = 400
_FAR: Final = 800
_AFTERWARDS: Final = 0.5
"""What comes after the action, against what led to it."""
_EXPLAINED = re.compile(r"\(([^\W\d_]{2,8})\)")
_MOST_ACRONYMS: Final = 100
_LONGEST_NAME: Final = 120
_REMEMBERED_WORDS: Final = 50_000
_WORD = re.compile(r"\w+")
_BREAK = re.compile(r"[\r\n\x0b\x0c\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class TopicVote:
    """A topic and the words of the action that spoke for it."""

    topic: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of the lists at ``start``-``end`` of a text, and what they weigh for each topic."""

    start: int
    end: int
    weights: Counts


@dataclass(frozen=True, slots=True)
class _Entry:
    """One entry of a list: its stems in a row, a topic, and what it weighs."""

    stems: tuple[str, ...]
    topic: int
    weight: float

    @property
    def rank(self) -> tuple[int, int]:
        return len(self.stems), sum(map(len, self.stems))


class TopicWords:
    """The word lists of one language, ready to count. Words of topic 0 have none: they only look like others."""

    def __init__(self, words: Mapping[int, Sequence[str]]) -> None:
        self._by_stem: dict[str, list[_Entry]] = {}
        for code, entries in words.items():
            for entry in entries:
                read = _read(code, entry)
                self._by_stem.setdefault(read.stems[0], []).append(read)
        self._starting = lru_cache(_REMEMBERED_WORDS)(self._look_up)

    def read(self, text: str, heading: str) -> "TopicText":
        """A text with its heading, ready to be asked for the topics of its actions."""
        return TopicText(self, text, heading)

    def hits(self, text: str) -> list[Hit]:
        """The words of the lists in a text, in order, in time linear in its length."""
        low = fold(text)
        words = [match.span() for match in _WORD.finditer(low)]
        out: list[Hit] = []
        index = 0
        while index < len(words):
            found = [e for e in self._starting(low[slice(*words[index])]) if _continues(e, low, words, index)]
            top = max((entry.rank for entry in found), default=(1, 0))
            if found:
                weights = {entry.topic: entry.weight for entry in found if entry.rank == top and entry.topic}
                out.append(Hit(words[index][0], words[index + top[0] - 1][1], weights))
            index += top[0]
        return out

    def _look_up(self, word: str) -> tuple[_Entry, ...]:
        beginnings = [word[:end] for end in range(1, len(word) + 1)] + [word + "."]
        return tuple(entry for beginning in beginnings for entry in self._by_stem.get(beginning, ()))


class TopicText:
    """One text, its topic words found once."""

    def __init__(self, words: TopicWords, text: str, heading: str) -> None:
        self._words = words
        self._text = text
        self._hits = _with_acronyms(text, words.hits(text))
        self._starts = [hit.start for hit in self._hits]
        self._breaks = [match.start() for match in _BREAK.finditer(text)]
        self._background = _summed(
            (_shares(_counted(words.hits(heading))), _HEADING), (_shares(_counted(self._hits)), _TEXT)
        )

    def topic_of(self, span: Span, bodies: Sequence[str] = ()) -> TopicVote | None:
        """The topic of the one action at ``span``; None when no list has a word for it. ``bodies`` must act."""
        return self.topics_of([(span, bodies)])[0]

    def topics_of(self, actions: Sequence[tuple[Span, Sequence[str]]]) -> list[TopicVote | None]:
        """The topics of the actions of the text, each with who must act; what is ordered together is mostly of one."""
        votes = [self._votes(span, bodies) for span, bodies in actions]
        company = _summed(*((_parts(each), 1 / len(votes)) for each in votes))
        return [self._chosen(span, each, company) for (span, _), each in zip(actions, votes, strict=True)]

    def _votes(self, span: Span, bodies: Sequence[str]) -> Counts:
        first, last = bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)
        inside = self._hits[first:last]
        return _summed(
            (_shares(_counted(inside)), _ACTION),
            (_named(inside), _NAMED),
            (_shares(self._around(span, first, last)), _AROUND),
            (_shares(_fields(self._words.hits(" ; ".join(bodies)))), _BODIES),
            (self._background, 1.0),
        )

    def _chosen(self, span: Span, own: Counts, company: Counts) -> TopicVote | None:
        votes = _summed((own, 1.0), (company, _COMPANY))
        if not votes:
            return None
        best = max(votes, key=lambda code: (votes[code], -code))
        inside = self._hits[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]
        spoke = dict.fromkeys(self._text[hit.start : hit.end] for hit in inside if best in hit.weights)
        return TopicVote(best, tuple(spoke))

    def _around(self, span: Span, first: int, last: int) -> Counts:
        """Words near the action, each counting less the further off it stands, across a line end less again."""
        low = bisect_left(self._starts, span.start - _FAR)
        high = bisect_left(self._starts, span.end + _FAR)
        votes: Counts = {}
        for hit in (*self._hits[low:first], *self._hits[last:high]):
            gap = (hit.end, span.start) if hit.start < span.start else (span.end, hit.start)
            lines = bisect_left(self._breaks, gap[1]) - bisect_left(self._breaks, gap[0])
            nearness = exp(-(max(gap[1] - gap[0], 0) + _LINE_END * lines) / _NEAR)
            if hit.start >= span.end:
                nearness *= _AFTERWARDS
            for code, weight in hit.weights.items():
                votes[code] = votes.get(code, 0.0) + weight * nearness
        return votes


def _continues(entry: _Entry, low: str, words: Sequence[tuple[int, int]], index: int) -> bool:
    """Whether the words after the first are those of the entry, with nothing but a space or hyphen between."""
    if index + len(entry.stems) > len(words):
        return False
    for offset, stem in enumerate(entry.stems[1:], index + 1):
        start, end = words[offset]
        between, word = low[words[offset - 1][1] : start], low[start:end]
        fits = word == stem[:-1] if stem.endswith(".") else word.startswith(stem)
        if not fits or between.strip(" -'’"):
            return False
    return True


def _read(code: int, entry: str) -> _Entry:
    stems = tuple(entry.lstrip("~").replace("-", " ").split())
    weight = _WEAK_WEIGHT if entry.startswith("~") else _PHRASE_WEIGHT if len(stems) > 1 else 1.0
    return _Entry(stems, code, weight)


def _with_acronyms(text: str, hits: list[Hit]) -> list[Hit]:
    """The hits, and every acronym that the text itself explains: «Endangered Species Act (ESA)»."""
    meant: dict[str, Counts] = {}
    for match in islice(_EXPLAINED.finditer(text), _MOST_ACRONYMS):
        name = text[max(0, match.start() - _LONGEST_NAME) : match.start()]
        words = [word.start() for word in _WORD.finditer(name)][-len(match[1]) - 1 :]
        first = match.start() - len(name) + words[0] if words else match.start()
        inside = hits[bisect_left(hits, first, key=_start) : bisect_left(hits, match.start(), key=_start)]
        if is_acronym(match[1]) and inside:
            meant.setdefault(match[1], _summed(*((hit.weights, 1.0) for hit in inside)))
    if not meant:
        return hits
    taken = {hit.start for hit in hits}
    again = re.compile(rf"\b(?:{'|'.join(map(re.escape, meant))})\b")
    found = [Hit(*m.span(), meant[m.group()]) for m in again.finditer(text) if m.start() not in taken]
    return sorted([*hits, *found], key=_start)


def _start(hit: Hit) -> int:
    return hit.start


def _counted(hits: Iterable[Hit]) -> Counts:
    return _summed(*((hit.weights, 1.0) for hit in hits))


def _named(hits: Iterable[Hit]) -> Counts:
    return {code: 1.0 for hit in hits for code, weight in hit.weights.items() if weight >= _PHRASE_WEIGHT}


def _fields(hits: Iterable[Hit]) -> Counts:
    """In the name of a body the words that are weak elsewhere say what it is there for."""
    return _summed(*((dict.fromkeys(hit.weights, 1.0), 1.0) for hit in hits))


def _shares(votes: Counts) -> Counts:
    total = sum(votes.values()) + _DOUBT
    return {code: count / total for code, count in votes.items()}


def _parts(votes: Counts) -> Counts:
    total = sum(votes.values()) or 1.0
    return {code: count / total for code, count in votes.items()}


def _summed(*parts: tuple[Counts, float]) -> Counts:
    out: Counts = {}
    for votes, weight in parts:
        for code, count in votes.items():
            out[code] = out.get(code, 0.0) + weight * count
    return out
