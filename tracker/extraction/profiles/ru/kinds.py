"""Tells directives from what only reads like them (codebook, section 1 and the decided cases)."""

from tracker.domain.kinds import Kind
from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.actions import Action
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.suggestion import Cue, CueKind


def classify(sentence: Sentence, action: Action, addressee: Token | None) -> tuple[Kind, Cue | None]:
    """The kind of an action by its own words and those of its sentence, with the reason if it is no directive."""
    restated = lexicon.pattern("restated", "words").search(sentence.low)
    if restated:
        return Kind.RESTATED, Cue(CueKind.TOLD_BEFORE, _original(sentence, *restated.span()))
    outsider = next((t for t in _addressed(sentence, action, addressee) if _outside(sentence, t)), None)
    if outsider is not None:
        return Kind.APPEAL, Cue(CueKind.NOT_SUBORDINATE, outsider.text)
    if _own(sentence, action, addressee):
        return Kind.GENERAL, Cue(CueKind.NOTHING_TO_CHECK, action.order.trigger.text)
    vague = _vague(sentence, action)
    if vague:
        return Kind.GENERAL, Cue(CueKind.NOTHING_TO_CHECK, vague)
    return Kind.DIRECTIVE, None


def _original(sentence: Sentence, start: int, end: int) -> str:
    return sentence.text[start:end].strip()


def _addressed(sentence: Sentence, action: Action, addressee: Token | None) -> list[Token]:
    """The addressee; of a «должен» also a subject that is no body."""
    subjects = sentence.children(action.order.trigger.index, "nsubj") if action.order.government == "subject" else []
    return ([addressee] if addressee is not None else []) + [t for t in subjects if t.pos == "NOUN"]


def _outside(sentence: Sentence, token: Token) -> bool:
    return token.lemma in lexicon.words("outside", "heads") and not sentence.entity_at(token.index, "ORG")


def _own(sentence: Sentence, action: Action, addressee: Token | None) -> bool:
    """«мы должны», «нам нужно»: the speaker speaks of himself and everybody."""
    if addressee is not None and addressee.low in ("нам", "мне", "всем"):
        return True
    nouns = sentence.children(action.order.trigger.index, "nsubj") + sentence.children(action.verb.index, "nsubj")
    modal = action.order.cue is CueKind.MODAL
    return modal and any(t.low in ("мы", "я", "это", "все", "каждый") for t in nouns)


def _vague(sentence: Sentence, action: Action) -> str:
    """The words that leave nothing to check, or an empty string."""
    verb = action.verb
    if (
        action.order.clause
        and action.order.cue is CueKind.MODAL
        and verb.feats.get("Variant") == "Short"
        and verb.feats.get("VerbForm") != "Part"
    ):
        return verb.text
    objects = [
        t for t in sentence.children(verb.index, "obj", "xcomp", "ccomp") if action.first <= t.index <= action.last
    ]
    if verb.lemma in lexicon.words("vague", "verbs") and not objects:
        return verb.text
    words = sentence.words(action.first, action.last).lower().replace("ё", "е")
    frame = lexicon.pattern("vague", "frames").search(words)
    return frame.group() if frame else ""


def is_floor(action: Action) -> bool:
    """Talk about the talk: «прошу доложить», «предлагаю сегодня обсудить», «надо признать»."""
    if action.order.cue is CueKind.MODAL and action.verb.lemma in lexicon.words("vague", "parenthetical"):
        return True
    asks = action.order.trigger.lemma in ("просить", "попросить", "предлагать")
    first_person = action.order.trigger.feats.get("Person") == "1"
    return asks and first_person and action.verb.lemma in lexicon.words("vague", "floor")
