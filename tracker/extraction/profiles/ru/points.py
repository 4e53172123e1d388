"""Lists of orders: headers that name who must act and by when, and the points under them."""

import re
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from tracker.extraction.folding import fold
from tracker.extraction.limits import Limit
from tracker.extraction.lines import Line
from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.assignments import supporters_in, whole_text_overseers
from tracker.extraction.profiles.ru.bodies import is_body, names_at
from tracker.extraction.profiles.ru.deadlines import find_limits
from tracker.extraction.profiles.ru.orders import Order
from tracker.extraction.profiles.ru.syntax import NOMINAL, Sentence, Token
from tracker.extraction.profiles.ru.words import is_noun_in
from tracker.extraction.suggestion import CueKind

_ACT_LOOKED_AT: Final = 3000
_SHORT_HEADER: Final = 15
TERM_LINE = re.compile(r"^\s*(?:срок\w*|доклад\w*|отчет\w*)\s*(?:исполнения\s*|представления\s*)?[–—:-]")
CHARGE_LINE = re.compile(r"^\s*ответственн\w+(?:\s+(?:исполнител|лиц|за исполнение)\w*)?\s*[–—:-]\s*")


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


@dataclass(slots=True)
class Points:
    """Where in a list the reading stands."""

    act: bool
    headers: list[Header] = field(default_factory=list)

    def enter(self, line: Line, words: str) -> None:
        """Leaves the headers that end where ``line`` begins."""
        plain = not line.label and words.lstrip('«"( ')[:1].isupper()
        if line.label[:1].isdigit() or plain:
            self.headers.clear()
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
    dead = not names and verb is not None and verb.lemma in lexicon.words("acts", "self_executing")
    carried = verb if verb is not None and verb.lemma not in _ORDERING and not dead else None
    return Header(line.label, names, supporters_in(sentence), limits, carried, dead)


_ORDERING = lexicon.words("order_verbs", "dative") | lexicon.words("order_nouns", "nouns")


def leading_addressee(sentence: Sentence) -> tuple[Token | None, tuple[str, ...]]:
    """The body in the dative that opens a point: «Министерству образования в недельный срок …»."""
    for token in sentence.tokens[:6]:
        if token.text in '«"“':
            continue
        if token.pos in ("VERB", "ADP", "PUNCT"):
            return None, ()
        if token.pos in NOMINAL or token.text.isupper() or is_noun_in(token.text, "Dat"):
            dative = token.feats.get("Case") == "Dat" or token.rel == "iobj" or is_noun_in(token.text, "Dat")
            clipped = token.lemma.startswith("мин") and token.text[:1].isupper()
            if ((dative or clipped) and is_body(sentence, token)) or (dative and not token.lemma.endswith("ние")):
                return token, names_at(sentence, token.index, case="Nom" if clipped and not dative else "Dat")
            return None, ()
    return None, ()


def bare_infinitive(sentence: Sentence) -> Token | None:
    """The infinitive on which a whole sentence stands, with no finite verb before it."""
    for token in sentence.tokens:
        if token.pos == "VERB" and token.is_infinitive:
            above = sentence.tokens[token.head] if token.head >= 0 else None
            described = (
                above is not None
                and above.pos in ("VERB", "NOUN")
                and above.index < token.index
                and token.rel != "root"
            )
            return None if described else token
        if token.pos in ("VERB", "AUX") and token.feats.get("VerbForm") in ("Fin", "Conv"):
            return None
        if token.low in ("необходимо", "нужно", "чтобы", "если", "следует", "должен", "должны", "должна", "можно") or (
            token.feats.get("Case") == "Nom" and token.rel.startswith("nsubj")
        ):
            return None
    return None


def point_orders(sentence: Sentence, points: Points) -> list[Order]:
    """The orders of a point of a list: its own verb in the infinitive, or a thing under a header's verb."""
    if points.headers and points.headers[-1].dead:
        return []
    verb = bare_infinitive(sentence)
    if verb is not None:
        if _executes_itself(sentence, verb, points):
            return []
        if verb.lemma in lexicon.words("order_verbs", "dative") | lexicon.words("order_verbs", "accusative"):
            inner = next((t for t in sentence.children(verb.index) if t.is_infinitive), None)
            if inner:
                return [
                    Order(verb, CueKind.NUMBERED_POINT, inner, "dative" if verb.lemma != "обязать" else "accusative")
                ]
        return [Order(verb, CueKind.NUMBERED_POINT, verb)]
    if points.verb is not None and points.headers:
        nouns = [t for t in sentence.tokens if t.pos in NOMINAL and not sentence.preposition(t.index)]
        noun = next((t for t in nouns if t.feats.get("Case") in ("Nom", "Acc")), None) or next(iter(nouns), None)
        if noun is not None:
            return [Order(noun, CueKind.NUMBERED_POINT, noun, nominal=True, lead=points.verb.text)]
    return []


def _executes_itself(sentence: Sentence, verb: Token, points: Points) -> bool:
    """«Утвердить …», «Признать утратившим силу …» with nobody told to do it; a clause of control."""
    if whole_text_overseers(sentence) and verb.lemma in ("возложить", "поручить", "оставить", "осуществлять"):
        return True
    if not points.act or points.responsible:
        return False
    token, names = leading_addressee(sentence)
    named = token is not None and names and token.index < verb.index
    return not named and verb.lemma in lexicon.words("acts", "self_executing")
