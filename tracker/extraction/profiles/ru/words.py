"""Base forms and the nominative of single Russian words."""

import re
from functools import lru_cache
from typing import Any, Final

from tracker.extraction.profiles.ru.models import load_dictionary, parses_of

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
_SAME = 2
"""First letters that no case changes; the dictionary gives «высочайший» for «высшего»."""
_REMEMBERED_WORDS: Final = 8_000
_LONGEST_WORD = 60
"""No Russian word is longer; the dictionary's guesser slows down on longer runs of letters."""


@lru_cache(maxsize=_REMEMBERED_WORDS)
def _parses(word: str) -> list[Any]:
    """What the dictionary says of a word in lower case; asked once for all that wants to know of it."""
    return parses_of(word)


@lru_cache(maxsize=50_000)
def base_form(word: str, pos: str = "") -> str:
    """Dictionary form in lower case with е for ё; the word itself when it is not one."""
    low = word.lower().replace("ё", "е")
    if len(low) > _LONGEST_WORD or not any(c.isalpha() for c in low):
        return low
    parses = _parses(low)
    wanted = _POS.get(pos, frozenset())
    best = next((p for p in parses if str(p.tag.POS) in wanted), parses[0] if parses else None)
    return str(best.normal_form).replace("ё", "е") if best else low


@lru_cache(maxsize=20_000)
def is_noun_in(word: str, case: str) -> bool:
    """Whether the dictionary knows or guesses ``word`` first of all as a noun in ``case``."""
    if len(word) > _LONGEST_WORD or not word.isalpha():
        return False
    parses = [p for p in _parses(word.lower()) if p.tag.POS == "NOUN"]
    if not load_dictionary().word_is_known(word):
        parses = parses[:1]  # a guess, the likeliest first
    return bool(parses) and all(_CASES[case] in p.tag.grammemes for p in parses)


@lru_cache(maxsize=5_000)
def is_imperative(word: str) -> bool:
    """Whether the dictionary has ``word`` as an imperative."""
    return len(word) <= _LONGEST_WORD and any("impr" in p.tag.grammemes for p in _parses(word.lower()))


@lru_cache(maxsize=5_000)
def sure_imperative(word: str) -> bool:
    """Whether the dictionary knows ``word`` as what is said to several hearers, and as nothing else."""
    if len(word) > _LONGEST_WORD or not word.isalpha() or not load_dictionary().word_is_known(word):
        return False
    return all(
        {"impr", "plur"} <= p.tag.grammemes or {"2per", "plur"} <= p.tag.grammemes for p in _parses(word.lower())
    )


@lru_cache(maxsize=5_000)
def sure_infinitive(word: str) -> bool:
    """Whether the dictionary knows ``word`` as an infinitive and as nothing else."""
    if len(word) > _LONGEST_WORD or not word.isalpha() or not load_dictionary().word_is_known(word):
        return False
    return all(p.tag.POS == "INFN" for p in _parses(word.lower()))


@lru_cache(maxsize=20_000)
def sure_noun_case(word: str) -> str:
    """The case of a word that can only be a noun, and only in that case; else an empty string.

    Corrects the tagger on words that its vectors do not know, such as the offices of one country.
    """
    if len(word) > _LONGEST_WORD or not word.isalpha():
        return ""
    tags = [p.tag for p in _parses(word.lower())]
    if not tags or any(t.POS != "NOUN" for t in tags):
        return ""
    cases = {str(t.case) for t in tags}
    return next((ours for ours, theirs in _CASES.items() if cases == {theirs}), "")


@lru_cache(maxsize=20_000)
def noun_cases(word: str) -> frozenset[str]:
    """The cases in which a word can stand as a noun; an acronym that the dictionary knows stands in all."""
    return _cases(word, frozenset({"NOUN"}))


def is_dative(word: str) -> bool:
    """Whether a noun without a preposition can only stand in the dative."""
    cases = noun_cases(word)
    return "Dat" in cases and cases <= {"Dat", "Loc"}


@lru_cache(maxsize=20_000)
def is_surname(word: str, case: str) -> bool:
    """Whether a word can be a surname or patronymic in ``case``."""
    parses = _parses(word[:_LONGEST_WORD].lower())
    return any({"Surn", "Patr"} & p.tag.grammemes and _CASES[case] in p.tag.grammemes for p in parses)


@lru_cache(maxsize=20_000)
def adjective_cases(word: str) -> frozenset[str]:
    """The cases in which a word can stand in front of a noun and agree with it."""
    return _cases(word, frozenset({"ADJF", "PRTF"}))


def _cases(word: str, parts: frozenset[str]) -> frozenset[str]:
    if len(word) > _LONGEST_WORD or not any(c.isalpha() for c in word):
        return frozenset()
    tags = [p.tag for p in _parses(word.lower()) if str(p.tag.POS) in parts]
    found = {str(t.case) for t in tags}
    return frozenset(ours for ours, theirs in _CASES.items() if theirs in found)


@lru_cache(maxsize=20_000)
def number_of(word: str, case: str, *, plural: bool) -> bool:
    """Whether a noun in ``case`` is plural: by its ending, by the tagger's ``plural`` where both are possible."""
    tags = [p.tag for p in _parses(word[:_LONGEST_WORD].lower()) if p.tag.POS == "NOUN"]
    numbers = {"plur" in t.grammemes for t in tags if t.case == _CASES.get(case, "nomn")}
    return plural if len(numbers) != 1 else numbers.pop()


@lru_cache(maxsize=20_000)
def nominative(
    word: str, *, case: str, plural: bool, gender: str = "", name: bool = False, number: str = "", into: str = "Nom"
) -> str:
    """``word``, standing in ``case``, in the nominative (or ``into``) of its own number, capitals kept.

    Acronyms and words unknown to the dictionary come back as they are. ``name`` prefers parses as a
    person's name. ``number`` («sing», «plur») asks for another number than the word's own.
    """
    if (case == into and not number) or len(word) > _LONGEST_WORD or (word.isupper() and len(word) > 1):
        return word
    own = "plur" if plural else "sing"
    parses = [p for p in _parses(word.lower()) if _CASES.get(case, "nomn") in p.tag.grammemes]
    parses.sort(
        key=lambda p: (
            own not in p.tag.grammemes,
            name and not _is_name(p),
            bool(gender) and gender not in p.tag.grammemes,
        )
    )
    wanted = {_CASES[into], number} if number else {_CASES[into]}
    forms = (parse.inflect(wanted) for parse in parses)
    form = next((f for f in forms if f and f.word[:_SAME] == word.lower().replace("ё", "е")[:_SAME]), None)
    if form is None and name:
        return _FEMALE_ENDING.sub(lambda match: _FEMALE[match.group()], word)
    return _like(word, str(form.word)) if form else word


_FEMALE: Final = {"вой": "ва", "ной": "на", "ской": "ская", "цкой": "цкая"}
"""Endings of women's surnames that the dictionary does not know, out of the nominative and in it."""
_FEMALE_ENDING = re.compile(r"(?:(?<=[оеё])вой|(?<=и)ной|[сц]кой)$")


@lru_cache(maxsize=5_000)
def is_place(word: str) -> bool:
    """Whether the dictionary has ``word`` as the name of a place."""
    return any("Geox" in p.tag.grammemes for p in _parses(word[:_LONGEST_WORD].lower()))


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
