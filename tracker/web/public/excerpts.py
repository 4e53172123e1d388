"""The exact words of a passage with what stands around them."""

from dataclasses import dataclass
from typing import Final

from tracker.domain.spans import Span
from tracker.models import Passage

MARGIN: Final = 300
"""How many characters around a passage are shown as its context."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Exact words with what stands around them; cut text is shown by a leading or trailing ellipsis."""

    before: str
    exact: str
    after: str


def is_broken(passage: Passage, text: str) -> bool:
    """Whether the exact words of a passage do not stand at its place; it is then shown without context."""
    return text[passage.start : passage.end] != passage.exact


def excerpt(passage: Passage, text: str) -> Excerpt:
    """A passage within its paragraph, at most ``MARGIN`` characters to each side."""
    if is_broken(passage, text):
        return Excerpt("", passage.exact, "")
    return excerpt_at(Span(passage.start, passage.end), text)


def excerpt_at(span: Span, text: str) -> Excerpt:
    """A stretch of a text within its paragraph, at most ``MARGIN`` characters to each side."""
    left = max(text.rfind("\n", 0, span.start) + 1, span.start - MARGIN)
    line_end = text.find("\n", span.end)
    right = min(len(text) if line_end < 0 else line_end, span.end + MARGIN)
    before, after = text[left : span.start], text[span.end : right]
    if left and text[left - 1] != "\n":
        before = "… " + before.partition(" ")[2]
    if right < len(text) and text[right] != "\n":
        after = after.rpartition(" ")[0] + " …"
    return Excerpt(before, span.of(text), after)
