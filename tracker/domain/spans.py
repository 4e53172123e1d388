"""Stretches of a text, counted in Unicode code points, end exclusive."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A non-empty stretch ``text[start:end]``.

    Raises:
        ValueError: the span is empty, reversed or starts before the text.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}-{self.end}")

    def of(self, text: str) -> str:
        """The words that the span covers in ``text``."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


def occurrences(text: str, quote: str) -> list[Span]:
    """Every place where exact words stand in a text, in order, without overlaps.

    White space at their ends does not count; inside, any run of it stands for any other, because forms
    and selections change line ends. Blank words stand nowhere.
    """
    words = quote.split()
    if not words:
        return []
    return [Span(*match.span()) for match in re.finditer(r"\s+".join(map(re.escape, words)), text)]
