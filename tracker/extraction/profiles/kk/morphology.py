"""Reads the endings of Kazakh words: case, person, and what a verb does in its clause.

There is no dictionary: an ending is taken at its word, and the rules that ask look at the place of the word too.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Final

from tracker.extraction.profiles.kk import lexicon

_LETTERS: Final = "[а-яәғқңөұүһі-]"
_MOST_WORDS: Final = 20_000


class Case(StrEnum):
    """The seven cases."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    ACCUSATIVE = "accusative"
    LOCATIVE = "locative"
    ABLATIVE = "ablative"
    INSTRUMENTAL = "instrumental"


@dataclass(frozen=True, slots=True)
class VerbalNoun:
    """A verb in -у: ``stem`` as it is written before the -у, the case, and whose action it is (0: nobody's)."""

    stem: str
    base: str
    case: Case
    person: int

    @property
    def negated(self) -> bool:
        """«бермеу», «қалдырмау»."""
        return self.stem.endswith(("ма", "ме", "ба", "бе", "па", "пе")) and len(self.stem) > 3  # noqa: PLR2004 - «таба» is too short

    @property
    def passive(self) -> bool:
        """«жасалу», «енгізілу», «қабылдану»: something is done to the subject."""
        return is_passive(self.stem)


def is_passive(stem: str) -> bool:
    """Whether a verb's stem says that something is done, not who does it."""
    if len(stem) > _SHORTEST_NEGATED:
        stem = stem.removesuffix("ма").removesuffix("ме")
    return re.search(_PASSIVE, stem) is not None and stem not in lexicon.words("verbs", "not_passive")


_SHORTEST_NEGATED: Final = 5


_PASSIVE: Final = r"(?:[ыі]л|[аеуи]л|лын|лін|[лд]ан|[лд]ен|тан|тен)$"


def _choice(endings: Sequence[str]) -> str:
    return "|".join(sorted(endings, key=len, reverse=True))


@cache
def _endings(section: str) -> Mapping[str, Sequence[str]]:
    return dict(lexicon.table("endings")[section])


@cache
def _verbal_noun_cases() -> dict[str, Case]:
    return {ending: Case(case) for case, endings in _endings("verbal_noun").items() for ending in endings}


@cache
def _verbal_noun_pattern() -> re.Pattern[str]:
    return re.compile(rf"({_LETTERS}{{1,40}}?)([ую])({_choice(list(_verbal_noun_cases()))})")


@lru_cache(maxsize=_MOST_WORDS)
def verbal_noun(low: str) -> VerbalNoun | None:
    """The verbal noun that a folded word is, or None: «әзірлеуді» → әзірле, accusative."""
    match = _verbal_noun_pattern().fullmatch(low)
    if match is None:
        return None
    stem, vowel, ending = match.groups()
    if stem + vowel in lexicon.words("verbs", "not_verbs"):
        return None
    return VerbalNoun(stem, stem + vowel, _verbal_noun_cases()[ending], _person(ending))


def _person(ending: str) -> int:
    if ending.startswith(("ымыз", "іміз", "ларымыз", "леріміз")) or ending in (
        "ым",
        "ім",
        "ымды",
        "імді",
        "ыма",
        "іме",
    ):
        return 1
    if ending.startswith(("ыңыз", "іңіз", "ларыңыз", "леріңіз")) or ending in ("ың", "ің"):
        return 2
    return 3 if ending.startswith(("ы", "і", "лар", "лер")) else 0


@cache
def _verb_pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"({_LETTERS}{{1,40}})(?:{_choice(_endings('verb')[form])})")


@lru_cache(maxsize=_MOST_WORDS)
def verb_form(low: str, form: str) -> bool:
    """Whether a folded word ends as a verb in ``form`` does (a section of endings.toml)."""
    return len(low) > 3 and _verb_pattern(form).fullmatch(low) is not None  # noqa: PLR2004 - a stem and an ending


_PRESENT: Final = re.compile(
    r"\w*(?:й(?:ды|ді)|(?:[зрғгқкпмшбяу]|\w\w[ыі]л|\w\w[длт][ае]л|[ыіае]н|[ыі]с|[аеіыоөүұу]т|рт|\b(?:а|са|қа|бо|ке|бө|бі)л)(?:ады|еді)|[оыіа]яды)"
)
"""Present and future: «әзірлейді», «ұсынады», «енгізіледі»; not the past of a stem in -а, «әзірледі», «қолдады»."""


def is_present(low: str) -> bool:
    """Whether a folded word is a verb in the present of the third person."""
    return _PRESENT.fullmatch(low) is not None


def infinitive(low: str) -> str:
    """The verbal noun of a third-person command: «әзірлесін» → «әзірлеу», «шықсын» → «шығу»."""
    stem = low[:-3]
    if stem.endswith(("ы", "і")) and len(stem) > 2:  # noqa: PLR2004 - «оқы» → «оқу»
        stem = stem[:-1]
    voiced = {"п": "б", "к": "г", "қ": "ғ"}
    if stem in lexicon.words("verbs", "voiced"):
        stem = stem[:-1] + voiced[stem[-1]]
    return stem[:-1] + "ю" if stem.endswith("й") else stem + "у"


@cache
def _case_table() -> tuple[tuple[str, Case, bool], ...]:
    """(ending, case, only after a possessive), longest first."""
    table = lexicon.table("endings")["noun"]
    rows = [
        (e, Case(case), kind == "possessive")
        for kind in table
        for case, endings in table[kind].items()
        for e in endings
    ]
    return tuple(sorted(rows, key=lambda row: (-len(row[0]), not row[2])))


_COUNTRY: Final = re.compile(
    r"(?:қазақ|өзбек|қырғыз|тәжік|түрікмен|ауған|пәкі|үнді|түркі|мажар|дағы|татар|башқұрт)стан"
)
"""Names whose end only looks like the ablative."""


@lru_cache(maxsize=_MOST_WORDS)
def split_case(low: str) -> tuple[int, Case]:
    """Length of the case ending of a folded noun, and the case: «министрлігіне» → (2, dative)."""
    if low in lexicon.words("words", "uninflected") or _COUNTRY.fullmatch(low):
        return 0, Case.NOMINATIVE
    for ending, case, possessive in _case_table():
        stem = low[: -len(ending)]
        if len(stem) > 1 and low.endswith(ending) and (not possessive or stem.endswith(("ы", "і"))):
            return len(ending), case
    return 0, Case.NOMINATIVE


def nominative(text: str) -> str:
    """A word as written, without its case ending and the hyphen before it: «ІІМ-ге» → «ІІМ»."""
    length, _ = split_case(text.lower())
    return text[: len(text) - length].rstrip("-’'")
