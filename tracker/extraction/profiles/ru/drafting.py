"""From the orders of one sentence to drafts with roles, deadline, kind and cues."""

from dataclasses import dataclass
from datetime import date

from tracker.domain.kinds import Kind
from tracker.extraction.draft import Draft
from tracker.extraction.limits import Limit, choose
from tracker.extraction.lines import Line
from tracker.extraction.profiles.ru import assignments, lexicon
from tracker.extraction.profiles.ru.actions import Action, gist, split_actions
from tracker.extraction.profiles.ru.deadlines import find_limits
from tracker.extraction.profiles.ru.issuers import Issuer
from tracker.extraction.profiles.ru.kinds import classify, is_floor
from tracker.extraction.profiles.ru.memory import Memory
from tracker.extraction.profiles.ru.orders import Order
from tracker.extraction.profiles.ru.points import Points
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.profiles.ru.wordings import wording
from tracker.extraction.suggestion import Cue, CueKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with what its place in the text says about it."""

    sentence: Sentence
    line: Line
    published_on: date | None
    presides: bool
    partner: str
    continues: bool


def make_drafts(passage: Passage, orders: list[Order], points: Points, memory: Memory) -> list[Draft]:
    """One draft for each action of each order; actions inside another action's words are left out."""
    sentence = passage.sentence
    limits = find_limits(sentence.text, passage.published_on)
    drafts: list[Draft] = []
    reported: tuple[str, ...] = ()
    covered = -1
    for order in orders:
        issuer = memory.issuer_for(sentence, order)
        token = assignments.addressee(sentence, order)
        names, cue = _responsible(passage, order, token, points, memory)
        for action in split_actions(sentence, order, orders):
            if action.verb.index <= covered or is_floor(action):
                continue
            covered = max(covered, action.last)
            draft = _draft(passage, action, token, issuer)
            draft.responsible = names
            draft.cues += [cue] if cue else []
            _add_deadline(draft, _limits_of(sentence, action, limits) or points.limits)
            reported = reported or assignments.reported_to(sentence, action)
            _add_support(draft, assignments.supporters(sentence, action) or points.supporting)
            memory.keep(draft, issuer)
            drafts.append(draft)
    for draft in drafts:
        _add_overseers(draft, tuple(n for n in reported if n not in draft.responsible))
    return drafts


def _draft(passage: Passage, action: Action, token: Token | None, issuer: Issuer | None) -> Draft:
    sentence = passage.sentence
    kind, reason = classify(sentence, action, token)
    if kind is Kind.DIRECTIVE and (not passage.presides or _powerless(action.order, issuer)):
        kind, reason = Kind.APPEAL, Cue(CueKind.NOT_SUBORDINATE, issuer.words if issuer else "")
    cues = [Cue(action.order.cue, action.order.trigger.text)]
    if action.position:
        cues.append(Cue(CueKind.COORDINATED, action.verb.text))
    if issuer is not None:
        cues.append(Cue(CueKind.ISSUER_NAMED, issuer.words))
    if reason is not None:
        cues.append(reason)
    return Draft(
        span=action.span(sentence),
        wording=wording(sentence, action),
        gist=gist(sentence, action),
        verb=action.verb.lemma,
        kind=kind,
        cues=cues,
        setting=sentence.text,
        headline=passage.line.headline,
    )


def _powerless(order: Order, issuer: Issuer | None) -> bool:
    """Whether who speaks commands nobody: an outsider, or with a weak verb somebody of unknown office."""
    if issuer is None:
        return False
    if issuer.outsider:
        return True
    weak = order.trigger.lemma in lexicon.words("weak", "verbs") and order.trigger.feats.get("Person") != "1"
    return weak and not issuer.authority and not issuer.person


def _responsible(
    passage: Passage, order: Order, token: Token | None, points: Points, memory: Memory
) -> tuple[tuple[str, ...], Cue | None]:
    """Who must act: named in the sentence, meant by a pronoun, named by the list, or still addressed."""
    sentence = passage.sentence
    if token is not None:
        names = assignments.name_addressee(sentence, order, token)
        anaphora = (token.pos == "PRON" and token.feats.get("Person") == "3") or (
            token.lemma in lexicon.words("bodies", "anaphora") and len(names) == 1 and " " not in names[0]
        )
        if names and not (anaphora and memory.addressee):
            memory.addressee = names
            kind = CueKind.SUBJECT if order.government == "subject" else CueKind.ADDRESSEE
            return names, Cue(kind, token.text)
        if anaphora and memory.addressee:
            return memory.addressee, Cue(CueKind.ADDRESSEE, token.text)
        if token.low in ("вас", "вам", "вы") and passage.partner:
            return (passage.partner,), Cue(CueKind.ADDRESSEE, token.text)
    if points.responsible:
        return points.responsible, Cue(CueKind.ADDRESSEE, ", ".join(points.responsible))
    if memory.addressee and _goes_on(passage, order, memory):
        return memory.addressee, Cue(CueKind.ADDRESSEE, ", ".join(memory.addressee))
    return (), None


def _goes_on(passage: Passage, order: Order, memory: Memory) -> bool:
    """Whether an order that names nobody goes to those who were addressed last."""
    if order.action.lemma in lexicon.words("oversight", "report_verbs"):
        return True
    joined = order.cue is CueKind.NUMBERED_POINT or passage.sentence.low.startswith(_JOINING)
    same_order = order.cue is CueKind.ORDER_VERB and not memory.meeting
    return passage.continues and (joined or same_order) and order.government != "subject"


_JOINING = ("кроме того", "также", "при этом", "помимо этого", "наряду с этим", "одновременно", "вместе с тем")


def _limits_of(sentence: Sentence, action: Action, limits: list[Limit]) -> list[Limit]:
    """Limits within the action; else those before all actions of its order, which hold for each."""
    start = sentence.span.start
    span = action.span(sentence)
    own = [f for f in limits if span.start - start <= f.start < span.end - start]
    if own:
        return [f for f in own if not _describes(sentence, f, action)] or own
    first = min(action.order.action.start, span.start) - start
    return [f for f in limits if f.end <= first]


def _describes(sentence: Sentence, limit: Limit, action: Action) -> bool:
    """Whether a time limit belongs to a noun and not to the action: «программа до 2030 года»."""
    begin = sentence.span.start + limit.start
    token = next((t for t in sentence.tokens if t.start >= begin), None)
    if token is None or token.head < 0:
        return False
    noun = sentence.tokens[token.head] if token.rel == "case" else token
    above = sentence.tokens[noun.head] if noun.head >= 0 else None
    return (
        above is not None
        and above.pos in ("NOUN", "PROPN")
        and above.index != action.verb.index
        and noun.rel.startswith("nmod")
    )


def _add_deadline(draft: Draft, limits: list[Limit]) -> None:
    draft.deadline = choose(limits)
    if draft.deadline is not None:
        kind = CueKind.RECURRING if draft.deadline.recurring else CueKind.DEADLINE_WORDS
        draft.cues.append(Cue(kind, draft.deadline.words))


def _add_support(draft: Draft, names: tuple[str, ...]) -> None:
    draft.supporting = tuple(n for n in names if n not in draft.responsible)
    draft.cues += [Cue(CueKind.SUPPORT_NAMED, n) for n in draft.supporting]


def _add_overseers(draft: Draft, names: tuple[str, ...]) -> None:
    if names:
        draft.overseers = names
        draft.cues += [Cue(CueKind.OVERSEER_NAMED, n) for n in names]
