"""Orders in direct speech without any order word: «Dismantle the fences», «And you, Colonel, send two crews»."""

import re
from collections.abc import Iterator
from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.heads import cleaned
from tracker.extraction.profiles.en.orders import Order
from tracker.extraction.profiles.en.present import said_by_office
from tracker.extraction.profiles.en.syntax import Range, Sentence, is_finite
from tracker.extraction.profiles.en.words import base_of_gerund, is_sure_verb, is_verb
from tracker.extraction.suggestion import CueKind

_OPENINGS: Final = frozenset(
    {
        *(
            "please",
            "and",
            "so",
            "then",
            "now",
            "also",
            "but",
            "first",
            "second",
            "third",
            "finally",
            "well",
            "therefore",
        ),
        *(
            ",",
            "—",
            "–",
            "instead",
            "just",
            "immediately",
            "today",
            "tomorrow",
            "urgently",
            "kindly",
            "always",
            "...",
            "…",
        ),
    }
)
_QUOTES: Final = ('"', "“", "”", "«")
_PHRASES: Final = (
    "next time",
    "from now on",
    "in the meantime",
    "once more",
    "let us not wait",
    "right away",
    "at once",
    "above all",
)
_ADDRESSED: Final = (
    "you",
    "minister",
    "colonel",
    "general",
    "governor",
    "mayor",
    "colleagues",
    "gentlemen",
    "ministers",
    "governors",
)
_LONGEST_CALL: Final = 8
_CALL: Final = re.compile(
    r"\b(?:told|telling|tells|instructed|said to|turning to|turned to|addressing|addressed)\s"
    r"(?!that|reporters|journalists)"
)
_PARTICLES: Final = frozenset(
    {"up", "down", "out", "off", "over", "back", "away", "in", "on", "aside", "together", "through", "ahead"}
)
_AFTER_CALLED: Final = (".", ";", ":", '"', "“", "at", "on", "during", "in", "that", "to", "when", "after", "as")
_SHORT_CLAUSE: Final = 7
_SPEECH_ENDS: Final = (",", ".", "!", "?", "…", ";", "—", "–")
_MOST: Final = 6


def imperatives(sentence: Sentence, *, transcript: bool) -> list[Order]:
    """The orders with which spoken clauses begin; outside a transcript only those in quotation marks."""
    found: list[Order] = []
    if not transcript and _somebody_else(sentence):
        return found
    for start in _clause_starts(sentence, transcript=transcript):
        order = _order_at(sentence, start)
        if order is not None and (not found or (order.verb or 0) > (found[-1].verb or 0)):
            found.append(order)
        if len(found) == _MOST:
            break
    return found


def _somebody_else(sentence: Sentence) -> bool:
    """Whether a quotation is said to be that of somebody without an office: «…," a farmer shouted»."""
    voices = lexicon.words("speech", "verbs") | lexicon.words("speech", "voices")
    spoken = any(t.low in voices and not t.capital for t in sentence.tokens)
    return spoken and not said_by_office(sentence, voices)


def _clause_starts(sentence: Sentence, *, transcript: bool) -> Iterator[int]:
    inside = transcript or sentence.unit.quoted
    if inside:
        yield 0
    for i, token in enumerate(sentence.tokens):
        if token.low in _QUOTES:
            inside = transcript or (token.low != "”" and not inside)
            if inside and (transcript or _is_speech(sentence, i)):
                yield i + 1
        elif inside and (token.low in (";", ":", "—", "–", "!") or (token.low == "." and i + 1 < len(sentence.tokens))):
            yield i + 1


def _is_speech(sentence: Sentence, index: int) -> bool:
    """Whether words in quotation marks end like speech, and not like a name: the program “Plant Trees”."""
    close = sentence.find(_QUOTES, index + 1, len(sentence.tokens))
    ends = close is None or sentence.low_at(close - 1) in _SPEECH_ENDS
    return ends or (sentence.low_at(close + 1 if close else 0) == "," and said_by_office(sentence))


def _order_at(sentence: Sentence, start: int) -> Order | None:
    """The order that a clause begins with, past «then», «please», «you, Colonel,», or None."""
    at, who = _past_openings(sentence, start)
    negated = sentence.low_at(at) in ("don't", "never") or (
        sentence.low_at(at) == "do" and sentence.low_at(at + 1) == "not"
    )
    verb = at + 1 + (sentence.low_at(at) == "do") if negated else at
    verb = sentence.after_adverbs(verb)
    low = sentence.low_at(verb)
    quoted = sentence.tokens[at].capital if at < len(sentence.tokens) else False
    idle = low in lexicon.words("vague", "floor") or (low in lexicon.words("vague", "verbs") and not negated)
    if not is_verb(low) or (idle and not _given_to_me(sentence, verb)) or not (negated or _has_object(sentence, verb)):
        return None
    if sentence.tokens[verb].capital and verb != at and not quoted:
        return None
    traits = {"imperative"} | ({"ban"} if negated else set())
    before = [(0, start - 1)] if start > 1 and sentence.low_at(start - 1) == ";" else []
    return Order(verb, CueKind.IMPERATIVE, verb, at, "bare", who=who or called(sentence) or before, traits=traits)


def _given_to_me(sentence: Sentence, verb: int) -> bool:
    """«give the land back»: a deed; «give me a moment», «take the floor» is none."""
    kept = sentence.low_at(verb) in ("give", "take", "hear", "have")
    words = sentence.plain(verb + 1, verb + 5)
    return kept and not any(
        w in words.split() for w in ("me", "floor", "seat", "look", "note", "moment", "minute", "example", "care")
    )


def _past_openings(sentence: Sentence, start: int) -> tuple[int, list[Range]]:
    """Where the verb of a clause may stand, and whom it calls by name before."""
    at = start
    who: list[Range] = []
    for _ in range(_LONGEST_CALL):
        before = at
        while sentence.low_at(at) in _OPENINGS:
            at += 1
        phrase = next((p for p in _PHRASES if sentence.plain(at, at + len(p.split())) == p), "")
        at += len(phrase.split())
        at = sentence.past_adverbs_and_limits(at) if at < len(sentence.tokens) else at
        comma = sentence.find((",",), at, at + _LONGEST_CALL)
        call = sentence.tokens[at:comma] if comma is not None else []
        named = bool(call) and call[0].low != "you" and bool(names_in(sentence, [(at, comma or at)], proper=True))
        if comma is not None and call and (call[0].low in _ADDRESSED or (named and cleaned(call) == call)):
            who = [(at, comma)] if named else who
            at = comma + 1
        if at == before:
            break
    return at, who


def called(sentence: Sentence) -> list[Range]:
    """«…, he told the forestry agency»: to whom a quotation was said."""
    match = _CALL.search(sentence.low)
    begin = sentence.token_at(match.end()) if match is not None else len(sentence.tokens)
    end = next((i for i in range(begin + 1, len(sentence.tokens)) if _ends_call(sentence, i)), None)
    who: list[Range] = [(begin, len(sentence.tokens) if end is None else end)]
    return who if begin < len(sentence.tokens) and names_in(sentence, who, proper=True) else []


def _ends_call(sentence: Sentence, index: int) -> bool:
    """Whether a name ends here; «the state railway, Arka Rail» goes on."""
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    apposed = following is not None and following.capital
    return sentence.low_at(index) in _AFTER_CALLED or (sentence.low_at(index) == "," and not apposed)


def _has_object(sentence: Sentence, verb: int) -> bool:
    """Whether a verb rules something: a noun that might begin a sentence needs an article or a particle behind it."""
    low, after = sentence.low_at(verb), sentence.low_at(verb + 1)
    plain = sentence.one_of(verb + 1, "articles") or after in (
        "me",
        "us",
        "them",
        "it",
        "him",
        "her",
        "every",
        "each",
        "my",
        "your",
    )
    if plain or after in _PARTICLES or after[:1].isdigit() or sentence.is_one_of(after, "numerals"):
        return True
    if sentence.low_at(verb) == "stop" and base_of_gerund(after):
        return True
    noun = (
        after[:1].isalpha()
        and not sentence.is_one_of(after, "prepositions")
        and not sentence.is_one_of(after, "after_nouns")
    )
    finite = after in lexicon.words("openers", "finite") or after in lexicon.words("modals", "bare")
    many = after.endswith("s") and not is_finite(sentence, verb + 1, verb + _SHORT_CLAUSE)
    return (is_sure_verb(low) or many) and noun and not finite and not sentence.speaks(verb + 1)
