"""Tells directives from what only reads like them (codebook, section 1 and the decided cases)."""

from typing import Final

from tracker.domain.kinds import Kind
from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.actions import Action
from tracker.extraction.profiles.ru.issuers import Issuer
from tracker.extraction.profiles.ru.order import Mood, Order, is_finite, is_passive
from tracker.extraction.profiles.ru.passage import Passage
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.suggestion import Cue, CueKind

JOINING: Final = (
    "кроме того",
    "также",
    "при этом",
    "помимо этого",
    "наряду с этим",
    "одновременно",
    "вместе с тем",
    "в свою очередь",
)
_Verdict = tuple[Kind, Cue | None]


def stands(passage: Passage, order: Order, *, limited: bool) -> bool:
    """Whether the form of words may be an order, or a plan, where it stands; ``limited``: with a time limit."""
    if order.mood is Mood.IMPERATIVE:
        alone = order.trigger is order.action and order.action.is_infinitive
        return passage.act or passage.spoken or (alone and limited) or passage.is_direct(order.action)
    if order.action.pos == "ADJ" and order.action.feats.get("Case") == "Ins" and order.government == "subject":
        return limited  # «дворы должны быть чистыми к маю»
    if order.mood is Mood.STATEMENT:
        return limited or _orders_by_statement(passage, order, limited=limited)
    return True


def classify(
    passage: Passage, action: Action, addressee: Token | None, issuer: Issuer | None, *, limited: bool
) -> _Verdict:
    """The kind of an action by its own words and those of its sentence, with the reason if it is no directive."""
    sentence, order = passage.sentence, action.order
    recalled = _recalled(passage, order)
    if recalled:
        return Kind.RESTATED, Cue(CueKind.TOLD_BEFORE, recalled)
    if _is_plan(passage, order, limited=limited):
        return Kind.COMMITMENT, Cue(CueKind.OWN_PLAN, order.trigger.text)
    outsider = next((t for t in _addressed(sentence, action, addressee) if _outside(sentence, t)), None)
    if outsider is not None:
        return Kind.APPEAL, Cue(CueKind.NOT_SUBORDINATE, outsider.text)
    if not passage.presides or _powerless(order, issuer) or _for_the_public(passage, action, addressee):
        return Kind.APPEAL, Cue(CueKind.NOT_SUBORDINATE, issuer.words if issuer else "")
    nothing = _nothing_to_check(passage, action, addressee)
    return (Kind.GENERAL, Cue(CueKind.NOTHING_TO_CHECK, nothing)) if nothing else (Kind.DIRECTIVE, None)


def is_floor(action: Action) -> bool:
    """Talk about the talk: «прошу доложить», «предлагаю сегодня обсудить», «надо признать»."""
    if action.order.cue is CueKind.MODAL and action.verb.lemma in lexicon.words("vague", "parenthetical"):
        return True
    asks = action.order.trigger.lemma in ("просить", "попросить", "предлагать", "давать")
    first_person = action.order.trigger.feats.get("Person") == "1" or action.order.mood is Mood.IMPERATIVE
    return asks and first_person and action.verb.lemma in lexicon.words("vague", "floor")


def _orders_by_statement(passage: Passage, order: Order, *, limited: bool) -> bool:
    """«каждое министерство назначает …»: in a list of orders, after an order, or as a superior's own words."""
    if passage.listed or (passage.continues and passage.sentence.low.startswith(JOINING)):
        return True
    if passage.ordered and passage.voice is None and _follows_orders(passage.sentence, order, limited=limited):
        return True
    outsider = passage.voice is not None and passage.voice.outsider
    if outsider or not passage.presides or not passage.is_direct(order.action):
        return False
    return (limited or _for_each(passage.sentence, order)) and not _speaks_for_itself(passage, order)


def _follows_orders(sentence: Sentence, order: Order, *, limited: bool) -> bool:
    """After orders: «долг министерство погашает до мая», «правила перепишет министерство», «доложит премьеру аким»."""
    verb, subject = order.action, order.named
    if verb.feats.get("Tense") == "Pres":
        return (limited or _for_each(sentence, order)) and verb.feats.get("Aspect") == "Imp"
    around = sentence.children(verb.index)
    if verb.lemma in lexicon.words("oversight", "report_verbs"):
        return any(t.rel == "iobj" or sentence.preposition(t.index) in ("перед", "в") for t in around)
    assigned = subject is not None and any(t.rel == "obj" and t.index < verb.index < subject.index for t in around)
    return assigned and verb.feats.get("Aspect") == "Perf" and verb.lemma not in lexicon.words("statements", "services")


def _for_each(sentence: Sentence, order: Order) -> bool:
    subject = order.named
    return subject is not None and any(t.lemma in ("каждый", "весь") for t in sentence.children(subject.index))


def _speaks_for_itself(passage: Passage, order: Order) -> bool:
    """A minister's «министерство внесёт проект», with no word on which, is a plan of his own."""
    subject = order.named
    bare = subject is not None and not passage.sentence.children(subject.index, "nmod", "amod", "det")
    return bare and subject is not None and subject.lemma in lexicon.words("bodies", "anaphora")


def _is_plan(passage: Passage, order: Order, *, limited: bool) -> bool:
    if order.mood is Mood.STATEMENT:
        return not _orders_by_statement(passage, order, limited=limited)
    return order.mood is Mood.PLAN


def _recalled(passage: Passage, order: Order) -> str:
    """The words that tell of an order given before («ранее поручал»), or an empty string."""
    if passage.act:
        return ""
    sentence, trigger = passage.sentence, order.trigger
    told = trigger.feats.get("Tense") == "Past" or (order.cue is CueKind.ORDER_VERB and trigger.pos == "NOUN")
    found = lexicon.pattern("restated", "words").search(sentence.low)
    if found is None and told:
        found = lexicon.pattern("restated", "past").search(sentence.low[: order.action.start - sentence.span.start])
    return sentence.text[found.start() : found.end()].strip() if found else ""


def _addressed(sentence: Sentence, action: Action, addressee: Token | None) -> list[Token]:
    """The addressee; of a «должен» also a subject that is no body."""
    subjects = sentence.children(action.order.trigger.index, "nsubj") if action.order.government == "subject" else []
    return ([addressee] if addressee is not None else []) + [t for t in subjects if t.pos in ("NOUN", "PROPN")]


def _outside(sentence: Sentence, token: Token) -> bool:
    """Whether a noun names people, private firms or states, which no issuer of orders stands above."""
    if sentence.entity_at(token.index, "ORG"):
        return False
    private = any(t.lemma in ("частный", "иностранный", "зарубежный") for t in sentence.children(token.index, "amod"))
    return private or token.lemma in lexicon.words("outside", "heads")


def _powerless(order: Order, issuer: Issuer | None) -> bool:
    """Whether who speaks commands nobody: an outsider, or with a weak verb somebody of unknown office."""
    weak = order.trigger.lemma in lexicon.words("weak", "verbs") and order.trigger.feats.get("Person") != "1"
    if issuer is None:
        return weak and is_finite(order.trigger) and not order.trigger.is_plural
    return issuer.outsider or (weak and not issuer.authority and not issuer.person)


def _for_the_public(passage: Passage, action: Action, addressee: Token | None) -> bool:
    """«чтобы получить выплату, нужно подать заявку»: advice to whoever wants something."""
    if (
        action.order.cue is not CueKind.MODAL
        or action.order.government == "subject"
        or addressee is not None
        or passage.act
    ):
        return False
    return action.verb.lemma in lexicon.words("public", "verbs")


def _nothing_to_check(passage: Passage, action: Action, addressee: Token | None) -> str:
    """The words that make it an appeal to everybody, a forecast or a phrase; or an empty string."""
    if _own(passage.sentence, action, addressee) or _forecast(passage.sentence, action) or _only_matters(action):
        return action.order.trigger.text
    return _vague(passage.sentence, action)


def _own(sentence: Sentence, action: Action, addressee: Token | None) -> bool:
    """«мы должны», «нам нужно»: the speaker speaks of himself and everybody."""
    if action.order.mood is Mood.IMPERATIVE:
        return False
    if addressee is not None and addressee.low in ("нам", "мне", "всем"):
        return True
    nouns = sentence.children(action.order.trigger.index, "nsubj") + sentence.children(action.verb.index, "nsubj")
    modal = action.order.cue is CueKind.MODAL
    return modal and any(t.low in ("мы", "я", "это", "все", "каждый") for t in nouns)


def _only_matters(action: Action) -> bool:
    """«подчеркнул важность сотрудничества»: a value, and nothing asked of anybody."""
    return action.order.nominal and action.order.trigger.lemma in lexicon.words("order_nouns", "values")


def _forecast(sentence: Sentence, action: Action) -> bool:
    """«по прогнозу доля должна вырасти»: what is expected, and not asked of anybody."""
    expects = lexicon.pattern("forecasts", "words").search(sentence.low) is not None
    return expects and action.order.cue is CueKind.MODAL and action.order.government == "subject"


def _vague(sentence: Sentence, action: Action) -> str:
    """The words that leave nothing to check, or an empty string."""
    verb = action.verb
    if action.order.mood is Mood.IMPERATIVE:
        return ""
    adjective = verb.feats.get("Variant") == "Short" and not is_passive(verb) and verb.lemma != "готовый"
    if action.order.clause and action.order.cue is CueKind.MODAL and adjective:
        return verb.text
    objects = [
        t
        for t in sentence.children(verb.index, "obj", "iobj", "xcomp", "ccomp")
        if action.first <= t.index <= action.last
    ]
    if verb.lemma in lexicon.words("vague", "mental") or (
        verb.lemma in lexicon.words("vague", "verbs") and not objects
    ):
        return verb.text
    words = sentence.words(action.first, action.last).lower().replace("ё", "е")
    frame = lexicon.pattern("vague", "frames").search(words)
    return frame.group() if frame else ""
