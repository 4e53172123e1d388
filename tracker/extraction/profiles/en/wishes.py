"""Orders put as a wish: «wants the trains restored», «I need you to finish», «I expect a report by May»."""

from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.orders import Order, first_to_verb
from tracker.extraction.profiles.en.subjects import Subject, subject_before
from tracker.extraction.profiles.en.syntax import Range, Sentence, phrase_start
from tracker.extraction.profiles.en.words import is_adverb, is_participle
from tracker.extraction.suggestion import CueKind

_WISHES: Final = frozenset(
    {
        "want",
        "wants",
        "wanted",
        "need",
        "needs",
        "needed",
        "like",
        "expect",
        "expects",
        "expected",
        "await",
        "awaits",
        "ordered",
        "orders",
    }
)
_ONLY_HERE: Final = frozenset({"need", "needs", "needed", "like"})
"""The others are order verbs as well, which take «him to do it» themselves."""
_WISHERS: Final = ("i", "we", "pronoun", "name", "body")
_LONGEST_OBJECT: Final = 16
_LONGEST_NAME: Final = 20
_STOPS: Final = frozenset(
    {";", ":", ",", '"', "”", "to", "that", "which", "who", "and", "but", "if", "when", "because"}
)
_STATES: Final = frozenset({"ready", "open", "operational", "complete", "back", "up", "online", "clear", "gone", "in"})
_TOLD: Final = ("you", "him", "her", "them", "everyone", "everybody")
_STARTS: Final = ("by", "within", "no", "not", "before", "until", "tomorrow", "today", "in", "on")


def wish_at(sentence: Sentence, index: int, floor: int) -> Order | None:
    """The order of the verb of wishing at ``index``, or None."""
    low = sentence.low_at(index)
    if low not in _WISHES or sentence.tokens[index].capital:
        return None
    subject = _wisher(sentence, index, floor)
    joined = (
        subject is not None
        and subject.kind == "none"
        and sentence.low_at(index - 1) == "and"
        and low.startswith("order")
    )
    if subject is None or not (joined or subject.kind in _WISHERS or _surname(sentence, subject)):
        return None
    if low in ("ordered", "orders"):
        return _ordered(sentence, index, subject)
    sees = sentence.low_at(index + 1) == "to" and sentence.low_at(index + 2) in ("see", "have", "get", "receive")
    begin = index + 2 * sees
    order = _done(sentence, begin) or _told(sentence, index) or _paper(sentence, begin, subject)
    if order is not None:
        order.subject = subject
        order.issuer = (subject.parts[0][0], subject.parts[-1][1]) if subject.parts else None
        order.traits |= {"wish", f"issuer:{subject.kind}"}
    return order


def _wisher(sentence: Sentence, index: int, floor: int) -> Subject | None:
    """Who wishes; «like» is a wish only after «would»."""
    at = phrase_start(sentence, index)
    before = sentence.low_at(at - 1)
    if before.endswith("'d"):
        return Subject(at - 1, "i" if before == "i'd" else "pronoun")
    would = before == "would"
    if (sentence.low_at(index) == "like" and not would) or before in (
        "to",
        "not",
        "the",
        "a",
        "of",
        "will",
        "their",
        "its",
        "no",
        "is",
        "are",
        "was",
    ):
        return None
    return subject_before(sentence, phrase_start(sentence, at - would), floor)


def _ordered(sentence: Sentence, index: int, subject: Subject) -> Order | None:
    """«ordered the contractor replaced»."""
    order = _done(sentence, index)
    if order is None or not sentence.one_of(index + 1, "articles"):
        return None
    order.subject, order.issuer = subject, (subject.parts[0][0], subject.parts[-1][1]) if subject.parts else None
    had = sentence.low_at(phrase_start(sentence, index) - 1) == "had"
    order.traits |= {"order:strong", f"issuer:{subject.kind}"} | ({"past_perfect"} if had else set())
    return order


def _surname(sentence: Sentence, subject: Subject) -> bool:
    """«Talva wants»: one capitalised word in the singular, at the start of a sentence too."""
    words = [t for start, end in subject.parts for t in sentence.tokens[start:end]]
    return subject.kind == "thing" and len(words) == 1 and words[0].capital and not words[0].low.endswith("s")


def _done(sentence: Sentence, index: int) -> Order | None:
    """«wants the night trains restored by March», «want it settled»."""
    for i in range(index + 2, min(index + _LONGEST_OBJECT, len(sentence.tokens))):
        low, before, after = sentence.low_at(i), sentence.low_at(i - 1), sentence.low_at(i + 1)
        if low in _STOPS:
            return None
        part = (is_participle(low) or low in _STATES) and not sentence.tokens[i].capital
        object_before = before[:1].isalnum() and not any(
            sentence.is_one_of(before, key) for key in ("articles", "prepositions")
        )
        closes = not after[:1].isalnum() or any(
            sentence.is_one_of(after, key) for key in ("prepositions", "after_nouns", "articles")
        )
        closes = (
            closes or after in _STARTS or is_adverb(after) or sentence.limit_end(i + 1) > i + 1
            if i + 1 < len(sentence.tokens)
            else True
        )
        if part and closes and (object_before or sentence.one_of(i - 1, "pronouns")):
            return Order(index, CueKind.ORDER_VERB, i, index + 1, "nominal", who=_by(sentence, i))
    return None


def _by(sentence: Sentence, participle: int) -> list[Range]:
    """«wants it settled by the ministry»."""
    by = participle + 1
    if sentence.low_at(by) != "by" or sentence.limit_end(by) > by:
        return []
    end = sentence.find((*_STOPS, "by", "in", "within", "before", "."), by + 1, len(sentence.tokens))
    who: list[Range] = [(by + 1, len(sentence.tokens) if end is None else end)]
    return who if names_in(sentence, who, proper=True) else []


def _told(sentence: Sentence, index: int) -> Order | None:
    """«I need you to finish», «would like the ministry to find out»."""
    verb = first_to_verb(sentence, index + 2, furthest=_LONGEST_NAME) if sentence.low_at(index) in _ONLY_HERE else None
    if verb is None or sentence.find((",", ";", "and"), index + 1, verb) is not None:
        return None
    who: list[Range] = [(index + 1, verb - 1)]
    named = names_in(sentence, who, proper=True)
    if not named and sentence.low_at(index + 1) not in _TOLD:
        return None
    return Order(index, CueKind.ORDER_VERB, verb, verb - 1, "to", who=who if named else [])


def _paper(sentence: Sentence, index: int, subject: Subject) -> Order | None:
    """«I want a list of debtors by Monday», «he expects proposals from the agency within a week»."""
    papers = lexicon.words("order_nouns", "papers")
    end = min(index + _LONGEST_OBJECT, len(sentence.tokens))
    paper = sentence.find(papers, index + 1, min(index + 6, end))
    stop = sentence.find(_STOPS, index + 1, end)
    if paper is None or subject.kind == "body" or (stop is not None and stop < paper):
        return None
    giver = sentence.find(("from",), paper, min(paper + 8, len(sentence.tokens)))
    limited = any(sentence.low_at(sentence.token_at(limit.start)) in _STARTS for limit in sentence.limits)
    if not limited and (giver is None or sentence.low_at(giver + 1) != "you"):
        return None
    who: list[Range] = []
    if giver is not None:
        behind = sentence.find((*_STOPS, *_STARTS, "for", "about"), giver + 1, len(sentence.tokens))
        who = [(giver + 1, len(sentence.tokens) if behind is None else behind)]
        who = who if names_in(sentence, who, proper=True) else []
    return Order(index, CueKind.ORDER_VERB, paper, index + 1, "nominal", who=who)
