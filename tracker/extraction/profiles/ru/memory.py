"""What the text has said so far that holds for what follows, or for all of it."""

from dataclasses import dataclass, field
from typing import Final

from tracker.domain.kinds import Kind
from tracker.extraction.draft import Draft
from tracker.extraction.profiles.ru import assignments
from tracker.extraction.profiles.ru.issuers import Issuer, issuer_of
from tracker.extraction.profiles.ru.names import unify
from tracker.extraction.profiles.ru.orders import Order
from tracker.extraction.profiles.ru.people import People
from tracker.extraction.profiles.ru.syntax import Sentence
from tracker.extraction.suggestion import Cue, CueKind

_MOST_OVERSEERS: Final = 6
"""Names that can oversee or support a whole text; more is a sign of a collection of texts."""


@dataclass(slots=True)
class Memory:
    """Filled sentence by sentence; ``settle`` gives every draft what only the whole text tells."""

    people: People = field(default_factory=People)
    meeting: str = ""
    addressee: tuple[str, ...] = ()
    issuer: Issuer | None = None
    speaker: str = ""
    overseers: dict[str, str] = field(default_factory=dict)
    supporting: dict[str, str] = field(default_factory=dict)
    pending: list[tuple[Draft, Issuer | None]] = field(default_factory=list)

    def learn(self, sentence: Sentence, *, turn: str) -> None:
        """Takes from a sentence the people, the meeting and those who oversee or support everything."""
        self.people.learn(sentence)
        self.meeting = self.meeting or assignments.meeting_body(sentence)
        self.speaker = turn
        for name in assignments.whole_text_overseers(sentence):
            if len(self.overseers) < _MOST_OVERSEERS:
                self.overseers.setdefault(name, sentence.text)
        for name in assignments.whole_text_supporters(sentence):
            if len(self.supporting) < _MOST_OVERSEERS:
                self.supporting.setdefault(name, sentence.text)

    def note_issuer(self, sentence: Sentence, orders: list[Order]) -> None:
        """Remembers who gives the orders that a header announces."""
        for order in orders:
            self.issuer_for(sentence, order)

    def issuer_for(self, sentence: Sentence, order: Order) -> Issuer | None:
        """Who gives an order: named in the sentence, speaking in the transcript, or named last."""
        named = issuer_of(sentence, order, self.people)
        if named and not named.outsider:
            self.issuer = named
        if named is None and self.speaker:
            return Issuer(self.speaker, self.speaker, authority=True)
        return named or self.issuer

    def keep(self, draft: Draft, issuer: Issuer | None) -> None:
        """Leaves the issuer's name open until the whole text has been read."""
        self.pending.append((draft, issuer))

    def settle(self, drafts: list[Draft]) -> None:
        """Names the issuers, and gives directives their overseers, supporters and the meeting's body."""
        first = next((issuer for _, issuer in self.pending if issuer and not issuer.outsider), None)
        for draft, issuer in self.pending:
            chosen = issuer or first
            draft.issuer = self._name(chosen) if chosen else self.people.highest()
        for draft in drafts:
            if draft.kind is Kind.DIRECTIVE:
                self._complete(draft)
        _unify_names(drafts)

    def _name(self, issuer: Issuer) -> str:
        name = self.people.full_name(issuer.key)
        return issuer.words if name in ("head_of_state", "head_of_government") else name

    def _complete(self, draft: Draft) -> None:
        if not draft.responsible and self.meeting:
            draft.responsible = (self.meeting,)
            draft.cues.append(Cue(CueKind.MEETING_BODY, self.meeting))
        for name, words in self.overseers.items():
            if name not in draft.overseers and name not in draft.responsible:
                draft.overseers += (name,)
                draft.cues.append(Cue(CueKind.OVERSEER_OF_ALL, words))
        for name, words in self.supporting.items():
            if name not in draft.supporting and name not in draft.responsible:
                draft.supporting += (name,)
                draft.cues.append(Cue(CueKind.SUPPORT_NAMED, words))


def _unify_names(drafts: list[Draft]) -> None:
    """The same body under the same name in every draft of the text."""
    same = unify(name for d in drafts for name in (*d.responsible, *d.overseers, *d.supporting))
    for draft in drafts:
        draft.responsible = tuple(dict.fromkeys(same[n] for n in draft.responsible))
        draft.overseers = tuple(dict.fromkeys(same[n] for n in draft.overseers))
        draft.supporting = tuple(dict.fromkeys(same[n] for n in draft.supporting))
