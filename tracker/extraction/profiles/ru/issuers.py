"""Who gives an order: the subject of its verb, the one whose words are quoted, or who spoke last."""

from dataclasses import dataclass

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.bodies import name_at
from tracker.extraction.profiles.ru.orders import Order
from tracker.extraction.profiles.ru.people import People, name_subject, office_of
from tracker.extraction.profiles.ru.syntax import Sentence, Token


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who gives an order.

    ``key`` leads to a person (a name or an office), ``words`` is what the text says. ``outsider`` marks
    those who command nobody, ``authority`` those whose office is known.
    """

    key: str
    words: str
    outsider: bool = False
    authority: bool = False
    person: bool = False


def issuer_of(sentence: Sentence, order: Order, people: People) -> Issuer | None:
    """The issuer that the sentence itself names, or None."""
    subject = _order_subject(sentence, order) or _quoted(sentence, order)
    if (
        subject is None
        or subject.pos == "PRON"
        or (subject.feats.get("Case", "Nom") != "Nom" and subject.rel.startswith("nsubj"))
    ):
        return None
    key = name_subject(sentence, subject)
    if not key:
        return None
    outsider = subject.lemma in lexicon.words("outside", "speakers") | lexicon.words("outside", "heads")
    authority = bool(office_of(sentence, subject.index)) or people.has_office(key)
    return Issuer(
        key,
        name_at(sentence, subject.index, case="Nom") or key,
        outsider and not authority,
        authority,
        _is_person(sentence, subject),
    )


def _is_person(sentence: Sentence, subject: Token) -> bool:
    return any(sentence.entity_at(i, "PER") for i in sentence.subtree(subject.index))


def _order_subject(sentence: Sentence, order: Order) -> Token | None:
    """The subject of an order verb, or of the verb that an order noun hangs on."""
    trigger = order.trigger
    if order.cue.value == "modal" or trigger.feats.get("Variant") == "Short":
        return None
    governing = (
        [trigger, *list(sentence.ancestors(trigger.index))[:2]]
        if trigger.pos == "NOUN" or trigger.rel == "conj"
        else [trigger]
    )
    for verb in governing:
        if verb.pos == "VERB":
            subject = next(iter(sentence.children(verb.index, "nsubj")), None)
            if subject is not None and not subject.rel.endswith("pass"):
                return subject
    return None


def _quoted(sentence: Sentence, order: Order) -> Token | None:
    """«…, заявил глава правительства», «по словам премьера», «по мнению президента»."""
    inside = sentence.subtree(order.action.index)
    for token in sentence.tokens:
        if token.index in inside and token.rel != "parataxis":
            continue
        if token.lemma in lexicon.words("speech", "verbs"):
            subject = next((t for t in sentence.children(token.index, "nsubj") if t.index != order.trigger.index), None)
            if subject is not None and not subject.rel.endswith("pass"):
                return subject
        if token.lemma in lexicon.words("speech", "nouns") and sentence.preposition(token.index) == "по":
            return next(iter(sentence.children(token.index, "nmod")), None)
    return None
