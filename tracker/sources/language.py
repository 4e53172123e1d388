"""Which of our languages a text is written in."""

from functools import cache
from typing import Any, Final

from tracker.domain.languages import Language

ENOUGH: Final = 20_000
"""Characters of a text that are looked at."""

_KAZAKH: Final = frozenset("әғқңөұүһі")
"""Letters that Kazakh has and Russian has not."""

_KAZAKH_SHARE: Final = 0.03
"""Share of those letters among the Cyrillic ones. Kazakh has about 0.2; names in a Russian text stay below 0.02."""


def detect_language(text: str) -> Language:
    """The language of most of a text; a guess when the text is short or written in none of ours.

    The letters decide where they can, a statistical model restricted to our languages where they cannot,
    as in Kazakh written on a Russian keyboard.
    """
    letters = [each for each in text[:ENOUGH].lower() if each.isalpha()]
    cyrillic = [each for each in letters if "Ѐ" <= each <= "ӿ"]
    if len(cyrillic) * 2 < len(letters):
        return Language.ENGLISH
    if sum(each in _KAZAKH for each in cyrillic) > _KAZAKH_SHARE * len(cyrillic):
        return Language.KAZAKH
    return Language(_model().classify(text[:ENOUGH])[0])


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - brings numpy, which every start would wait for

    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    model.set_languages([str(each) for each in (Language.RUSSIAN, Language.KAZAKH)])
    return model
