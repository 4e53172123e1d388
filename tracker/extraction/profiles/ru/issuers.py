"""Who gives an order: the subject of its verb, the one whose words are quoted, or who spoke last."""

from collections.abc import Sequence
from dataclasses import dataclass

from tracker.domain.spans import Span
from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.bodies import name_at
from tracker.extraction.profiles.ru.order import Mood, Order, is_finite
from tracker.extraction.profiles.ru.people import People, leads_outsiders, name_subject, office_of
from tracker.extraction.profiles.ru.syntax import Sentence, Token

_LONGEST_TITLE = 8
"""Words of a name and office in front of a colon."""


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
    """The subject of the order itself, or None."""
    subject = _order_subject(sentence, order)
    return _issuer(sentence, subject, people) if subject is not None else None


def speaker_in(sentence: Sentence, quoted: Sequence[Span], people: People, last: Issuer | None) -> Issuer | None:
    """«…, заявил глава правительства», «по словам премьера», «по мнению президента»; «он» is who spoke ``last``.

    Words inside the quotations at ``quoted`` name no speaker.
    """
    titled = _title_before_colon(sentence)
    if titled is not None:
        return _issuer(sentence, titled, people)
    for token in sentence.tokens:
        if any(span.start <= token.start < span.end for span in quoted):
            continue
        if token.low in ("его", "ее") and _speaks_by(sentence, token):
            return last
        subject = _speaking(sentence, token)
        if subject is not None and subject.low in ("он", "она"):
            return last
        found = _issuer(sentence, subject, people) if subject is not None else None
        if found is not None:
            return found
    return None


def _title_before_colon(sentence: Sentence) -> Token | None:
    """«Губернатор: ямы должны исчезнуть»: who is named in front of a colon, without a verb."""
    colon = next((t.index for t in sentence.tokens[1:_LONGEST_TITLE] if t.text == ":"), 0)
    before = sentence.tokens[:colon]
    if not before or colon + 1 >= len(sentence.tokens) or any(t.pos in ("VERB", "ADP") for t in before):
        return None
    first = next((t for t in before if t.pos in ("NOUN", "PROPN")), before[0])
    known = office_of(sentence, first.index) or sentence.entity_at(first.index, "PER")
    return first if known and first.feats.get("Case", "Nom") == "Nom" else None


def _issuer(sentence: Sentence, subject: Token, people: People) -> Issuer | None:
    if subject.pos == "PRON" or (subject.feats.get("Case", "Nom") != "Nom" and subject.rel.startswith("nsubj")):
        return None
    key = name_subject(sentence, subject)
    if not key:
        return None
    authority = bool(office_of(sentence, subject.index)) or people.has_office(key)
    return Issuer(
        key,
        name_at(sentence, subject.index, case="Nom") or key,
        (_outside(sentence, subject) or people.is_outsider(key)) and not authority,
        authority,
        _is_person(sentence, subject),
    )


def _outside(sentence: Sentence, subject: Token) -> bool:
    outside = lexicon.words("outside", "speakers") | lexicon.words("outside", "heads")
    parts = (subject.lemma, *subject.lemma.split("-"))
    return any(part in outside for part in parts) or leads_outsiders(sentence, subject.index)


def _is_person(sentence: Sentence, subject: Token) -> bool:
    return any(sentence.entity_at(i, "PER") for i in sentence.subtree(subject.index))


def _order_subject(sentence: Sentence, order: Order) -> Token | None:
    """The subject of an order verb, or of the verb that an order noun hangs on."""
    trigger = order.trigger
    told = order.mood in (Mood.STATEMENT, Mood.IMPERATIVE)
    if told or order.cue.value == "modal" or trigger.feats.get("Variant") == "Short":
        return None
    governing = (
        [trigger, *list(sentence.ancestors(trigger.index))[:2]]
        if trigger.pos == "NOUN" or trigger.rel == "conj"
        else [trigger]
    )
    for verb in governing:
        if verb.pos == "VERB" and verb.lemma not in lexicon.words("order_nouns", "receivers"):
            subject = next(iter(sentence.children(verb.index, "nsubj")), None)
            own = subject is not None and subject.index not in (trigger.index, order.action.index)
            if subject is not None and own and not subject.rel.endswith("pass") and subject is not order.named:
                return subject
    return _after_verb(sentence, trigger)


def _after_verb(sentence: Sentence, verb: Token) -> Token | None:
    """«… потребовал от министерств премьер»: the official in the nominative that the tree gave to another word."""
    if not is_finite(verb) or verb.is_plural or verb.feats.get("Person") or sentence.children(verb.index, "nsubj"):
        return None
    for token in sentence.tokens[verb.index + 1 :]:
        if token.pos in ("PUNCT", "VERB"):
            return None
        if office_of(sentence, token.index) and token.feats.get("Case") == "Nom":
            return token
    return None


def _speaks_by(sentence: Sentence, token: Token) -> bool:
    """«по его словам», «по её мнению»."""
    noun = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    before = sentence.tokens[token.index - 1].low if token.index else ""
    return before == "по" and noun is not None and noun.lemma in lexicon.words("speech", "nouns")


def _speaking(sentence: Sentence, token: Token) -> Token | None:
    """Who speaks, when ``token`` is the verb or the noun of a report of speech."""
    if is_finite(token) and token.rel != "acl:relcl" and token.lemma in lexicon.words("speech", "verbs"):
        subject = next(iter(sentence.children(token.index, "nsubj")), None)
        return subject if subject is not None and not subject.rel.endswith("pass") else None
    if token.lemma in lexicon.words("speech", "nouns") and sentence.preposition(token.index) == "по":
        return next(iter(sentence.children(token.index, "nmod")), None)
    return None
