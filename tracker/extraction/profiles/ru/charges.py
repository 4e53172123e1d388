"""Who answers for, takes up or pays for what was ordered before: «ответственным назначен …», «займётся этим …»."""

import re
from typing import Final

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.bodies import names_at
from tracker.extraction.profiles.ru.offices import is_acronym, is_body, is_official
from tracker.extraction.profiles.ru.order import Order, is_finite, will_be
from tracker.extraction.profiles.ru.phrases import main_noun
from tracker.extraction.profiles.ru.support import payers
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.profiles.ru.words import noun_cases


def charged(sentence: Sentence) -> tuple[str, ...]:
    """Whom a sentence makes answer for what was ordered: «ответственным назначен …», «отвечать будет …»."""
    for token in sentence.tokens:
        if token.lemma in ("ответственный", "ответственность"):
            return _answerable(sentence, token)
        if token.lemma in lexicon.words("charge", "doing") and _takes_up(sentence, token):
            subject = next((t for t in sentence.children(token.index, "nsubj") if is_body(sentence, t)), None)
            return names_at(sentence, subject.index, case="Nom") if subject else ()
    return ()


def opens_with_charge(sentence: Sentence) -> bool:
    """Whether a sentence begins by saying who answers for what was ordered before it."""
    words = lexicon.words("charge", "doing") | {"ответственный", "ответственность"}
    return any(t.lemma in words for t in sentence.tokens[:2])


def says_who(sentence: Sentence, order: Order) -> bool:
    """Whether a statement only says who does or pays for what was ordered before; no directive of its own."""
    doing = lexicon.words("charge", "doing") | lexicon.words("support", "paying")
    return order.action.lemma in doing and bool(charged(sentence) or payers(sentence))


def _takes_up(sentence: Sentence, token: Token) -> bool:
    """«отвечать за исполнение будет …», «займётся этим …»."""
    this = token.index <= 1 or any(t.low in ("этим", "этой", "этому") for t in sentence.tokens)
    answers = token.lemma == "отвечать" and any(
        sentence.preposition(t.index) == "за" for t in sentence.children(token.index)
    )
    return (answers or (this and token.lemma != "отвечать")) and is_finite_group(sentence, token)


def is_finite_group(sentence: Sentence, token: Token) -> bool:
    """Whether a verb is finite, by itself or by its auxiliary: «отвечает», «отвечать будет»."""
    return is_finite(token) or (token.is_infinitive and will_be(sentence))


def _answerable(sentence: Sentence, word: Token) -> tuple[str, ...]:
    """The person or body that is named responsible by a verb of the same sentence."""
    verb = next((t for t in sentence.tokens if t.lemma in lexicon.words("charge", "verbs")), None)
    if verb is None:
        return _after_dash(sentence, word)
    if verb.is_infinitive:
        return ()
    onto = verb.lemma in lexicon.words("charge", "onto")
    if (word.lemma == "ответственность") != (onto or verb.lemma == "нести"):
        return ()
    for token in sentence.tokens:
        if token.index <= word.index and not onto and verb.lemma != "нести":
            continue
        if not is_body(sentence, token) or (verb.lemma == "нести" and token.is_plural):
            continue
        before = sentence.tokens[token.index - 1] if token.index else None
        if is_acronym(token) and before is not None and is_official(before):
            continue
        case = "Acc" if onto or (is_finite(verb) and verb.lemma in _APPOINTS) else "Nom"
        on = any(t.low == "на" for t in sentence.tokens[max(0, token.index - 4) : token.index])
        if on == onto and (is_acronym(token) or case in noun_cases(token.text)):
            return names_at(sentence, token.index, case=case)
    return ()


def _after_dash(sentence: Sentence, word: Token) -> tuple[str, ...]:
    """«Ответственный – министр финансов», «Отвечает за это …» without a verb."""
    dash = word.index + 1
    if word.index or dash + 1 >= len(sentence.tokens) or sentence.tokens[dash].text not in ("—", "–", "-", ":"):
        return ()
    noun = main_noun(sentence, dash + 1, "Nom")
    named = noun is not None and is_body(sentence, sentence.tokens[noun])
    return names_at(sentence, noun, case="Nom") if noun is not None and named else ()


_APPOINTS: Final = frozenset({"назначить", "назначать", "определить", "определять"})


def listed_names(words: str) -> tuple[str, ...]:
    """The bodies and people of a list in the nominative, separated by commas."""
    names = (part.strip() for part in re.split(r"[,;]", words))
    return tuple(name if _INITIALS.search(name) else name.rstrip(".") for name in names if name.strip("."))


_INITIALS: Final = re.compile(r"\b[А-ЯЁ]\.$")
