"""The languages that can be read: one folder each, loaded when its first text arrives."""

from collections.abc import Callable
from functools import cache
from typing import Final

from tracker.domain.languages import Language
from tracker.extraction.profile import Profile


def _russian() -> Profile:
    from tracker.extraction.profiles.ru.profile import RussianProfile  # noqa: PLC0415 - its models load on first use

    return RussianProfile()


def _kazakh() -> Profile:
    from tracker.extraction.profiles.kk.profile import KazakhProfile  # noqa: PLC0415 - its word lists load on first use

    return KazakhProfile()


def _english() -> Profile:
    from tracker.extraction.profiles.en.profile import EnglishProfile  # noqa: PLC0415 - its word lists load on first use

    return EnglishProfile()


_LOADERS: Final[dict[Language, Callable[[], Profile]]] = {
    Language.RUSSIAN: _russian,
    Language.KAZAKH: _kazakh,
    Language.ENGLISH: _english,
}


def has_profile(language: Language) -> bool:
    """Whether texts in ``language`` can be read; loads nothing."""
    return language in _LOADERS


@cache
def load_profile(language: Language) -> Profile:
    """The profile of ``language``, one for the life of the process.

    Raises:
        KeyError: there is none (ask ``has_profile`` first).
    """
    return _LOADERS[language]()
