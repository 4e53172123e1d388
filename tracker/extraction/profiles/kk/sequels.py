"""Sentences that order nothing themselves and complete the order before them: who must do it, and by when."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.extraction.draft import Draft
from tracker.extraction.limits import Limit, choose
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.morphology import Case
from tracker.extraction.profiles.kk.oversight import oversee, watchers_of
from tracker.extraction.profiles.kk.words import CLOSING, DASHES, Sentence
from tracker.extraction.suggestion import Cue, CueKind, Deadline

_SHORT: Final = 12
"""Words of a sentence that does nothing but set a time limit."""
_TERM = re.compile(
    r"\bмерзім\w*\s?(?:[–—:-]|бер\w+|қой\w+|белгілен\w+)|[–—]\s?\S|\bуақыт(?: бер\w+| бар| бөл\w+|\s?[.!»]|$)"
)
_CHARGE = re.compile(
    r"^(?:ал\s|бірақ\s)?(?:бұл|осы|аталған|мұны|бұны|бұған|оған)\b.{0,120}\b(?:жүктелді|жүктеледі|тапсырылды|тапсырамын|тапсырды|жүктеймін|жүктеді|айтылды|қатысты|міндетте(?:ді|лді|йді|ймін)|мойнында|жүктелген)"
)
_DUTY_OF = re.compile(r"^\W*(?:бұл|мұның бәрі|осының бәрі|осы)\b.{0,120}\b(?:міндет|мойнында|жауапкершіліг|құзырында)")
_THIS: Final = "мұны|бұны|бұған|оған|бұл үшін|бұл жұмысты|бұл іске|бұл міндетті"
_DONE_BY = re.compile(rf"\b(?:{_THIS})\b.{{0,100}}(?:(?<!д)(?:ады|еді)|(?<!де)(?:йды|йді)|жауапты)\b")


_ANSWERS = re.compile(r"\bжауап береді\b|\bайналысады\b|\bжауапты (?:болады|болып)\b")


def complete(
    sentence: Sentence, groups: Sequence[Group], limits: Sequence[Limit], drafts: Sequence[Draft], *, same: bool = False
) -> bool:
    """Gives the drafts of the sentence before (or the ``same``) what this one adds; whether it added anything."""
    if not drafts:
        return False
    groups = _said_here(sentence, groups)
    watching = () if same else watchers_of(sentence, groups)
    names = () if watching else _charged(sentence, groups)
    limit = term_of(sentence, limits)
    for draft in drafts:
        oversee(draft, watching)
        if names:
            draft.responsible = names
            draft.cues.append(Cue(CueKind.ADDRESSEE, ", ".join(names)))
    add_term(drafts, limit)
    return bool(names or watching) or limit is not None


def _said_here(sentence: Sentence, groups: Sequence[Group]) -> list[Group]:
    """The bodies without those behind the end of a quotation: «…», – деді Премьер-министр."""
    end = next((c for c in sentence.quoted if sentence.low_at(c + 1) in (",", *DASHES)), len(sentence.tokens))
    quoted = [t.index for t in sentence.tokens[:-1] if t.text in CLOSING and t.index not in sentence.quoted]
    return [g for g in groups if g.last < min([end, *quoted])]


def term_of(sentence: Sentence, limits: Sequence[Limit]) -> Deadline | None:
    """«Сіздерге екі апта уақыт.»: the time limit that a sentence sets for what is said next."""
    return choose(limits) if _sets_term(sentence, limits) else None


def add_term(drafts: Sequence[Draft], term: Deadline | None) -> None:
    """Gives a time limit to drafts that have none with a date."""
    for draft in drafts if term is not None else ():
        if term is not None and (draft.deadline is None or not (draft.deadline.on or draft.deadline.recurring)):
            draft.deadline = term
            draft.cues.append(Cue(CueKind.RECURRING if term.recurring else CueKind.DEADLINE_WORDS, term.words))


def _sets_term(sentence: Sentence, limits: Sequence[Limit]) -> bool:
    words = sum(1 for t in sentence.tokens if t.is_word)
    return bool(limits) and words <= _SHORT and _TERM.search(sentence.low) is not None


def _charged(sentence: Sentence, groups: Sequence[Group]) -> tuple[str, ...]:
    """«Бұл міндет министрге жүктелді», «мұны басқарма ұйымдастырады», «министрге мерзім – екі апта»."""
    if _CHARGE.search(sentence.low) or (re.search(r"\bмерзім", sentence.low) and len(sentence.tokens) <= _SHORT + 2):
        return next((g.names for g in groups if g.case is Case.DATIVE), ())
    if _DUTY_OF.search(sentence.low):
        return next((g.names for g in groups if g.case is Case.GENITIVE), ())
    if _DONE_BY.search(sentence.low) or _ANSWERS.search(sentence.low):
        return next((g.names for g in groups if g.case is Case.NOMINATIVE), ())
    return ()
