"""From the orders of one sentence to drafts with roles, deadline, kind, cues and traits."""

from tracker.extraction.draft import Draft
from tracker.extraction.profiles.en.actions import Action, gist, split_actions, verb_base
from tracker.extraction.profiles.en.addressing import Passage, responsible
from tracker.extraction.profiles.en.assignments import controlled_by, reported_to, supporters
from tracker.extraction.profiles.en.kinds import Setting, classify
from tracker.extraction.profiles.en.memory import Memory
from tracker.extraction.profiles.en.orders import Order
from tracker.extraction.profiles.en.people import Issuer
from tracker.extraction.profiles.en.syntax import Sentence
from tracker.extraction.profiles.en.terms import limits_of, quote_of
from tracker.extraction.profiles.en.traits import traits_of
from tracker.extraction.profiles.en.wordings import wording
from tracker.extraction.suggestion import Cue, CueKind


def make_drafts(passage: Passage, orders: list[Order], memory: Memory) -> list[Draft]:
    """One draft for each action of each order."""
    sentence = passage.sentence
    drafts: list[Draft] = []
    names: tuple[str, ...] = ()
    for number, order in enumerate(orders):
        issuer = None if passage.act else _issuer(passage, order, memory)
        memory.issuer = issuer if issuer is not None and not issuer.outsider else memory.issuer
        addressed = memory.addressee
        names, cue = responsible(passage, order, memory, names)
        if {"order:expect", "told"} <= order.traits and not _told_before(names, addressed):
            continue
        for action in split_actions(sentence, order, _bound(sentence, orders, number)):
            draft = _draft(passage, action, issuer, memory.people.author)
            draft.responsible = names
            draft.cues += [cue] if cue else []
            _add_roles(sentence, action, draft, memory)
            drafts.append(draft)
    return drafts


def _told_before(names: tuple[str, ...], addressed: tuple[str, ...]) -> bool:
    """«The minister is expected to» is a forecast, unless the minister has just been told something."""
    return any(name in known or known in name for name in names for known in addressed)


def _issuer(passage: Passage, order: Order, memory: Memory) -> Issuer | None:
    """Who gives an order: named in the sentence, speaking in the transcript, or named last."""
    named = memory.people.issuer_of(passage.sentence, order)
    if named is None and passage.turns.speaker:
        surname = passage.turns.speaker.split()[-1].lower()
        name = memory.people.names.get(surname, passage.turns.speaker)
        return Issuer(name, passage.turns.presides, not passage.turns.presides)
    return named or memory.issuer


def _bound(sentence: Sentence, orders: list[Order], number: int) -> int:
    """Where the words of the next order begin, or the sentence ends; after the verb of this one."""
    least = (orders[number].verb or 0) + 1
    if number + 1 == len(orders):
        return len(sentence.tokens)
    following = orders[number + 1]
    starts = [following.start, following.trigger]
    starts += [following.subject.start] if following.subject is not None and following.subject.parts else []
    return max(_before_limit(sentence, min(starts)), least)


def _before_limit(sentence: Sentence, start: int) -> int:
    """«…, and not later than May 1, shall …»: the limit in front belongs to what follows."""
    for limit in sentence.limits:
        first, last = sentence.token_at(limit.start), sentence.token_at(limit.end)
        joined = sentence.low_at(first - 1) in ("and", ";")
        if joined and first < start and last <= start <= last + 1:
            return first
    return start


def _draft(passage: Passage, action: Action, issuer: Issuer | None, author: str) -> Draft:
    sentence = passage.sentence
    kind, reason = classify(sentence, action, Setting(passage.act, passage.policy, issuer, author))
    cues = [Cue(action.order.cue, sentence.tokens[action.order.trigger].text)]
    cues += [Cue(CueKind.COORDINATED, sentence.tokens[action.verb].text)] if action.position else []
    cues += [Cue(CueKind.ISSUER_NAMED, issuer.name)] if issuer is not None else []
    cues += [reason] if reason is not None else []
    limits = limits_of(sentence, action)
    draft = Draft(
        span=quote_of(sentence, action, limits, act=passage.act),
        wording=wording(sentence, action),
        gist=frozenset() if passage.act else gist(sentence, action),  # an act says nothing twice
        verb=verb_base(sentence, action),
        kind=kind,
        cues=cues,
        issuer=issuer.name if issuer is not None and not issuer.outsider else None,
        setting=sentence.text,
        headline=passage.headline,
    )
    draft.limit_by(limits or (passage.header.limits if passage.header else []))
    draft.traits = traits_of(sentence, action, draft, issuer, act=passage.act, policy=passage.policy)
    return draft


def _add_roles(sentence: Sentence, action: Action, draft: Draft, memory: Memory) -> None:
    """Those who oversee and support; never the issuer or who must act."""
    at = sentence.unit.start
    known = {*draft.responsible, draft.issuer, "President"}
    overseers = memory.full_names((*reported_to(sentence, action), *controlled_by(sentence)), at)
    draft.overseers = tuple(name for name in overseers if name not in known)
    draft.cues += [Cue(CueKind.OVERSEER_NAMED, name) for name in draft.overseers]
    draft.support_by(memory.full_names(supporters(sentence, action), at))
