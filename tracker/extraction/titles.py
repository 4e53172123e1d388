"""Short titles for directives."""

from typing import Final

LONGEST_TITLE: Final = 140
_ELLIPSIS = "…"


def title_of(wording: str) -> str:
    """``wording`` on one line with a capital, cut at the end of a word to ``LONGEST_TITLE`` characters."""
    words = " ".join(wording.split()).strip(" ,;:–—-") or " ".join(wording.split())
    if len(words) > LONGEST_TITLE:
        head = words[: LONGEST_TITLE - len(_ELLIPSIS) + 1]
        cut = head.rsplit(" ", 1)[0] if " " in head else head[:-1]
        words = cut.rstrip(" ,;:–—-«(") + _ELLIPSIS
    first = words[:1].upper()
    return first + words[1:] if len(first) == 1 else words
