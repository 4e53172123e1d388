"""Turns of speech: who presides, whom he talks to, and what he tells to do without any order word."""

from dataclasses import dataclass
from typing import Final

from tracker.extraction.lines import Line
from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.orders import Order
from tracker.extraction.profiles.en.syntax import Sentence
from tracker.extraction.profiles.en.words import is_sure_verb
from tracker.extraction.suggestion import CueKind

_OPENINGS: Final = frozenset(
    {"please", "and", "so", "then", "now", "also", "but", "first", "second", "third", "next", ",", "well"}
)


@dataclass(slots=True)
class Turns:
    """Who speaks now, who presides, and who spoke to him last; all empty in a text without turns."""

    chair: str = ""
    speaker: str = ""
    partner: str = ""

    @property
    def presides(self) -> bool:
        """Whether who speaks now may give orders to the others."""
        return self.speaker == self.chair

    def enter(self, line: Line) -> None:
        """Moves to the turn of a line; who speaks first presides."""
        if line.speaker and line.speaker != self.speaker:
            self.chair = self.chair or line.speaker
            self.partner = self.speaker if line.speaker == self.chair else ""
            self.speaker = line.speaker


def imperative(sentence: Sentence) -> Order | None:
    """«Prepare a proposal», «please send me the list»: an order at the start of a spoken clause, or None."""
    starts = [0, *(i + 1 for i, t in enumerate(sentence.tokens) if t.low == ";")]
    for start in starts:
        at = start
        while sentence.low_at(at) in _OPENINGS:
            at += 1
        low = sentence.low_at(at)
        floor = low in lexicon.words("vague", "floor") or low in lexicon.words("vague", "verbs")
        if is_sure_verb(low) and not floor and _has_object(sentence, at):
            return Order(
                at, CueKind.IMPERATIVE, at, at, "bare", who=[(0, start - 1)] if start else [], traits={"imperative"}
            )
    return None


def _has_object(sentence: Sentence, verb: int) -> bool:
    return sentence.one_of(verb + 1, "articles") or sentence.low_at(verb + 1) in ("me", "us", "them", "it")
