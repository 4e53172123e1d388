"""From the orders of one sentence to drafts with roles, deadline, kind and cues."""

from tracker.domain.kinds import Kind
from tracker.domain.spans import Span
from tracker.extraction.draft import Draft
from tracker.extraction.limits import choose
from tracker.extraction.profiles.ru import accounts, assignments, charges, oversight, support, terms
from tracker.extraction.profiles.ru.actions import Action, gist, split_actions, within
from tracker.extraction.profiles.ru.deadlines import find_limits
from tracker.extraction.profiles.ru.issuers import Issuer
from tracker.extraction.profiles.ru.kinds import classify, is_floor, stands
from tracker.extraction.profiles.ru.memory import Memory
from tracker.extraction.profiles.ru.order import Mood, Order
from tracker.extraction.profiles.ru.passage import Passage
from tracker.extraction.profiles.ru.points import Points
from tracker.extraction.profiles.ru.quotations import quoted_at
from tracker.extraction.profiles.ru.responsibility import responsible_for
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.profiles.ru.terms import limits_of
from tracker.extraction.profiles.ru.traits import traits_of
from tracker.extraction.profiles.ru.wordings import wording
from tracker.extraction.suggestion import Cue, CueKind


def make_drafts(passage: Passage, orders: list[Order], points: Points, memory: Memory) -> list[Draft]:
    """One draft for each action of each order; actions inside another action's words are left out."""
    sentence = passage.sentence
    limits = find_limits(sentence.text, passage.published_on)
    orders = [o for o in orders if stands(passage, o, limited=bool(limits)) and not _only_assigns(sentence, o)]
    before = memory.last_drafts()
    drafts: list[Draft] = []
    reported: tuple[str, ...] = ()
    taken: list[Span] = []
    covered, start = -1, 0
    for order in orders:
        issuer = memory.issuer_for(passage, order)
        token = order.named or assignments.addressee(sentence, order)
        names, cue = responsible_for(passage, order, token, points, memory)
        taken = [*taken, *(Span(min(start, d.span.start), d.span.end) for d in drafts[len(taken) :])]
        start = order.trigger.start
        before_order = covered
        for whole in split_actions(sentence, order, orders):
            action = within(whole, sentence, quoted_at(passage.quoted, whole.verb.start))
            if action.verb.index <= covered or is_floor(action):
                continue
            if passage.continues and terms.only_gives_term(sentence, action):
                memory.give_term(before, choose(limits_of(sentence, action, limits, taken)), names)
                continue
            covered = max(covered, action.last)
            own_limits = limits_of(sentence, action, limits, taken)
            draft = _draft(passage, action, token, issuer, limited=bool(own_limits))
            draft.responsible = assignments.told_apart(sentence, action) or names
            draft.cues += [cue] if cue else []
            draft.limit_by(own_limits or points.limits)
            reported = reported or _reported(passage, action, before, memory)
            memory.oversee([draft], oversight.overseers_within(sentence, action))
            draft.support_by(support.supporters(sentence, action, since=before_order) or points.supporting)
            draft.traits = traits_of(passage, action, token, issuer, draft)
            memory.keep(draft, issuer)
            drafts.append(draft)
    memory.oversee(drafts, reported)
    return drafts


def _only_assigns(sentence: Sentence, order: Order) -> bool:
    """Whether an order only says who controls, answers for or pays for the others."""
    controls = oversight.is_control(sentence, order) or accounts.only_assesses(sentence, order)
    return controls or charges.says_who(sentence, order)


def _reported(passage: Passage, action: Action, before: list[Draft], memory: Memory) -> tuple[str, ...]:
    """Whom an action of reporting names; an account of what was ordered just before is overseen by them, too."""
    names = oversight.reported_to(passage.sentence, action)
    if names and oversight.accounts_for_before(passage.sentence, action):
        memory.oversee(before, names)
    return names


def _draft(passage: Passage, action: Action, token: Token | None, issuer: Issuer | None, *, limited: bool) -> Draft:
    sentence = passage.sentence
    kind, reason = classify(passage, action, token, issuer, limited=limited)
    given_by = CueKind.IMPERATIVE if action.order.mood is Mood.STATEMENT else action.order.cue
    cues = [Cue(given_by, action.order.trigger.text)] if kind is not Kind.COMMITMENT else []
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
