"""How sure the extraction is that a passage is what it says: a sum of plain reasons.

The score starts from how the order was given and gains for each role that the text names. It orders
suggestions for the reviewer; it is not a probability. docs/extraction.md has the table.
"""

from typing import Final

from tracker.domain.kinds import Kind
from tracker.extraction.draft import Draft
from tracker.extraction.suggestion import CueKind

_GIVEN_BY: Final[dict[CueKind, float]] = {
    CueKind.ORDER_VERB: 0.65,
    CueKind.NUMBERED_POINT: 0.65,
    CueKind.MODAL: 0.45,
}
_GAINS: Final[dict[CueKind, float]] = {
    CueKind.ADDRESSEE: 0.15,
    CueKind.SUBJECT: 0.1,
    CueKind.ISSUER_NAMED: 0.1,
    CueKind.DEADLINE_WORDS: 0.1,
    CueKind.RECURRING: 0.05,
    CueKind.OVERSEER_NAMED: 0.05,
    CueKind.COORDINATED: -0.05,
}
_SHORT_LOSS: Final = 0.1
_SHORT_WORDS: Final = 2
_OTHER_KIND_TOP: Final = 0.6
"""Passages that are not counted as directives are never suggested with more confidence than this."""


def confidence_of(draft: Draft) -> float:
    """A value from 0.05 to 0.95, to two places."""
    kinds = {cue.kind for cue in draft.cues}
    score = max((_GIVEN_BY[k] for k in kinds if k in _GIVEN_BY), default=0.4)
    score += sum(gain for kind, gain in _GAINS.items() if kind in kinds)
    if len(draft.gist) <= _SHORT_WORDS:
        score -= _SHORT_LOSS
    top = 0.95 if draft.kind is Kind.DIRECTIVE else _OTHER_KIND_TOP
    return round(min(max(score, 0.05), top), 2)
