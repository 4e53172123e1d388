"""The exact words of a passage with what stands around them."""

from dataclasses import dataclass
from typing import Final

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
    left = max(text.rfind("\n", 0, passage.start) + 1, passage.start - MARGIN)
    line_end = text.find("\n", passage.end)
    right = min(len(text) if line_end < 0 else line_end, passage.end + MARGIN)
    before, after = text[left : passage.start], text[passage.end : right]
    if left and text[left - 1] != "\n":
        before = "… " + before.partition(" ")[2]
    if right < len(text) and text[right] != "\n":
        after = after.rpartition(" ")[0] + " …"
    return Excerpt(before, passage.exact, after)
