"""Who oversees and who supports: reports to somebody, clauses of control, «in consultation with»."""

import re
from functools import cache
from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.actions import Action, verb_base
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.subjects import phrases, subject_before
from tracker.extraction.profiles.en.syntax import Range, Sentence, chunks, is_finite
from tracker.extraction.profiles.en.words import forms_of
from tracker.extraction.suggestion import CueKind

_TARGET_WORDS: Final = 40
_AFTER_TARGET: Final = frozenset(
    {"a", "an", "any", "within", "by", "on", "every", "that", "not", "no", "regarding", "about", "with"}
)


def reported_to(sentence: Sentence, action: Action) -> tuple[str, ...]:
    """Those to whom an action reports on what was done."""
    base = verb_base(sentence, action)
    if base in ("brief", "inform", "update"):
        return bodies_at(sentence, action.verb + 1, action.end)
    words = [sentence.low_at(i) for i in range(action.verb, action.end)]
    accounts = base in ("report", "account") or (base in lexicon.words("oversight", "deliver") and _names_report(words))
    if not accounts:
        return ()
    to = next(
        (
            i
            for i in range(action.verb + 1, action.end)
            if sentence.low_at(i) == "to" and bodies_at(sentence, i + 1, action.end)
        ),
        None,
    )
    return bodies_at(sentence, to + 1, action.end) if to is not None else ()


def _names_report(words: list[str]) -> bool:
    """Whether what is handed over is an account of what was done, and not a plan or a list."""
    reports = lexicon.words("oversight", "reports")
    at = next((i for i, word in enumerate(words) if word in reports), None)
    return at is not None and not any(
        word in ("plan", "plans", "proposal", "proposals", "list", "recommendations", "draft") for word in words[:at]
    )


def bodies_at(sentence: Sentence, start: int, end: int) -> tuple[str, ...]:
    """The bodies named right here, before any other phrase."""
    found: list[Range] = []
    for a, b in chunks(sentence, start, min(end, start + _TARGET_WORDS)):
        begin = a + (sentence.low_at(a) == "and")
        if (
            begin >= b
            or (found and not names_in(sentence, [(begin, b)]))
            or sentence.low_at(begin) in lexicon.words("openers", "words")
        ):
            break
        ends = (i for i in range(begin, b) if sentence.low_at(i) in _AFTER_TARGET or sentence.limit_end(i) > i)
        stop = next(ends, b)
        found.append((begin, stop))
        if stop < b:
            break
    return names_in(sentence, [r for r in found if r[0] < r[1]], proper=True)


def controlled_by(sentence: Sentence) -> tuple[str, ...]:
    """Those under whose control the orders of a sentence stand."""
    return _named_after(sentence, "under")


def whole_text_overseers(sentence: Sentence) -> tuple[str, ...]:
    """Those whom a clause of control makes watch over all orders of a text."""
    named = _named_after(sentence, "entrusted")
    if named:
        return named
    clauses = (lexicon.pattern("clauses", key).search(sentence.low) for key in ("receives", "taken", "minds"))
    receives = next((match for match in clauses if match is not None), None)
    if receives is not None:
        verb = sentence.token_at(receives.start())
        return names_in(sentence, subject_before(sentence, _auxiliaries(sentence, verb), 0).parts, proper=True)
    all_orders = lexicon.pattern("clauses", "all_orders")
    watch = {form for base in lexicon.words("oversight", "watch") for form in forms_of(base)}
    for i, token in enumerate(sentence.tokens):
        if token.low in watch and all_orders.search(sentence.plain(i + 1, min(i + 14, len(sentence.tokens)))):
            return names_in(sentence, subject_before(sentence, _auxiliaries(sentence, i), 0).parts, proper=True)
    return ()


def reported_on_all(sentence: Sentence) -> tuple[str, ...]:
    """Those to whom all orders of a text are reported on."""
    return _named_after(sentence, "reported")


def _auxiliaries(sentence: Sentence, index: int) -> int:
    while index > 0 and sentence.one_of(index - 1, "helping"):
        index -= 1
    return index


def _named_after(sentence: Sentence, clause: str) -> tuple[str, ...]:
    match = lexicon.pattern("clauses", clause).search(sentence.low)
    if match is None:
        return ()
    return bodies_at(sentence, sentence.token_at(match.end()), len(sentence.tokens))


def supporters(sentence: Sentence, action: Action) -> tuple[str, ...]:
    """Those beside whom an action is done: in its own words, or beside its subject."""
    subject = action.order.subject
    beside = list(subject.beside) if subject is not None else []
    if action.order.cue is not CueKind.MODAL and action.order.trigger < action.order.start:
        beside += phrases(sentence, action.order.trigger + 1, action.order.start)[1]
    first, last = sentence.tokens[action.order.trigger].start, sentence.tokens[action.end - 1].end
    offset = sentence.unit.start
    for match in _together().finditer(sentence.low, first - offset, last - offset):
        beside += _following(sentence, sentence.token_at(match.end()), action.end)
    with_others = sentence.low_at(action.verb + 1) in ("with", "closely")
    if with_others and verb_base(sentence, action) in ("consult", "coordinate", "work", "cooperate"):
        beside += _following(sentence, action.verb + 2, action.end)
    return names_in(sentence, [r for r in beside if r[0] < r[1]], proper=True)


@cache
def _together() -> re.Pattern[str]:
    openings = sorted(lexicon.words("support", "together"), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(re.escape(o) for o in openings)})\b")


def _following(sentence: Sentence, start: int, end: int) -> list[Range]:
    """The bodies listed from here on."""
    out: list[Range] = []
    for a, b in chunks(sentence, start, min(end, start + _TARGET_WORDS)):
        begin = a + (sentence.low_at(a) in ("and", "or"))
        if begin >= b or is_finite(sentence, begin, b) or (out and not names_in(sentence, [(begin, b)])):
            break
        out.append((begin, b))
    return out
