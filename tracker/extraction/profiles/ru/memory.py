"""What the text has said so far that holds for what follows, or for all of it."""

from dataclasses import dataclass, field
from datetime import date
from typing import Final

from tracker.domain.kinds import Kind
from tracker.extraction.draft import Draft
from tracker.extraction.limits import choose
from tracker.extraction.profiles.ru import audiences, charges, lexicon, oversight, support, terms
from tracker.extraction.profiles.ru.accounts import accounted_to, assessed_by
from tracker.extraction.profiles.ru.anaphora import Recent, may_mean
from tracker.extraction.profiles.ru.deadlines import find_limits
from tracker.extraction.profiles.ru.issuers import Issuer, issuer_of
from tracker.extraction.profiles.ru.names import unify
from tracker.extraction.profiles.ru.order import Order
from tracker.extraction.profiles.ru.passage import Passage
from tracker.extraction.profiles.ru.people import People
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.suggestion import Cue, CueKind, Deadline

_LEAD: Final = 6
"""First sentences, which may say to whom a speech goes."""
_MOST_LAST: Final = 12
"""Drafts of one sentence that a later sentence may complete."""
_MOST_OVERSEERS: Final = 6
"""Names that can oversee or support a whole text; more is a sign of a collection of texts."""


@dataclass(slots=True)
class Memory:
    """Filled sentence by sentence; ``settle`` gives every draft what only the whole text tells."""

    people: People = field(default_factory=People)
    meeting: tuple[str, ...] = ()
    recent: Recent = field(default_factory=Recent)
    learned: int = 0
    addressee: tuple[str, ...] = ()
    addressed_in: Sentence | None = None
    """The sentence that named the addressee."""
    issuer: Issuer | None = None
    speaker: str = ""
    voice: Issuer | None = None
    """Who was last reported to speak, with or without authority."""
    overseers: dict[str, str] = field(default_factory=dict)
    supporting: dict[str, str] = field(default_factory=dict)
    pending: list[tuple[Draft, Issuer | None]] = field(default_factory=list)

    def learn(self, sentence: Sentence, *, turn: str) -> None:
        """Takes from a sentence the people and the meeting."""
        self.people.learn(sentence)
        if not self.meeting and self.learned < _LEAD:
            self.meeting = audiences.audience(sentence)
        self.learned += 1
        self.speaker = turn

    def hear(self, sentence: Sentence, *, ordered: bool, published_on: date | None) -> None:
        """Takes from a sentence, once its own orders are read, what it says about orders before it and about all."""
        self.recent.add(sentence)
        self._learn_overseers(sentence)
        self._learn_charge(sentence)
        if not ordered:
            self._learn_term(sentence, published_on)
        self._learn_helpers(sentence)

    def _learn_helpers(self, sentence: Sentence) -> None:
        for draft in self.last_drafts():
            new = tuple(n for n in support.payers(sentence) if n not in (*draft.responsible, *draft.supporting))
            draft.supporting += new
            draft.cues += [Cue(CueKind.SUPPORT_NAMED, n) for n in new]
        for name in support.whole_text_supporters(sentence):
            if len(self.supporting) < _MOST_OVERSEERS:
                self.supporting.setdefault(name, sentence.text)

    def _learn_overseers(self, sentence: Sentence) -> None:
        before = self.last_drafts()
        ordered = self.last_drafts(sentence.span.start)
        self.oversee(ordered, accounted_to(sentence))
        assessing = assessed_by(sentence)
        if any(t.low in ("всем", "всех", "каждому") for t in sentence.tokens):
            self._oversee_all(assessing, sentence)
        else:
            self.oversee(ordered[-1:] if sentence.low.startswith("последн") else ordered, assessing)
        watch = oversight.watch_of(sentence)
        if watch is None:
            return
        if not watch.everything and before:
            self.oversee(before, watch.names)
            return
        self._oversee_all(watch.names, sentence)

    def _oversee_all(self, names: tuple[str, ...], sentence: Sentence) -> None:
        for name in names:
            if len(self.overseers) < _MOST_OVERSEERS:
                self.overseers.setdefault(name, sentence.text)

    def _learn_charge(self, sentence: Sentence) -> None:
        names = charges.charged(sentence)
        own = [d for d in self.last_drafts() if d.setting == sentence.text]
        if any(set(names) & set(d.responsible) for d in own):
            return
        opens = bool(names) and charges.opens_with_charge(sentence)
        before = self.last_drafts(sentence.span.start if opens else None) if names else []
        named = [d for d in before if d.gist & {t.lemma for t in sentence.tokens if t.pos == "NOUN"}]
        for draft in named or before:
            draft.responsible = tuple(dict.fromkeys((*draft.responsible, *names)))
            draft.cues += [Cue(CueKind.ADDRESSEE, name) for name in names]

    def last_drafts(self, until: int | None = None) -> list[Draft]:
        """The directives of the last sentence that gave any, before a place of the text if given."""
        last = [draft for draft, _ in self.pending[-_MOST_LAST:] if until is None or draft.span.start < until]
        given = [draft for draft in last if draft.kind is Kind.DIRECTIVE]
        return [draft for draft in given if draft.setting == given[-1].setting]

    def oversee(self, drafts: list[Draft], names: tuple[str, ...]) -> None:
        """Adds overseers to some directives."""
        for draft in drafts:
            new = tuple(n for n in names if n not in draft.overseers and n not in draft.responsible)
            draft.overseers += new
            draft.cues += [Cue(CueKind.OVERSEER_NAMED, n) for n in new]

    def _learn_term(self, sentence: Sentence, published_on: date | None) -> None:
        """«Срок – месяц.»: a sentence that only gives a term to what was ordered just before."""
        if not terms.may_announce(sentence):
            return
        limit = choose(f for f in find_limits(sentence.text, published_on) if terms.is_announced(sentence, f))
        for draft in self.last_drafts() if limit else ():
            draft.deadline = draft.deadline or limit

    def give_term(self, drafts: list[Draft], limit: Deadline | None, names: tuple[str, ...]) -> None:
        """Completes directives by a sentence that only says when, and perhaps by whom, they are to be done."""
        for draft in drafts:
            draft.deadline = draft.deadline or limit
            draft.responsible = draft.responsible or names

    def meant_by(self, token: Token, sentence: Sentence) -> tuple[str, ...]:
        """The body that a word such as «ведомство», «ему» means; empty when the text has named none."""
        issuer = self._name(self.issuer) if self.issuer else self.speaker
        found = self.recent.meant_by(token, sentence, issuer)
        if not found and may_mean(token, self.addressee) and token.feats.get("Case") != "Nom":
            found = self.addressee
        return tuple(self.people.full_name(n) if n in lexicon.words("bodies", "anaphora") else n for n in found)

    def note_issuer(self, passage: Passage, orders: list[Order]) -> None:
        """Remembers who gives the orders that a header announces."""
        for order in orders:
            self.issuer_for(passage, order)

    def issuer_for(self, passage: Passage, order: Order) -> Issuer | None:
        """Who gives an order: its subject, whose words the sentence reports, who speaks, or was named last."""
        named = issuer_of(passage.sentence, order, self.people) or passage.voice
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
        reported = self._orders_are_reported()
        for draft, issuer in self.pending:
            chosen = issuer or first
            if chosen is None and not reported:
                _leave_unsaid(draft)
            draft.issuer = self._name(chosen) if chosen else self.people.highest()
            own = {chosen.words.lower(), chosen.key.lower()} if chosen else set()
            draft.overseers = tuple(name for name in draft.overseers if name.lower() not in own)
        for draft in drafts:
            if draft.kind is Kind.DIRECTIVE:
                self._complete(draft)
        _unify_names(drafts)

    def _orders_are_reported(self) -> bool:
        """Whether a text that names nobody's words tells of orders all the same («поручено», «дан срок»)."""
        cues = {cue.kind for draft, _ in self.pending if draft.kind is Kind.DIRECTIVE for cue in draft.cues}
        given = cues & {CueKind.ORDER_VERB, CueKind.ADDRESSEE, CueKind.SUBJECT}
        return bool(given) and bool(self.people.highest())

    def _name(self, issuer: Issuer) -> str:
        name = self.people.full_name(issuer.key)
        return issuer.words if name in ("head_of_state", "head_of_government") else name

    def _complete(self, draft: Draft) -> None:
        if not draft.responsible and self.meeting:
            draft.responsible = self.meeting
            draft.cues += [Cue(CueKind.MEETING_BODY, name) for name in self.meeting]
        draft.oversee_by_all_of(self.overseers)
        draft.support_by_all_of(self.supporting)


def _unify_names(drafts: list[Draft]) -> None:
    """The same body under the same name in every draft of the text."""
    same = unify(name for d in drafts for name in (*d.responsible, *d.overseers, *d.supporting))
    for draft in drafts:
        draft.responsible = tuple(dict.fromkeys(same[n] for n in draft.responsible))
        draft.overseers = tuple(dict.fromkeys(same[n] for n in draft.overseers))
        draft.supporting = tuple(dict.fromkeys(same[n] for n in draft.supporting))


def _leave_unsaid(draft: Draft) -> None:
    """«Новый мост должен открыться в мае»: nobody in the text says it, and nobody is told to act."""
    given = {cue.kind for cue in draft.cues}
    told = given & {CueKind.ADDRESSEE, CueKind.SUBJECT, CueKind.MEETING_BODY} or "voice:speech" in draft.traits
    if draft.kind is Kind.DIRECTIVE and CueKind.MODAL in given and not told and "place:act" not in draft.traits:
        draft.kind = Kind.APPEAL
        draft.cues.append(Cue(CueKind.NOT_SUBORDINATE))
