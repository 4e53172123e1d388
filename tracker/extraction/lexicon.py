"""The word lists of a language, read from the TOML files in its folder."""

import re
import tomllib
from functools import cached_property
from pathlib import Path
from typing import Any


class Lexicon:
    """The files ``lexicon.toml`` and its neighbours in ``folder``; each is read when first asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tables: dict[str, dict[str, Any]] = {}
        self._words: dict[tuple[str, str], frozenset[str]] = {}
        self._patterns: dict[tuple[str, str], re.Pattern[str]] = {}

    def table(self, name: str) -> dict[str, Any]:
        """The whole file ``name``.toml."""
        if name not in self._tables:
            self._tables[name] = tomllib.loads((self._folder / f"{name}.toml").read_text("utf-8"))
        return self._tables[name]

    def words(self, section: str, key: str) -> frozenset[str]:
        """One word list of lexicon.toml."""
        if (section, key) not in self._words:
            self._words[section, key] = frozenset(self.table("lexicon")[section][key])
        return self._words[section, key]

    def pattern(self, section: str, key: str) -> re.Pattern[str]:
        """A list of regular expressions of lexicon.toml, any of which may match; for folded text."""
        if (section, key) not in self._patterns:
            entries = self.table("lexicon")[section][key]
            self._patterns[section, key] = re.compile("|".join(f"(?:{entry})" for entry in entries), re.MULTILINE)
        return self._patterns[section, key]

    def starts(self, word: str, section: str, key: str) -> bool:
        """Whether ``word`` begins with one of a list of beginnings."""
        return word.startswith(tuple(self.words(section, key)))

    @cached_property
    def topic_words(self) -> dict[int, list[str]]:
        """Topic code → beginnings of words, from topics.toml."""
        return {int(code): entries for code, entries in self.table("topics").items()}
