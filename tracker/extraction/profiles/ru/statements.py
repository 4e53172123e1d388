"""What is told as what is or will be done: another's order in other words, or somebody's own plan."""

from typing import Final

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.offices import is_body
from tracker.extraction.profiles.ru.order import SUBORDINATE, Found, Mood, Order, is_conditional, is_finite, is_negated
from tracker.extraction.profiles.ru.syntax import NOMINAL, Sentence, Token
from tracker.extraction.suggestion import CueKind

_POINTING: Final = frozenset({"такой", "этот", "это", "соответствующий", "данный", "подобный", "следующий"})


def by_frame(sentence: Sentence, token: Token, found: Found) -> None:
    """«Минфин вносит расчёты, – распорядился премьер», «завершить ремонт – такую задачу он поставил».

    ``token`` is an order verb that governs nothing, or an order noun that points at what was said.
    """
    before = sentence.tokens[: token.index]
    for verb in before:
        subject = statement_subject(sentence, verb)
        if subject is not None and verb.index not in found.taken:
            found.add(Order(token, CueKind.ORDER_VERB, verb, "subject", clause=True, named=subject))
        elif verb.is_infinitive and not any(is_finite(t) for t in before[: verb.index]):
            found.add(Order(token, CueKind.ORDER_VERB, verb))
            return


def points_at_words(sentence: Sentence, token: Token) -> bool:
    """Whether an order noun points at what was just said: «такое поручение», «соответствующая задача»."""
    return any(t.lemma in _POINTING and t.index < token.index for t in sentence.children(token.index, "det", "amod"))


def by_statement(sentence: Sentence, token: Token, found: Found) -> None:
    """«каждое министерство назначает ответственного», «министерство внесёт проект»: an order only in some places."""
    subject = statement_subject(sentence, token)
    if subject is not None:
        found.add(Order(token, CueKind.SUBJECT, token, "subject", clause=True, mood=Mood.STATEMENT, named=subject))


def statement_subject(sentence: Sentence, verb: Token) -> Token | None:
    """The body that acts, or will, in a main clause; None for other words."""
    told = _is_third_person(verb) and verb.feats.get("Tense") in ("Pres", "Fut")
    if not (told or will_be_doing(sentence, verb)) or _is_idle(verb):
        return None
    if verb.feats.get("Voice") == "Pass" or is_negated(sentence, verb) or is_conditional(sentence, verb):
        return None
    if any(t.low in lexicon.words("modals", "desire") for t in sentence.children(verb.index)):
        return None
    subjects = sorted(sentence.children(verb.index, "nsubj"), key=lambda t: abs(t.index - verb.index))[:1]
    if not subjects and verb.rel == "conj" and verb.head >= 0 and _is_third_person(sentence.tokens[verb.head]):
        subjects = sentence.children(verb.head, "nsubj")
    return next((t for t in subjects if (t.pos in NOMINAL or t.text.isupper()) and is_body(sentence, t)), None)


def will_be_doing(sentence: Sentence, verb: Token) -> bool:
    """«будет докладывать»: the future of an imperfective verb, in a clause of its own."""
    main = verb.is_infinitive and verb.rel not in SUBORDINATE
    return main and any(t.low in ("будет", "будут") for t in sentence.children(verb.index, "aux"))


def _is_third_person(verb: Token) -> bool:
    """Whether a word is what somebody does, in a clause of its own."""
    main = verb.pos == "VERB" and is_finite(verb) and verb.rel not in SUBORDINATE
    return main and verb.feats.get("Person") == "3"


def _is_idle(verb: Token) -> bool:
    """Whether a verb tells of a state or of talk."""
    return verb.lemma in lexicon.words("statements", "idle") | lexicon.words("speech", "verbs")


def by_plan(sentence: Sentence, token: Token, found: Found) -> None:
    """«министерство планирует построить», «мы построим»: the plan of whoever speaks."""
    if token.lemma in lexicon.words("plans", "verbs") or token.low in lexicon.words("plans", "adjectives"):
        verb = next((t for t in sentence.children(token.index) if t.is_infinitive and t.index > token.index), None)
        if verb is not None and not is_negated(sentence, token):
            found.add(Order(token, CueKind.OWN_PLAN, verb, "subject", mood=Mood.PLAN))
    elif _is_promise(sentence, token):
        found.add(Order(token, CueKind.OWN_PLAN, token, "subject", clause=True, mood=Mood.PLAN))


def _is_promise(sentence: Sentence, token: Token) -> bool:
    """«построим школу»: the first person, yet to come, in a clause of its own."""
    own = is_finite(token) and token.feats.get("Person") == "1" and token.feats.get("Tense") == "Fut"
    main = own and not _is_idle(token) and token.rel not in SUBORDINATE and not is_conditional(sentence, token)
    return main and bool(sentence.children(token.index, "obj"))
