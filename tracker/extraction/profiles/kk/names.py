"""How far the name of a body or of an official reaches to the left and to the right of its head."""

import re
from typing import Final

from tracker.extraction.profiles.kk import lexicon
from tracker.extraction.profiles.kk.heads import JOINING, head_pattern, is_acronym, is_surname
from tracker.extraction.profiles.kk.morphology import Case, split_case
from tracker.extraction.profiles.kk.words import CLOSING, Sentence, Token

_LONGEST_NAME: Final = 12
"""Words that the name of one body may have in front of its head."""
_LONGEST_PERSON: Final = 3


def person_after(sentence: Sentence, index: int) -> int:
    """The last word of the name that follows an office."""
    initialed = _initialed(sentence, index + 1)
    if initialed is not None:
        return initialed
    names: list[Token] = []
    for token in sentence.tokens[index + 1 : index + 1 + _LONGEST_PERSON]:
        if (
            not token.capital
            or not token.text.replace("-", "").isalpha()
            or head_pattern().fullmatch(token.low)
            or is_acronym(token)
        ):
            break
        if len(names) == _PLAIN_NAME and not _PATRONYMIC.search(token.low):
            break
        names.append(token)
        if (token.case is not Case.NOMINATIVE and not _named_on(sentence, token.index)) or is_surname(token):
            break
    if any(t.case is Case.LOCATIVE or t.low in lexicon.words("bodies", "modifiers") for t in names):
        return index
    if (
        len(names) == 1
        and not is_surname(names[0])
        and (_heads_body(sentence, names[0].index) or sentence.tokens[index].low.startswith(_ALONE))
    ):
        return index
    return names[-1].index if names else index


def _initialed(sentence: Sentence, index: int) -> int | None:
    """The surname behind initials: «А.Көлгіновке», «Қ. К. Серікұлы»."""
    first = index
    while index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].text == "." and _is_initial(sentence, index):
        index += 2
    surname = sentence.tokens[index] if first < index < len(sentence.tokens) else None
    return surname.index if surname is not None and surname.capital and len(surname.text) > 1 else None


def _is_initial(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].capital and len(sentence.tokens[index].text) == 1


def _named_on(sentence: Sentence, index: int) -> bool:
    """Whether another name follows a first name whose end only looks like a case: «Айсұлтан Мерген»."""
    after = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    return after is not None and after.capital and head_pattern().fullmatch(after.low) is None


_ALONE: Final = ("президент", "премьер-министр", "премьер", "министр", "вице-премьер")
"""Offices that are named without a name more often than with a surname alone."""
_PLAIN_NAME: Final = 2
_PATRONYMIC: Final = re.compile(r"(?:ұлы|қызы|вич|вна)\w{0,3}$")


def _heads_body(sentence: Sentence, index: int) -> bool:
    """Whether a single capital begins the name of a body: «Премьер-министр Қаржы министрлігіне»."""
    return any(
        head_pattern().fullmatch(t.low) for t in sentence.tokens[index + 1 : index + 1 + _BODY_NEAR] if t.is_word
    )


_BODY_NEAR: Final = 5


def first_of(sentence: Sentence, head: int, floor: int, *, owned: bool, plural: bool) -> int:
    """Where the name of a body begins: at a capital in front of an owned head, else at its adjectives."""
    first = head
    if owned:
        quoted = _quoted_name(sentence, head)
        if quoted is not None:
            return quoted
        capital = _capital_before(sentence, head, floor, plural=plural)
        if capital is not None:
            return capital
        first -= _plain_noun(sentence, head, floor)
        if first < head and sentence.tokens[head].low.startswith("министр"):
            first -= _plain_noun(sentence, first, floor)  # «цифрлық даму министрі»
    while first > max(floor, head - _LONGEST_NAME) and _modifies(sentence.tokens[first - 1]):
        first -= 1
    if sentence.low_at(first - 1) == "қарсы" and first - 2 >= floor and sentence.tokens[first - 2].case is Case.DATIVE:
        first -= 2  # «монополияға қарсы агенттік»
    while first < head and sentence.tokens[first].low in ("да", "осы", "бірінші", "қорғау", "беру"):
        first += 1
    return first


def _modifies(token: Token) -> bool:
    low = token.low
    if low in lexicon.words("bodies", "modifiers"):
        return True
    if _RELATING.fullmatch(low) and not head_pattern().fullmatch(low):
        return low not in lexicon.words("bodies", "qualities")
    length, case = split_case(low)
    return case is Case.GENITIVE and (low[: len(low) - length] in _PLACES or head_pattern().fullmatch(low) is not None)


_RELATING: Final = re.compile(r"\w{3,}(?:[лдт][ыі][қк])|\w{4,}(?:аралық|еаралық)")
"""«қалалық», «аудандық», «жедел-құтқарулық»: adjectives in front of the plain name of a body."""
_PLACES: Final = (
    "облыстар",
    "облыс",
    "қалалар",
    "қала",
    "аудандар",
    "аудан",
    "өңірлер",
    "өңір",
    "аймақтар",
    "аймақ",
    "ауылдар",
    "ел",
    "ауыл",
    "республика",
    "еліміз",
    "облысы",
    "қаласы",
    "билік",
)


def _quoted_name(sentence: Sentence, head: int) -> int | None:
    """«Қазгидромет» кәсіпорны: the opening mark in front of the head."""
    before = head - 1
    if before > 0 and sentence.tokens[before].text in CLOSING:
        return sentence.quoted.get(before)
    return None


def _plain_noun(sentence: Sentence, head: int, floor: int) -> bool:
    """«көлік инспекциясы», «құрылыс басқармасы»: the noun that a name without a capital begins with."""
    token = sentence.tokens[head - 1] if head > floor else None
    return token is not None and token.is_word and _inside_name(sentence, token)


def _capital_before(sentence: Sentence, head: int, floor: int, *, plural: bool) -> int | None:
    """The capital with which the name in front of an owned head begins."""
    for index in range(head - 1, max(floor - 1, head - 1 - _LONGEST_NAME), -1):
        token = sentence.tokens[index]
        if token.text in CLOSING and index in sentence.quoted:
            return sentence.quoted[index]
        joining = token.low in JOINING or token.text == ","
        if token.low in _BARE_PLACES:
            return None
        if not joining and not _inside_name(sentence, token):
            return None
        if token.capital and not _goes_on(sentence, index, floor):
            return _whole_name(sentence, index, plural=plural or token.case is Case.GENITIVE)
    return None


_MATTER: Final = re.compile(r"(?:жайы|мәселесі|міндеті|жұмысы|жұмыстары|шаралары|жауапкершілігі|шаруасы)")
"""«көбейту жайы әділет министріне тапсырылды»: what is done, and no part of a name."""
_BARE_PLACES: Final = ("облыс", "қала", "аудан", "ауыл", "өңір", "аймақ")
"""«облыс әкімдері»: whoever is named in front of it is somebody else."""


def _goes_on(sentence: Sentence, index: int, floor: int) -> bool:
    """«Қауіпсіздік Кеңесінің …», «Сайхан Республикасы …»: an owned capital whose owner is named before it."""
    if index <= floor:
        return False
    before = sentence.tokens[index - 1]
    owned = _OWNED.search(sentence.tokens[index].low) is not None
    above = before.case is Case.GENITIVE and before.low.startswith(_ABOVE)
    return (owned and before.capital and _inside_name(sentence, before)) or above


_ABOVE: Final = ("министрліг", "үкімет", "агенттіг", "комитет", "әкімдіг", "әкімшіліг")
_OWNED: Final = re.compile(r"(?:[ыі]ның|[ыі]нің|республикасы|облысы|қаласы|ауданы|әкімшілігі|кеңсесі|кеңесі)$")


def _inside_name(sentence: Sentence, token: Token) -> bool:
    """Whether a word may stand between the beginning of a body's name and its head."""
    if is_acronym(token) or _MATTER.fullmatch(token.low):
        return False
    finite = not token.capital and sentence.is_finite(token.index)
    if not token.is_word or token.low in lexicon.words("words", "openers") or finite:
        return token.low in lexicon.words("bodies", "modifiers")
    adjective = token.capital and not token.low.endswith(("рды", "рді"))
    ordered = token.case is Case.ACCUSATIVE and (adjective or sentence.tokens[token.index + 1].verbal_noun is not None)
    if ordered or token.low in lexicon.words("bodies", "inner"):
        return True
    after = sentence.tokens[token.index + 1]
    if token.low in ("президент", "премьер-министр", "премьер", "үкімет", "парламент", "мәжіліс", "сенат"):
        return after.low.startswith(
            ("спикер", "төраға", "депутат", "әкімшіліг", "кеңсе", "жанындағы", "іс", "резиденция", "аппарат", "басшы")
        )
    head = head_pattern().fullmatch(token.low)
    if head is not None and token.low not in lexicon.words("bodies", "modifiers"):
        weak = head["stem"] in lexicon.words("bodies", "weak")
        return token.case is Case.GENITIVE or weak or (bool(head["owned"]) and after.capital and token.capital)
    return not token.text[0].isdigit() and token.case in (Case.NOMINATIVE, Case.GENITIVE) and not is_surname(token)


def _whole_name(sentence: Sentence, index: int, *, plural: bool) -> int:
    """Further to the left: «Солтүстік Қазақстан», and lists of places in front of a plural."""
    while index:
        before = sentence.tokens[index - 1]
        if before.low in lexicon.words("words", "directions") and before.capital:
            index -= 1
            continue
        listed = index > 1 and (before.text == "," or before.low in JOINING) and plural
        other = sentence.tokens[index - 2] if listed else None
        plain = (
            other is not None
            and other.capital
            and other.case is Case.NOMINATIVE
            and not head_pattern().fullmatch(other.low)
        )
        if plain and not is_acronym(other or before):
            index -= 2
            continue
        shared = _shared_head_begins(sentence, index - 2) if listed else None
        if shared is None:
            break
        index = shared
    return index


def _shared_head_begins(sentence: Sentence, last: int) -> int | None:
    """«Ішкі істер және Төтенше жағдайлар министрліктері»: the capital of the name before the joint."""
    for index in range(last, max(-1, last - _LONGEST_SHARED), -1):
        token = sentence.tokens[index]
        if head_pattern().fullmatch(token.low) or is_acronym(token) or token.case is not Case.NOMINATIVE:
            return None
        if token.capital:
            return index if last > index else None
        if not token.is_word or sentence.is_finite(index) or token.low in lexicon.words("words", "openers") - {"және"}:
            return None
    return None


_LONGEST_SHARED: Final = 5
