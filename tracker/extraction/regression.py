"""A small logistic regression: log odds = bias + prior · given odds + the sum of the weights of what is there.

What costs is each step away from the weights that are known before: with few examples the answer stays near these.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from tracker.extraction.lessons import Example
from tracker.extraction.weights import Weights, log_odds

Floats = NDArray[np.floating[Any]]

FEWEST_TEXTS: Final = 3
"""A feature that fewer texts show teaches nothing that holds elsewhere."""
_FREE: Final = 0.01
"""What a unit of bias costs, next to nothing."""
_ROUNDS: Final = 50
_STILL: Final = 1e-6
_STEEPEST: Final = 30.0
_NOTHING: Final = 0.005
"""Smaller weights would be written as 0.00."""


def fit(examples: Sequence[Example], *, known: Weights, strength: float) -> Weights:
    """The likeliest weights, at a cost of ``strength`` for each unit squared that one differs from what is ``known``.

    The threshold stays as it is known.
    """
    names = _shown_often(examples)
    rows = _rows(examples, names)
    wanted = np.array([each.is_directive for each in examples], dtype=np.float64)
    before = np.array([known.bias, known.prior, *(known.features.get(name, 0.0) for name in names)])
    costs = np.full(len(before), strength)
    costs[0] = _FREE
    found = before.copy()
    for _round in range(_ROUNDS):
        step = _newton(rows, wanted, found, costs, before)
        found = found - step
        if float(np.abs(step).max()) < _STILL:
            break
    learnt = {**known.features, **dict(zip(names, found[2:].tolist(), strict=True))}
    return Weights(
        known.threshold,
        bias=float(found[0]),
        prior=float(found[1]),
        features={name: weight for name, weight in learnt.items() if abs(weight) >= _NOTHING},
    )


def _shown_often(examples: Sequence[Example]) -> list[str]:
    """The features that enough texts show, and that not every candidate has."""
    texts: dict[str, set[str]] = defaultdict(set)
    counts: dict[str, int] = defaultdict(int)
    for each in examples:
        for name in each.features:
            texts[name].add(each.text_id)
            counts[name] += 1
    return sorted(name for name in texts if len(texts[name]) >= FEWEST_TEXTS and counts[name] < len(examples))


def _rows(examples: Sequence[Example], names: Sequence[str]) -> Floats:
    place = {name: column for column, name in enumerate(names, start=2)}
    rows = np.zeros((len(examples), len(names) + 2))
    for row, each in zip(rows, examples, strict=True):
        row[0] = 1.0
        row[1] = log_odds(each.prior)
        row[[place[name] for name in each.features if name in place]] = 1.0
    return rows


def _newton(
    rows: Floats,
    wanted: Floats,
    found: Floats,
    costs: Floats,
    before: Floats,
) -> Floats:
    """One step of Newton's method towards the least sum of losses and costs."""
    said = 1 / (1 + np.exp(-np.clip(rows @ found, -_STEEPEST, _STEEPEST)))
    slope = rows.T @ (said - wanted) + costs * (found - before)
    curve = (rows * (said * (1 - said))[:, None]).T @ rows + np.diag(costs)
    return np.linalg.solve(curve, slope)
