"""Reads an English text: the entrance that the registry of languages knows."""

from collections.abc import Mapping, Sequence
from datetime import date

from tracker.extraction.draft import Draft
from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.reading import Reading


class EnglishProfile:
    """English for the pipeline."""

    @property
    def topic_words(self) -> Mapping[int, Sequence[str]]:
        """Topic code → beginnings of words, from topics.toml."""
        return lexicon.LEXICON.topic_words

    def read(self, text: str, *, published_on: date | None) -> list[Draft]:
        """All passages that read like orders, roles and deadlines filled in."""
        return Reading(text, published_on=published_on).drafts()
