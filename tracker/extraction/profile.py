"""What a language must bring along to be read by the pipeline."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Protocol

from tracker.extraction.draft import Draft


class Profile(Protocol):
    """One language: its own segmenter, analyser, rules and word lists, in one folder."""

    @property
    def topic_words(self) -> Mapping[int, Sequence[str]]:
        """Topic code → beginnings of words (or of several words in a row) that speak for the topic; 0: of none."""

    def read(self, text: str, *, published_on: date | None) -> list[Draft]:
        """All passages of ``text`` that read like orders, in any order, roles and deadlines filled in."""
