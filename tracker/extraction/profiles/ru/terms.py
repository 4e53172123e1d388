"""Which of the time limits of a sentence, or of the one after it, belong to an action."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.domain.spans import Span
from tracker.extraction.limits import Limit
from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.actions import Action
from tracker.extraction.profiles.ru.syntax import Sentence

_ANNOUNCED: Final = re.compile(
    r"\bсрок\w*(?:\s+\w+)?\s*[–—:-]|[–—-]\s*(?:\w+\s+)?срок\b|\bда(?:л|ла|ли|ю|ем|ет|ется|ются|но|н|на|ны)\b|\bотв(?:ел|од|ож|ед)"
)
"""Words that give a term to something said before: «срок – месяц», «даю неделю», «отведено два дня»."""
_WHEN_SAID: Final = ("в ", "во ", "весн", "лет", "осен", "зим", "сегодня", "завтра")
"""Beginnings of limits that in front of «поручил» tell when that was said."""


def limits_of(sentence: Sentence, action: Action, limits: Sequence[Limit], taken: Sequence[Span]) -> list[Limit]:
    """Limits within the action; else those before its order, which hold for each action; else one added after it.

    ``taken`` are the spans of the actions of the sentence's other orders, whose limits are their own.
    """
    start = sentence.span.start
    span = action.span(sentence)
    own = [f for f in limits if _belongs(f, span, start)]
    trigger = action.order.trigger.start
    free = [f for f in limits if not any(_of_other(f, other, start, trigger) for other in taken)]
    first = min(action.order.action.start, span.start) - start
    if own:
        rhythm = [f for f in free if f.deadline.recurring and f.end <= first]
        return [*rhythm, *([f for f in own if not _describes(sentence, f, action)] or own)]
    before = [f for f in free if f.end <= first and not _tells_when_said(sentence, f, action)]
    if action.position and _is_list(sentence, action):
        before = []
    return before or [f for f in free if f.start >= span.end - start and _is_added(sentence, f, span)]


def _belongs(limit: Limit, span: Span, start: int) -> bool:
    """Whether a limit stands in an action or right before its first word: «…, | к 1 мая принять акты»."""
    inside = span.start <= limit.start + start < span.end
    return inside or 0 <= span.start - start - limit.end <= 1


def _of_other(limit: Limit, other: Span, start: int, trigger: int) -> bool:
    """Whether a limit stands in another order's action, or in front of it when this order comes after it."""
    inside = other.start <= limit.start + start < other.end
    return inside or (limit.end + start <= other.start and other.end <= trigger)


def _is_list(sentence: Sentence, action: Action) -> bool:
    """«поставил три задачи: …, …, …»: each thing of the list has its own term."""
    between = sentence.tokens[action.order.trigger.index : action.order.action.index]
    return any(t.text == ":" for t in between)


def _is_added(sentence: Sentence, limit: Limit, span: Span) -> bool:
    """«…, скажем, за месяц», «…, даю неделю»: a term right after the action, or one that is announced."""
    after = limit.end + sentence.span.start
    next_verb = any(t.pos == "VERB" and t.start >= after for t in sentence.tokens)
    near = not next_verb and limit.start + sentence.span.start - span.end <= _NEAR
    return near or is_announced(sentence, limit)


_NEAR: Final = 12
"""Characters."""


def may_announce(sentence: Sentence) -> bool:
    """Whether a sentence may do nothing but give a term: «Срок – месяц», «На это отводится две недели»."""
    return _ANNOUNCED.search(sentence.low) is not None


def only_gives_term(sentence: Sentence, action: Action) -> bool:
    """«Завершить его надлежит до 2028 года», «Сделать это нужно к маю»: what was ordered before, and its term."""
    if action.verb.lemma not in lexicon.words("terms", "completing") or not action.verb.is_infinitive:
        return False
    words = sentence.tokens[action.first : action.last + 1]
    things = sentence.children(action.verb.index, "obj", "nsubj")
    pointing = any(t.low in _IT for t in words) and not any(t.pos in ("NOUN", "PROPN") for t in things)
    return pointing and len(words) <= _LONGEST_TERM


_IT: Final = frozenset({"это", "его", "ее", "их", "все"})
_LONGEST_TERM: Final = 14
"""Words."""


def is_announced(sentence: Sentence, limit: Limit) -> bool:
    """Whether the words of a limit give it to what was said before."""
    return _ANNOUNCED.search(sentence.low, limit.start, limit.end) is not None


def _tells_when_said(sentence: Sentence, limit: Limit, action: Action) -> bool:
    """«В апреле министр поручил …»: the time of the order, not of the action."""
    trigger = action.order.trigger
    if trigger.feats.get("Tense") != "Past" or limit.end > trigger.start - sentence.span.start:
        return False
    return limit.deadline.words.lower().startswith(_WHEN_SAID)


def _describes(sentence: Sentence, limit: Limit, action: Action) -> bool:
    """Whether a time limit belongs to a noun and not to the action: «итоги 2030 года»."""
    begin = sentence.span.start + limit.start
    token = next((t for t in sentence.tokens if t.start >= begin), None)
    if token is None or token.head < 0:
        return False
    noun = sentence.tokens[token.head] if token.rel == "case" else token
    above = sentence.tokens[noun.head] if noun.head >= 0 else None
    return (
        above is not None
        and above.pos in ("NOUN", "PROPN")
        and above.index != action.verb.index
        and noun.rel.startswith("nmod")
    )
