"""Who must act where the tree of the sentence is silent: found by the endings of the words around the order."""

from collections.abc import Iterable, Iterator
from typing import Final

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.offices import is_acronym, is_body, is_official
from tracker.extraction.profiles.ru.order import Order, is_finite, is_passive
from tracker.extraction.profiles.ru.phrases import main_noun, phrase_at
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.profiles.ru.words import noun_cases
from tracker.extraction.suggestion import CueKind

CASE_OF: Final = {"dative": "Dat", "from_whom": "Gen", "accusative": "Acc", "subject": "Nom"}
"""The case in which an order names who must act, by its government."""
FROM: Final = frozenset({"от", "с", "к", "перед"})
"""Prepositions of «потребовал от …», «обратился к …»."""
HE: Final = frozenset({"он", "она", "они"})
_HIM: Final = frozenset({"ему", "ей", "им"})


def first_of(tokens: Iterable[Token]) -> Token | None:
    """The first of some words, if any."""
    return next(iter(tokens), None)


def by_form(sentence: Sentence, order: Order) -> Token | None:
    """The nearest body whose ending fits, in the clause of the order; inside no other name."""
    if order.cue is CueKind.NUMBERED_POINT or order.trigger.rel == "acl:relcl":
        return None
    if order.government == "subject" and is_passive(order.action):
        return None
    wanted = CASE_OF[order.government]
    centre = _centre(order).index
    near = sorted(_bodies_of_clause(sentence, order, wanted), key=lambda t: abs(t.index - centre))
    return (
        first_of(near)
        or _in_front(sentence, order)
        or _heeding(sentence, order)
        or _demanded_before(sentence, order)
        or _dealt_with(sentence, order)
    )


def _dealt_with(sentence: Sentence, order: Order) -> Token | None:
    """«раскритиковал акима и потребовал …», «объявил выговор министру и …»: to whom the verb before was done."""
    if not is_finite(order.trigger) or order.government == "subject":
        return None
    for token in sentence.tokens[: order.trigger.index]:
        noun = main_noun(sentence, token.index + 1, "Acc") if is_finite(token) else None
        if noun is not None and noun < order.trigger.index and is_official(sentence.tokens[noun]):
            return sentence.tokens[noun]
    addressed = (t for t in sentence.tokens[: order.trigger.index] if t.rel == "iobj" and is_official(t))
    return first_of(addressed)


def _demanded_before(sentence: Sentence, order: Order) -> Token | None:
    """«потребовал от министерства объяснить и распорядился …», where the tree joins the action to the second verb."""
    before = sentence.tokens[: order.action.index] if order.action.index < order.trigger.index else []
    demand = first_of(t for t in before if t.lemma in lexicon.words("order_verbs", "from_whom"))
    for token in before[demand.index :] if demand else ():
        noun = main_noun(sentence, token.index + 1, "Gen") if token.low == "от" else None
        if noun is not None and is_body(sentence, sentence.tokens[noun]):
            return sentence.tokens[noun]
    return None


def _in_front(sentence: Sentence, order: Order) -> Token | None:
    """«Акиму города — подготовить план», «от министерства требуется …»: who opens the sentence of the order."""
    asked = order.trigger.low == "требуется"
    case = "Gen" if asked else "Dat"
    for token in sentence.tokens[: order.action.index]:
        if token.text in ("«", '"', "“") or (asked and token.low == "от"):
            continue
        noun = main_noun(sentence, token.index, case) if token.pos not in ("ADP", "PUNCT") else None
        fits = noun is not None and is_body(sentence, sentence.tokens[noun])
        return sentence.tokens[noun] if noun is not None and fits and (asked or order.government == "dative") else None
    return None


def _heeding(sentence: Sentence, order: Order) -> Token | None:
    """«обратил внимание министра на необходимость …», «задача министерства — …»: whose it is."""
    told = sentence.tokens[: order.trigger.index]
    needs = order.trigger.lemma in lexicon.words("order_nouns", "need") | {"задача"}
    if not needs and not any(t.text == ":" for t in told):
        return None
    for token in sentence.tokens if needs else told:
        noun = main_noun(sentence, token.index + 1, "Gen") if token.lemma in ("внимание", "задача") else None
        if noun is not None and is_body(sentence, sentence.tokens[noun]):
            return sentence.tokens[noun]
    return None


def _bodies_of_clause(sentence: Sentence, order: Order, case: str) -> Iterator[Token]:
    """Bodies in ``case`` that stand alone in the clause of the order, outside what is ordered."""
    first, last = _clause(sentence, order)
    index = first
    while index < last:
        token = sentence.tokens[index]
        pronoun = case == "Dat" and token.low in _HIM and not sentence.preposition(index)
        if pronoun:
            yield token
        if pronoun or index in (order.trigger.index, order.action.index) or not is_body(sentence, token):
            index += 1
            continue
        if _fits(sentence, token, case, order):
            yield token
        index = phrase_at(sentence, index, case if case in noun_cases(token.text) else "").last + 1


def _centre(order: Order) -> Token:
    """The word around which the addressee stands: the order, or the action whose subject it is."""
    return order.action if order.government == "subject" and order.trigger.pos == "NOUN" else order.trigger


def _clause(sentence: Sentence, order: Order) -> tuple[int, int]:
    """First word and end of the words around an order that may name who must act."""
    trigger, action = _centre(order).index, order.action.index
    first = trigger
    while first > 0 and not _is_border(sentence.tokens[first - 1]):
        first -= 1
    by_them = order.trigger.is_plural and order.government == "accusative"  # «МЧС обязали …»
    if (order.government in ("accusative", "from_whom") and not by_them) or (
        is_finite(order.trigger) and order.government == "dative" and not order.trigger.lemma.endswith("ся")
    ):
        first = trigger + 1
    last = action if action > trigger else trigger + 1
    if action < trigger or order.nominal:
        last = next((t.index for t in sentence.tokens[trigger + 1 :] if _is_border(t)), len(sentence.tokens))
    return first, last


def _is_border(token: Token) -> bool:
    return token.text in (";", ":", "—", "–", "«", "»", "(", ")") or token.pos == "SCONJ" or is_finite(token)


def _fits(sentence: Sentence, token: Token, case: str, order: Order) -> bool:
    """Whether a body may be the addressee: its case, and no word in front that governs it otherwise."""
    before = sentence.tokens[max(0, token.index - 4) : token.index]
    governed = False
    for word in reversed(before):
        if word.pos == "ADP":
            governed = order.government != "from_whom" or word.low not in FROM
            break
        if word.pos not in ("ADJ", "DET", "NUM"):
            governed = order.government == "from_whom"
            break
    else:
        governed = order.government == "from_whom"
    if governed or (case not in noun_cases(token.text) and not is_acronym(token)):
        return False
    fixed = is_acronym(token) or {"Gen", case} <= noun_cases(token.text)
    return not fixed or not before or before[-1].pos not in ("NOUN", "PROPN")


def _before_whom(sentence: Sentence) -> Token | None:
    """«в числе задач, поставленных перед правительством»."""
    if any(t.lemma == "задача" for t in sentence.tokens):
        for token in sentence.tokens:
            noun = main_noun(sentence, token.index + 1, "Ins") if token.low == "перед" else None
            if noun is not None and is_body(sentence, sentence.tokens[noun]):
                return sentence.tokens[noun]
    return None


def task_of(sentence: Sentence, order: Order) -> Token | None:
    """Who does the action as its agent, or before whom it is put as a task."""
    heeding = _heeding(sentence, order) if order.cue is CueKind.MODAL else None
    return _agent(sentence, order) or _before_whom(sentence) or heeding


def _agent(sentence: Sentence, order: Order) -> Token | None:
    """«план должен быть подготовлен министерством», «строительство школ акиматами»: who does it."""
    inside = sentence.subtree(order.action.index)
    passive = order.action.feats.get("Variant") == "Short"
    for index in sorted(inside):
        token = sentence.tokens[index]
        above = sentence.tokens[token.head] if token.head >= 0 else None
        if above is None or token.feats.get("Case") != "Ins" or sentence.preposition(index):
            continue
        doing = above.index == order.action.index and passive
        deverbal = above.pos == "NOUN" and above.lemma.endswith("ние") and above.index != index
        if (doing or deverbal) and "Ins" in noun_cases(token.text) and is_body(sentence, token):
            return token
    return _keeper(sentence, inside)


def _keeper(sentence: Sentence, inside: set[int]) -> Token | None:
    """«должно находиться на постоянном контроле акимов»: who shall keep it there."""
    for index in sorted(inside):
        if sentence.tokens[index].low == "контроле" and sentence.preposition(index) == "на":
            noun = main_noun(sentence, index + 1, "Gen")
            return sentence.tokens[noun] if noun is not None and is_body(sentence, sentence.tokens[noun]) else None
    return None
