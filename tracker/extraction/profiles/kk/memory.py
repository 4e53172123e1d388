"""What the text has said so far that holds for what follows, or for all of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from tracker.domain.kinds import Kind
from tracker.extraction.draft import Draft
from tracker.extraction.profiles.kk import assignments, oversight
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.issuers import People, quoted_speaker, speaker_of, subject_of
from tracker.extraction.profiles.kk.morphology import Case
from tracker.extraction.profiles.kk.orders import Order
from tracker.extraction.profiles.kk.words import Sentence
from tracker.extraction.suggestion import Cue, CueKind

_MOST_NAMES: Final = 6
"""Names that can oversee or support a whole text; more is a sign of a collection of texts."""
_REACH: Final = 3
"""Sentences for which an addressee is remembered within a paragraph."""


@dataclass(slots=True)
class Memory:
    """Filled sentence by sentence; ``settle`` gives every draft what only the whole text tells."""

    speaker: str = ""
    people: People = field(default_factory=People)
    meeting: str = ""
    issuer: str = ""
    present: str = ""
    """Who spoke or acted last, with an office that may command."""
    earlier: str = ""
    """The same before the sentence that is read."""
    addressee: tuple[str, ...] = ()
    addressed_at: int = 0
    last_named: tuple[str, ...] = ()
    """Who must act by the directive before, in the same paragraph."""
    last_body: dict[str, str] = field(default_factory=dict)
    overseers: dict[str, str] = field(default_factory=dict)
    supporting: dict[str, str] = field(default_factory=dict)
    short_names: dict[str, str] = field(default_factory=dict)
    count: int = 0

    def learn(self, sentence: Sentence, groups: Sequence[Group]) -> None:
        """Takes from a sentence the people, the meeting and those who oversee or support everything."""
        self.count += 1
        self.people.learn(sentence)
        self.earlier = self.present
        said = quoted_speaker(sentence.text)
        if said or (groups and groups[0].first == 0 and groups[0].case is Case.NOMINATIVE):
            self.present = said or subject_of(sentence, groups, 0, len(sentence.tokens) - 1) or self.present
        self.meeting = self.meeting or assignments.meeting_body(sentence, groups)
        for group in groups:
            for name in group.names:
                self._remember(sentence, name)
        watching = (
            *oversight.whole_text_overseers(sentence, groups),
            *oversight.execution_reported_to(sentence, groups),
        )
        for name in watching:
            if len(self.overseers) < _MOST_NAMES:
                self.overseers.setdefault(name, sentence.text)

    def promise(self, names: tuple[str, ...], words: str) -> None:
        """Keeps those who promise means for everything that was ordered."""
        for name in names[:_MOST_NAMES]:
            self.supporting.setdefault(name, words)

    def _remember(self, sentence: Sentence, name: str) -> None:
        """The last body of each sort («министрлік»), and short names in brackets («… министрлігі (ІІМ)»)."""
        office = _OFFICE.search(name)
        if office:
            self.last_body["министрі"] = name
            name = f"{name[: office.start()]} министрлігі"
        head = name.split()[-1].lower()
        for sort in ("министрлі", "комитет", "агентті", "әкімді", "орган"):
            if head.startswith(sort) and " " in name:
                self.last_body[sort] = name
                self.last_body["ведомство"] = name
        self.learn_short(sentence.text, name)

    def learn_short(self, text: str, name: str) -> None:
        """«… министрлігі (ІІМ)»: the letters that stand for a name from here on."""
        if "(" not in text:
            return
        match = re.search(rf"{re.escape(name)}\w{{0,6}}\s\((?:бұдан әрі – )?([А-ЯЁӘҒҚҢӨҰҮҺІ]{{2,8}})\)", text)
        if match:
            self.short_names[match[1]] = name

    def meant_by(self, name: str) -> tuple[str, ...]:
        """The body that «министрлік» or «ведомство» points back at; nothing when there is none."""
        low = name.lower()
        if low == "министр":
            return (self.last_body["министрі"],) if "министрі" in self.last_body else ()
        return next(
            ((full,) for sort, full in self.last_body.items() if low.startswith(sort)),
            self.addressee if low.startswith("о") else (),
        )

    def address(self, names: tuple[str, ...]) -> None:
        """Remembers to whom the text spoke last."""
        self.addressee, self.addressed_at = names, self.count

    def still_addressed(self) -> tuple[str, ...]:
        """Those addressed a few sentences ago in the same paragraph."""
        return self.addressee if self.addressee and self.count - self.addressed_at <= _REACH else ()

    def just_addressed(self) -> bool:
        """Whether somebody was addressed in this very sentence."""
        return bool(self.addressee) and self.addressed_at == self.count

    def new_paragraph(self) -> None:
        """What was said to somebody ends with the paragraph."""
        self.addressee = self.last_named = ()

    def issuer_for(self, sentence: Sentence, order: Order, groups: Sequence[Group], voice: str) -> str:
        """Who gives an order: named in the sentence, the speaker of the whole text, or named last."""
        named = ""
        if order.told or (order.cue is CueKind.ORDER_VERB and order.form != "wish" and not order.passive):
            named = subject_of(sentence, groups, 0, order.action.index)
        named = named or voice
        if named:
            self.issuer = named
        return named or self.speaker or self.issuer or self.present

    def note_issuer(self, sentence: Sentence, groups: Sequence[Group]) -> None:
        """Remembers who gives the orders that a header announces."""
        self.issuer = subject_of(sentence, groups, 0, len(sentence.tokens) - 1) or self.issuer

    def settle(self, drafts: list[Draft], giver: str) -> None:
        """Names the issuers, and gives directives their overseers, supporters and the meeting's body."""
        first = next((d.issuer for d in drafts if d.issuer), self.people.chair or None)
        for draft in drafts:
            issuer = giver or draft.issuer or first
            draft.issuer = self.people.full_name(issuer) if issuer else None
            if draft.kind is Kind.DIRECTIVE:
                self._complete(draft)
            draft.responsible = self._whole(draft.responsible)
            draft.overseers = self._whole(draft.overseers)
            draft.supporting = self._whole(draft.supporting)

    def _whole(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """Short names written out where the text itself explains them; each name once."""
        return tuple(dict.fromkeys(self.short_names.get(name, name) for name in names))

    def _complete(self, draft: Draft) -> None:
        if not draft.responsible and self.meeting:
            draft.responsible = (self.meeting,)
            draft.cues.append(Cue(CueKind.MEETING_BODY, self.meeting))
        draft.oversee_by_all_of(self.overseers)
        draft.support_by_all_of(self.supporting)


_OFFICE: Final = re.compile(r"\s(?:вице-)?министрі\b.*")


def new_memory(heading: str) -> Memory:
    """An empty memory that knows the speaker whom the heading names."""
    return Memory(speaker=speaker_of(heading))
