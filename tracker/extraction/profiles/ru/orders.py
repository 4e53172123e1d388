"""Finds in a sentence the words that give an order, and the verbs of what is ordered."""

import re
from collections.abc import Callable
from typing import Final

from tracker.extraction.profiles.ru import lexicon, modals
from tracker.extraction.profiles.ru.clauses import CASE_OF, FROM
from tracker.extraction.profiles.ru.imperatives import by_expectation, by_imperative, by_want, by_wish
from tracker.extraction.profiles.ru.mandates import by_burden, by_charge, by_mandate
from tracker.extraction.profiles.ru.nominals import bearer, by_noun, by_term, ordered_noun
from tracker.extraction.profiles.ru.offices import is_acronym, is_body, is_ministry
from tracker.extraction.profiles.ru.order import (
    Found,
    Mood,
    Order,
    government_of,
    is_finite,
    is_negated,
    is_passive,
    loose_infinitive,
)
from tracker.extraction.profiles.ru.phrases import main_noun
from tracker.extraction.profiles.ru.statements import by_frame, by_plan, by_statement, points_at_words
from tracker.extraction.profiles.ru.syntax import NOMINAL, Sentence, Token
from tracker.extraction.profiles.ru.words import is_noun_in
from tracker.extraction.suggestion import CueKind

_TAG: Final = re.compile(r",\s(?:ладно|хорошо|договорились|да|пожалуйста)\?[»\"\s]*$")
"""What makes no question of an order («поработайте с министерством, ладно?»)."""
_DASHES: Final = ("—", "–", "-")
_FORBIDS: Final = ("запре", "воспре")
_NEAR: Final = 4
"""Words between the dash and the infinitive of a clause that leaves its order verb out."""
_SILENT: Final = frozenset({"PUNCT", "ADP", "CCONJ", "DET", "NUM", "PRON"})
_Rule = Callable[[Sentence, Token, Found], None]


def find_orders(sentence: Sentence) -> list[Order]:
    """All orders of a sentence, left to right, and what may be one in its place; none for a question."""
    if sentence.text.rstrip('»" ').endswith("?") and not _TAG.search(sentence.low):
        return []
    found = Found()
    for rule in (_by_word, _by_gap, by_plan, by_statement):
        for token in sentence.tokens:
            rule(sentence, token, found)
    return sorted(found.orders, key=lambda o: o.action.index)


def _by_word(sentence: Sentence, token: Token, found: Found) -> None:
    """The one rule that a word calls for by itself."""
    if token.pos in _SILENT:
        return
    for applies, rule in _RULES:
        if applies(token):
            rule(sentence, token, found)
            return


def _by_verb(sentence: Sentence, token: Token, found: Found) -> None:
    """«поручил подготовить», «потребовал, чтобы подготовили», «потребовал исполнения»."""
    if is_negated(sentence, token) or (token.low.startswith(_FORBIDS) and not _to_a_body(sentence, token)):
        return
    government = government_of(token)
    infinitives = [t for t in sentence.children(token.index) if t.is_infinitive]
    laid = ordered_noun(sentence, token) if is_passive(token) else None
    if laid is None:
        loose = loose_infinitive(sentence, token)
        nearer = loose and infinitives and token.index < loose[0].index < infinitives[0].index
        infinitives = [*loose, *infinitives] if nearer else infinitives or loose
    if len(infinitives) > 1 and is_negated(sentence, infinitives[0]) and infinitives[0].index > token.index:
        between = sentence.tokens[infinitives[0].index : infinitives[1].index]
        infinitives = infinitives[1:] if any(t.low == "а" for t in between) else infinitives
    for verb in infinitives:
        found.add(Order(token, CueKind.ORDER_VERB, verb, government))
    if infinitives:
        return
    for clause in sentence.children(token.index, "ccomp", "advcl"):
        if clause.pos in ("VERB", "ADJ") and any(m.low in ("чтобы", "чтоб") for m in sentence.children(clause.index)):
            found.add(Order(token, CueKind.ORDER_VERB, clause, government, clause=True))
            return
    noun = ordered_noun(sentence, token)
    if noun:
        borne = bearer(sentence, token)
        case = "accusative" if borne else government
        found.add(Order(token, CueKind.ORDER_VERB, noun, case, nominal=True, named=borne))
    elif is_finite(token) and not sentence.children(token.index, "obj", "iobj", "ccomp"):
        by_frame(sentence, token, found)


def _to_a_body(sentence: Sentence, token: Token) -> bool:
    """Whether a ban goes to a body; to others it is news of courts and laws."""
    hearers = sentence.children(token.index, "iobj", "obl")
    return any(is_body(sentence, t) and not sentence.preposition(t.index) for t in hearers)


def _by_order_noun(sentence: Sentence, token: Token, found: Found) -> None:
    """«дал поручение подготовить»; «такое поручение» points at words before it, «по поручению» at what follows."""
    if points_at_words(sentence, token):
        by_frame(sentence, token, found)
    elif sentence.preposition(token.index) == "по":
        by_mandate(sentence, token, found)
    else:
        by_noun(sentence, token, found)


def _by_gap(sentence: Sentence, token: Token, found: Found) -> None:
    """«…, акимам – создать рабочие места»: the order verb was said before, or is left out altogether."""
    if token.text not in _DASHES or token.index == 0:
        return
    name = sentence.tokens[token.index - 1]
    verb = next((t for t in sentence.tokens[token.index + 1 : token.index + 1 + _NEAR] if t.is_infinitive), None)
    if verb is None:
        return
    above = next((o for o in reversed(found.orders) if o.action.index < token.index), None)
    government = above.government if above is not None and above.government in ("accusative", "from_whom") else "dative"
    addressee = _opening(sentence, name, government) or _addressed_by(sentence, name)
    if addressee is None:
        return
    own = next((o for o in found.orders if o.action.index == verb.index), None)
    if own is not None:
        own.named = own.named or (addressee if own.trigger.index < addressee.index else None)
    elif above is not None and above.mood is Mood.ORDER and (above.cue is CueKind.ORDER_VERB or not above.clause):
        found.add(Order(above.trigger, above.cue, verb, government, named=addressee))
    elif above is None and is_body(sentence, addressee):
        found.add(Order(verb, CueKind.NUMBERED_POINT, verb, named=addressee))


def _addressed_by(sentence: Sentence, last: Token) -> Token | None:
    """The one in the dative, without a preposition, whose phrase ends at ``last``."""
    thing: Token | None = None
    for token in (last, *sentence.ancestors(last.index)):
        if token.index > last.index or token.pos not in NOMINAL or sentence.preposition(token.index):
            break
        dative = is_noun_in(token.text, "Dat")
        told = token.feats.get("Case") == "Dat" or token.rel == "iobj" or is_ministry(token.lemma)
        if (dative or told or _stands_alone(sentence, token)) and is_body(sentence, token):
            return token
        thing = thing or (token if dative else None)
    return thing


def _opening(sentence: Sentence, last: Token, government: str) -> Token | None:
    """The body with which the words in front of the dash begin, in the case that the order asks for."""
    first = last.index
    while first > 0 and sentence.tokens[first - 1].pos not in ("PUNCT", "CCONJ", "VERB", "ADP"):
        first -= 1
    before = sentence.tokens[first - 1] if first else None
    from_whom = before is not None and before.low in FROM
    if from_whom != (government == "from_whom") or (
        before is not None and before.pos in ("VERB", "ADP") and not from_whom
    ):
        return None
    noun = main_noun(sentence, first, CASE_OF[government])
    return sentence.tokens[noun] if noun is not None and is_body(sentence, sentence.tokens[noun]) else None


def _stands_alone(sentence: Sentence, token: Token) -> bool:
    """«МВД — усилить охрану»: an acronym with no noun in front of it on which it could hang."""
    before = sentence.tokens[token.index - 1] if token.index else None
    return is_acronym(token) and (before is None or before.pos in ("PUNCT", "CCONJ"))


_ORDER_NOUNS: Final = lexicon.words("order_nouns", "nouns") | lexicon.words("order_nouns", "need")
_RULES: Final[tuple[tuple[Callable[[Token], bool], _Rule], ...]] = (
    (lambda t: t.low in lexicon.words("modals", "personal"), modals.by_personal),
    (lambda t: bool(government_of(t)), _by_verb),
    (lambda t: t.lemma in _ORDER_NOUNS, _by_order_noun),
    (lambda t: t.low in lexicon.words("modals", "impersonal"), modals.by_impersonal),
    (lambda t: t.low in lexicon.words("modals", "desire"), modals.by_desire),
    (lambda t: t.lemma == "нужный" and t.feats.get("Variant") == "Short", by_want),
    (lambda t: t.lemma in lexicon.words("modals", "judgements"), modals.by_judgement),
    (lambda t: t.lemma == "подлежать", modals.by_liability),
    (lambda t: t.lemma in ("ответить", "отвечать"), by_charge),
    (lambda t: t.lemma == "ответственность", by_burden),
    (lambda t: t.pos == "VERB" and t.feats.get("Person") == "2", by_imperative),
    (lambda t: t.lemma in ("ждать", "ожидать") and is_finite(t), by_expectation),
    (lambda t: t.lemma in lexicon.words("terms", "givers"), by_term),
    (lambda t: t.low in ("чтобы", "чтоб"), by_wish),
)
