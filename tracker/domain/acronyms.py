"""Acronyms of bodies: which name the letters of one stand for."""

from typing import Final

from tracker.domain.bodies import fold_name

MOST_LETTERS: Final = 8
MINOR: Final = frozenset(
    {
        "и", "по", "в", "во", "на", "о", "об", "при", "с", "со", "для", "за", "из", "от", "к", "у", "а", "также",
        "және", "мен", "бен", "пен", "жөніндегі", "туралы",
        "of", "the", "and", "for", "on", "in", "to", "at", "by", "a", "an",
    }
)  # fmt: skip
"""Words whose initial an acronym may have or leave out."""


def is_acronym(name: str) -> bool:
    """Whether a name is one word of letters, most of them capitals: МВД, МОиН, MoJ, but not Минтранс."""
    capitals = sum(letter.isupper() for letter in name)
    return name.isalpha() and len(name) <= MOST_LETTERS and capitals >= 2 and 2 * capitals > len(name)  # noqa: PLR2004 - a single capital is a word's


def stands_for(acronym: str, name: str) -> bool:
    """Whether the letters of an acronym are the initials of a name of several words, in their order."""
    words = fold_name(name).split()
    content = sum(word not in MINOR for word in words)
    return is_acronym(acronym) and content > 1 and _spells(fold_name(acronym), words)


def _spells(letters: str, words: list[str]) -> bool:
    """Whether each letter begins one word in turn; only minor words may be left out."""
    if not words:
        return not letters
    if letters.startswith(words[0][0]) and _spells(letters[1:], words[1:]):
        return True
    return words[0] in MINOR and _spells(letters, words[1:])
