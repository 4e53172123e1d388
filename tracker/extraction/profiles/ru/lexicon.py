"""The word lists of Russian, read from the TOML files beside this module."""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The whole file ``name``.toml."""
    return tomllib.loads((Path(__file__).parent / f"{name}.toml").read_text("utf-8"))


@cache
def words(section: str, key: str) -> frozenset[str]:
    """One word list of the lexicon."""
    return frozenset(table("lexicon")[section][key])


@cache
def pattern(section: str, key: str) -> re.Pattern[str]:
    """A list of regular expressions of the lexicon, any of which may match; for folded text."""
    return re.compile("|".join(f"(?:{p})" for p in table("lexicon")[section][key]), re.MULTILINE)


def starts(word: str, section: str, key: str) -> bool:
    """Whether ``word`` begins with one of a list of beginnings."""
    return word.startswith(tuple(words(section, key)))
