"""Turns of speech: who presides, and whom he talks to."""

from dataclasses import dataclass

from tracker.extraction.lines import Line


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
