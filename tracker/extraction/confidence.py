"""How sure the extraction is that a passage is a directive.

With weights for its language it is the probability that a coder calls the passage one (docs/extraction.md has the table
of how often that came true). A language without weights has a sum of plain reasons, which orders passages and is no
probability.
"""

from typing import Final

from tracker.domain.kinds import Kind
from tracker.extraction.draft import Draft
from tracker.extraction.features import features_of
from tracker.extraction.suggestion import CueKind
from tracker.extraction.weights import Weights

FLOOR: Final = 0.1
"""A passage that reads like a directive and is one more seldom than this is not shown."""

_GIVEN_BY: Final[dict[CueKind, float]] = {
    CueKind.ORDER_VERB: 0.65,
    CueKind.NUMBERED_POINT: 0.65,
    CueKind.IMPERATIVE: 0.55,
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
"""Passages that are not counted as directives never have a higher sum than this."""


def confidence_of(draft: Draft, weights: Weights | None) -> float:
    """A value from 0.01 to 0.99, to two places."""
    prior = prior_of(draft)
    value = prior if weights is None else weights.probability(prior, features_of(draft))
    return round(min(max(value, 0.01), 0.99), 2)


def threshold_of(weights: Weights | None) -> float:
    """The least confidence of a directive; what reads like one and has less is doubtful."""
    return 0.0 if weights is None else weights.threshold


def prior_of(draft: Draft) -> float:
    """The sum of plain reasons: it starts from how the order was given and gains for what the text names.

    A value from 0.05 to 0.95, to two places.
    """
    kinds = {cue.kind for cue in draft.cues}
    score = max((_GIVEN_BY[k] for k in kinds if k in _GIVEN_BY), default=0.4)
    score += sum(gain for kind, gain in _GAINS.items() if kind in kinds)
    if len(draft.gist) <= _SHORT_WORDS:
        score -= _SHORT_LOSS
    top = 0.95 if draft.kind is Kind.DIRECTIVE else _OTHER_KIND_TOP
    return round(min(max(score, 0.05), top), 2)
