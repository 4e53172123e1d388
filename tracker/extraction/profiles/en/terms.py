"""Which time limit of a sentence an action keeps, and where its quote begins."""

import re
from typing import Final

from tracker.domain.spans import Span
from tracker.extraction.limits import Limit
from tracker.extraction.profiles.en.actions import Action
from tracker.extraction.profiles.en.syntax import Sentence
from tracker.extraction.suggestion import CueKind

_STRETCH: Final = 2.9
"""How far who acts and by when may stretch a quote."""
_LONG_ENOUGH: Final = 120
_BEHIND: Final = re.compile(r"[\s;,(–—-]{0,6}(?:(?:deadline|term|due(?: date)?|time limit)[\s:–—-]{0,4})?")
_CLAUSE_MARKS: Final = (";", ".", "and", "that", "said", ":", "while", "whereas", "but")


def limits_of(sentence: Sentence, action: Action) -> list[Limit]:
    """Limits within the action; else those in front of all actions of its order."""
    offset = sentence.unit.start
    span = action.span(sentence)
    stated = _trailing(sentence, action)
    if stated and "deadline" in sentence.low[span.end - offset : stated[0].end]:
        return stated
    own = [f for f in sentence.limits if span.start <= f.start + offset < span.end]
    if any(f.deadline.on or f.deadline.recurring for f in own):
        return own
    subject = action.order.subject
    first = action.order.start
    floor = subject.start if subject is not None and subject.parts else first
    leading = [f for f in sentence.limits if f.end + offset <= sentence.tokens[first].start]
    inside = sentence.tokens[floor].start - offset
    return [f for f in leading if f.start >= inside or _opens_clause(sentence, f, floor)] or own or stated


def _trailing(sentence: Sentence, action: Action) -> list[Limit]:
    """«…; deadline – 1 May», «… – third quarter»: a limit set behind the action."""
    end = action.span(sentence).end - sentence.unit.start
    found = [f for f in sentence.limits if f.start >= end and _BEHIND.fullmatch(sentence.low, end, f.start)]
    return found[:1]


def _opens_clause(sentence: Sentence, limit: Limit, floor: int) -> bool:
    """Whether a limit stands right in front of the clause: nothing but commas and phrases between."""
    return sentence.find(_CLAUSE_MARKS, sentence.token_at(limit.end), floor) is None


def quote_of(sentence: Sentence, action: Action, limits: list[Limit], *, act: bool) -> Span:
    """Where the words of an action stand: from a time limit in front of it on, in an act from who must act on."""
    span, subject = action.span(sentence), action.order.subject
    if action.position:
        return span
    starts = [span.start, *(f.start + sentence.unit.start for f in limits)]
    if act and action.order.cue is CueKind.MODAL and subject is not None and subject.parts:
        starts.append(sentence.tokens[subject.start].start)
    most = max(round(_STRETCH * (span.end - span.start)), _LONG_ENOUGH)
    return Span(min(start for start in starts if start == span.start or span.end - start <= most), span.end)
