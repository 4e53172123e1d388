"""Where in its sections and lists a text is, and which of its clauses bind nobody."""

import re
from dataclasses import dataclass, field
from typing import Final

from tracker.extraction.draft import Draft
from tracker.extraction.folding import fold
from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.leads import Header
from tracker.extraction.profiles.en.segments import Unit

_FIRST_CHARACTERS: Final = 4000
_SECTION: Final = re.compile(r"^\W{0,3}(?:section|sec\.|article|chapter)\s+\d{1,3}[.:]?\s*", re.IGNORECASE)
_WORD: Final = re.compile(r"[A-Za-z]+")
_ROMAN: Final = re.compile(r"x{0,2}(?:ix|iv|v?i{0,3})")
_HEADING_WORDS: Final = 4
_RELATIVES: Final = (" that", " which", " who", " whose", " such as")
_MIDDLE_WORDS: Final = ("and", "of", "to", "for", "on", "with")


def is_act(text: str) -> bool:
    """Whether a text is an act or a list of orders and not a report."""
    return lexicon.pattern("acts", "marks").search(fold(text[:_FIRST_CHARACTERS])) is not None


@dataclass(slots=True)
class _Level:
    style: str
    header: Header | None


@dataclass(slots=True)
class Points:
    """The lists that are open, outermost first; ``section`` is «policy», «dead» or empty.

    ``listed`` says that the text is a list of orders, told by the notes under its points.
    """

    act: bool
    listed: bool = False
    section: str = ""
    _levels: list[_Level] = field(default_factory=list)
    _pending: Header | None = None
    _last: str = ""
    _names_section: bool = False

    @property
    def header(self) -> Header | None:
        """What stands over the point that is read."""
        return self._levels[-1].header if self._levels else None

    def enter(self, unit: Unit, words: str) -> None:
        """Moves to a unit: into a list, out of it, into a new section."""
        if unit.first:
            self._enter_section(words)
        if unit.mark:
            self._enter_point(unit.mark)
        elif unit.first and (self._pending is not None or (not words[:1].islower() and words[:1] not in ")]")):
            self._enter_plain()
        self._pending = None

    def open(self, header: Header) -> None:
        """Points follow under ``header``."""
        self._pending = header

    def _enter_plain(self) -> None:
        """A paragraph without a mark: under the lead right before it, or out of all lists."""
        amended = self.header is not None and (self.header.amends or self.header.sticky)
        if self._pending is not None and (not self._pending.dead or self._pending.amends):
            marked = [level for level in self._levels if level.style != "plain"]
            self._levels = [*marked, _Level("plain", self._pending)]
        elif not amended:
            self._levels = []

    def _enter_section(self, words: str) -> None:
        match = _SECTION.match(words)
        if match is None and not self._names_section:
            return
        if match is not None:
            self._levels, self._pending, self.section = [], None, ""
        title = [w.lower() for w in _WORD.findall(words[match.end() if match else 0 :])[:_HEADING_WORDS]]
        self._names_section = not title
        self.section = _section_kind(title)

    def _enter_point(self, mark: str) -> None:
        style = self._style(mark)
        at = next((i for i in range(len(self._levels) - 1, -1, -1) if self._levels[i].style == style), None)
        if at is not None and self._pending is None:
            self._levels = self._levels[: at + 1]
        else:
            outer = [level for level in self._levels[:at] if level.style != "plain"]
            self._levels = [*outer, _Level(style, self._pending or self.header)]
        self._last = mark if style == "letter" else self._last

    def _style(self, mark: str) -> str:
        if not mark.isalpha():
            return f"digit{mark.count('.')}" if mark[0].isdigit() else mark
        follows = len(mark) == 1 and len(self._last) == 1 and ord(mark) == ord(self._last) + 1
        return "roman" if _ROMAN.fullmatch(mark) and not follows else "letter"


def _section_kind(title: list[str]) -> str:
    """What the heading of a section says of it; «Policy and Duties» is no section of policy alone."""
    joined = " ".join(title)
    for kind in ("policy", "dead"):
        for name in lexicon.words("acts", kind):
            goes_on = joined.startswith(name + " ") and title[name.count(" ") + 1] not in _MIDDLE_WORDS
            if joined == name or goes_on:
                return kind
    return ""


def is_dead(low: str) -> bool:
    """Whether a sentence of an act holds no duty, whatever its verbs."""
    return lexicon.pattern("acts", "dead_sentences").search(low) is not None


def is_boilerplate(draft: Draft, words: str, *, addressed: bool) -> bool:
    """Whether a clause of an act binds the text itself, sets up what acts, or executes itself."""
    point = "point" in draft.traits and not draft.responsible
    if not addressed and point and draft.verb in lexicon.words("acts", "self_executing"):
        return True
    low = fold(words)
    found = lexicon.pattern("acts", "boilerplate").finditer(low)
    return any(not low[: match.start()].rstrip().endswith(_RELATIVES) for match in found)


def is_content(draft: Draft, low: str, *, follows: bool) -> bool:
    """«The report shall include …»: what a paper says belongs to the order of the paper."""
    told = follows and draft.verb in lexicon.words("acts", "contents")
    of_paper = told and lexicon.pattern("acts", "papers").search(low) is not None
    return of_paper or draft.verb in lexicon.words("acts", "always_contents")
