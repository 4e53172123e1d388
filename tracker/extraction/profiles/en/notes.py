"""Notes under a point of a list: «Deadline: 1 October», «Responsible: Ministry of Finance», «Control: …»."""

import re
from dataclasses import dataclass
from datetime import date
from itertools import islice
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
from tracker.extraction.profiles.en.words import is_verb

_KINDS: Final = ("term", "charge", "help", "watch")
_FEWEST_NOTES: Final = 2
_MOST_NOTES: Final = 20
_SENTENCE: Final = re.compile(r"[.;]\s{1,5}([A-Z][a-z]{1,20})\b")
_BRACKET: Final = re.compile(r"\(([^()]{4,200})\)[\s.;,]{0,4}$")


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


def is_list(text: str) -> bool:
    """Whether notes under points make a text a list of orders."""
    found = (note for line in text.splitlines() for note in notes_of(line)[1])
    return sum(1 for _ in islice(found, _FEWEST_NOTES)) == _FEWEST_NOTES


def watches_all(text: str) -> bool:
    """Whether the only note of control of a text stands over all of its points."""
    notes = (note_in(line) for line in text.splitlines())
    return sum(note is not None and note.kind == "watch" for note in notes) == 1


def notes_of(line: str) -> tuple[int, list[Note], int]:
    """Where the notes of a line begin, what they are, and where words begin again that are none.

    «Plug the wells; deadline – May» is a point with a note,
    «Lead agency: Ministry of Trade. Cap the margin» a note with a point.
    """
    low = fold(line)
    starts = [m.start() for m in islice(lexicon.pattern("notes", "more").finditer(low), _MOST_NOTES)]
    starts = [0, *starts] if note_in(line) is not None else starts
    if not starts:
        return len(line), [], len(line)
    back = _words_again(line, starts[-1])
    ends = [*starts[1:], back]
    notes = [note_in(line[a:b].strip(" \t(;,.)")) for a, b in zip(starts, ends, strict=True)]
    return starts[0], [note for note in notes if note is not None], back


def _words_again(line: str, start: int) -> int:
    """The sentence behind the last note that begins with a verb, or the end of the line."""
    for match in _SENTENCE.finditer(line, start):
        if is_verb(match.group(1).lower()):
            return match.start(1)
    return len(line)


def bracketed(text: str, published_on: date | None) -> list[Note]:
    """«(Ministry of Finance, 1 July)» at the end of a point: who and by when."""
    match = _BRACKET.search(text)
    if match is None:
        return []
    words = match.group(1)
    sentence = Sentence(words, Unit(0, len(words)))
    names = names_in(sentence, [(0, len(sentence.tokens))])
    limits = find_limits(words, published_on) or find_limits(f"by {words.rsplit(',', 1)[-1].strip()}", published_on)
    return [*([Note("charge", words)] if names else []), *([Note("term", words.rsplit(",", 1)[-1])] if limits else [])]


def add_note(note: Note, point: list[Draft], published_on: date | None, *, own: bool = False) -> None:
    """Completes the directives of a point with its note; its ``own`` in the same line is the last word on its term."""
    directives = [draft for draft in point if draft.kind is Kind.DIRECTIVE]
    if note.kind == "term":
        limit = choose(find_limits(note.words, published_on)) or choose(find_limits(f"by {note.words}", published_on))
        for draft in directives:
            draft.deadline = (limit or draft.deadline) if own else (draft.deadline or limit)
        return
    sentence = Sentence(note.words, Unit(0, len(note.words)))
    names = names_in(sentence, [(0, len(sentence.tokens))], proper=True)
    for draft in directives:
        if note.kind == "charge":
            draft.responsible = tuple(dict.fromkeys((*draft.responsible, *names)))
        elif note.kind == "help":
            draft.supporting = tuple(dict.fromkeys((*draft.supporting, *names)))
        else:
            draft.overseers = tuple(dict.fromkeys((*draft.overseers, *names)))
