"""Who gives an order: its subject, the one whose words are quoted, the speaker in the heading, or who spoke last."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from tracker.extraction.profiles.kk import lexicon
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.heads import is_head, is_surname
from tracker.extraction.profiles.kk.morphology import Case, nominative, split_case
from tracker.extraction.profiles.kk.words import Sentence

_MOST_PEOPLE: Final = 40

_NAME: Final = r"[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{1,30}(?:-[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]{1,30})?"
_SPEECH_BY: Final = re.compile(
    rf"({_NAME} {_NAME}?(?:тың|тің|дың|дің|ның|нің))\s(?:[^.!?\n]{{0,300}}\s)?"
    r"(?:(?:сөйлеген|айтқан) сөзі|[Жж]олдауы|[Үү]ндеуі|мақаласы)"
)


@dataclass(slots=True)
class People:
    """Who holds which office in this text."""

    offices: dict[str, str] = field(default_factory=dict)
    names: list[str] = field(default_factory=list)
    chair: str = ""

    def learn(self, sentence: Sentence) -> None:
        """Takes «Премьер-министр Ерлан Тасболат», «облыс әкімі Марат Ахметжанов» from a sentence."""
        chair = _CHAIRED.search(sentence.text)
        if chair and not self.chair:
            first, last = chair[1].split()
            self.chair = f"{first} {nominative(last)}"
        for match in _titled().finditer(sentence.text):
            first, last = match["name"].split()
            if is_head(first.lower()) or is_head(last.lower()) or split_case(first.lower())[1] is Case.GENITIVE:
                continue
            name = f"{first} {nominative(last)}"
            if len(self.names) < _MOST_PEOPLE:
                self.offices.setdefault(_office(match["title"]), name)
                if name not in self.names:
                    self.names.append(name)

    def full_name(self, words: str) -> str:
        """The full name behind an office or a surname; the words themselves when nobody is known."""
        titled = _titled().search(words)
        if titled:
            return titled["name"]
        office = self.offices.get(_office(words))
        if office or (self.chair and _office(words) in ("head_of_state", "head_of_government")):
            return office or self.chair
        return next((n for n in self.names if words and words in n.split()), words)


_CHAIRED: Final = re.compile(rf"({_NAME} {_NAME})\sтөрағалығымен")
"""«Ерлан Тасболаттың төрағалығымен»: who presided, and so gave what was ordered there."""


@cache
def _titles() -> str:
    titles = lexicon.words("titles", "head_of_state") | lexicon.words("titles", "others")
    return "|".join(sorted((re.escape(t) for t in titles), key=len, reverse=True))


@cache
def _titled() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<title>(?i:{_titles()})[іы]?)\s(?P<name>{_NAME} {_NAME})")


@cache
def _titled_start() -> re.Pattern[str]:
    return re.compile(rf"(?i:{_titles()})\b")


def _office(words: str) -> str:
    """One key for one office, however it is called."""
    low = " ".join(words.lower().split())
    if low.startswith(tuple(lexicon.words("titles", "head_of_state"))) or low.endswith("президенті"):
        return "head_of_state"
    if low.startswith(("вице-премьер", "премьер-министрдің")):
        return "deputy"
    if low.startswith(("премьер-министр", "премьер", "үкімет басшысы")):
        return "head_of_government"
    if low.endswith(("министрі", "министр")) and not low.startswith("вице"):
        return "министр"
    return "әкім" if low.endswith(("әкімі", "әкім", "қала басшысы", "облыс басшысы")) else low


def speaker_of(heading: str) -> str:
    """The speaker whose speech the text is: «Айдос Серіктің … сөйлеген сөзі»."""
    match = _SPEECH_BY.search(heading)
    if match is None:
        return ""
    first, _, last = match[1].rpartition(" ")
    return f"{first.split()[-1]} {nominative(last)}"


def subject_of(sentence: Sentence, groups: Sequence[Group], start: int, end: int) -> str:
    """The office or person that stands in the nominative before ``end``: who orders, says or points out."""
    for group in groups:
        if start <= group.first and group.last < end and group.case is Case.NOMINATIVE and is_commander(group.names[0]):
            return group.names[0]
    openers = lexicon.words("words", "openers")
    first = next((t.index for t in sentence.tokens[start:end] if t.low not in openers and t.is_word), end)
    if _titled_start().match(sentence.low_at(first)) and first not in sentence.named:
        return sentence.tokens[first].text
    if first < end and is_surname(sentence.tokens[first]) and first not in sentence.named:
        return sentence.tokens[first].text
    pair = sentence.tokens[first : first + 2]
    named = (
        len(pair) > 1
        and pair[1].index < end
        and all((t.capital and t.case is Case.NOMINATIVE and t.text[1:].islower()) or "-" in t.text for t in pair)
    )
    return sentence.words(first, first + 1) if named and not {first, first + 1} & sentence.named else ""


def is_commander(name: str) -> bool:
    """Whether a name is that of an office that commands: «облыс әкімі», «Үкімет басшысы»."""
    return _commanding().search(name.lower()) is not None


@cache
def _commanding() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_titles()})[іы]?\b")


def title_and_name(words: str) -> str:
    """The office and name with which words begin: «Шоқан коммуналдық бөлімге» → «Шоқан»."""
    kept: list[str] = []
    for word in words.split():
        if not (
            word[:1].isupper()
            or _titled_start().match(word)
            or word.lower() in ("басшысы", "республикасының", "облысының", "қаласының")
        ):
            break
        kept.append(word)
    return " ".join(kept)


_SAYING: Final = "|".join(sorted(lexicon.words("speech", "reporting")))
_SAID: Final = re.compile(
    rf"(?:[,!?»]\s?[–—-]\s?|,\s(?=де(?:п|ді|йді)\s))(?:деді|дейді|деп\s(?:\w+\s){{0,3}}(?:{_SAYING}))\s?(?P<who>[^.,;–—«»]{{0,80}})"
)


def is_quoted(text: str) -> bool:
    """Whether what follows in the paragraph says who said it: «…», – деді …."""
    return _SAID.search(text) is not None


def quoted_speaker(text: str) -> str:
    """«…», – деді Премьер-министр Ерлан Тасболат; empty when nobody is named."""
    match = _SAID.search(text)
    named = title_and_name(" ".join(match["who"].split())) if match else ""
    office = _titled_start().match(named)
    spoken_to = office and split_case(named.lower().split()[-1])[1] is Case.DATIVE
    return office.group() if office and spoken_to else named


_ACT_OF: Final = re.compile(
    rf"((?:{_NAME} ){{0,4}}(?:Президенті|Үкіметі|Премьер-Министрі|министрі|әкімі|әкімдігі|мәслихаты))нің\s"
    r"[^\n]{0,80}(?:[Жж]арлығы|[Ққ]аулысы|[Бб]ұйрығы|[Өө]кімі|[Шш]ешімі)"
)


_APPROVED: Final = re.compile(
    r"\b(Президент|Мемлекет басшысы|Премьер-[Мм]инистр|Үкімет басшысы)\b[^.\n]{0,200}\bбекітті\b"
)


def giver_of_act(text: str) -> str:
    """Who gave the act that a text is: «Республика Үкіметінің … қаулысы», «Президенттің тапсырмалар тізбесі»."""
    match = _ACT_OF.search(text)
    if match:
        return match[1]
    approved = _APPROVED.search(text)
    if approved:
        return approved[1]
    low = text.lower()
    title = next(
        (t for t in sorted(lexicon.words("titles", "head_of_state"), key=len, reverse=True) if low.startswith(t)), ""
    )
    return text[: len(title)]
