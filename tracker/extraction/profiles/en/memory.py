"""What the text has said so far that holds for what follows, or for all of it."""

import re
from dataclasses import dataclass, field
from typing import Final

from tracker.domain.kinds import Kind
from tracker.extraction.draft import Draft
from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.assignments import reported_on_all, whole_text_overseers
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.names import Names, is_anaphor
from tracker.extraction.profiles.en.people import Issuer, People
from tracker.extraction.profiles.en.syntax import Sentence
from tracker.extraction.suggestion import Cue, CueKind

_MOST_OVERSEERS: Final = 6
_LONGEST_SUBJECT: Final = 12
_SHORT_SUBJECT: Final = 3
_IN_NAMES: Final = frozenset({"of", "the", "and", "for"})
_MEETING: Final = re.compile(
    r"\b(?:board|collegium|panel) (?:meeting )?(?:of|at) (?:the )?"
    r"((?:Ministry|Agency|Department|Committee|Prosecutor General's Office)"
    r"(?: (?:of|for) (?:the )?[A-Z]\w{1,30}(?:,? (?:and )?[A-Z]\w{1,30}){0,4})?)"
)


@dataclass(slots=True)
class Memory:
    """Filled sentence by sentence; ``settle`` gives every draft what only the whole text tells."""

    people: People = field(default_factory=People)
    names: Names = field(default_factory=Names)
    addressee: tuple[str, ...] = ()
    issuer: Issuer | None = None
    meeting: str = ""
    mentioned: tuple[str, ...] = ()
    overseers: dict[str, str] = field(default_factory=dict)

    def begin(self, text: str) -> None:
        """Takes what the whole text tells: people, short names, the meeting."""
        self.people.learn(text)
        self.names.learn(text)
        meeting = _MEETING.search(text)
        self.meeting = meeting.group(1) if meeting else ""

    def mention(self, sentence: Sentence) -> None:
        """Takes the body with which a sentence begins: «it» in the next one may mean it."""
        end = next(
            (i for i, t in enumerate(sentence.tokens[:_LONGEST_SUBJECT]) if not t.capital and t.low not in _IN_NAMES), 0
        )
        names = names_in(sentence, [(0, max(end, min(_SHORT_SUBJECT, len(sentence.tokens))))])
        self.mentioned = self.full_names(names[:1], sentence.unit.start) if names else self.mentioned

    def note_overseers(self, sentence: Sentence) -> bool:
        """Takes those who watch over everything; whether the sentence named any."""
        found = whole_text_overseers(sentence)
        reported = () if found else reported_on_all(sentence)
        for name in found or reported:
            if len(self.overseers) < _MOST_OVERSEERS:
                self.overseers.setdefault(self.names.resolve(name, sentence.unit.start), sentence.text)
        ordered = lexicon.pattern("clauses", "ordered_report").search(sentence.low) is not None
        own = ordered and lexicon.pattern("clauses", "control").search(sentence.low) is None
        return bool(found) or (bool(reported) and not own)

    def full_names(self, names: tuple[str, ...], at: int) -> tuple[str, ...]:
        """The fullest names of bodies; a bare «ministry» means the one addressed last."""
        return tuple(dict.fromkeys(full for name in names for full in self._full(name, at)))

    def _full(self, name: str, at: int) -> tuple[str, ...]:
        full = self.names.resolve(name, at)
        if full == name and is_anaphor(name) and len(self.addressee) == 1 and name.lower() in self.addressee[0].lower():
            return self.addressee
        if full == name and is_anaphor(name):
            return (self.people.holder(name.lower(), at) or name,)
        return (full,)

    def settle(self, drafts: list[Draft]) -> None:
        """Names the issuers and gives directives the overseers and the meeting's body."""
        leading = self.people.leading()
        for draft in drafts:
            draft.issuer = (
                draft.issuer or (leading if not any(leading in name for name in draft.responsible) else "") or None
            )
            if draft.kind is not Kind.DIRECTIVE:
                continue
            if not draft.responsible and self.meeting:
                draft.responsible = (self.meeting,)
                draft.cues.append(Cue(CueKind.MEETING_BODY, self.meeting))
            draft.oversee_by_all_of({name: words for name, words in self.overseers.items() if name != draft.issuer})
