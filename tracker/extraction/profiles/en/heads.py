"""Words that name a body or an official: which noun says so, what belongs to the name and what only describes it."""

from functools import lru_cache
from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.words import MOST_WORDS, Token

KEPT_PREPOSITIONS: Final = frozenset({"of", "for", "to", "on"})
_IN_NAMES: Final = (",", "'", "’", ".", "-", "&", "/")


@lru_cache(MOST_WORDS)
def singular(low: str) -> str:
    """The singular of a noun that may name a body."""
    if low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low


@lru_cache(MOST_WORDS)
def is_head(low: str) -> bool:
    """Whether a word is one that bodies and offices are called by."""
    heads = lexicon.words("bodies", "heads")
    return low in heads or singular(low) in heads or (low.endswith("men") and low[:-3] + "man" in heads)


def head_of(tokens: list[Token]) -> int | None:
    """The word of a noun phrase that says what body it is, or None."""
    end = next((i for i, t in enumerate(tokens) if t.low in KEPT_PREPOSITIONS and i), len(tokens))
    if end and is_head(tokens[end - 1].low):
        return end - 1
    for i, token in enumerate(tokens[:end]):
        if is_head(token.low) and all(t.capital or not t.is_word for t in tokens[i + 1 : end]):
            return i
    return None


def is_body(tokens: list[Token]) -> bool:
    """Whether a noun phrase without its article names a body or an official."""
    head = head_of(tokens)
    if head is None:
        return False
    word, after = tokens[head], tokens[head + 1 : head + 2]
    if after and after[0].capital and tokens[-1].low in lexicon.words("bodies", "papers"):
        return False
    if word.capital:
        return True
    if word.low in lexicon.words("outside", "heads"):
        return False
    if word.low in lexicon.words("bodies", "abstract"):
        return word.low == "authority" and head > 0 and tokens[head - 1].low not in lexicon.words("bodies", "powers")
    return len(tokens) > 1 or singular(word.low) not in lexicon.words("bodies", "not_alone")


def is_name(tokens: list[Token]) -> bool:
    """Whether a noun phrase is a name of its own: capitals throughout, and no country or nationality."""
    words = [t for t in tokens if t.is_word and t.low not in KEPT_PREPOSITIONS and t.low not in ("the", "and")]
    if not words or words[-1].low in lexicon.words("bodies", "papers"):
        return False
    first = words[0].low
    known = first in lexicon.words("grammar", "no_names") or first in lexicon.words("outside", "heads")
    return not known and all(t.capital for t in words)


def spelled(tokens: list[Token]) -> str:
    """A name as one string, without the apostrophe left over by a bracket."""
    out = ""
    for before, token in zip([None, *tokens], tokens, strict=False):
        tight = before is not None and (
            token.low in (",", "'", "’", ".") or before.low in ("'", "’", "-", "/") or token.low in ("-", "/")
        )
        out += token.text if tight or not out else " " + token.text
    return out


def cleaned(piece: list[Token]) -> list[Token]:
    """A noun phrase without articles in front and without what only describes it behind."""
    determiners = lexicon.words("bodies", "determiners")
    trailing = lexicon.words("bodies", "trailing")
    country = lexicon.words("bodies", "country")
    tokens = list(piece)
    while tokens and (
        tokens[0].low in determiners
        or tokens[0].low in country
        or tokens[0].low in lexicon.words("grammar", "numerals")
        or tokens[0].low == "to"
        or not tokens[0].is_word
    ):
        tokens = tokens[1:]
    for i, token in enumerate(tokens):
        described = i and not token.capital and token.low.endswith(("ed", "ing")) and _after_head(tokens[:i])
        if (
            token.low in lexicon.words("grammar", "cutting")
            or described
            or (i and not token.is_word and token.low not in (",", "'", "’", ".", "-", "&", "/"))
        ):
            tokens = tokens[:i]
            break
    while tokens and (
        tokens[-1].low in trailing
        or (tokens[-1].low in determiners and not tokens[-1].capital)
        or tokens[-1].low in KEPT_PREPOSITIONS
        or not tokens[-1].is_word
    ):
        tokens = tokens[:-1]
    return tokens


def _after_head(tokens: list[Token]) -> bool:
    return any(is_head(t.low) for t in tokens)
