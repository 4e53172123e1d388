"""To whom it will be told how orders are carried out: «о результатах доложат правительству»."""

from typing import Final

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.bodies import names_at
from tracker.extraction.profiles.ru.offices import is_body
from tracker.extraction.profiles.ru.order import Order, is_finite, is_negated, will_be
from tracker.extraction.profiles.ru.phrases import main_noun
from tracker.extraction.profiles.ru.syntax import Sentence, Token

_HOLDERS: Final = {"перед": "Ins", "в": "Acc", "во": "Acc"}
"""The case of whom an account goes to, after a preposition."""


def accounted_to(sentence: Sentence) -> tuple[str, ...]:
    """Who hears of the carrying out of what was ordered before, as a statement about it says.

    «Раз в месяц министр будет отчитываться перед …», «сводки о ходе ремонта поступают в …».
    """
    about = tuple(lexicon.words("oversight", "accounts"))
    verb = next((t for t in sentence.tokens if _tells(sentence, t)), None)
    answers = verb is not None and verb.lemma in lexicon.words("oversight", "answering")
    if verb is None or not (answers or any(t.low.startswith(about) for t in sentence.tokens)):
        return ()
    for token in sentence.tokens:
        case = _HOLDERS.get(token.low, "")
        noun = main_noun(sentence, token.index + 1, case) if case else None
        if noun is not None and is_body(sentence, sentence.tokens[noun]):
            return names_at(sentence, noun, case=case)
    hearer = next((t for t in sentence.children(verb.index, "iobj", "obl") if _hears(sentence, t)), None)
    return names_at(sentence, hearer.index, case="Dat") if hearer else ()


def assessed_by(sentence: Sentence) -> tuple[str, ...]:
    """Who draws the results together: «итоги подведёт Аппарат правительства», «результаты пусть оценит палата»."""
    for verb in sentence.tokens:
        if verb.lemma not in lexicon.words("oversight", "assessing") or not is_finite(verb):
            continue
        results = any(t.lemma in lexicon.words("oversight", "results") for t in sentence.children(verb.index, "obj"))
        subject = next((t for t in sentence.children(verb.index, "nsubj") if is_body(sentence, t)), None)
        if results and subject is not None and verb.feats.get("Tense") != "Past" and not is_negated(sentence, verb):
            return names_at(sentence, subject.index, case="Nom")
    return ()


def only_assesses(sentence: Sentence, order: Order) -> bool:
    """Whether an order only says who draws together the results of the others."""
    return order.action.lemma in lexicon.words("oversight", "assessing") and bool(assessed_by(sentence))


def _tells(sentence: Sentence, verb: Token) -> bool:
    """Whether a verb says that an account is, or will be, given."""
    future = verb.is_infinitive and will_be(sentence)
    present = is_finite(verb) and verb.feats.get("Tense") in ("Pres", "Fut") and verb.feats.get("Person") == "3"
    if not (future or present) or is_negated(sentence, verb):
        return False
    things = sentence.children(verb.index, "nsubj", "obj")
    papers = any(t.lemma in lexicon.words("oversight", "reports") for t in things)
    handed = verb.lemma in lexicon.words("oversight", "handing")
    return verb.lemma in lexicon.words("oversight", "report_verbs") or (papers and handed)


def _hears(sentence: Sentence, token: Token) -> bool:
    return token.feats.get("Case") == "Dat" and not sentence.preposition(token.index) and is_body(sentence, token)
