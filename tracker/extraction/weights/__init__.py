"""What speaks for and against a directive in one language, as numbers that a person can read.

A file of weights is written by `flask --app wsgi extraction train`; those beside this module ship with the product.
A passage's features (``features.py``) are looked up in it, and their sum is the log odds that a coder calls the passage
a directive.
"""

import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Self

from tracker.domain.languages import Language

SHIPPED: Final = Path(__file__).parent
_HEADING: Final = """\
# What speaks for (+) and against (-) a directive, in log odds, the strongest first.
# Written by `flask --app wsgi extraction train`; docs/extraction.md says how.
"""


class UnreadableWeights(Exception):  # noqa: N818 - it says what is so
    """A file of weights is no such file; the message names it."""


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of one language.

    ``bias`` and ``prior`` turn the log odds of the plain sum of reasons (``confidence.prior_of``) into those that
    ``features`` are added to. From ``threshold`` on, a probability is enough for a directive. ``learnt_from`` tells
    people what the weights rest on.
    """

    threshold: float
    bias: float = 0.0
    prior: float = 1.0
    features: Mapping[str, float] = field(default_factory=dict)
    learnt_from: Mapping[str, float] = field(default_factory=dict)

    def probability(self, prior: float, features: Iterable[str]) -> float:
        """The probability of a directive, from its plain sum of reasons (between 0 and 1) and its features."""
        odds = self.bias + self.prior * log_odds(prior) + sum(self.features.get(name, 0.0) for name in sorted(features))
        return 1 / (1 + math.exp(-max(min(odds, 30.0), -30.0)))

    @property
    def digest(self) -> str:
        """A few letters that tell these weights from others."""
        return sha256(self.written().encode()).hexdigest()[:8]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a file of weights.

        Raises:
            ValueError: it is not TOML, or something in it is not of its type.
        """
        table = tomllib.loads(text)
        try:
            return cls(
                threshold=float(table["threshold"]),
                bias=float(table["bias"]),
                prior=float(table["prior"]),
                features=_numbers(table["features"]),
                learnt_from=_numbers(table.get("learnt_from", {})),
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"not a file of weights: {error}") from error

    def written(self) -> str:
        """The file of these weights, as ``parse`` reads it."""
        features = sorted(self.features.items(), key=lambda item: (-abs(item[1]), item[0]))
        numbers = [f"{name} = {value:g}" for name, value in self.learnt_from.items()]
        weights = [f"{_quoted(name)} = {weight:.2f}" for name, weight in features]
        head = [f"threshold = {self.threshold:.2f}", f"bias = {self.bias:.2f}", f"prior = {self.prior:.2f}"]
        return "\n".join([_HEADING, *head, "", "[learnt_from]", *numbers, "", "[features]", *weights, ""])


def log_odds(probability: float) -> float:
    """The natural logarithm of the odds."""
    return math.log(probability / (1 - probability))


@cache
def shipped_weights(language: Language) -> Weights | None:
    """The weights of a language that ship with the product, or None where it has none."""
    return read_weights(SHIPPED / f"{language}.toml")


def read_weights(path: Path) -> Weights | None:
    """The weights in a file, or None where there is no such file.

    Raises:
        UnreadableWeights: the file is there and cannot be read.
    """
    try:
        return Weights.parse(path.read_text("utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise UnreadableWeights(f"{path}: {error}") from error


def _numbers(table: Mapping[str, Any]) -> dict[str, float]:
    return {name: float(value) for name, value in table.items()}


def _quoted(name: str) -> str:
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'
