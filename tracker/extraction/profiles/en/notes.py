"""Notes under a point of a list: «Deadline: 1 October», «Responsible: Ministry of Finance», «Control: …»."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from tracker.domain.kinds import Kind
from tracker.extraction.draft import Draft
from tracker.extraction.folding import fold
from tracker.extraction.limits import choose
from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.deadlines import find_limits
from tracker.extraction.profiles.en.segments import Unit
from tracker.extraction.profiles.en.syntax import Sentence

_KINDS: Final = ("term", "charge", "watch")


@dataclass(frozen=True, slots=True)
class Note:
    """A note: its kind («term», «charge», «watch») and what it says."""

    kind: str
    words: str


def note_in(line: str) -> Note | None:
    """The note that a line is, or None."""
    low = fold(line)
    for kind in _KINDS:
        match = lexicon.pattern("notes", kind).match(low)
        if match is not None:
            return Note(kind, line[match.end() :])
    return None


def add_note(note: Note, point: list[Draft], published_on: date | None) -> None:
    """Completes the directives of a point with its note."""
    directives = [draft for draft in point if draft.kind is Kind.DIRECTIVE]
    if note.kind == "term":
        limit = choose(find_limits(note.words, published_on)) or choose(find_limits(f"by {note.words}", published_on))
        for draft in directives:
            draft.deadline = draft.deadline or limit
        return
    sentence = Sentence(note.words, Unit(0, len(note.words)))
    names = names_in(sentence, [(0, len(sentence.tokens))], proper=True)
    for draft in directives:
        if note.kind == "charge":
            draft.responsible = tuple(dict.fromkeys((*draft.responsible, *names)))
        else:
            draft.overseers = tuple(dict.fromkeys((*draft.overseers, *names)))
