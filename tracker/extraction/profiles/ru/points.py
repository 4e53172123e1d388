"""Lists of orders: headers that name who must act and by when, and the points under them."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from tracker.extraction.folding import fold
from tracker.extraction.limits import Limit
from tracker.extraction.lines import Line
from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.bodies import names_at
from tracker.extraction.profiles.ru.deadlines import find_limits
from tracker.extraction.profiles.ru.imperatives import bare_infinitive
from tracker.extraction.profiles.ru.offices import is_body
from tracker.extraction.profiles.ru.order import Order
from tracker.extraction.profiles.ru.oversight import watch_of
from tracker.extraction.profiles.ru.support import supporters_in
from tracker.extraction.profiles.ru.syntax import NOMINAL, Sentence, Token
from tracker.extraction.profiles.ru.words import is_dative
from tracker.extraction.suggestion import CueKind

_ACT_LOOKED_AT: Final = 3000
_SHORT_HEADER: Final = 15


def is_act(text: str) -> bool:
    """Whether a text is an act or a list of orders rather than a report about one."""
    return lexicon.pattern("acts", "marks").search(fold(text[:_ACT_LOOKED_AT])) is not None


@dataclass(slots=True)
class Header:
    """«2. Правительству в 3-месячный срок представить:», which holds for the points below it."""

    label: str
    responsible: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    limits: list[Limit] = field(default_factory=list)
    verb: Token | None = None
    dead: bool = False
    """The points below are no orders («принять к сведению, что:»)."""
    orders: bool = False
    """It says itself that the points are orders («дать следующие поручения:»)."""


@dataclass(slots=True)
class Points:
    """Where in a list the reading stands."""

    act: bool
    headers: list[Header] = field(default_factory=list)

    def enter(self, line: Line, words: str) -> None:
        """Leaves the headers that end where ``line`` begins."""
        plain = not line.label and words.lstrip('«"( ')[:1].isupper()
        if plain:
            self.headers.clear()
        elif line.label[:1].isdigit():
            self.headers = [h for h in self.headers if not h.label and h.orders]
        elif line.label.isalpha() and line.label:
            self.headers = [h for h in self.headers if not h.label.isalpha()]

    def open(self, header: Header) -> None:
        """Begins a header within the one that is open."""
        self.headers.append(header)

    @property
    def responsible(self) -> tuple[str, ...]:
        """Who must act by the nearest header that says so."""
        return next((h.responsible for h in reversed(self.headers) if h.responsible), ())

    @property
    def supporting(self) -> tuple[str, ...]:
        """Who must help by the nearest header that says so."""
        return next((h.supporting for h in reversed(self.headers) if h.supporting), ())

    @property
    def limits(self) -> list[Limit]:
        """Time limits of the nearest header that sets one."""
        return next((h.limits for h in reversed(self.headers) if h.limits), [])

    @property
    def verb(self) -> Token | None:
        """The verb whose objects the points are («представить: а) перечень …»)."""
        return next((h.verb for h in reversed(self.headers) if h.verb), None)


def header_of(sentence: Sentence, line: Line, words: str, published_on: date | None) -> Header | None:
    """The header that a sentence in front of a colon makes, or None when it announces no points."""
    _, names = leading_addressee(sentence)
    verb = bare_infinitive(sentence)
    ordering = next((t for t in sentence.tokens if t.lemma in _ORDERING), None)
    if ordering is not None and not names:
        dative = next((t for t in sentence.children(ordering.index) if t.rel == "iobj" and is_body(sentence, t)), None)
        names = names_at(sentence, dative.index, case="Dat") if dative else ()
    limits = find_limits(words, published_on)
    sub_header = bool(limits) and line.label.isalpha() and len(sentence.tokens) <= _SHORT_HEADER
    if not names and verb is None and ordering is None and not sub_header:
        return None
    dead = not names and ordering is None and verb is not None and verb.lemma in lexicon.words("acts", "self_executing")
    carried = verb if verb is not None and verb.lemma not in _ORDERING and not dead else None
    return Header(
        line.label,
        names,
        supporters_in(sentence),
        limits,
        carried,
        dead,
        ordering is not None and ordering.lemma not in _ENACTING,
    )


_ENACTING = ("постановить", "постановлять", "приказать", "приказывать", "распорядиться")
_ORDERING = lexicon.words("order_verbs", "dative") | lexicon.words("order_nouns", "nouns")


def leading_addressee(sentence: Sentence) -> tuple[Token | None, tuple[str, ...]]:
    """The body in the dative that opens a point: «Министерству образования в недельный срок …»."""
    for token in sentence.tokens[:6]:
        if token.text in '«"“':
            continue
        if token.pos in ("VERB", "ADP", "PUNCT"):
            return None, ()
        if token.pos in NOMINAL or token.text.isupper() or is_dative(token.text):
            dative = token.feats.get("Case") == "Dat" or token.rel == "iobj" or is_dative(token.text)
            clipped = token.lemma.startswith("мин") and token.text[:1].isupper()
            if (dative or clipped) and (is_body(sentence, token) or (dative and token.feats.get("Animacy") == "Anim")):
                return token, names_at(sentence, token.index, case="Nom" if clipped and not dative else "Dat")
            return None, ()
    return None, ()


def point_orders(sentence: Sentence, points: Points) -> list[Order]:
    """The orders of a point of a list: its own verb in the infinitive, or a thing under a header's verb."""
    if (points.headers and points.headers[-1].dead) or sentence.low.startswith("принять к сведению"):
        return []
    verb = bare_infinitive(sentence)
    if verb is not None:
        return [] if _executes_itself(sentence, verb, points) else [_point_order(sentence, verb)]
    if points.verb is not None and points.headers:
        nouns = [t for t in sentence.tokens if t.pos in NOMINAL and not sentence.preposition(t.index)]
        noun = next((t for t in nouns if t.feats.get("Case") in ("Nom", "Acc")), None) or next(iter(nouns), None)
        if noun is not None:
            return [Order(noun, CueKind.NUMBERED_POINT, noun, nominal=True, lead=points.verb.text)]
    return []


def _point_order(sentence: Sentence, verb: Token) -> Order:
    """«разработать план»; of «поручить министерству разработать план» the inner verb."""
    if verb.lemma in lexicon.words("order_verbs", "dative") | lexicon.words("order_verbs", "accusative"):
        inner = next((t for t in sentence.children(verb.index) if t.is_infinitive), None)
        if inner:
            return Order(verb, CueKind.NUMBERED_POINT, inner, "dative" if verb.lemma != "обязать" else "accusative")
    return Order(verb, CueKind.NUMBERED_POINT, verb)


def _executes_itself(sentence: Sentence, verb: Token, points: Points) -> bool:
    """«Утвердить …», «Признать утратившим силу …» with nobody told to do it; a clause of control."""
    if verb.lemma in ("возложить", "поручить", "оставить", "осуществлять") and watch_of(sentence) is not None:
        return True
    if not points.act or points.responsible or any(h.orders for h in points.headers):
        return False
    token, names = leading_addressee(sentence)
    named = token is not None and names and token.index < verb.index
    return not named and verb.lemma in lexicon.words("acts", "self_executing")
