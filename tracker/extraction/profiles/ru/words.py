"""Base forms and the nominative of single Russian words."""

from functools import lru_cache
from typing import Any, Final

from tracker.extraction.profiles.ru.models import load_dictionary

_POS: Final[dict[str, frozenset[str]]] = {
    "NOUN": frozenset({"NOUN"}),
    "PROPN": frozenset({"NOUN"}),
    "ADJ": frozenset({"ADJF", "ADJS", "PRTF", "PRTS", "PRED"}),
    "VERB": frozenset({"VERB", "INFN", "PRTF", "PRTS", "GRND"}),
    "AUX": frozenset({"VERB", "INFN"}),
    "ADV": frozenset({"ADVB", "PRED", "COMP"}),
}
"""slovnet's part of speech → the dictionary's."""

_CASES: Final[dict[str, str]] = {
    "Nom": "nomn",
    "Gen": "gent",
    "Dat": "datv",
    "Acc": "accs",
    "Ins": "ablt",
    "Loc": "loct",
}
_LONGEST_WORD = 60
"""No Russian word is longer; the dictionary's guesser slows down on longer runs of letters."""


@lru_cache(maxsize=50_000)
def base_form(word: str, pos: str = "") -> str:
    """Dictionary form in lower case with е for ё; the word itself when it is not one."""
    low = word.lower().replace("ё", "е")
    if len(low) > _LONGEST_WORD or not any(c.isalpha() for c in low):
        return low
    parses = load_dictionary().parse(low)
    wanted = _POS.get(pos, frozenset())
    best = next((p for p in parses if str(p.tag.POS) in wanted), parses[0] if parses else None)
    return str(best.normal_form).replace("ё", "е") if best else low


@lru_cache(maxsize=20_000)
def is_noun_in(word: str, case: str) -> bool:
    """Whether the dictionary knows or guesses ``word`` first of all as a noun in ``case``."""
    if len(word) > _LONGEST_WORD or not word.isalpha():
        return False
    parses = [p for p in load_dictionary().parse(word) if p.tag.POS == "NOUN"]
    return bool(parses) and all(_CASES[case] in p.tag.grammemes for p in parses)


@lru_cache(maxsize=20_000)
def sure_noun_case(word: str) -> str:
    """The case of a word that can only be a noun, and only in that case; else an empty string.

    Corrects the tagger on words that its vectors do not know, such as the offices of one country.
    """
    if len(word) > _LONGEST_WORD or not word.isalpha():
        return ""
    tags = [p.tag for p in load_dictionary().parse(word)]
    if not tags or any(t.POS != "NOUN" for t in tags):
        return ""
    cases = {str(t.case) for t in tags}
    return next((ours for ours, theirs in _CASES.items() if cases == {theirs}), "")


@lru_cache(maxsize=20_000)
def nominative(word: str, *, case: str, plural: bool, gender: str = "", name: bool = False) -> str:
    """``word``, standing in ``case``, in the nominative of its own number, capitals kept.

    Acronyms and words unknown to the dictionary come back as they are. ``name`` prefers parses as a
    person's name.
    """
    if case == "Nom" or len(word) > _LONGEST_WORD or (word.isupper() and len(word) > 1):
        return word
    number = "plur" if plural else "sing"
    parses = [p for p in load_dictionary().parse(word) if _CASES.get(case, "nomn") in p.tag.grammemes]
    parses.sort(
        key=lambda p: (
            number not in p.tag.grammemes,
            name and not _is_name(p),
            bool(gender) and gender not in p.tag.grammemes,
        )
    )
    form = parses[0].inflect({"nomn"}) if parses else None
    return _like(word, str(form.word)) if form else word


@lru_cache(maxsize=5_000)
def is_place(word: str) -> bool:
    """Whether the dictionary has ``word`` as the name of a place."""
    return any("Geox" in p.tag.grammemes for p in load_dictionary().parse(word[:_LONGEST_WORD]))


def _is_name(parse: Any) -> bool:
    return bool({"Name", "Surn", "Patr"} & parse.tag.grammemes)


def _like(model: str, word: str) -> str:
    """``word`` with the capitals of ``model``, part by part of a hyphenated word."""
    parts, models = word.split("-"), model.split("-")
    if len(parts) == len(models) > 1:
        return "-".join(_like(m, p) for m, p in zip(models, parts, strict=True))
    if "ё" not in model.lower():
        word = word.replace("ё", "е") if "е" in model.lower() else word
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
