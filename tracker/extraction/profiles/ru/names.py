"""One name for one body throughout a text: full over acronym, without the country, with its capital."""

from collections.abc import Iterable

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.words import is_place


def unify(names: Iterable[str]) -> dict[str, str]:
    """Each of ``names`` → the one of them to use for it. The text's own words only; nothing is added."""
    distinct = list(dict.fromkeys(names))
    return {name: _best([other for other in distinct if _same(name, other)]) for name in distinct}


def _best(names: list[str]) -> str:
    """Of variants of one name: no acronym, the shortest, with the capital of another."""
    shortest = min(names, key=lambda n: (n.isupper(), len(n), n[:1].islower()))
    alike = [n[: len(shortest)] for n in names if n.lower().startswith(shortest.lower())]
    return min(alike, key=lambda n: n[:1].islower())


def _same(one: str, other: str) -> bool:
    if one.lower() == other.lower() or _is_acronym_of(one, other) or _is_acronym_of(other, one):
        return True
    shorter, longer = sorted((one.lower().split(), other.lower().split()), key=len)
    extra = longer[len(shorter) :]
    return len(shorter) > 1 and longer[: len(shorter)] == shorter and all(_is_country(w) for w in extra)


def _is_acronym_of(short: str, name: str) -> bool:
    """«МВД» of «Министерство внутренних дел», whatever country follows."""
    initials = "".join(w[0] for w in name.split() if w[:1].isalpha() and w not in ("и", "по", "с"))
    words = len(name.split()) > 1
    return words and len(short) > 1 and short.isupper() and initials.upper().startswith(short)


def _is_country(word: str) -> bool:
    return word in lexicon.words("bodies", "country") or is_place(word)
