"""Learns from marked texts what speaks for and against a directive in a language.

Everything that is chosen (the cost of weights, the threshold) and everything that is told (the F1, the reliability)
comes from texts that the weights were not learnt from.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from tracker.extraction.evaluation import Share
from tracker.extraction.held_out import HeldOut, hold_out
from tracker.extraction.lessons import MarkedText, read
from tracker.extraction.regression import fit
from tracker.extraction.reliability import Step, reliability
from tracker.extraction.weights import Weights

FEWEST_OF_EACH: Final = 10
"""So many directives and so many other candidates are needed to learn anything."""
STRENGTHS: Final = (4.0, 8.0, 16.0)
"""Weaker ones do well on texts of the same publishers, and less well on those of others."""
_PLAIN: Final = Weights(threshold=0.0)
"""The plain sum of reasons, as it is."""


class TooLittleToLearn(Exception):  # noqa: N818 - it says what is so
    """There are too few examples; ``directives`` and ``others`` say how many there are."""

    def __init__(self, directives: int, others: int) -> None:
        super().__init__(f"{directives} directives, {others} others")
        self.directives = directives
        self.others = others


@dataclass(frozen=True, slots=True)
class Trained:
    """Weights, and how texts do that they were not learnt from: by plain reasons before, by weights after."""

    weights: Weights
    before: Share
    after: Share
    steps: tuple[Step, ...]


def train(texts: Sequence[MarkedText], *, known: Weights | None = None) -> Trained:
    """Learn the weights of one language; the same texts give the same weights.

    What is not learnt stays as in ``known``; without these, as in the plain sum of reasons.

    Raises:
        TooLittleToLearn: there are fewer than ``FEWEST_OF_EACH`` directives or other candidates.
    """
    readings = [read(text) for text in sorted(texts, key=lambda each: each.id)]
    examples = [example for reading in readings for example in reading.examples]
    positive = sum(example.is_directive for example in examples)
    if min(positive, len(examples) - positive) < FEWEST_OF_EACH:
        raise TooLittleToLearn(positive, len(examples) - positive)
    start = known or _PLAIN
    tried = {strength: hold_out(readings, known=start, strength=strength) for strength in STRENGTHS}
    strength = min(tried, key=lambda each: tried[each].loss)
    threshold = tried[strength].best_threshold()
    before = HeldOut(readings, [start] * len(readings)).share(start.threshold)
    after = tried[strength].share(threshold)
    learnt_from = {
        "texts": len({example.text_id for example in examples}),
        "candidates": len(examples),
        "directives": positive,
        "strength": strength,
        "f1_before": round(before.f1, 3),
        "f1_after": round(after.f1, 3),
    }
    fitted = fit(examples, known=start, strength=strength)
    return Trained(
        replace(fitted, threshold=threshold, learnt_from=learnt_from),
        before,
        after,
        tuple(reliability(tried[strength].judged())),
    )
