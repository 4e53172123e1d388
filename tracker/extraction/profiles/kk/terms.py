"""Which of the time limits in a sentence belongs to an action."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.extraction.limits import Limit
from tracker.extraction.profiles.kk.actions import Action
from tracker.extraction.profiles.kk.words import Sentence
from tracker.extraction.suggestion import CueKind


def limits_of(sentence: Sentence, limits: Sequence[Limit], action: Action, floor: int) -> list[Limit]:
    """Limits within the action; else those of its order that stand before all its actions, which hold for each."""
    offset = sentence.span.start
    span = action.span(sentence)
    noted = _noted(sentence, limits, action)
    own = [f for f in limits if span.start - offset <= f.start < span.end - offset]
    if noted or own:
        return noted or own
    low = sentence.tokens[min(floor, len(sentence.tokens) - 1)].start - offset
    before = [
        f for f in limits if low <= f.start and f.end <= sentence.tokens[action.order.action.index].start - offset
    ]
    shared = [f for f in before if not sentence.text[: f.start].rstrip().endswith(":")]
    first = [f for f in shared if f.end <= span.start - offset]
    verb = action.order.action.start - offset
    behind = [f for f in limits if span.end - offset <= f.start and verb <= f.start]
    if action.order.cue is CueKind.IMPERATIVE:
        between = [sentence.low[span.end - offset : f.start] for f in behind]
        asked = [_ASKED.match(sentence.low, f.end) is not None for f in behind]
        behind = [f for f, words, late in zip(behind, between, asked, strict=True) if late or _AT_ONCE.fullmatch(words)]
    return first or (
        behind if action.order.trigger.index >= action.verb.index and action.order.cue is not CueKind.MODAL else []
    )


def _noted(sentence: Sentence, limits: Sequence[Limit], action: Action) -> list[Limit]:
    """«… – Еңбек министрлігі, ай сайын»: the note behind the dash of a point sets its term."""
    end = action.order.action.end - sentence.span.start
    if action.order.cue is not CueKind.NUMBERED_POINT or not _DASHED.match(sentence.text, end):
        return []
    stop = sentence.text.find(";", end)
    return [f for f in limits if f.start >= end and (stop < 0 or f.start < stop)]


_AT_ONCE: Final = re.compile(r"[\s,–—(-]{0,4}(?:мерзім\w{0,3}\W{0,4})?")
"""What may stand between a command and the time limit behind it: another clause has a limit of its own."""
_ASKED: Final = re.compile(r"\s(?:сұра|тексер|қара|тыңда|талап ет|көр)\w{0,3}(?:мын|мін|мыз|міз)\b")
"""«… шешсін, мен оны тамызда сұраймын»."""
_DASHED: Final = re.compile(r"\s*[–—]")
