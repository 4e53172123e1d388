"""Text made plain for patterns, letter for letter, so that offsets hold."""

from typing import Final

_PLAIN: Final = str.maketrans(
    {"ё": "е", **dict.fromkeys("\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2028\u2029\u202f", " ")}
)


def fold(text: str) -> str:
    """Lower case with е for ё and plain spaces, of exactly the same length."""
    low = text.lower()
    if len(low) != len(text):  # such as İ, whose lower case is two characters: offsets must stay
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.translate(_PLAIN)
