"""A sentence as the rules see it: its words without what stands in brackets, and steps along them."""

import re
from collections.abc import Container
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Final

from tracker.extraction.folding import fold
from tracker.extraction.limits import Limit
from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.deadlines import find_limits
from tracker.extraction.profiles.en.segments import Unit
from tracker.extraction.profiles.en.words import Token, is_adverb, tokens_of

_BRACKETS: Final = re.compile(r"[()\[\]]")
_LONGEST_BRACKET: Final = 600
_MOST_IN_BRACKETS: Final = 0.8
BE: Final = frozenset({"be", "is", "are", "was", "were", "been", "being", "am", "'s"})
Range = tuple[int, int]
"""Tokens from the first to before the second."""


@dataclass(slots=True)
class Sentence:
    """A unit of a text with its words; words in brackets are left out, offsets are those of the text."""

    text: str
    unit: Unit
    published_on: date | None = None
    tokens: list[Token] = field(init=False)
    low: str = field(init=False)
    _limits: list[Limit] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        start, end = self.unit.start, self.unit.end
        whole, self.text = self.text, self.text[start:end]
        self.low = fold(self.text)
        holes = _brackets(whole, start, end)
        if sum(b - a for a, b in holes) > _MOST_IN_BRACKETS * (end - start):
            holes = []
        edges = [start, *(edge for hole in holes for edge in hole), end]
        self.tokens = [t for a, b in zip(edges[::2], edges[1::2], strict=True) for t in tokens_of(whole, a, b)]

    @property
    def leads(self) -> bool:
        """Whether the sentence breaks off for points that follow."""
        inline = self.unit.leads and self.text.endswith((",", " and"))
        return inline or self.text.endswith((":", ":—", "—", " to", " shall", " must"))

    @property
    def limits(self) -> list[Limit]:
        """The time limits of the sentence; offsets are those in its own text."""
        if self._limits is None:
            self._limits = find_limits(self.text, self.published_on)
        return self._limits

    def words(self, start: int, end: int) -> str:
        """The text from one token to before another, as written."""
        if start >= end:
            return ""
        return self.text[self.tokens[start].start - self.unit.start : self.tokens[end - 1].end - self.unit.start]

    def plain(self, start: int, end: int) -> str:
        """The same in lower case without what stands in brackets."""
        return " ".join(t.low for t in self.tokens[start:end])

    def low_at(self, index: int) -> str:
        """The word at an index in lower case; nothing beyond the ends."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def one_of(self, index: int, key: str) -> bool:
        """Whether the word at an index is one of the little words ``key``."""
        return self.low_at(index) in lexicon.words("grammar", key)

    @staticmethod
    def is_one_of(low: str, key: str) -> bool:
        """Whether a word is one of the little words ``key``."""
        return low in lexicon.words("grammar", key)

    def find(self, words: Container[str], start: int, end: int) -> int | None:
        """The first token from ``start`` to before ``end`` that is one of ``words``."""
        return next((i for i in range(max(start, 0), min(end, len(self.tokens))) if self.tokens[i].low in words), None)

    def find_back(self, words: Container[str], start: int, end: int) -> int | None:
        """The first such token from ``start`` back to after ``end``."""
        return next((i for i in range(start, max(end, -1), -1) if self.tokens[i].low in words), None)

    def token_at(self, offset: int) -> int:
        """The first token at or after an offset of the sentence's own text."""
        place = offset + self.unit.start
        return next((i for i, t in enumerate(self.tokens) if t.start >= place), len(self.tokens))

    def speaks(self, index: int) -> bool:
        """Whether the word at an index is a verb of saying."""
        token = self.tokens[index]
        return not token.capital and token.low in lexicon.words("speech", "verbs")

    def after_adverbs(self, index: int) -> int:
        """The first token from ``index`` on that is no adverb."""
        while index < len(self.tokens) and is_adverb(self.tokens[index].low):
            index += 1
        return index

    def past_adverbs_and_limits(self, index: int) -> int:
        """The first token from ``index`` on that is neither an adverb nor in a time limit: «not later than May»."""
        while index < len(self.tokens):
            past = self.limit_end(index)
            if past == index:
                more = self.tokens[index].low == "and" and index + 1 < len(self.tokens) and self.limit_end(index + 1)
                past = max(index + is_adverb(self.tokens[index].low), more if more and more > index + 1 else index)
            if past == index:
                break
            index = past
        return index

    def before_adverbs(self, index: int) -> int:
        """The last token from ``index`` back that is no adverb."""
        while index >= 0 and is_adverb(self.tokens[index].low):
            index -= 1
        return index

    def limit_end(self, index: int) -> int:
        """The token after the time limit that begins at ``index``, or ``index`` itself."""
        offset = self.tokens[index].start - self.unit.start
        for limit in self.limits:
            if limit.start == offset:
                end = limit.end + self.unit.start
                return next(
                    (i for i in range(index, len(self.tokens)) if self.tokens[i].start >= end), len(self.tokens)
                )
        return index


def _brackets(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where something stands in brackets, outermost ones, none too long."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    for match in _BRACKETS.finditer(text, start, end):
        if match.group() in "([":
            opened.append(match.start())
        elif opened:
            begin = opened.pop()
            if match.end() - begin <= _LONGEST_BRACKET:
                while found and found[-1][0] > begin:
                    found.pop()
                found.append((begin, match.end()))
    return found


def chunks(sentence: Sentence, start: int, end: int) -> list[Range]:
    """The stretch cut at its commas and dashes."""
    tokens = sentence.tokens
    cuts = [start - 1, *(i for i in range(start, end) if tokens[i].low in (",", "—", "–")), end]
    return [(a + 1, b) for a, b in pairwise(cuts) if a + 1 < b]


def is_finite(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a stretch holds a verb that makes it a clause."""
    finite = lexicon.words("openers", "finite")
    return any(t.low in finite and not t.capital for t in sentence.tokens[start:end])


def phrase_start(sentence: Sentence, index: int) -> int:
    """Where the adverbs in front of ``index`` begin."""
    return sentence.before_adverbs(index - 1) + 1
