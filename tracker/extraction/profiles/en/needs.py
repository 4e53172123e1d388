"""Orders by need: «stressed the need to», «the importance of», «it is necessary to», «it is vital that», «let it»."""

from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.orders import Order, first_to_verb, gerund_after, to_verb
from tracker.extraction.profiles.en.subjects import subject_before
from tracker.extraction.profiles.en.syntax import BE, Range, Sentence, phrase_start
from tracker.extraction.profiles.en.tasks import task_at
from tracker.extraction.profiles.en.words import is_participle, is_verb
from tracker.extraction.suggestion import CueKind

_LOOK_BACK: Final = 20
_IMPERSONAL_BACK: Final = 7
_LONGEST_CLAUSE: Final = 25
_LONGEST_NAME: Final = 12
_SHORT_ADDRESSEE: Final = 6
_LINKS: Final = BE | {
    "make",
    "makes",
    "made",
    "deemed",
    "considered",
    "considers",
    "consider",
    "finds",
    "find",
    "think",
    "deem",
    "remains",
    "becomes",
}
_NO_SUBJECT_BEFORE: Final = ("to", "the", "of", "and", "for")
_CLAUSE_STARTS: Final = (";", ",", "and", '"', "“", "—", "–", "so", "then")


def need_at(sentence: Sentence, index: int, floor: int) -> Order | None:
    """The order of the noun or adjective at ``index``, or None."""
    low = sentence.low_at(index)
    if low in lexicon.words("order_nouns", "need"):
        return _necessity(sentence, index)
    if low in lexicon.words("modals", "impersonal"):
        return _impersonal(sentence, index)
    if low in lexicon.words("modals", "mild"):
        judged = sentence.low_at(index - 1) == "it" and sentence.low_at(index - 2) in _LINKS - BE
        order = _impersonal(sentence, index) if judged or sentence.low_at(index + 1) == "for" else None
        return order if order is not None and (order.who or judged) else None
    return _let(sentence, index) if low == "let" else task_at(sentence, index, floor)


def _necessity(sentence: Sentence, index: int) -> Order | None:
    """«stressed the need to …», «the importance of building …», «the need for the ministry to …»."""
    giver = sentence.find_back(lexicon.words("order_nouns", "need_givers"), index - 1, index - _LOOK_BACK)
    order = _needed(sentence, index) if giver is not None else None
    if order is not None and giver:
        parts = subject_before(sentence, phrase_start(sentence, giver), 0).parts
        order.issuer = (parts[0][0], parts[-1][1]) if parts else None
    return order


def _needed(sentence: Sentence, index: int) -> Order | None:
    traits = {"need_noun", f"need:{sentence.low_at(index)}"}
    verb = to_verb(sentence, index + 1)
    if verb is not None:
        who = _attention_of(sentence, index)
        return Order(index, CueKind.ORDER_VERB, verb, index + 1, "to", who=who, traits=traits)
    after = sentence.low_at(index + 1)
    gerund = gerund_after(sentence, index + 2) if after == "of" else None
    if gerund is not None:
        return Order(index, CueKind.ORDER_VERB, gerund, gerund, "gerund", traits=traits)
    if after == "for":
        return _for_somebody(sentence, index, traits) or _for_noun(sentence, index, traits)
    return None


def _attention_of(sentence: Sentence, index: int) -> list[Range]:
    """«drew the attention of the minister to the need to»."""
    at = sentence.find_back(("attention",), index - 1, index - _LONGEST_CLAUSE)
    return [(at + 2, index - 1)] if at is not None and sentence.low_at(at + 1) == "of" else []


def _for_somebody(sentence: Sentence, trigger: int, traits: set[str]) -> Order | None:
    """«for the ministry to publish»."""
    begin = trigger + 2
    verb = first_to_verb(sentence, begin, furthest=_LONGEST_CLAUSE)
    to = sentence.find_back(("to",), verb - 1, begin - 1) if verb is not None else None
    if verb is None or to is None:
        return None
    who: list[Range] = [(begin, to)]
    if not names_in(sentence, who, proper=True) and to - begin >= _SHORT_ADDRESSEE:
        return None
    return Order(trigger, CueKind.ORDER_VERB, verb, to, "to", who=who, traits=traits)


def _for_noun(sentence: Sentence, trigger: int, traits: set[str]) -> Order | None:
    at = trigger + 2
    if at >= len(sentence.tokens) or not sentence.tokens[at].is_word:
        return None
    return Order(trigger, CueKind.ORDER_VERB, at, at, "nominal", traits=traits | {"nominal"})


def _impersonal(sentence: Sentence, index: int) -> Order | None:
    """«it is necessary to …», «it is important for the ministry to …», «it is vital that …»."""
    first = max(0, index - _IMPERSONAL_BACK)
    it = sentence.find_back(("it",), index - 1, first - 1)
    if it is None or sentence.find(_LINKS, first, index) is None or sentence.low_at(index) == "appropriate":
        return None
    traits = {"impersonal", f"impersonal:{sentence.low_at(index)}"}
    verb, after = to_verb(sentence, index + 1), sentence.low_at(index + 1)
    if verb is not None:
        return Order(index, CueKind.MODAL, verb, verb - 1, "to", traits=traits)
    order = _for_somebody(sentence, index, traits) if after == "for" else None
    if order is not None:
        order.cue = CueKind.MODAL
        return order
    return _that_clause(sentence, index, traits) if after == "that" else None


def _that_clause(sentence: Sentence, index: int, traits: set[str]) -> Order | None:
    """«that we finish», «that the post office open desks», «that a law be drafted»."""
    begin, end = index + 2, min(index + _LONGEST_CLAUSE, len(sentence.tokens))
    if sentence.low_at(begin) == "we":
        verb = sentence.after_adverbs(begin + 1)
        return Order(index, CueKind.MODAL, verb, begin, "bare", traits=traits | {"subject:we"})
    be = sentence.find(("be", "is", "are"), begin + 1, end)
    verbs = (i for i in range(begin + 1, end if be is None else be) if _carried(sentence, begin, i))
    carried = next(verbs, None)
    if carried is not None:
        who: list[Range] = [(begin, carried)]
        return Order(index, CueKind.MODAL, carried, carried, "bare", who=who, traits=traits | {"subject:body"})
    if be is None:
        return None
    main = sentence.after_adverbs(be + 1)
    passive = is_participle(sentence.low_at(main))
    return Order(index, CueKind.MODAL, main if passive else be, begin, "bare", passive=passive, traits=traits)


def _carried(sentence: Sentence, begin: int, verb: int) -> bool:
    """Whether a bare verb stands right behind the name of a body."""
    lower = not sentence.tokens[verb].capital
    plain = lower and is_verb(sentence.low_at(verb)) and sentence.low_at(verb - 1) not in _NO_SUBJECT_BEFORE
    return plain and bool(names_in(sentence, [(begin, verb)], proper=True))


def _let(sentence: Sentence, index: int) -> Order | None:
    """«let the ministry submit its figures»."""
    if index and sentence.low_at(index - 1) not in _CLAUSE_STARTS:
        return None
    pronoun = sentence.low_at(index + 1) in ("it", "them", "him", "her")
    for i in range(index + 2, min(index + _LONGEST_NAME, len(sentence.tokens))):
        who: list[Range] = [] if pronoun else [(index + 1, i)]
        if (
            is_verb(sentence.low_at(i))
            and not sentence.tokens[i].capital
            and (pronoun or names_in(sentence, who, proper=True))
        ):
            return Order(index, CueKind.MODAL, i, index, "bare", who=who, traits={"let"})
    return None
