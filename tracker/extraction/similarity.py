"""The same action said again in one text is coded once, at its fullest wording (codebook, section 2)."""

from collections.abc import Sequence
from typing import Final

from tracker.domain.kinds import Kind
from tracker.extraction.draft import Draft

_SAME: Final = 0.6
"""Share of the shorter one's content words that two wordings with the same verb have in common."""
_SAME_BY_WORDS: Final = 0.8
"""The same where the verbs differ."""
_FEWEST_WORDS: Final = 2
_LOOK_BACK: Final = 60
"""Drafts compared with each new one; keeps the work linear in texts with very many orders."""


def without_repeats(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts in the order of the text, each action once; headings only when nothing else says it.

    A repeat hands its roles and deadline on to the draft that stays, where that one has none.
    """
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.span.start, d.span.end)):
        first = max(0, len(kept) - _LOOK_BACK)
        twin = next((i for i in range(len(kept) - 1, first - 1, -1) if _repeats(kept[i], draft)), None)
        if twin is None:
            kept.append(draft)
            continue
        fuller, poorer = (draft, kept[twin]) if _rank(draft) >= _rank(kept[twin]) else (kept[twin], draft)
        _hand_on(poorer, fuller)
        kept[twin] = fuller
    body = [d for d in kept if not d.headline]
    found_in_body = any(d.kind is Kind.DIRECTIVE for d in body)
    return sorted(body if found_in_body else kept, key=lambda d: (d.span.start, d.span.end))


def _repeats(one: Draft, other: Draft) -> bool:
    if one.span.overlaps(other.span):
        return True
    if not (one.headline or other.headline) and _for_others(one, other):
        return False
    smaller = min(len(one.gist), len(other.gist))
    alike = one.headline or other.headline or one.verb == other.verb
    wanted = _SAME if alike else _SAME_BY_WORDS
    return smaller >= _FEWEST_WORDS and len(one.gist & other.gist) / smaller >= wanted and _both_count(one, other)


def _for_others(one: Draft, other: Draft) -> bool:
    """The same words said to different bodies are different directives."""
    return bool(one.responsible) and bool(other.responsible) and not set(one.responsible) & set(other.responsible)


def _both_count(one: Draft, other: Draft) -> bool:
    """A directive and a mere mention of it are both kept: they are of different kinds."""
    return one.kind == other.kind or one.headline or other.headline


def _rank(draft: Draft) -> tuple[bool, bool, bool, int, int]:
    return (
        draft.kind is Kind.DIRECTIVE,
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
