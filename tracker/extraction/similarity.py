"""The same action said again in one text is coded once, at its fullest wording (codebook, section 2)."""

from collections.abc import Sequence
from typing import Final

from tracker.extraction.draft import Draft
from tracker.extraction.suggestion import CueKind

_SAME: Final = 0.6
"""Share of the shorter one's content words that two wordings with the same verb have in common."""
_SAME_BY_WORDS: Final = 0.8
"""The same where the verbs differ."""
_FEWEST_WORDS: Final = 2
_LOOK_BACK: Final = 60
"""Drafts compared with each new one; keeps the work linear in texts with very many orders."""


def without_repeats(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts in the order of the text, each action once; headings only when the body orders nothing like it.

    A repeat hands its roles and deadline on to the draft that stays, where that one has none.
    """
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.span.start, d.span.end)):
        first = max(0, len(kept) - _LOOK_BACK)
        twin = next((i for i in range(len(kept) - 1, first - 1, -1) if repeats(kept[i], draft)), None)
        if twin is None:
            kept.append(draft)
            continue
        fuller, poorer = (draft, kept[twin]) if _rank(draft) >= _rank(kept[twin]) else (kept[twin], draft)
        _hand_on(poorer, fuller)
        kept[twin] = fuller
    orders = [d for d in kept if d.counts and not d.headline]
    left = [d for d in kept if not d.headline or not orders or _stands_alone(d, orders)]
    return sorted(left, key=lambda d: (d.span.start, d.span.end))


def _stands_alone(headline: Draft, orders: Sequence[Draft]) -> bool:
    """Whether a heading tells of an order that the body does not come back to: none of its orders shares a word."""
    told = any(cue.kind is CueKind.ORDER_VERB for cue in headline.cues)
    return told and not any(headline.gist & order.gist for order in orders)


def repeats(one: Draft, other: Draft) -> bool:
    """Whether two drafts of one text are the same action."""
    if one.span.overlaps(other.span):
        return True
    if not (one.headline or other.headline) and _for_others(one, other):
        return False
    if one.verb != other.verb and _is_point(one) and _is_point(other):
        return False
    smaller = min(len(one.gist), len(other.gist))
    alike = one.headline or other.headline or one.verb == other.verb
    wanted = _SAME if alike else _SAME_BY_WORDS
    return smaller >= _FEWEST_WORDS and len(one.gist & other.gist) / smaller >= wanted and _both_count(one, other)


def _is_point(draft: Draft) -> bool:
    """Whether it stands in a list, where each point asks for something of its own."""
    return any(cue.kind is CueKind.NUMBERED_POINT for cue in draft.cues)


def _for_others(one: Draft, other: Draft) -> bool:
    """The same words said to different bodies are different directives."""
    return bool(one.responsible) and bool(other.responsible) and not set(one.responsible) & set(other.responsible)


def _both_count(one: Draft, other: Draft) -> bool:
    """A directive and a mere mention of it are both kept: they are of different kinds."""
    return one.kind == other.kind or one.headline or other.headline


def _rank(draft: Draft) -> tuple[bool, bool, bool, int, int]:
    return (
        draft.counts,
        not draft.headline,
        bool(draft.responsible),
        len(draft.gist),
        draft.span.start,
    )


def _hand_on(source: Draft, target: Draft) -> None:
    target.responsible = target.responsible or source.responsible
    target.overseers = target.overseers or source.overseers
    target.supporting = target.supporting or source.supporting
    target.deadline = target.deadline or source.deadline
