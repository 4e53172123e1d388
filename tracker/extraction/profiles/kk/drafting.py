"""From the orders of one sentence to drafts with roles, deadline, kind, cues and traits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tracker.domain.kinds import Kind
from tracker.domain.spans import Span
from tracker.extraction.draft import Draft
from tracker.extraction.limits import Limit
from tracker.extraction.lines import Line
from tracker.extraction.profiles.kk import assignments, lexicon, oversight
from tracker.extraction.profiles.kk.actions import Action, clause_start, content, split_actions
from tracker.extraction.profiles.kk.beginnings import begin_of
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.heads import JOINING
from tracker.extraction.profiles.kk.kinds import Setting, classify, verb_stem, verb_stem_of
from tracker.extraction.profiles.kk.memory import Memory
from tracker.extraction.profiles.kk.modals import find_duties
from tracker.extraction.profiles.kk.morphology import Case, infinitive, is_passive
from tracker.extraction.profiles.kk.orders import Order
from tracker.extraction.profiles.kk.points import Points
from tracker.extraction.profiles.kk.responsibility import Responsibility
from tracker.extraction.profiles.kk.terms import limits_of
from tracker.extraction.profiles.kk.traits import traits_of
from tracker.extraction.profiles.kk.wordings import wording
from tracker.extraction.profiles.kk.words import Sentence
from tracker.extraction.suggestion import Cue, CueKind


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence with the bodies and time limits in it, and what its place in the text says about it."""

    sentence: Sentence
    line: Line
    groups: Sequence[Group]
    limits: Sequence[Limit]
    setting: Setting


def make_drafts(
    passage: Passage, orders: Sequence[Order], points: Points, memory: Memory, floor: int = 0
) -> list[Draft]:
    """One draft for each action of each order."""
    drafts: list[Draft] = []
    for order in orders:
        if order.action.index < floor or _executes_itself(passage, order):
            continue
        if drafts and _shares_object(passage.sentence, order, floor):
            _extend(passage.sentence, drafts[-1], order)
            floor = order.end + 1
            continue
        drafts += _drafts_of(passage, order, points, memory, floor)
        floor = max(order.trigger.index, order.end, order.action.index) + 1
    return drafts


def _shares_object(sentence: Sentence, order: Order, floor: int) -> bool:
    """«жобаны әзірлесін және бекітсін»: nothing but the joint stands between two wishes."""
    between = sentence.tokens[floor : order.action.index]
    return order.form == "wish" and all(t.low in (*JOINING, "әрі", ",") for t in between)


def _extend(sentence: Sentence, draft: Draft, order: Order) -> None:
    """Makes a wish that has no object of its own part of the action before it."""
    draft.span = Span(draft.span.start, order.action.end)
    draft.wording = f"{draft.wording} {sentence.words(order.action.index - 1, order.action.index - 1)} "
    draft.wording = draft.wording.replace(" , ", ", ") + infinitive(order.action.low)


def duties(passage: Passage, orders: Sequence[Order]) -> list[Order]:
    """What bodies do by a sentence that follows an order or stands in a list of orders: told, not promised."""
    sentence, groups = passage.sentence, passage.groups
    if assignments.whole_text_supporters(sentence, groups) or lexicon.pattern("acts", "statements").search(
        sentence.low
    ):
        return []
    last = max((o.end for o in orders), default=-1)
    found = []
    for duty in find_duties(sentence):
        bodies = [g for g in groups if g.case is Case.NOMINATIVE and last < g.first and g.last < duty.action.index]
        bound = is_passive(verb_stem_of(duty.action)) and bool(passage.limits)
        retold = any(t.low in _THIS_WORK for t in sentence.tokens[last + 1 : duty.action.index])
        if duty.action.index > last and not (orders and retold) and (bodies or (bound and not orders)):
            found.append(duty)
    return found


_THIS_WORK: Final = ("мұны", "бұны", "бұл", "осыны")
"""«…, мұны әкімдіктер атқарады»: who does what was just ordered, no order of its own."""


def _executes_itself(passage: Passage, order: Order) -> bool:
    """«… күші жойылды деп танылсын» in an act: nobody is told to do it."""
    if passage.setting.act and lexicon.pattern("acts", "boilerplate").search(passage.sentence.low):
        return True
    named = any(g.case in (Case.DATIVE, Case.NOMINATIVE) and g.last < order.action.index for g in passage.groups)
    return (
        passage.setting.act
        and order.form == "wish"
        and not named
        and order.action.low in lexicon.words("acts", "self_executing")
    )


def _drafts_of(passage: Passage, order: Order, points: Points, memory: Memory, floor: int) -> list[Draft]:
    sentence = passage.sentence
    start = clause_start(sentence, order, floor)
    group = assignments.addressee(sentence, order, passage.groups, floor, start)
    issuer = memory.issuer_for(sentence, order, passage.groups, passage.setting.voice)
    begin = begin_of(passage.sentence, passage.groups, order, group, start)
    names, cue = Responsibility(sentence, passage.groups, points, memory).of(order, group, start)
    reported = oversight.reported_to(sentence, passage.groups, group.last + 1 if group else start, order.end)
    drafts = []
    for action in split_actions(sentence, order, begin):
        own = _own_addressee(passage, action)
        draft = _draft(passage, action, own or group, issuer)
        draft.responsible = own.names if own else names
        draft.cues += [cue] if cue else []
        limits = limits_of(sentence, passage.limits, action, action.first if own else floor)
        draft.limit_by(limits or ([] if own else points.limits))
        reach = len(sentence.tokens) if order.cue is CueKind.NUMBERED_POINT else action.verb.index
        draft.support_by(assignments.supporters(sentence, passage.groups, floor, reach) or points.supporting)
        overseers = tuple(n for n in reported if n not in draft.responsible)
        draft.overseers = overseers
        draft.cues += [Cue(CueKind.OVERSEER_NAMED, n) for n in overseers]
        drafts.append(draft)
    if any(is_directive(draft) and draft.responsible for draft in drafts):
        memory.last_named = drafts[-1].responsible
    if group is not None and any(is_directive(draft) for draft in drafts):
        memory.address(names)
    return drafts


def _own_addressee(passage: Passage, action: Action) -> Group | None:
    """«…, ал Ішкі істер министрлігіне … күшейтуді»: a later action may name its own addressee."""
    if not action.position or action.order.cue is not CueKind.ORDER_VERB:
        return None
    group = next(
        (g for g in passage.groups if g.first in (action.first, action.first + 1) and g.case is Case.DATIVE), None
    )
    if group is None or group.last >= action.verb.index - 1:
        return None
    action.first = group.last + 1
    while action.first < action.verb.index and not passage.sentence.tokens[action.first].is_word:
        action.first += 1
    return group


def _draft(passage: Passage, action: Action, group: Group | None, issuer: str) -> Draft:
    sentence = passage.sentence
    kind, reason = classify(sentence, action, group, passage.setting)
    cues = [Cue(action.order.cue, action.order.trigger.text)]
    if action.position:
        cues.append(Cue(CueKind.COORDINATED, action.verb.text))
    if issuer:
        cues.append(Cue(CueKind.ISSUER_NAMED, issuer))
    if reason is not None:
        cues.append(reason)
    return Draft(
        span=action.span(sentence),
        wording=wording(sentence, action, group),
        gist=frozenset(content(sentence, action.first, action.last)),
        verb=verb_stem(action),
        kind=kind,
        cues=cues,
        issuer=issuer or None,
        setting=sentence.text,
        headline=passage.line.headline,
        traits=traits_of(sentence, action, group, passage.setting),
    )


def is_directive(draft: Draft) -> bool:
    """Whether a draft counts as an order."""
    return draft.kind is Kind.DIRECTIVE
