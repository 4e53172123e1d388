"""Modal words and the verbs that hang on them: «необходимо», «должен», «пусть», «подлежит»."""

from typing import Final

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.order import (
    Found,
    Order,
    is_finite,
    is_negated,
    is_passive,
    loose_infinitive,
    names_action,
)
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.suggestion import CueKind

_BREAKS: Final = frozenset({",", ";", ":", "—", "–", "«", "»", "(", ")"})
_QUESTIONS: Final = frozenset({"какой", "сколько", "куда", "зачем", "почему", "каков"})
_UNDER: Final = ("advmod", "cop", "aux", "parataxis", "csubj", "xcomp", "conj")


def by_impersonal(sentence: Sentence, token: Token, found: Found) -> None:
    """«необходимо установить», «предстоит усилить», «важно, чтобы снизили»."""
    if is_negated(sentence, token) or _hypothetical(sentence, token) or _past(sentence, token):
        return
    if token.low == "следует" and token.rel in ("parataxis", "advcl"):
        return
    verbs = [t for t in sentence.children(token.index) if t.is_infinitive] or loose_infinitive(sentence, token)
    if not verbs and token.head >= 0:
        above = sentence.tokens[token.head]
        verbs = [above] if above.is_infinitive and token.rel in _UNDER else []
    for verb in verbs:
        found.add(Order(token, CueKind.MODAL, verb, "dative"))
    for clause in () if verbs else sentence.children(token.index, "ccomp", "advcl", "csubj"):
        if any(m.low in ("чтобы", "чтоб") for m in sentence.children(clause.index)):
            found.add(Order(token, CueKind.MODAL, clause, clause=True))


def by_judgement(sentence: Sentence, token: Token, found: Found) -> None:
    """«считает необходимым пересмотреть», «назвал недопустимым откладывать»."""
    holder = sentence.tokens[token.head] if token.head >= 0 else None
    if token.feats.get("Case") != "Ins" or holder is None or is_negated(sentence, holder):
        return
    if holder.lemma not in lexicon.words("modals", "holders"):
        return
    around = [*sentence.children(token.index), *sentence.children(holder.index)]
    verb = next((t for t in around if t.is_infinitive and t.index > token.index), None)
    if verb is not None:
        found.add(Order(token, CueKind.MODAL, verb))


def by_personal(sentence: Sentence, token: Token, found: Found) -> None:
    """«министерство должно подготовить», «проект должен быть внесен»."""
    if token.rel == "acl:relcl" or _hypothetical(sentence, token) or _past(sentence, token):
        return
    around = sentence.children(token.index, "xcomp", "csubj", "ccomp", "obj", "conj", "root")
    for child in sorted(around, key=lambda t: t.index < token.index):
        passive = is_passive(child) or child.lemma == "готовый" or _is_state(sentence, child)
        if child.is_infinitive or passive:
            found.add(Order(token, CueKind.MODAL, child, "subject", clause=passive))
            return
    above = sentence.tokens[token.head] if token.head >= 0 else None
    if above is not None and is_passive(above) and above.low not in lexicon.words("modals", "personal"):
        found.add(Order(token, CueKind.MODAL, above, "subject", clause=True))


def _is_state(sentence: Sentence, token: Token) -> bool:
    """«дворы должны быть чистыми»: what a thing shall be like."""
    described = token.pos == "ADJ" and token.feats.get("Case") == "Ins"
    return described and any(t.lemma == "быть" for t in sentence.children(token.index, "cop"))


def by_desire(sentence: Sentence, token: Token, found: Found) -> None:
    """«пусть министерство подсчитает»."""
    verb = sentence.tokens[token.head] if token.head >= 0 else None
    if verb is None or verb.feats.get("VerbForm") != "Fin":
        later = sentence.tokens[token.index + 1 :]
        verb = next((t for t in later if is_finite(t) and t.feats.get("Person") == "3"), None)
    if verb and verb.feats.get("Person") == "3" and not is_negated(sentence, token):
        found.add(Order(token, CueKind.MODAL, verb, "subject", clause=True))


def by_liability(sentence: Sentence, token: Token, found: Found) -> None:
    """«нарушения подлежат устранению до 1 июня»."""
    if is_negated(sentence, token) or token.feats.get("Tense") == "Past":
        return
    around = sentence.children(token.index, "obl", "iobj", "obj")
    noun = next((t for t in around if names_action(t) and not sentence.preposition(t.index)), None)
    if noun is not None and token.rel != "acl:relcl":
        found.add(Order(token, CueKind.MODAL, noun, "subject", clause=True))


def _hypothetical(sentence: Sentence, token: Token) -> bool:
    """«если нужно», «нужно ли»."""
    near = {t.low for t in sentence.tokens[max(0, token.index - 2) : token.index + 2]}
    marks = {t.low for t in sentence.children(token.index, "mark", "advmod")}
    return "ли" in near or bool({"если", "когда", "поскольку", "хотя"} & (near | marks)) or _asked(sentence, token)


def _asked(sentence: Sentence, token: Token) -> bool:
    """«рассказал, какие меры нужно принять»: a question within a sentence."""
    for other in reversed(sentence.tokens[: token.index]):
        if other.text in _BREAKS:
            return False
        if other.lemma in _QUESTIONS:
            return True
    return False


def _past(sentence: Sentence, token: Token) -> bool:
    """«нужно было», «должен был»."""
    return any(
        t.lemma == "быть" and t.feats.get("Tense") == "Past" for t in sentence.children(token.index, "cop", "aux")
    )
