"""Sentences that order nothing themselves and complete the order before them: who must do it, and by when."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.extraction.draft import Draft
from tracker.extraction.limits import Limit, choose
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.morphology import Case
from tracker.extraction.profiles.kk.words import Sentence
from tracker.extraction.suggestion import Cue, CueKind

_SHORT: Final = 10
"""Words of a sentence that does nothing but set a time limit."""
_TERM = re.compile(r"\bмерзім\w*\s?(?:[–—:-]|бер\w+|қой\w+|белгілен\w+)|[–—]\s?\S|\bуақыт бер\w+")
_CHARGE = re.compile(
    r"^(?:ал\s|бірақ\s)?(?:бұл|осы|аталған|мұны|бұны|бұған|оған)\b.{0,120}\b(?:жүктелді|жүктеледі|тапсырылды|тапсырамын|тапсырды|жүктеймін|жүктеді|айтылды|қатысты|міндетте(?:ді|лді|йді|ймін)|мойнында|жүктелген)"
)
_DUTY_OF = re.compile(r"^\W*(?:бұл|мұның бәрі|осының бәрі|осы)\b.{0,120}\b(?:міндет|мойнында|жауапкершіліг|құзырында)")
_DONE_BY = re.compile(
    r"\b(?:мұны|бұны|бұған|оған|бұл үшін|бұл жұмысты|бұл іске|бұл міндетті)\b.{0,100}(?:ады|еді|йды|йді|жауапты)\b"
)


_ANSWERS = re.compile(r"\bжауап береді\b|\bайналысады\b|\bжауапты (?:болады|болып)\b")


def complete(sentence: Sentence, groups: Sequence[Group], limits: Sequence[Limit], drafts: Sequence[Draft]) -> bool:
    """Gives the drafts of the sentence before what this one adds to them; whether it added anything."""
    if not drafts:
        return False
    names = _charged(sentence, groups)
    limit = choose(limits) if _sets_term(sentence, limits) else None
    for draft in drafts:
        if names:
            draft.responsible = names
            draft.cues.append(Cue(CueKind.ADDRESSEE, ", ".join(names)))
        if limit is not None and draft.deadline is None:
            draft.deadline = limit
            draft.cues.append(Cue(CueKind.RECURRING if limit.recurring else CueKind.DEADLINE_WORDS, limit.words))
    return bool(names) or limit is not None


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
