"""Who helps: «совместно с …», «при участии …», and help promised for everything that was ordered."""

from typing import Final

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.actions import Action
from tracker.extraction.profiles.ru.bodies import names_at
from tracker.extraction.profiles.ru.offices import is_body
from tracker.extraction.profiles.ru.phrases import main_noun
from tracker.extraction.profiles.ru.syntax import Sentence, Token

_NEAR: Final = 4
"""Words between «во взаимодействии» and the preposition of its noun."""


def supporters(sentence: Sentence, action: Action, *, since: int) -> tuple[str, ...]:
    """Those named in front of an action or within it, after the word ``since`` where another order ends."""
    return supporters_in(sentence, since=since, until=action.last) or _partners(sentence, action)


def _partners(sentence: Sentence, action: Action) -> tuple[str, ...]:
    """«проработайте это с министерством»: verbs of joint work."""
    if action.verb.lemma not in lexicon.words("support", "joint_verbs"):
        return ()
    start, case = _after_with(sentence, action.verb.index)
    noun = main_noun(sentence, start, case) if case else None
    return names_at(sentence, noun, case=case) if noun is not None and is_body(sentence, sentence.tokens[noun]) else ()


def supporters_in(sentence: Sentence, *, since: int = -1, until: int = 1_000_000) -> tuple[str, ...]:
    """The first names of helpers in a sentence, between two words."""
    for token in sentence.tokens[since + 1 : -2]:
        if token.index > until:
            break
        start, case = _opening(sentence, token)
        noun = main_noun(sentence, start, case) if case else None
        if noun is not None and sentence.tokens[noun].lemma == "коллега":  # «с коллегами из министерства»
            noun, case = main_noun(sentence, noun + 2, "Gen"), "Gen"
        if noun is not None and _can_help(sentence, sentence.tokens[noun]):
            return names_at(sentence, noun, case=case)
    return ()


def _opening(sentence: Sentence, token: Token) -> tuple[int, str]:
    """Where the helper's name begins after a word such as «совместно», and its case; empty when it is none."""
    before = sentence.tokens[token.index - 1].low if token.index else ""
    if token.lemma in lexicon.words("support", "together"):
        return _after_with(sentence, token.index)
    if before in ("во", "в", "по") and token.lemma in lexicon.words("support", "with_nouns"):
        return _after_with(sentence, token.index)
    if before in ("при", "с") and token.lemma in lexicon.words("support", "of_nouns") and _of_action(sentence, token):
        return token.index + 1, "Gen"
    return 0, ""


def _of_action(sentence: Sentence, token: Token) -> bool:
    """Whether «с участием …» goes with the action, not with a thing in it («парад с участием ветеранов»)."""
    above = sentence.tokens[token.head].pos if token.head >= 0 else ""
    return above == "VERB" or not any(t.is_infinitive for t in sentence.tokens[: token.index])


def _after_with(sentence: Sentence, index: int) -> tuple[int, str]:
    """«… с министерством», «… с ними и с министерством»."""
    withs = [t.index + 1 for t in sentence.tokens[index + 1 : index + 1 + 2 * _NEAR] if t.low in ("с", "со")]
    if not withs or withs[0] > index + 1 + _NEAR:
        return 0, ""
    named = [i for i in withs if i < len(sentence.tokens) and sentence.tokens[i].pos != "PRON"]
    return (named[0], "Ins") if named else (0, "")


def _can_help(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is somebody: a body, a group of people; not «вместе с тем», «вместе с ремонтом»."""
    return is_body(sentence, token) or token.feats.get("Animacy") == "Anim" or token.lemma in _GROUPS


_GROUPS: Final = lexicon.words("support", "groups")


def payers(sentence: Sentence) -> tuple[str, ...]:
    """«платить будет Минфин»: who pays for what was ordered just before."""
    for token in sentence.tokens:
        if token.lemma in lexicon.words("support", "paying"):
            future = token.feats.get("Tense") == "Fut" or sentence.children(token.index, "aux")
            subject = next((t for t in sentence.children(token.index, "nsubj") if is_body(sentence, t)), None)
            return names_at(sentence, subject.index, case="Nom") if subject and future else ()
    return ()


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
