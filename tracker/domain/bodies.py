"""Bodies: ministries, offices, persons and groups that give, carry out or oversee orders."""

import unicodedata
from enum import StrEnum
from typing import Final


class BodyKind(StrEnum):
    """What sort of addressee or issuer a body is."""

    INSTITUTION = "institution"
    OFFICE = "office"
    PERSON = "person"
    GROUP = "group"


class NameKind(StrEnum):
    """What sort of name a body bears."""

    OFFICIAL = "official"
    SHORT = "short"
    ACRONYM = "acronym"
    FORMER = "former"


NAME_ORDER: Final = (NameKind.OFFICIAL, NameKind.SHORT, NameKind.ACRONYM, NameKind.FORMER)
"""Which body a name means when several bear it: the one that bears it most fully."""

_QUOTES: Final = "\"'`«»„“”‟‘’‚‛‹›ʼ"
_HYPHENS: Final = "-‐‑‒–—−"
_FOLD: Final = str.maketrans({"ё": "е"} | dict.fromkeys(_QUOTES) | dict.fromkeys(_HYPHENS, " "))


def fold_name(name: str) -> str:
    """A name as it is searched: case, ё and е, quotation marks, hyphens and white space make no difference."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().translate(_FOLD).split())
