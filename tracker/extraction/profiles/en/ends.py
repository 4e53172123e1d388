"""Where the words of an action end."""

from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.heads import is_body
from tracker.extraction.profiles.en.joins import past_phrase
from tracker.extraction.profiles.en.syntax import Sentence, is_finite
from tracker.extraction.profiles.en.words import is_verb

_LONGEST_ATTRIBUTION: Final = 14
_QUOTES: Final = ('"', "”", "»")
_PAUSES: Final = (*_QUOTES, ",", "—", "–")


def end_of_action(sentence: Sentence, verb: int, bound: int) -> int:
    """The token after an action: before the end of its clause, before «, he said»; at most ``bound``."""
    stops = (i for i in range(verb + 1, bound) if _stops(sentence, i, bound))
    end = next(stops, bound)
    while end > verb + 1 and not _says_something(sentence, end - 1):
        end -= 1
    return end


def _says_something(sentence: Sentence, index: int) -> bool:
    low = sentence.low_at(index)
    return low in ("%", "$") or (sentence.tokens[index].is_word and low not in ("and", "or", "but"))


def _stops(sentence: Sentence, index: int, bound: int) -> bool:
    low = sentence.low_at(index)
    if low == ";":
        return not _goes_on(sentence, index, bound)
    return low in _PAUSES and _digression(sentence, index + 1, bound, quote=low in _QUOTES)


def _goes_on(sentence: Sentence, index: int, bound: int) -> bool:
    """Whether one more verb of the same list follows a semicolon."""
    at = past_phrase(sentence, index + 1, bound)
    at = sentence.after_adverbs(at + 1) if sentence.low_at(at) == "to" else at
    return at < bound and is_verb(sentence.low_at(at))


def _digression(sentence: Sentence, index: int, bound: int, *, quote: bool) -> bool:
    """Whether what begins here is no part of the action: who said it, or a remark."""
    index = next((i for i in range(index, bound) if sentence.tokens[i].is_word), bound)
    if index >= bound:
        return False
    low = sentence.low_at(index)
    if low in lexicon.words("openers", "enders"):
        return True
    near = range(index, min(index + _LONGEST_ATTRIBUTION, bound))
    stop = next((i for i in near if sentence.low_at(i) in (",", ";") and i > index), near.stop)
    speaks = next((i for i in range(index, stop) if sentence.speaks(i)), None)
    if speaks is None:
        return quote and is_finite(sentence, index, stop)
    named = sentence.tokens[index].capital or low in ("the", "he", "she") or is_body(sentence.tokens[index:speaks])
    return speaks == index or named
