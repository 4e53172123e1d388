"""Coordination: which verb «and», a comma or a semicolon joins to the verb of an order."""

from typing import Final

from tracker.extraction.profiles.en.orders import Order
from tracker.extraction.profiles.en.syntax import Sentence
from tracker.extraction.profiles.en.words import (
    base_of_gerund,
    is_adverb,
    is_joint,
    is_likely_verb,
    is_sure_verb,
    is_verb,
)

_LONGEST_PHRASE: Final = 22
_LONGEST_LIST: Final = 14
_DUTIES: Final = ("shall", "must", "should")


def joined_verb(sentence: Sentence, order: Order, verb: int, joint: int, end: int) -> int | None:
    """The verb that the token at ``joint`` joins to ``verb``, in the same form and on the same level, or None."""
    mark = sentence.low_at(joint)
    but_also = mark == "but" and sentence.low_at(joint + 1) == "also"
    if mark not in ("and", ",", ";") and not but_also:
        return None
    at = past_phrase(sentence, joint + 1, end)
    own_word = sentence.one_of(at, "modals")
    at = sentence.after_adverbs(at + 1) if own_word else at
    if at >= end or not _reads_as_verb(sentence, order, at, own_word=own_word, comma=mark == ","):
        return None
    if not _same_level(sentence, order, verb, joint, at, own_word=own_word):
        return None
    if mark == "," and own_word and _closes_insertion(sentence, verb, joint):
        return None
    loose = mark == "," and not own_word
    return None if loose and not _in_list(sentence, order, at, end) else at


def _closes_insertion(sentence: Sentence, verb: int, joint: int) -> bool:
    """«…, including fuel, to lower prices»: the comma ends a remark, and what follows is the purpose."""
    before = sentence.find_back((",",), joint - 1, verb)
    return before is not None and sentence.one_of(before + 1, "insertions")


def past_phrase(sentence: Sentence, index: int, end: int) -> int:
    """Past adverbs, «and», time limits and a phrase between commas: «and, if necessary, provide»."""
    index = sentence.past_adverbs_and_limits(index)
    if sentence.low_at(index) == "and":
        index = sentence.past_adverbs_and_limits(index + 1)
    index += sentence.low_at(index) == "with" and bool(base_of_gerund(sentence.low_at(index + 1)))
    if sentence.one_of(index, "interposed") and index < end:
        near = range(index + 1, min(index + _LONGEST_PHRASE, end))
        comma = next((i for i in near if sentence.low_at(i) == ","), None)
        index = index if comma is None else comma + 1
    return sentence.after_adverbs(index)


def has_own_objects(sentence: Sentence, verb: int, joint: int, following: int) -> bool:
    """Whether two joined verbs are two actions: each with an object, none only saying how the other is done.

    «prepare and submit a report» and «prepare a report and submit it» are one, «cooperate with the board and
    provide data» too.
    """
    tokens = sentence.tokens
    between = [t for t in tokens[verb + 1 : joint] if t.is_word and not is_adverb(t.low)]
    if not between or sentence.is_one_of(between[-1].low, "prepositions"):
        return False
    if all(sentence.is_one_of(t.low, "articles") for t in between):
        return False
    if sentence.one_of(following + 1, "results") and sentence.low_at(following + 2) in ("", ",", ".", "–", "—", ";"):
        return False  # «examine the law and make proposals»
    own_word = sentence.one_of(sentence.before_adverbs(following - 1), "modals")
    if sentence.one_of(following + 1, "pronouns") and not own_word:
        return False
    how = sentence.one_of(verb + 1, "prepositions") or is_adverb(sentence.low_at(verb + 1))
    return not (is_joint(sentence.low_at(verb)) and how) or following > joint + 1


def _reads_as_verb(sentence: Sentence, order: Order, index: int, *, own_word: bool, comma: bool) -> bool:
    """Whether the word at ``index`` is a verb in the form of the order's first one."""
    low, before, after = (sentence.low_at(i) for i in (index, index - 1, index + 1))
    if order.mode == "gerund":
        return bool(base_of_gerund(low)) and _takes_object(sentence, index, marked=True)
    if not is_verb(low) or sentence.tokens[index].capital:
        return False
    if own_word:
        return True
    if is_sure_verb(low):
        pair = after in ("and", "or") and is_verb(sentence.low_at(index + 2))
        return pair or after not in (",", "and", "or", "of", ".", ";")
    marked = is_likely_verb(low) or comma or is_adverb(before) or sentence.low_at(index - 2) == ","
    return (before in (",", "and", ";") or is_adverb(before)) and _takes_object(sentence, index, marked=marked)


def _takes_object(sentence: Sentence, index: int, *, marked: bool) -> bool:
    """Whether an object follows; a bare noun is one only after a verb that a comma or an adverb marks."""
    after = sentence.low_at(index + 1)
    if after.isdigit() or any(sentence.is_one_of(after, key) for key in ("articles", "complements")):
        return True
    noun = after[:1].isalpha() and not any(sentence.is_one_of(after, key) for key in ("prepositions", "after_nouns"))
    return noun and marked and not is_verb(after)


def _same_level(sentence: Sentence, order: Order, verb: int, joint: int, at: int, *, own_word: bool) -> bool:
    """Whether a joined verb goes with the verb of the order and not with a verb inside its action."""
    near = range(joint + 1, min(joint + 4, len(sentence.tokens)))
    if own_word:
        duty = any(sentence.low_at(i) in _DUTIES for i in near)
        resumes = sentence.low_at(joint) == "," and sentence.low_at(joint + 1) in _DUTIES
        return (duty and not resumes) or (order.mode == "to" and not duty)
    inside = range(verb + 1, joint)
    infinitive = any(
        sentence.low_at(i) == "to" and is_verb(sentence.low_at(sentence.after_adverbs(i + 1))) for i in inside
    )
    relative = any(sentence.low_at(i) in ("that", "which", "who", "whether") for i in inside)
    return not (infinitive or relative) or _leads_back(sentence, verb, joint, at)


def _leads_back(sentence: Sentence, verb: int, joint: int, at: int) -> bool:
    """Whether a comma leads back to the outer verb: before a lone «and», around a phrase, or a semicolon."""
    if sentence.low_at(joint) == ";" or "," in (sentence.low_at(i) for i in range(joint + 1, at)):
        return True
    if sentence.low_at(joint) == "," and sentence.low_at(joint + 1) != "and":
        return False
    if "," not in (sentence.low_at(joint), sentence.low_at(joint - 1)):
        return False
    commas = (i for i in range(verb + 1, joint - 1) if sentence.low_at(i) == ",")
    return not any(is_verb(sentence.low_at(sentence.after_adverbs(i + 1))) for i in commas)


def _in_list(sentence: Sentence, order: Order, index: int, end: int) -> bool:
    """Whether a verb after a bare comma stands in a list of verbs that «and» closes, or is marked by «and» itself."""
    back = range(max(0, index - _LONGEST_LIST), index)
    closed = any(sentence.low_at(i) == "and" and sentence.low_at(i - 1) == "," for i in back)
    if closed or sentence.low_at(index - 1) in ("and", "then"):
        return True
    joints = (i for i in range(index + 1, end) if sentence.low_at(i) == "and")
    ats = (past_phrase(sentence, i + 1, end) for i in joints)
    return any(at < end and _reads_as_verb(sentence, order, at, own_word=False, comma=False) for at in ats)
