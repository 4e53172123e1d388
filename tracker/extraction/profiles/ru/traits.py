"""Plain facts about one draft, for the weights that tell orders from what only reads like them."""

from collections.abc import Iterator
from typing import Final

from tracker.extraction.draft import Draft
from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.actions import Action
from tracker.extraction.profiles.ru.issuers import Issuer
from tracker.extraction.profiles.ru.offices import is_body
from tracker.extraction.profiles.ru.order import Mood, Order, is_finite, is_passive
from tracker.extraction.profiles.ru.passage import Passage
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.suggestion import CueKind

_SHORT, _LONG = 3, 12
"""Content words of an action."""
_CONDITIONS: Final = ("если", "когда", "ли", "пока")
_TRIGGERS: Final = ("command", "demand", "request", "advice")
_ACTIONS: Final = ("provide", "report", "study", "event", "change", "state")


def traits_of(
    passage: Passage, action: Action, addressee: Token | None, issuer: Issuer | None, draft: Draft
) -> frozenset[str]:
    """The traits of a draft: how it is put, to whom, by whom, where it stands, and what is asked."""
    return frozenset(
        (
            *_giving(passage.sentence, action.order),
            *_hearer(passage.sentence, action, addressee),
            *_speaker(passage, action, issuer),
            *_place(passage, action, draft),
            *_asked(passage.sentence, action, draft),
        )
    )


def _giving(sentence: Sentence, order: Order) -> Iterator[str]:
    """The class, person and tense of the word that gives the order."""
    trigger = order.trigger
    if order.cue is CueKind.MODAL:
        yield f"modal:{_modal(trigger)}"
    elif order.cue is CueKind.ORDER_VERB:
        yield f"order:{_order_class(trigger)}"
    yield f"mood:{order.mood.value}"
    yield f"tense:{trigger.feats.get('Tense', 'none').lower()}"
    if trigger.feats.get("Person") in ("1", "2"):
        yield f"person:{trigger.feats['Person']}"
    if is_passive(trigger):
        yield "trigger:passive"
    if order.nominal:
        yield "form:noun"
    elif order.clause:
        yield "form:clause"
    if order.lead:
        yield "form:thing"
    if any(t.low in _CONDITIONS for t in sentence.tokens[: order.action.index]):
        yield "conditional"


def _modal(trigger: Token) -> str:
    if trigger.low in lexicon.words("modals", "impersonal") | lexicon.words("modals", "desire"):
        return trigger.low
    return trigger.lemma


def _order_class(trigger: Token) -> str:
    if trigger.lemma in lexicon.words("order_nouns", "need"):
        return "need"
    if trigger.lemma in lexicon.words("order_nouns", "nouns"):
        return "task"
    return next((c for c in _TRIGGERS if trigger.lemma in lexicon.words("trigger_classes", c)), "other")


def _hearer(sentence: Sentence, action: Action, addressee: Token | None) -> Iterator[str]:
    """Who is told to act, and what the action is said of."""
    if addressee is None:
        yield "addressee:none"
    elif addressee.pos == "PRON":
        yield "addressee:we" if addressee.low in ("мы", "нам", "нас") else "addressee:pronoun"
    elif addressee.lemma in lexicon.words("outside", "heads"):
        yield "addressee:outside"
    else:
        yield "addressee:body" if is_body(sentence, addressee) else "addressee:thing"
    if action.order.government == "subject":
        places = (action.order.trigger.index, action.verb.index)
        subject = next((t for i in places for t in sentence.children(i, "nsubj")), None)
        yield f"subject:{_subject(sentence, subject)}"


def _subject(sentence: Sentence, subject: Token | None) -> str:
    if subject is None:
        return "none"
    if subject.low in ("мы", "я", "вы", "все", "каждый", "это", "он", "она", "они"):
        return {"я": "мы", "она": "он", "они": "он"}.get(subject.low, subject.low)
    return "body" if is_body(sentence, subject) else "thing"


def _speaker(passage: Passage, action: Action, issuer: Issuer | None) -> Iterator[str]:
    """Whose words they are, and what is known of him."""
    if passage.line.speaker:
        yield "turn:chair" if passage.presides else "turn:other"
    elif passage.is_direct(action.order.trigger):
        yield "voice:quoted"
    elif passage.voice is not None:
        yield "voice:reported"
    elif passage.spoken:
        yield "voice:speech"
    else:
        yield "voice:writer"
    if issuer is None:
        yield "issuer:none"
    elif issuer.outsider:
        yield "issuer:outsider"
    else:
        yield "issuer:authority" if issuer.authority else "issuer:person" if issuer.person else "issuer:other"


def _place(passage: Passage, action: Action, draft: Draft) -> Iterator[str]:
    """Where it stands."""
    if passage.act:
        yield "place:act"
    if passage.listed:
        yield "place:list"
    elif passage.line.label:
        yield "place:point"
    if draft.headline:
        yield "place:headline"
    if passage.continues:
        yield "place:after_order"
    if action.position:
        yield "place:coordinated"
    if action.order.trigger.rel in ("acl:relcl", "advcl", "acl"):
        yield "place:subordinate"


def _asked(sentence: Sentence, action: Action, draft: Draft) -> Iterator[str]:
    """What is asked: the class and aspect of its verb, its length, its limit."""
    verb = action.verb
    yield f"aspect:{verb.feats.get('Aspect', 'none').lower()}"
    yield next((f"verb:{c}" for c in _ACTIONS if verb.lemma in lexicon.words("action_classes", c)), "verb:other")
    if is_passive(verb):
        yield "verb:passive"
    if verb.lemma in lexicon.words("vague", "verbs"):
        yield "verb:vague"
    if verb.index and sentence.tokens[verb.index - 1].low == "не":
        yield "negated"
    objects = sentence.children(verb.index, "obj", "xcomp", "ccomp")
    yield "object:some" if objects or action.order.nominal else "object:none"
    yield "length:short" if len(draft.gist) <= _SHORT else "length:long" if len(draft.gist) > _LONG else "length:middle"
    if draft.deadline is not None:
        yield "limit:rhythm" if draft.deadline.recurring else "limit:day" if draft.deadline.on else "limit:open"
    words = sentence.tokens[action.first : action.last + 1]
    if any(t.text[:1].isdigit() for t in words):
        yield "number"
    if any(is_finite(t) and t.feats.get("Tense") == "Past" for t in words):
        yield "tells_past"
    if any(t.low in ("мы", "наш", "наша", "наши", "нашей", "нашего", "наших", "нас") for t in words):
        yield "first_person"
    if action.order.mood is Mood.STATEMENT and any(t.lemma == "каждый" for t in words):
        yield "each"
