"""Who must act, who helps and who is reported to, read off the words around one action."""

import re
from collections.abc import Iterable

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.actions import Action
from tracker.extraction.profiles.ru.bodies import is_body, name_at, names_at
from tracker.extraction.profiles.ru.orders import Order
from tracker.extraction.profiles.ru.syntax import NOMINAL, Sentence, Token
from tracker.extraction.profiles.ru.words import is_noun_in
from tracker.extraction.suggestion import CueKind

_DATIVE_RELATIONS = frozenset({"obl", "nmod", "obj", "appos", "parataxis", "nsubj"})
_FROM = frozenset({"от", "с", "к", "перед"})


def addressee(sentence: Sentence, order: Order) -> Token | None:
    """The noun or pronoun that names who must act, or None."""
    if order.lead:
        return None
    if order.government == "subject":
        return _subject(sentence, order)
    if order.government == "from_whom":
        return _first(
            t for t in _around(sentence, order) if t.pos in NOMINAL and sentence.preposition(t.index) in _FROM
        )
    if order.government == "accusative":
        found = _first(
            t
            for t in _around(sentence, order)
            if t.rel == "obj" and t.index != order.action.index and t.head == order.trigger.index
        )
        return found or _first(t for t in _around(sentence, order) if _is_dative(sentence, t))
    found = _first(t for t in _around(sentence, order) if _is_dative(sentence, t))
    return found or _summoned(sentence, order)


def _summoned(sentence: Sentence, order: Order) -> Token | None:
    """«вызвал министра и поручил …»: whom the verb before the order is about."""
    trigger = order.trigger
    if trigger.pos != "VERB" or trigger.rel != "conj" or trigger.head < 0:
        return None
    before = sentence.children(trigger.head, "obj")
    return _first(t for t in before if t.feats.get("Animacy") == "Anim" and is_body(sentence, t))


def _first(tokens: Iterable[Token]) -> Token | None:
    return next(iter(tokens), None)


def _around(sentence: Sentence, order: Order) -> list[Token]:
    """Dependents of the order, then of what governs an order noun, then of the action before its verb."""
    trigger = order.trigger
    if order.cue is CueKind.NUMBERED_POINT:
        return sentence.tokens[: order.action.index]
    if trigger.rel == "acl:relcl":
        return [
            t
            for above in sentence.ancestors(trigger.index)
            if above.pos == "VERB"
            for t in sentence.children(above.index, "iobj")
        ]
    found = sentence.children(trigger.index)
    if trigger.pos == "NOUN" and trigger.head >= 0:
        found += [t for t in sentence.children(trigger.head) if t.index != trigger.index]
    found += [t for t in sentence.children(order.action.index) if t.index < order.action.index]
    if order.action.index > trigger.index:
        found += [t for t in sentence.tokens[trigger.index + 1 : order.action.index] if t.rel == "iobj"]
    return [t for t in found if t.index != order.action.index]


def _is_dative(sentence: Sentence, token: Token) -> bool:
    """Whether a noun stands in the dative of an addressee, by the parser or by its very form."""
    by_form = is_noun_in(token.text, "Dat")
    if token.pos not in NOMINAL and not token.text.isupper() and not by_form:
        return False
    if token.rel == "iobj":
        return True
    if sentence.preposition(token.index):
        return False
    by_tag = token.feats.get("Case") == "Dat" and token.rel in _DATIVE_RELATIONS
    return by_tag or (by_form and is_body(sentence, token))


def _subject(sentence: Sentence, order: Order) -> Token | None:
    if order.action.feats.get("Variant") == "Short":
        return None
    for index in (order.trigger.index, order.action.index):
        for token in sentence.children(index, "nsubj"):
            if is_body(sentence, token):
                return token
    return None


def name_addressee(sentence: Sentence, order: Order, token: Token) -> tuple[str, ...]:
    """Nominative names of the addressee; empty when it is a pronoun."""
    case = {"dative": "Dat", "from_whom": "Gen", "accusative": "Acc", "subject": "Nom"}[order.government]
    if order.government == "accusative" and token.rel != "obj":
        case = "Dat"
    if order.government == "dative" and token.rel == "obj" and token.feats.get("Case") == "Acc":
        case = "Acc"
    return names_at(sentence, token.index, case=case)


def supporters(sentence: Sentence, action: Action) -> tuple[str, ...]:
    """«совместно с …», «вместе с …» in front of an action or within it."""
    return supporters_in(sentence, until=action.last)


def supporters_in(sentence: Sentence, *, until: int = 1_000_000) -> tuple[str, ...]:
    """The first such names of a sentence, up to a word."""
    for index, token in enumerate(sentence.tokens[:-2]):
        if token.lemma not in lexicon.words("support", "together") or index > until:
            continue
        if sentence.tokens[index + 1].low not in ("с", "со"):
            continue
        noun = _noun_after(sentence, index + 2)
        if noun is not None:
            return names_at(sentence, noun, case="Ins")
    return ()


def _noun_after(sentence: Sentence, index: int) -> int | None:
    """The main noun of the phrase that begins at ``index``."""
    for token in sentence.tokens[index : index + 6]:
        if token.pos in ("NOUN", "PROPN") or token.text.isupper() or is_noun_in(token.text, "Ins"):
            return token.index
        if token.pos not in ("ADJ", "DET", "PUNCT", "NUM"):
            return None
    return None


def reported_to(sentence: Sentence, action: Action) -> tuple[str, ...]:
    """Whom an action of reporting names: «доложить Совету безопасности», «представить отчет в администрацию»."""
    verb = action.verb
    reports = verb.lemma in lexicon.words("oversight", "report_verbs")
    things = sentence.children(verb.index, "obj", "nsubj")
    if not reports and not any(t.lemma in lexicon.words("oversight", "reports") for t in things):
        return ()
    for token in sentence.children(verb.index) + [c for t in things for c in sentence.children(t.index)]:
        preposition = sentence.preposition(token.index)
        wanted = _is_dative(sentence, token) or preposition in ("в", "перед")
        if wanted and is_body(sentence, token):
            case = {"в": "Acc", "перед": "Ins"}.get(preposition, "Dat")
            return names_at(sentence, token.index, case=case)
    return ()


def whole_text_overseers(sentence: Sentence) -> tuple[str, ...]:
    """Those to whom a sentence gives control over the carrying out of everything that was ordered."""
    stems = tuple(lexicon.words("oversight", "control"))
    trigger = next(
        (t for t in sentence.tokens if t.lemma.startswith(stems) or t.lemma in lexicon.words("oversight", "watchers")),
        None,
    )
    if trigger is None:
        return ()
    objects = tuple(lexicon.words("oversight", "object"))
    over = [
        t for t in sentence.tokens if t.lemma.startswith(objects) and sentence.preposition(t.index) in ("за", "над", "")
    ]
    pointing = trigger.lemma in lexicon.words("oversight", "watchers") and any(t.low == "этим" for t in sentence.tokens)
    if not over and not pointing:
        return ()
    if trigger.pos == "VERB" and trigger.lemma in lexicon.words("oversight", "watchers"):
        return _watching(sentence, trigger)
    return _entrusted(sentence, trigger)


def _watching(sentence: Sentence, trigger: Token) -> tuple[str, ...]:
    """«за исполнением будут следить …»; an order to watch is an action of its own."""
    if trigger.is_infinitive and not sentence.children(trigger.index, "aux"):
        return ()
    subject = next((t for t in sentence.children(trigger.index, "nsubj") if is_body(sentence, t)), None)
    return names_at(sentence, subject.index, case="Nom") if subject else ()


def _entrusted(sentence: Sentence, trigger: Token) -> tuple[str, ...]:
    """«контроль за исполнением возложить на …»."""
    verb = next(
        (t for t in sentence.tokens if t.lemma in ("возложить", "возлагать", "поручить", "осуществлять", "закрепить")),
        None,
    )
    if verb is None:
        return ()
    for token in sentence.tokens[verb.index + 1 :]:
        preposition = sentence.preposition(token.index)
        if token.pos in NOMINAL and preposition in ("на", "за") and is_body(sentence, token):
            return names_at(sentence, token.index, case="Acc" if preposition == "на" else "Ins")
    around = [*sentence.children(verb.index), *sentence.children(trigger.index)]
    wanted = "nsubj" if verb.lemma == "осуществлять" else "iobj"
    token_found = next((t for t in around if t.rel == wanted and is_body(sentence, t)), None)
    return names_at(sentence, token_found.index) if token_found else ()


def whole_text_supporters(sentence: Sentence) -> tuple[str, ...]:
    """«необходимыми ресурсами обеспечит правительство»: help promised for everything that was ordered."""
    means = tuple(lexicon.words("support", "means"))
    for token in sentence.tokens:
        if token.lemma not in lexicon.words("support", "verbs") or token.feats.get("Tense") != "Fut":
            continue
        nouns = [*sentence.children(token.index, "nsubj"), *sentence.children(token.index, "obj")]
        pointing = lexicon.words("bodies", "anaphora")
        bodies = [t for t in nouns if is_body(sentence, t) and not t.lemma.startswith(means)]
        subject = next((t for t in bodies if t.lemma not in pointing), None)
        if subject and any(t.lemma.startswith(means) for t in sentence.tokens):
            return names_at(sentence, subject.index, case="Nom")
    return ()


def meeting_body(sentence: Sentence) -> str:
    """The body to which a speech is addressed: «на заседании коллегии министерства …»."""
    for token in sentence.tokens:
        if token.lemma == "коллегия":
            owner = next((t for t in sentence.children(token.index, "nmod") if is_body(sentence, t)), None)
            if owner:
                return name_at(sentence, owner.index, case="Gen")
    return ""


def listed_names(words: str) -> tuple[str, ...]:
    """The bodies and people of a list in the nominative, separated by commas."""
    names = (part.strip() for part in re.split(r"[,;]", words))
    return tuple(name if _INITIALS.search(name) else name.rstrip(".") for name in names if name.strip("."))


_INITIALS = re.compile(r"\b[А-ЯЁ]\.$")
