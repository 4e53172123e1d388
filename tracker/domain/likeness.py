"""How alike two short texts are, in any language: by the beginnings of their words, rare ones counting for more."""

import math
import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from tracker.domain.bodies import fold_name

_WORD: Final = re.compile(r"\w+")
_BEGINNING: Final = 4
"""Letters of a word that mostly stay the same in all its forms, also of short ones, in Russian, Kazakh and English."""
_SHORTEST: Final = 3
"""Letters of the shortest word that tells anything."""
_FEWEST: Final = 2
"""Words in common below which nothing is alike."""


def beginnings(text: str) -> frozenset[str]:
    """The beginnings of the words of a text, without the short words that every text has."""
    return frozenset(word[:_BEGINNING] for word in _WORD.findall(fold_name(text)) if len(word) >= _SHORTEST)


class Likeness:
    """Compares texts among one another; a word counts for more the fewer of them have it."""

    def __init__(self, texts: Iterable[frozenset[str]]) -> None:
        self._texts = list(texts)
        self._having = Counter(word for words in self._texts for word in words)

    def between(self, one: frozenset[str], other: frozenset[str]) -> float:
        """The weight that both have in common, as a share: 1 for the same words, 0 for fewer than two in common."""
        common = one & other
        if len(common) < _FEWEST:
            return 0.0
        return self._weight(common) / math.sqrt(self._weight(one) * self._weight(other))

    def _weight(self, words: Iterable[str]) -> float:
        return math.fsum(math.log(1 + (1 + len(self._texts)) / (1 + self._having[word])) for word in sorted(words))
