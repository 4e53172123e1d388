"""The word lists of English: lexicon.toml, numbers.toml and topics.toml beside this module."""

from pathlib import Path
from typing import Final

from tracker.extraction.lexicon import Lexicon

LEXICON: Final = Lexicon(Path(__file__).parent)
table, words, pattern, starts = LEXICON.table, LEXICON.words, LEXICON.pattern, LEXICON.starts
