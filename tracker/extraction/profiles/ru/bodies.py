"""Names of bodies and officials: from a noun in any case to its name in the nominative."""

from itertools import pairwise

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.offices import is_acronym, is_body, is_clipped, is_ministry, is_official
from tracker.extraction.profiles.ru.phrases import Phrase, phrase_at
from tracker.extraction.profiles.ru.syntax import NOMINAL, Entity, Sentence, Token
from tracker.extraction.profiles.ru.words import is_surname, nominative, noun_cases, number_of

_MOST_NAMES = 20
_FEWEST_PLACES = 2


def names_at(sentence: Sentence, index: int, *, case: str = "") -> tuple[str, ...]:
    """Nominative names of the body at ``index`` and of those joined to it by «и» or a comma.

    ``case`` is the case that the grammar asks for, when the tagger's own guess should not be trusted.
    """
    found: list[str] = []
    current: int | None = index
    for _ in range(_MOST_NAMES):
        if current is None:
            break
        wanted = _case_of(sentence.tokens[current], case)
        current = _office(sentence, current, wanted)
        phrase = phrase_at(sentence, current, wanted)
        found += _names(sentence, phrase, wanted)
        current = phrase.following
    return tuple(dict.fromkeys(name for name in found if name))


def name_at(sentence: Sentence, index: int, *, case: str = "") -> str:
    """The nominative name whose main word stands at ``index``; empty for pronouns and the like."""
    wanted = _case_of(sentence.tokens[index], case)
    index = _office(sentence, index, wanted)
    return _name(sentence, phrase_at(sentence, index, wanted), wanted)


def _case_of(token: Token, case: str) -> str:
    """The case in which a word stands: the one asked for when its ending allows it."""
    possible = noun_cases(token.text)
    tagged = token.feats.get("Case", "")
    if case and (case in possible or token.pos not in NOMINAL or is_acronym(token)):
        return case
    return tagged if tagged in possible or not possible else case or tagged or "Nom"


def _holder_of(sentence: Sentence, entity: Entity, case: str) -> int | None:
    """The office right in front of a person's name: «министру финансов | Ивану Лугову»."""
    for index in range(entity.first - 1, max(-1, entity.first - 9), -1):
        token = sentence.tokens[index]
        if token.pos in ("VERB", "PUNCT") or (token.pos == "ADP" and token.low != "по"):
            return None
        if is_official(token) and case in noun_cases(token.text):
            return index if phrase_at(sentence, index, case).last >= entity.first else None
    return None


def _office(sentence: Sentence, index: int, case: str) -> int:
    """The office in front of a person's name, when the tree took the person for the main word."""
    entity = sentence.entity_at(index, "PER")
    found = _holder_of(sentence, entity, case) if entity else None
    return index if found is None else found


def _names(sentence: Sentence, phrase: Phrase, case: str) -> list[str]:
    """One name, or several that share their main word: «министерствам финансов и энергетики»."""
    lower = _is_common(sentence, phrase)
    return [_tidy(name, lower=lower) for name in _shared(sentence, phrase, case)] or [_name(sentence, phrase, case)]


def _name(sentence: Sentence, phrase: Phrase, case: str) -> str:
    head = sentence.tokens[phrase.head]
    if head.lemma in lexicon.words("bodies", "nobody") or head.pos == "PRON":
        return ""
    if head.lemma in lexicon.words("bodies", "members"):
        owner = next(
            (t for t in sentence.children(head.index, "nmod") if is_body(sentence, t) and not t.is_plural), None
        )
        if owner:
            return name_at(sentence, owner.index)
    return _tidy(_nominative_text(sentence, phrase, case), lower=_is_common(sentence, phrase))


def _tidy(name: str, *, lower: bool) -> str:
    name = name.strip("'“” ,")
    if name.count("«") != name.count("»"):
        name = name.strip("«»")
    return name[:1].lower() + name[1:] if lower else name


def _is_common(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a capital at the start of a sentence is only that («Полиции необходимо…»)."""
    if any(t.pos not in ("PUNCT", "NUM") for t in sentence.tokens[: phrase.first]):
        return False
    first, head = sentence.tokens[phrase.first], sentence.tokens[phrase.head]
    person = sentence.entity_at(first.index, "PER") and not is_official(first)
    if first.text.isupper() or person or is_ministry(head.lemma):
        return False
    if phrase.first == phrase.head:
        known = lexicon.starts(head.lemma, "bodies", "heads") or lexicon.starts(head.lemma, "bodies", "officials")
        return known and not lexicon.starts(head.lemma, "bodies", "proper")
    return head.text[:1].islower() and sentence.entity_at(first.index, "ORG") is None


def _nominative_text(sentence: Sentence, phrase: Phrase, case: str) -> str:
    head = sentence.tokens[phrase.head]
    plural = number_of(head.text, case, plural=head.is_plural)
    before = sentence.tokens[phrase.first - 1].low if phrase.first else ""
    number = "plur" if before.startswith("кажд") else ""  # «каждому министерству»: all of them
    out = ""
    for index in range(phrase.first, phrase.last + 1):
        token = sentence.tokens[index]
        gap = index > phrase.first and sentence.tokens[index - 1].stop < token.start
        word = _turned(sentence, token, case, plural=plural, number=number) if index in phrase.turned else token.text
        out += (" " if gap else "") + word
    return out


def _turned(sentence: Sentence, token: Token, case: str, *, plural: bool, number: str) -> str:
    """A word of the name in the nominative."""
    if is_clipped(token):
        return token.text
    person = sentence.entity_at(token.index, "PER") is not None or (
        token.text[:1].isupper() and is_surname(token.text, case)
    )
    gender = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}.get(token.feats.get("Gender", ""), "")
    return nominative(token.text, case=case, plural=plural and not person, gender=gender, name=person, number=number)


def _shared(sentence: Sentence, phrase: Phrase, case: str) -> list[str]:
    """The names that share a main word in the plural: ministries of two fields, heads of two places."""
    head = sentence.tokens[phrase.head]
    if not number_of(head.text, case, plural=head.is_plural):
        return []
    post = nominative(head.text, case=case, plural=True, number="sing")
    if lexicon.starts(head.lemma, "bodies", "by_field") and phrase.joints:
        bounds = [phrase.head, *phrase.joints, phrase.last + 1]
        parts = [sentence.words(a + 1, b - 1) for a, b in pairwise(bounds) if b - a > 1]
        return [f"{post} {part}" for part in parts]
    return _by_place(sentence, phrase, post) if lexicon.starts(head.lemma, "bodies", "by_place") else []


def _by_place(sentence: Sentence, phrase: Phrase, post: str) -> list[str]:
    """«акимам Горной и Речной областей» → the heads of two regions."""
    place = sentence.tokens[phrase.last]
    between = sentence.tokens[phrase.head + 1 : phrase.last]
    adjectives = [t for t in between if t.text not in (",", "и")]
    named = all(t.pos in ("ADJ", "PROPN") and t.text[:1].isupper() for t in adjectives)
    if len(adjectives) < _FEWEST_PLACES or not named or not lexicon.starts(place.lemma, "bodies", "territories"):
        return []
    one = nominative(place.text, case="Gen", plural=True, number="sing", into="Gen")
    return [f"{post} {t.text} {one}" for t in adjectives]
