"""One order in a sentence, and what several rules ask about the words around it."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.syntax import NOMINAL, Sentence, Token
from tracker.extraction.suggestion import CueKind

SUBORDINATE: Final = ("acl:relcl", "acl", "advcl")
"""How a verb hangs on the clause that it is subordinate to."""
_GOVERNMENTS: Final = ("dative", "accusative", "from_whom")
_CONJUNCTIONS: Final = frozenset({"если", "когда", "пока", "чтобы", "чтоб", "как", "раз", "хотя"})


class Mood(StrEnum):
    """How the action is put: told to be done, spoken to the hearer, told as what will be, or the speaker's own plan."""

    ORDER = "order"
    IMPERATIVE = "imperative"
    STATEMENT = "statement"
    PLAN = "plan"


@dataclass(slots=True)
class Order:
    """One order: the word that gives it, how, and the first verb (or noun of action) that is ordered.

    ``government`` says in which case who must act is named: dative, accusative, from_whom or subject.
    """

    trigger: Token
    cue: CueKind
    action: Token
    government: str = "dative"
    nominal: bool = False
    clause: bool = False
    mood: Mood = Mood.ORDER
    named: Token | None = None
    """Who must act, where the form of the sentence tells it alone («…, акимам – построить …»)."""
    lead: str = ""
    """The verb of the header above, for a point that names only a thing."""


@dataclass(slots=True)
class Found:
    """The orders of one sentence as the rules find them, each action once."""

    orders: list[Order] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    def add(self, order: Order) -> None:
        """Keeps an order unless an earlier rule has its action."""
        if order.action.index not in self.taken:
            self.taken.add(order.action.index)
            self.orders.append(order)


def is_finite(token: Token) -> bool:
    """Whether a word is a verb in a personal form."""
    return token.pos in ("VERB", "AUX") and token.feats.get("VerbForm") == "Fin"


def is_passive(token: Token) -> bool:
    """Whether a word is a short passive participle: «внесён», «поручено»."""
    return token.feats.get("Variant") == "Short" and token.feats.get("VerbForm") == "Part"


def will_be(sentence: Sentence) -> bool:
    """Whether a sentence has the auxiliary of the future: «будет», «будут», «станет», «станут»."""
    return any(t.low in ("будет", "будут", "станет", "станут") for t in sentence.tokens)


def is_negated(sentence: Sentence, token: Token) -> bool:
    """«не поручил», «не должен»."""
    before = sentence.tokens[token.index - 1].low if token.index else ""
    return before == "не" or any(
        t.low == "не" and t.index < token.index for t in sentence.children(token.index, "advmod")
    )


def names_action(token: Token) -> bool:
    """Whether a noun names an action: «исполнение», «проверка», «отставка»."""
    if token.pos != "NOUN" or token.lemma in lexicon.words("order_nouns", "nouns") | lexicon.words("actions", "things"):
        return False
    endings = tuple(lexicon.words("actions", "endings"))
    return token.lemma.endswith(endings) or token.lemma in lexicon.words("actions", "nouns")


def government_of(token: Token) -> str:
    """How an order verb names who must act; empty for other words and for orders yet to come."""
    polite = token.lemma == "попросить" and token.feats.get("Person") == "1"
    if token.pos not in ("VERB", "ADJ") or token.is_infinitive or (token.feats.get("Tense") == "Fut" and not polite):
        return ""
    if token.feats.get("VerbForm") == "Part" and token.feats.get("Variant") != "Short":
        return ""
    for government in _GOVERNMENTS:
        if token.lemma in lexicon.words("order_verbs", government):
            return government
    return ""


def loose_infinitive(sentence: Sentence, token: Token) -> list[Token]:
    """The infinitive that the parser hung elsewhere: the next one in the same clause."""
    for other in sentence.tokens[token.index + 1 :]:
        if other.text in (";", ":", ".") or other.low in ("чтобы", "который", "что", "если") or government_of(other):
            return []
        if other.is_infinitive:
            return [] if _hangs_on_other(sentence, token, other) else [other]
        if other.pos == "VERB" and other.feats.get("VerbForm") == "Fin":
            return []
    return []


def _hangs_on_other(sentence: Sentence, token: Token, verb: Token) -> bool:
    """Whether an infinitive after ``token`` belongs to a noun that takes one, or to a verb of its own."""
    above = sentence.tokens[verb.head] if verb.head >= 0 else None
    if above is None or above.index < token.index:
        return False
    if any(t.text in (",", ";") for t in sentence.tokens[verb.index : above.index]):
        return False
    return above.pos not in NOMINAL or above.lemma in lexicon.words("actions", "takers")


def is_conditional(sentence: Sentence, verb: Token) -> bool:
    """Whether a conjunction of time or condition opens the clause of a verb."""
    for token in reversed(sentence.tokens[: verb.index]):
        if token.pos == "PUNCT":
            return False
        if token.low in _CONJUNCTIONS and token.pos != "NOUN":  # «раз в месяц»
            return True
    return False
