"""Cross-validation: how weights do on texts that they were not learnt from."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from tracker.domain.kinds import Kind
from tracker.extraction.confidence import confidence_of
from tracker.extraction.draft import Draft
from tracker.extraction.evaluation import Share
from tracker.extraction.lessons import Reading, is_other
from tracker.extraction.matching import Verdict, pair_up
from tracker.extraction.regression import fit
from tracker.extraction.reliability import Judged
from tracker.extraction.similarity import without_repeats
from tracker.extraction.weights import Weights

FOLDS: Final = 10
THRESHOLDS: Final = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45)
"""Of true probabilities F1 is best when what is likelier than half of that F1 is kept: never is more cut away."""


class HeldOut:
    """Readings, each with weights that know nothing of it."""

    def __init__(self, readings: Sequence[Reading], weights: Sequence[Weights]) -> None:
        self._readings = readings
        self._drafts = [
            [replace(draft, confidence=confidence_of(draft, own)) for draft in reading.drafts]
            for reading, own in zip(readings, weights, strict=True)
        ]
        self._said = [
            (confidence_of(draft, own), is_directive)
            for reading, own in zip(readings, weights, strict=True)
            for draft, is_directive in reading.lessons
        ]

    @property
    def loss(self) -> float:
        """The mean surprise at what was a directive and what was not; less is better."""
        surprises = [-math.log(value if right else 1 - value) for value, right in self._said]
        return sum(surprises) / len(surprises)

    def judged(self) -> Iterator[Judged]:
        """Each candidate that reads like a directive, where people said what it is."""
        for reading, drafts in zip(self._readings, self._drafts, strict=True):
            marked = reading.marked
            for draft in without_repeats(drafts):
                verdict = reading.ink.verdict_on(draft.span, marked.directives, marked.left_out)
                decided = verdict is not Verdict.NOTHING or is_other(reading.ink, draft.span, marked)
                if draft.kind is Kind.DIRECTIVE and decided:
                    yield draft.confidence, verdict

    def share(self, threshold: float) -> Share:
        """The agreement of spans when everything from ``threshold`` on is taken for a directive."""
        total = Share()
        for reading, drafts in zip(self._readings, self._drafts, strict=True):
            total += _share(reading, drafts, threshold)
        return total

    def best_threshold(self) -> float:
        """The threshold with the best F1, where those next to it do well too: a single peak is chance.

        Of equals the highest: what is cut away at no cost need not be read.
        """
        f1 = [self.share(threshold).f1 for threshold in THRESHOLDS]
        smooth = [round(sum(near := f1[max(0, i - 1) : i + 2]) / len(near), 4) for i in range(len(f1))]
        return THRESHOLDS[max(range(len(smooth)), key=lambda i: (smooth[i], i))]


def hold_out(readings: Sequence[Reading], *, known: Weights, strength: float) -> HeldOut:
    """Each reading with weights learnt from the texts of the other folds."""
    learnt = {}
    for fold in range(FOLDS):
        rest = [reading for place, reading in enumerate(readings) if place % FOLDS != fold]
        examples = [example for reading in rest for example in reading.examples]
        learnt[fold] = fit(examples, known=known, strength=strength)
    return HeldOut(readings, [learnt[place % FOLDS] for place in range(len(readings))])


def _share(reading: Reading, drafts: Sequence[Draft], threshold: float) -> Share:
    marked = reading.marked
    kept = [each for each in without_repeats(list(_doubted(drafts, threshold))) if each.counts]
    pairs = pair_up(reading.ink, marked.directives, [each.span for each in kept])
    matched = {j for _, j in pairs}
    extra = sum(is_other(reading.ink, each.span, marked) for j, each in enumerate(kept) if j not in matched)
    return Share(len(pairs), len(pairs) + extra, len(marked.directives))


def _doubted(drafts: Sequence[Draft], threshold: float) -> Iterator[Draft]:
    for draft in drafts:
        yield replace(draft, doubtful=draft.kind is Kind.DIRECTIVE and draft.confidence < threshold)
