"""One name for one body throughout a text: full over acronym, without the country, with its capital."""

from collections.abc import Iterable

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.words import is_place


def unify(names: Iterable[str]) -> dict[str, str]:
    """Each of ``names`` → the one of them to use for it. The text's own words only; nothing is added."""
    distinct = list(dict.fromkeys(names))
    groups: dict[str, list[str]] = {}
    for name in distinct:
        for key in _keys(name):
            groups.setdefault(key, []).append(name)
    return {name: _best([o for key in _keys(name) for o in groups[key] if _same(name, o)]) for name in distinct}


def _keys(name: str) -> set[str]:
    """What variants of one name have in common: the first word, or the acronym."""
    initials = _initials(name)
    acronyms = {initials[:n] for n in range(2, len(initials) + 1)} if " " in name else {name}
    return {name.lower().split(" ")[0], *acronyms}


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
    return " " in name and len(short) > 1 and short.isupper() and _initials(name).startswith(short)


def _initials(name: str) -> str:
    return "".join(w[0] for w in name.split() if w[:1].isalpha() and w not in ("и", "по", "с")).upper()


def _is_country(word: str) -> bool:
    return word in lexicon.words("bodies", "country") or is_place(word)
