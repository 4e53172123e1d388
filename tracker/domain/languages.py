"""The languages of articles and of the interface."""

from enum import StrEnum


class Language(StrEnum):
    """ISO 639-1 code of a language that the tracker reads and speaks."""

    RUSSIAN = "ru"
    KAZAKH = "kk"
    ENGLISH = "en"
