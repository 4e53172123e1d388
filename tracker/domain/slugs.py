"""Readable addresses: words of any of our languages as lower-case Latin letters, digits and hyphens."""

import re
import unicodedata
from collections.abc import Callable
from typing import Final

LONGEST: Final = 80
"""Characters."""

LETTERS: Final = str.maketrans(
    {
        "а": "a", "ә": "a", "б": "b", "в": "v", "г": "g", "ғ": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
        "и": "i", "й": "i", "к": "k", "қ": "q", "л": "l", "м": "m", "н": "n", "ң": "ng", "о": "o", "ө": "o", "п": "p",
        "р": "r", "с": "s", "т": "t", "у": "u", "ұ": "u", "ү": "u", "ф": "f", "х": "kh", "һ": "h", "ц": "ts",
        "ч": "ch", "ш": "sh", "щ": "shch", "ъ": None, "ы": "y", "і": "i", "ь": None, "э": "e", "ю": "yu", "я": "ya",
    }
)  # fmt: skip


def slugify(words: str, *, longest: int = LONGEST) -> str:
    """The words as kebab-case, cut at a word where one ends in time; empty when nothing can be written so."""
    latin = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", words).lower().translate(LETTERS))
    slug = "-".join(re.findall("[a-z0-9]+", latin.encode("ascii", "ignore").decode().replace("'", "")))
    if len(slug) <= longest:
        return slug
    return slug[:longest].rpartition("-")[0] or slug[:longest]


def free_slug(wanted: str, is_taken: Callable[[str], bool]) -> str:
    """``wanted``, or with the first number after it that makes it free."""
    number, slug = 1, wanted
    while is_taken(slug):
        number += 1
        slug = f"{wanted}-{number}"
    return slug
