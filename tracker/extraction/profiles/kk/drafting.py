"""From the orders of one sentence to drafts with roles, deadline, kind, cues and traits."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tracker.domain.kinds import Kind
from tracker.domain.spans import Span
from tracker.extraction.draft import Draft
from tracker.extraction.limits import Limit, choose
from tracker.extraction.lines import Line
from tracker.extraction.profiles.kk import assignments, lexicon
from tracker.extraction.profiles.kk.actions import Action, clause_start, content, split_actions
from tracker.extraction.profiles.kk.beginnings import begin_of
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.issuers import is_commander
from tracker.extraction.profiles.kk.kinds import Setting, classify, verb_stem, verb_stem_of
from tracker.extraction.profiles.kk.memory import Memory
from tracker.extraction.profiles.kk.modals import find_duties
from tracker.extraction.profiles.kk.morphology import Case, infinitive, is_passive
from tracker.extraction.profiles.kk.names import JOINING
from tracker.extraction.profiles.kk.orders import Order
from tracker.extraction.profiles.kk.points import Points
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
    names, cue = _responsible(passage, order, group, points, memory, start)
    reported = assignments.reported_to(sentence, passage.groups, group.last + 1 if group else start, order.end)
    drafts = []
    for action in split_actions(sentence, order, begin):
        own = _own_addressee(passage, action)
        draft = _draft(passage, action, own or group, issuer)
        draft.responsible = own.names if own else names
        draft.cues += [cue] if cue else []
        limits = _limits_of(passage, action, action.first if own else floor)
        _add_deadline(draft, limits or ([] if own else points.limits))
        reach = len(sentence.tokens) if order.cue is CueKind.NUMBERED_POINT else action.verb.index
        _add_support(draft, assignments.supporters(sentence, passage.groups, floor, reach) or points.supporting)
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


def _responsible(
    passage: Passage, order: Order, group: Group | None, points: Points, memory: Memory, start: int
) -> tuple[tuple[str, ...], Cue | None]:
    """Who must act: named in the sentence, pointed at, named by the list, or still addressed."""
    sentence = passage.sentence
    noted = assignments.charged(sentence, passage.groups) or assignments.named_behind(sentence, order, passage.groups)
    if noted:
        return noted, Cue(CueKind.ADDRESSEE, ", ".join(noted))
    if group is not None:
        names = memory.meant_by(group.names[0]) or group.names if group.pointing else group.names
        subject = group.case is Case.NOMINATIVE
        return names, Cue(CueKind.SUBJECT if subject else CueKind.ADDRESSEE, sentence.words(group.first, group.last))
    pronoun = sentence.low_at(start) in _HIM or sentence.low_at(start + 1) in _HIM
    if pronoun and memory.earlier and order.cue is CueKind.ORDER_VERB:
        return (memory.earlier,), Cue(CueKind.ADDRESSEE, memory.earlier)
    told = assignments.told_after(sentence, order, passage.groups)
    if told is not None:
        return told.names, Cue(CueKind.ADDRESSEE, sentence.words(told.first, told.last))
    if points.responsible:
        return points.responsible, Cue(CueKind.ADDRESSEE, ", ".join(points.responsible))
    first = () if order.told else assignments.theme(passage.groups, clause_start(sentence, order, 0))
    if first and order.cue is CueKind.MODAL and not is_commander(first[0]):
        return first, Cue(CueKind.SUBJECT, first[0])
    if _RESULT.match(sentence.low_words(start, min(start + 2, len(sentence.tokens) - 1))) and memory.last_named:
        return memory.last_named, Cue(CueKind.ADDRESSEE, ", ".join(memory.last_named))
    still = memory.still_addressed()
    same = order.form == "wish" and memory.just_addressed()
    if still and (order.government is not Case.NOMINATIVE or order.told or same):
        return still, Cue(CueKind.ADDRESSEE, ", ".join(still))
    return (), None


_HIM: Final = ("оған", "соған")
_RESULT: Final = re.compile(
    r"(?:оның |мұның |бұл |осы )?(?:нәтиже|қорытынды|есеп|есебі|құжат|жоба|бағдарлама|тізім|тетік|тетіг|ұсыныс|жоспар|кесте)(?:сі|сы|і|ы|н|ін|ын)?\b"
)
"""The result of what was just ordered: who made it must also hand it in."""


def _limits_of(passage: Passage, action: Action, floor: int) -> list[Limit]:
    """Limits within the action; else those of its order that stand before all its actions, which hold for each."""
    sentence = passage.sentence
    offset = sentence.span.start
    span = action.span(sentence)
    noted = _noted(passage, action)
    own = [f for f in passage.limits if span.start - offset <= f.start < span.end - offset]
    if noted or own:
        return noted or own
    low = sentence.tokens[min(floor, len(sentence.tokens) - 1)].start - offset
    before = [
        f
        for f in passage.limits
        if low <= f.start and f.end <= sentence.tokens[action.order.action.index].start - offset
    ]
    shared = [f for f in before if not sentence.text[: f.start].rstrip().endswith(":")]
    first = [f for f in shared if f.end <= span.start - offset]
    verb = action.order.action.start - offset
    behind = [f for f in passage.limits if span.end - offset <= f.start and verb <= f.start]
    if action.order.cue is CueKind.IMPERATIVE:
        between = [sentence.low[span.end - offset : f.start] for f in behind]
        asked = [_ASKED.match(sentence.low, f.end) is not None for f in behind]
        behind = [f for f, words, late in zip(behind, between, asked, strict=True) if late or _AT_ONCE.fullmatch(words)]
    return first or (
        behind if action.order.trigger.index >= action.verb.index and action.order.cue is not CueKind.MODAL else []
    )


def _noted(passage: Passage, action: Action) -> list[Limit]:
    """«… – Еңбек министрлігі, ай сайын»: the note behind the dash of a point sets its term."""
    end = action.order.action.end - passage.sentence.span.start
    if action.order.cue is not CueKind.NUMBERED_POINT or not _DASHED.match(passage.sentence.text, end):
        return []
    stop = passage.sentence.text.find(";", end)
    return [f for f in passage.limits if f.start >= end and (stop < 0 or f.start < stop)]


_AT_ONCE: Final = re.compile(r"[\s,–—(-]{0,4}(?:мерзім\w{0,3}\W{0,4})?")
"""What may stand between a command and the time limit behind it: another clause has a limit of its own."""
_ASKED: Final = re.compile(r"\s(?:сұра|тексер|қара|тыңда|талап ет|көр)\w{0,3}(?:мын|мін|мыз|міз)\b")
"""«… шешсін, мен оны тамызда сұраймын»."""
_DASHED: Final = re.compile(r"\s*[–—]")


def _add_deadline(draft: Draft, limits: Sequence[Limit]) -> None:
    draft.deadline = choose(limits)
    if draft.deadline is not None:
        kind = CueKind.RECURRING if draft.deadline.recurring else CueKind.DEADLINE_WORDS
        draft.cues.append(Cue(kind, draft.deadline.words))


def _add_support(draft: Draft, names: tuple[str, ...]) -> None:
    draft.supporting = tuple(n for n in names if n not in draft.responsible)
    draft.cues += [Cue(CueKind.SUPPORT_NAMED, n) for n in draft.supporting]


def is_directive(draft: Draft) -> bool:
    """Whether a draft counts as an order."""
    return draft.kind is Kind.DIRECTIVE
