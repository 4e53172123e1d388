"""What a later clause adds to an order already given: «this is my task to the government», «it was given until May»."""

from typing import Final

from tracker.extraction.draft import Draft
from tracker.extraction.limits import choose
from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.assignments import bodies_at
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.subjects import subject_before
from tracker.extraction.profiles.en.syntax import BE, Sentence

_SHORT_WORDING: Final = 4


def names_of_task(sentence: Sentence) -> tuple[str, ...]:
    """The bodies to which a sentence hands what was said before it."""
    task, responsible = lexicon.pattern("clauses", "task"), lexicon.pattern("clauses", "responsible")
    match = task.search(sentence.low) or responsible.search(sentence.low)
    if match is not None:
        return bodies_at(sentence, sentence.token_at(match.end()), len(sentence.tokens))
    charge = lexicon.pattern("clauses", "in_charge").search(sentence.low)
    if charge is None:
        return ()
    subject = subject_before(sentence, sentence.token_at(charge.start()), 0)
    return names_in(sentence, subject.parts, proper=True)


def names_doer(draft: Draft, before: list[Draft]) -> bool:
    """«The chamber is to conduct the audit»: only says who does what was ordered a sentence before."""
    if not before or before[-1].responsible or not draft.responsible or "nominal" not in before[-1].traits:
        return False
    words = draft.wording.lower().split()
    return len(words) <= _SHORT_WORDING and "the" in words and bool(draft.gist & before[-1].gist)


def add_time_given(sentence: Sentence, start: int, draft: Draft) -> tuple[str, ...]:
    """Gives ``draft`` the time limit of a clause such as «the ministry was given until May»; returns who."""
    if start >= len(sentence.tokens):
        return ()
    place = sentence.tokens[start].start - sentence.unit.start
    match = lexicon.pattern("clauses", "given").search(sentence.low, place)
    limits = [limit for limit in sentence.limits if match and match.start() < limit.start <= match.end() + 1]
    if match is None or not limits:
        return ()
    draft.deadline = draft.deadline or choose(limits)
    verb = sentence.token_at(match.start())
    be = sentence.before_adverbs(verb - 1)
    while sentence.low_at(be) in BE and sentence.low_at(be - 1) in (*BE, "has", "have", "had"):
        be -= 1
    if sentence.low_at(be) in BE or match.group().startswith("ha"):
        first = be if sentence.low_at(be) in BE else verb
        return names_in(sentence, subject_before(sentence, first, start).parts, proper=True)
    return names_in(sentence, [(verb + 1, sentence.token_at(limits[0].start))], proper=True)
