"""To whom a speech or a part of it goes: a meeting with somebody, somebody received, spoken to, turned to."""

import re
from typing import Final

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.bodies import names_at
from tracker.extraction.profiles.ru.offices import is_body, is_official
from tracker.extraction.profiles.ru.order import is_finite
from tracker.extraction.profiles.ru.phrases import main_noun
from tracker.extraction.profiles.ru.syntax import Sentence


def audience(sentence: Sentence) -> tuple[str, ...]:
    """The body to which a speech goes: «на коллегии министерства …», «на совещании с акимами», «принял министра …»."""
    for token in sentence.tokens:
        if token.low.startswith("коллеги"):
            noun = main_noun(sentence, token.index + 1, "Gen")
            if noun is not None and is_body(sentence, sentence.tokens[noun]):
                return names_at(sentence, noun, case="Gen")[:1]
        if lexicon.starts(token.low, "audience", "meetings") and (found := _met(sentence, token.index + 1)):
            return found
        if lexicon.starts(token.low, "audience", "receiving") and is_finite(token):
            noun = main_noun(sentence, token.index + 1, "Acc")
            if noun is not None and _subordinate(sentence, noun):
                return names_at(sentence, noun, case="Acc")
    return ()


def _met(sentence: Sentence, start: int) -> tuple[str, ...]:
    """«… с министром финансов», «… с акимами областей», «… судей»."""
    if start >= len(sentence.tokens):
        return ()
    if sentence.tokens[start].low not in ("с", "со"):
        many = main_noun(sentence, start, "Gen")
        people = many is not None and sentence.tokens[many].is_plural and _subordinate(sentence, many)
        return names_at(sentence, many, case="Gen") if many is not None and people else ()
    noun = main_noun(sentence, start + 1, "Ins")
    return names_at(sentence, noun, case="Ins") if noun is not None and _subordinate(sentence, noun) else ()


def _subordinate(sentence: Sentence, index: int) -> bool:
    """Whether an official serves under the one who receives him: no head of state, no ambassador."""
    token = sentence.tokens[index]
    serving = is_official(token) or token.lemma in lexicon.words("bodies", "members") or token.lemma == "судья"
    return serving and not lexicon.starts(token.lemma, "audience", "equals")


def vocative(sentence: Sentence) -> str:
    """Who is spoken to by first name and patronymic: «Анна Петровна, нужно …»; empty when nobody is."""
    for entity in sentence.entities:
        if entity.type != "PER" or entity.last - entity.first not in (2, 3):
            continue
        after = sentence.tokens[entity.last].text if entity.last < len(sentence.tokens) else ","
        before = sentence.tokens[entity.first - 1].text if entity.first else ","
        words = sentence.words(entity.first, entity.last - 1)
        if after in (",", "!", ".") and before in (",", ":", "–", "—", ".", "«") and _PATRONYMIC.search(words):
            return words
    return ""


_PATRONYMIC: Final = re.compile(r"(?:ович|евич|ична|овна|евна|улы|ұлы|кызы|қызы)$")


def turned_to(sentence: Sentence) -> tuple[str, ...]:
    """«обращаясь к министру, премьер сказал, что …», «… – фраза, обращённая к министру»."""
    for token in sentence.tokens:
        if token.low.startswith(("обращ", "обрат")) and token.index + 1 < len(sentence.tokens):
            following = sentence.tokens[token.index + 1]
            noun = main_noun(sentence, following.index + 1, "Dat") if following.low == "к" else None
            if noun is not None and is_body(sentence, sentence.tokens[noun]):
                return names_at(sentence, noun, case="Dat")
    return ()
