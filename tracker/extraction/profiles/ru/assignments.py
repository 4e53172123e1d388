"""Who must act on one order: by the tree of its sentence, else by the endings around it; and their names."""

from typing import Final

from tracker.extraction.profiles.ru.actions import Action
from tracker.extraction.profiles.ru.bodies import names_at
from tracker.extraction.profiles.ru.clauses import CASE_OF, FROM, HE, by_form, first_of, task_of
from tracker.extraction.profiles.ru.offices import is_body, is_clipped
from tracker.extraction.profiles.ru.order import Order, is_passive
from tracker.extraction.profiles.ru.phrases import main_noun, phrase_at
from tracker.extraction.profiles.ru.syntax import NOMINAL, Sentence, Token
from tracker.extraction.profiles.ru.words import is_dative, noun_cases
from tracker.extraction.suggestion import CueKind

LAST: Final = frozenset({"последнему", "последней"})
"""«… поручено министерству и акимату; последнему – …»: points at the last body named."""


_MOST_IN_ROW: Final = 20
_DATIVE_RELATIONS = frozenset({"obl", "nmod", "obj", "appos", "parataxis", "nsubj"})


def addressee(sentence: Sentence, order: Order) -> Token | None:
    """The noun or pronoun that names who must act, or None: by the tree, else by the endings around the order."""
    if order.lead:
        return None
    named = order.named or _by_tree(sentence, order) or by_form(sentence, order)
    return named or task_of(sentence, order)


def _by_tree(sentence: Sentence, order: Order) -> Token | None:
    if order.government == "subject":
        return _subject(sentence, order)
    around = _around(sentence, order)
    if order.government == "from_whom":
        return first_of(t for t in around if t.pos in NOMINAL and sentence.preposition(t.index) in FROM)
    if order.government == "accusative":
        found = first_of(
            t for t in around if t.rel == "obj" and t.index != order.action.index and t.head == order.trigger.index
        )
        return found or first_of(t for t in around if _is_dative(sentence, t))
    return first_of(t for t in around if _is_dative(sentence, t)) or _summoned(sentence, order)


def _summoned(sentence: Sentence, order: Order) -> Token | None:
    """«вызвал министра и поручил …»: whom the verb before the order is about."""
    trigger = order.trigger
    if trigger.pos != "VERB" or trigger.rel != "conj" or trigger.head < 0:
        return None
    before = sentence.children(trigger.head, "obj")
    return first_of(t for t in before if t.feats.get("Animacy") == "Anim" and is_body(sentence, t))


def _around(sentence: Sentence, order: Order) -> list[Token]:
    """Dependents of the order, then of what governs an order noun, then of the action before its verb."""
    trigger = order.trigger
    if order.cue is CueKind.NUMBERED_POINT:
        return sentence.tokens[: order.action.index]
    if trigger.rel == "acl:relcl":
        return [
            t
            for above in sentence.ancestors(trigger.index)
            if above.pos == "VERB"
            for t in sentence.children(above.index, "iobj")
        ]
    found = sentence.children(trigger.index)
    if trigger.pos == "NOUN" and trigger.head >= 0:
        found += [t for t in sentence.children(trigger.head) if t.index != trigger.index]
    found += [t for t in sentence.children(order.action.index) if t.index < order.action.index]
    if order.action.index > trigger.index:
        found += [t for t in sentence.tokens[trigger.index + 1 : order.action.index] if t.rel == "iobj"]
    return [t for t in found if t.index != order.action.index]


def _is_dative(sentence: Sentence, token: Token) -> bool:
    """Whether a noun stands in the dative of an addressee, by the parser or by its very form."""
    by_form = is_dative(token.text)
    if token.pos not in NOMINAL and not token.text.isupper() and not by_form and token.low not in LAST:
        return False
    if sentence.preposition(token.index):
        return False
    if token.rel == "iobj":
        return token.feats.get("Animacy") != "Inan" or token.low in LAST or is_body(sentence, token)
    by_tag = token.feats.get("Case") == "Dat" and token.rel in _DATIVE_RELATIONS
    return by_tag or (by_form and is_body(sentence, token))


def _subject(sentence: Sentence, order: Order) -> Token | None:
    if is_passive(order.action):
        return None
    for index in (order.trigger.index, order.action.index):
        for token in sentence.children(index, "nsubj"):
            between = sentence.tokens[min(index, token.index) : max(index, token.index)]
            nobody = any(t.low == "ни" for t in sentence.children(token.index))
            if (
                (is_body(sentence, token) or token.low in HE)
                and not nobody
                and not any(t.text in (":", ";") for t in between)
            ):
                return token
    return None


def told_apart(sentence: Sentence, action: Action) -> tuple[str, ...]:
    """«поручил закрыть дорогу, а врачам дежурить»: who is told a further action, in the dative right in front of it."""
    if not action.position or action.order.government == "subject":
        return ()
    noun = main_noun(sentence, action.first, "Dat") if action.first < action.verb.index else None
    if noun is None or noun >= action.verb.index or not is_dative(sentence.tokens[noun].text):
        return ()
    return names_at(sentence, noun, case="Dat") if is_body(sentence, sentence.tokens[noun]) else ()


def _first_of_list(sentence: Sentence, token: Token, case: str) -> Token:
    """«Минэкономики, Минфину и Налоговому комитету поручено …»: the first of those named in a row up to ``token``."""
    first = token.index
    while first > 0 and sentence.tokens[first - 1].pos not in ("VERB", "ADP", "SCONJ", "PRON", "AUX"):
        first -= 1
    if not any(t.text == "," or t.low == "и" for t in sentence.tokens[first : token.index]):
        return token
    for other in sentence.tokens[first : token.index]:
        if not (is_clipped(other) or (case in noun_cases(other.text) and is_body(sentence, other))):
            continue
        noun = next_noun = other.index
        for _ in range(_MOST_IN_ROW):
            following = phrase_at(sentence, next_noun, case).following
            if following is None or following >= token.index:
                break
            next_noun = following
        if following == token.index:
            return sentence.tokens[noun]
    return token


def name_addressee(sentence: Sentence, order: Order, token: Token) -> tuple[str, ...]:
    """Nominative names of the addressee; empty when it is a pronoun."""
    case = CASE_OF[order.government]
    tagged = token.feats.get("Case", "")
    if order.government == "accusative" and token.rel != "obj" and tagged == "Dat":
        case = "Dat"
    possible = noun_cases(token.text)
    if order.government == "dative" and token.rel == "obj" and case not in possible:
        case = "Acc"
    other = order.government == "subject" and not token.rel.startswith("nsubj")
    if order.government == "dative" and case == "Dat":
        token = _first_of_list(sentence, token, case)
    if sentence.preposition(token.index) == "перед":
        return names_at(sentence, token.index, case="Ins")
    if tagged in ("Ins", "Gen") and tagged in possible and (other or case not in possible or tagged == "Gen"):
        case = tagged
    return names_at(sentence, token.index, case=case)
