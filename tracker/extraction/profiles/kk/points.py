"""Lists of orders: headers that name who must act and by when, the points under them, and the notes after a point."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from tracker.extraction.folding import fold
from tracker.extraction.limits import Limit
from tracker.extraction.lines import Line
from tracker.extraction.profiles.kk import lexicon
from tracker.extraction.profiles.kk.assignments import supporters
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.commands import gives_order
from tracker.extraction.profiles.kk.morphology import Case
from tracker.extraction.profiles.kk.orders import Order
from tracker.extraction.profiles.kk.words import Sentence, Token
from tracker.extraction.suggestion import CueKind

_ACT_LOOKED_AT: Final = 3000
TERM_LINE: Final = re.compile(r"^\s*(?:орындау\s|орындалу\s)?мерзім\w*(?:\s\w+)?\s*[–—:-]\s*")
CHARGE_LINE: Final = re.compile(r"^\s*(?:жауапты\w*|орындаушы\w*)(?:\s\w+){0,2}\s*[–—:-]\s*")


_NOTE: Final = re.compile(
    r"(?:^|(?<=[.;]))[ \t]*(?=(?:жауапты|орындаушы|(?:орында\w{1,3} )?мерзім)\w{0,8}(?: \w{1,20}){0,2} ?[–—:-])",
    re.MULTILINE,
)
_NOTES_OF_A_LIST: Final = 2


def is_act(text: str) -> bool:
    """Whether a text is an act, or a list of orders with notes under its points, rather than a report about one."""
    begins = text[:_ACT_LOOKED_AT]
    if lexicon.pattern("acts", "marks").search(fold(begins)):
        return True
    return sum(_NOTE.match(line) is not None for line in begins.lower().splitlines()) >= _NOTES_OF_A_LIST


def notes_in(words: str) -> list[str]:
    """«Орындаушы: министрлік. Мерзімі: 1 қазан» → each of its notes."""
    starts = {0, *(note.end() for note in _NOTE.finditer(fold(words)))}
    return [words[start:end] for start, end in pairwise([*sorted(starts), len(words)]) if words[start:end].strip()] or [
        words
    ]


@dataclass(slots=True)
class Header:
    """«2. Үкіметке үш ай мерзімде:», which holds for the points below it."""

    label: str
    responsible: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    limits: list[Limit] = field(default_factory=list)
    style: str = ""
    """The mark after its number: «2.» and «2)» are not of the same list."""


@dataclass(slots=True)
class Points:
    """Where in a list the reading stands."""

    act: bool
    headers: list[Header] = field(default_factory=list)

    def enter(self, line: Line, words: str, style: str = "", *, goes_on: bool = False) -> None:
        """Leaves the headers that end where ``line`` begins; a list ``goes_on`` behind a colon or a semicolon."""
        plain = not line.label and words.lstrip('«"( ')[:1].isupper() and not goes_on
        if line.label[:1].isdigit():
            self.headers = [h for h in self.headers if not h.label or h.style != style]
        if plain:
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


def header_of(sentence: Sentence, line: Line, groups: Sequence[Group], limits: list[Limit]) -> Header | None:
    """The header that a sentence in front of a colon makes, or None when it announces no points."""
    orders = any(gives_order(sentence, t) for t in sentence.tokens)
    helpers = supporters(sentence, groups, 0, len(sentence.tokens))
    named = next((g for g in groups if g.case in (Case.DATIVE, Case.ABLATIVE)), None)
    if named is None and groups and not orders:
        words = [t.index for t in sentence.tokens if t.is_word]
        last = groups[-1]
        named = last if last.case is Case.NOMINATIVE and words and last.last == words[-1] else None
        named = named or (groups[0] if helpers and groups[0].case is Case.NOMINATIVE else None)
    if named is None and not orders:
        return None
    dated = [limit for limit in limits if limit.deadline.on or limit.deadline.recurring]
    return Header(line.label, named.names if named else (), helpers, dated)


def inline_header(sentence: Sentence) -> int:
    """Index of the colon after which a sentence lists what was ordered, or -1."""
    for token in sentence.tokens:
        if token.text == ":":
            said = any(gives_order(sentence, t) for t in sentence.tokens[: token.index])
            return token.index if said else -1
    return -1


def point_orders(sentence: Sentence, first: int = 0) -> list[Order]:
    """The orders of a point: the verb in -у on which each part of it, up to a semicolon, ends."""
    return [
        Order(verb, CueKind.NUMBERED_POINT, verb, "noun", Case.DATIVE, end)
        for verb, end in _bare_verbs(sentence, first)
    ]


def _bare_verbs(sentence: Sentence, first: int) -> Iterator[tuple[Token, int]]:
    """The verbs, each with the last word of its explanation after a colon."""
    begin = first
    tokens = sentence.tokens
    for index in range(first, len(tokens) + 1):
        if index < len(tokens) and tokens[index].text != ";":
            continue
        verb = _predicate(sentence, begin, index)
        if verb is not None:
            explained = sentence.low_at(verb.index + 1) == ":"
            last = next((t.index for t in reversed(tokens[begin:index]) if t.is_word), verb.index)
            yield verb, last if explained else verb.index
        begin = index + 1


def _predicate(sentence: Sentence, begin: int, end: int) -> Token | None:
    words = [t for t in sentence.tokens[begin:end] if t.is_word]
    colon = next((t.index for t in sentence.tokens[begin:end] if t.text == ":"), end)
    before = [t for t in words if t.index < colon]
    for candidate in (before[-1:], _before_bracket(sentence, begin, end), words[-1:]):
        if candidate and _is_bare(candidate[0]) and candidate[0].index > begin:
            return candidate[0]
    return None


def _before_bracket(sentence: Sentence, begin: int, end: int) -> list[Token]:
    bracket = next((t.index for t in sentence.tokens[begin:end] if t.text in ("(", "–", "—")), 0)
    return [sentence.tokens[bracket - 1]] if bracket > begin + 1 else []


def _is_bare(token: Token) -> bool:
    noun = token.verbal_noun
    return noun is not None and noun.person == 0 and noun.case in (Case.NOMINATIVE, Case.ACCUSATIVE)
