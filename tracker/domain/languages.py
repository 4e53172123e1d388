"""The languages of articles and of the interface."""

import unicodedata
from enum import StrEnum
from typing import Final


class Language(StrEnum):
    """ISO 639-1 code of a language that the tracker reads and speaks."""

    RUSSIAN = "ru"
    KAZAKH = "kk"
    ENGLISH = "en"


KAZAKH_LETTERS: Final = frozenset("әғқңөұүһі")


def language_of_name(name: str, *, fallback: Language) -> Language:
    """The language of a name by its letters; ``fallback`` where they leave it open.

    Latin letters alone are English, a letter that only Kazakh has is Kazakh; other Cyrillic letters
    are Russian unless the fallback is written in them too.
    """
    letters = [each for each in name.lower() if each.isalpha()]
    if not letters:
        return fallback
    if all(unicodedata.name(each, "").startswith("LATIN") for each in letters):
        return Language.ENGLISH
    if KAZAKH_LETTERS.intersection(letters):
        return Language.KAZAKH
    return Language.RUSSIAN if fallback is Language.ENGLISH else fallback
