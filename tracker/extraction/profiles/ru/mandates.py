"""Orders told by their carrying out: «за ремонт ответит аким», «по поручению президента школу построят»."""

from typing import Final

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.offices import is_body
from tracker.extraction.profiles.ru.order import (
    SUBORDINATE,
    Found,
    Order,
    is_finite,
    is_negated,
    is_passive,
    names_action,
)
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.suggestion import CueKind

_ANSWERS: Final = ("ответить", "отвечать")


def by_charge(sentence: Sentence, token: Token, found: Found) -> None:
    """«за ремонт дорог ответят акимы»; who answers for carrying out what was said answers for no action of its own."""
    if token.lemma not in _ANSWERS or not (token.feats.get("Tense") == "Fut" or _will_be(sentence, token)):
        return
    bodies = [t for t in sentence.children(token.index, "nsubj") if is_body(sentence, t)]
    for noun in sentence.children(token.index, "obl", "obj"):
        if bodies and sentence.preposition(noun.index) == "за" and _is_own_action(sentence, noun):
            found.add(Order(token, CueKind.ORDER_VERB, noun, "subject", nominal=True, named=bodies[0]))


def by_burden(sentence: Sentence, token: Token, found: Found) -> None:
    """«ответственность за освещение улиц лежит на акимах»: an action with an object, laid on somebody."""
    onto = lexicon.words("charge", "onto")
    verb = next((t for t in sentence.tokens if t.lemma in onto and not t.is_infinitive), None)
    if verb is None or is_negated(sentence, verb) or verb.rel in SUBORDINATE:
        return
    bodies = [t for t in sentence.tokens if is_body(sentence, t) and sentence.preposition(t.index) == "на"]
    for noun in sentence.tokens[token.index + 1 :]:
        if sentence.preposition(noun.index) == "за" and _is_own_action(sentence, noun) and bodies:
            found.add(Order(token, CueKind.ORDER_VERB, noun, "accusative", nominal=True, named=bodies[0]))
            return


def _is_own_action(sentence: Sentence, noun: Token) -> bool:
    """Whether a noun is an action with an object, not the carrying out of something said before."""
    carried = noun.lemma.startswith(tuple(lexicon.words("oversight", "carrying")))
    return names_action(noun) and not carried and bool(sentence.children(noun.index, "nmod"))


def _will_be(sentence: Sentence, verb: Token) -> bool:
    return any(t.low in ("будет", "будут") for t in sentence.children(verb.index, "aux"))


def by_mandate(sentence: Sentence, token: Token, found: Found) -> None:
    """«по поручению президента мост отремонтируют»: what will be done on somebody's order."""
    verb = sentence.tokens[token.head] if token.head >= 0 else None
    named = any(sentence.tokens[t.index].pos in ("NOUN", "PROPN") for t in sentence.children(token.index, "nmod"))
    if verb is None or not named or sentence.preposition(token.index) != "по" or is_negated(sentence, verb):
        return
    auxiliary = _will_be(sentence, verb)
    ahead = is_finite(verb) and verb.feats.get("Tense") == "Fut" and verb.feats.get("Person") == "3"
    if ahead or (is_passive(verb) and auxiliary):
        body = next((t for t in sentence.children(verb.index, "nsubj") if is_body(sentence, t)), None)
        found.add(Order(token, CueKind.ORDER_VERB, verb, "subject", clause=True, named=body if ahead else None))
