"""When two names mean the same body (codebook, section 8): by content words, initials, beginnings, the gazetteer."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.domain.acronyms import MINOR, is_acronym, stands_for
from tracker.gazetteer.finding import candidates

_STEM: Final = 5
"""Letters of a word that count: endings of cases make no difference."""
_SHORTEST_BEGINNING: Final = 2
_FEWEST_BEGINNINGS: Final = 2
_WORD = re.compile(r"[^\W\d_]+")
_COUNTRY: Final = frozenset(
    {
        "рк", "республики", "республика", "казахстан", "казахстана", "российской", "федерации", "россии",
        "қр", "қазақстан", "республикасы", "республикасының", "republic", "kazakhstan",
    }
)  # fmt: skip
"""Words that a name may have or leave out; the texts measured most often are of these countries."""


def same_body(one: str, other: str) -> bool:
    """Whether one name has the other's content words, shortens it, or is known for the same body's."""
    first, second = _stems(one), _stems(other)
    if not first or not second:
        return False
    if first <= second or second <= first or _shortens(one, other) or _shortens(other, one):
        return True
    return not set(candidates(one)).isdisjoint(candidates(other))


def count_same(coded: Sequence[str], found: Sequence[str]) -> int:
    """How many names of two lists mean the same body, one to one."""
    left = list(found)
    for name in coded:
        match = next((each for each in left if same_body(name, each)), None)
        if match is not None:
            left.remove(match)
    return len(found) - len(left)


def _content(name: str) -> list[str]:
    words = _WORD.findall(name.lower().replace("ё", "е"))
    return [word for word in words if word not in MINOR and word not in _COUNTRY]


def _stems(name: str) -> set[str]:
    return {word[:_STEM] for word in _content(name)}


def _shortens(short: str, full: str) -> bool:
    """Whether the one content word of ``short`` is made of the initials or the beginnings of the words of ``full``."""
    words = [word for word in _WORD.findall(short) if word.lower() not in MINOR | _COUNTRY]
    if len(words) != 1:
        return False
    content = _content(full)
    named = " ".join(word for word in _WORD.findall(full) if word.lower() not in _COUNTRY)
    return (is_acronym(words[0]) and stands_for(words[0], named)) or _blends(words[0].lower(), content)


def _blends(short: str, words: Sequence[str], parts: int = 0) -> bool:
    """Whether beginnings of the words, each of two letters or more, follow one another in ``short``: «минобороны»."""
    if not short:
        return parts >= _FEWEST_BEGINNINGS
    if not words:
        return False
    shared = next((n for n, (a, b) in enumerate(zip(short, words[0], strict=False)) if a != b), None)
    longest = min(len(short), len(words[0])) if shared is None else shared
    return any(_blends(short[n:], words[1:], parts + 1) for n in range(longest, _SHORTEST_BEGINNING - 1, -1))
