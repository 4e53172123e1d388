"""Offices of the heads of ministries and akimats: their names follow from the names of the body."""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from tracker.domain.acronyms import is_acronym
from tracker.domain.languages import Language

MARK: Final = "/head"
"""Ends the key of a head; what stands before it is the key of the body."""

_OFFICES: Final = {
    Language.RUSSIAN: (("Министерство ", "Министр "), ("Акимат ", "Аким ")),
    Language.KAZAKH: ((" министрлігі", " министрі"), (" әкімдігі", " әкімі")),
    Language.ENGLISH: (("Ministry", "Minister"), ("Akimat", "Akim")),
}
"""Language → the word for a body, and the word for its head."""

_VOWELS: Final = "аеёиоуыэюя"


def derived(names: Mapping[str, Any]) -> dict[str, list[str]]:
    """The names of the head in each language, by those of the body; empty when the head is called otherwise."""
    found = {language: _heads(language, names.get(language, [])) for language in Language}
    return {str(each): heads for each, heads in found.items()} if all(found.values()) else {}


def everyday(names: Mapping[str, Any]) -> dict[str, list[str]]:
    """What the head is called by the everyday names of the body, in Russian also «глава МВД», «глава Минздрава»."""
    also = names.get("also", {})
    found = {str(language): _heads(language, also.get(language, [])) for language in Language}
    short = [name for name in (*names[Language.RUSSIAN][1:], *also.get(Language.RUSSIAN, [])) if " " not in name]
    found[Language.RUSSIAN] += [f"глава {name if is_acronym(name) else _genitive(name)}" for name in short]
    return found if derived(names) else {}


def _heads(language: Language, names: Sequence[str]) -> list[str]:
    return [name.replace(body, head) for name in names for body, head in _OFFICES[language] if body in name]


def _genitive(short: str) -> str:
    """«Минздрав» takes an ending; «Минтруда» and «Минэнерго» stay as they are."""
    return short if short[-1] in _VOWELS else f"{short}а"
