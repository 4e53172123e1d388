"""Sentences that order nothing themselves and complete the order before them: who must do it, and by when."""

import re
from collections.abc import Sequence
from typing import Final

from tracker.extraction.draft import Draft
from tracker.extraction.limits import Limit, choose
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.morphology import Case
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
_DONE_BY = re.compile(
    r"\b(?:мұны|бұны|бұған|оған|бұл үшін|бұл жұмысты|бұл іске|бұл міндетті)\b.{0,100}(?:(?<!д)(?:ады|еді)|(?<!де)(?:йды|йді)|жауапты)\b"
)


_ANSWERS = re.compile(r"\bжауап береді\b|\bайналысады\b|\bжауапты (?:болады|болып)\b")


def complete(
    sentence: Sentence, groups: Sequence[Group], limits: Sequence[Limit], drafts: Sequence[Draft], *, same: bool = False
) -> bool:
    """Gives the drafts of the sentence before (or the ``same``) what this one adds to them; whether it added anything."""
    if not drafts:
        return False
    groups = _said_here(sentence, groups)
    watching = () if same else _watching(sentence, groups)
    names = () if watching else _charged(sentence, groups)
    limit = term_of(sentence, limits)
    for draft in drafts:
        _oversee(draft, watching)
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


def _watching(sentence: Sentence, groups: Sequence[Group]) -> tuple[str, ...]:
    """«Бұл жұмысты Бас прокуратура қадағалайды», «мұны комиссия бақылауға алады», «… назарында болады»."""
    watched = _WATCHED.search(sentence.low)
    if watched is None:
        return ()
    cases = (Case.DATIVE,) if watched["charge"] else (Case.NOMINATIVE, Case.GENITIVE)
    return next((g.names for case in cases for g in groups if g.case is case), ())


def tell(sentence: Sentence, groups: Sequence[Group], drafts: Sequence[Draft]) -> None:
    """Gives the drafts of the sentence before who hears of their execution by this one."""
    names = _told_of_it(sentence, groups) if drafts else ()
    for draft in drafts:
        _oversee(draft, names)


def _told_of_it(sentence: Sentence, groups: Sequence[Group]) -> tuple[str, ...]:
    """«Есеп жұма сайын Үкімет Аппаратына түсіп тұрады», «нәтижесі Үкіметке баяндалсын»: who hears of the execution."""
    if _REPORT.search(sentence.low) is None:
        return ()
    return next((g.names for g in reversed(groups) if g.case is Case.DATIVE), ())


_REPORT: Final = re.compile(
    r"^\W*(?:ал\s)?(?:бұл туралы |осы туралы |оның |жұмыс\w* |атқарылған жұмыс\w* |орынд\w+ )?"
    r"(?:есе[пб]\w*|нәтиже\w*|қорытынды\w*|барыс\w*|ақпар\w*|орындал\w+|(?:атқарылған |істелген )?жұмыс\w* туралы)\b"
    r".{0,120}\b(?:баяндал|бер[іе]|түс|ұсын|жолда|жеткіз|хабарла|тапсыр)\w*"
)


def _oversee(draft: Draft, names: tuple[str, ...]) -> None:
    new = tuple(n for n in names if n not in draft.overseers and n != draft.issuer)
    draft.overseers += new
    draft.cues += [Cue(CueKind.OVERSEER_NAMED, n) for n in new]


_WATCHED: Final = re.compile(
    r"^\W*(?:ал\s)?(?:бұл|осы|мұны|бұны|оны|оның|мұның|бұның|оған|бұған|барлы[қғ]\w*|нәтиже\w*|орында\w+|барыс\w+|жұмыс\w*|бақыла\w+|қадағала\w+|іс)\b"
    r".{0,120}\b(?:қадағала(?:йды|п \w+|уды|сын|уға)|бақыла(?:йды|п \w+|сын)|(?:бақылау|қадағалау)(?:ы?н?да|ына|ға) (?:ал(?:ады|ды|сын)|бол(?:ады|ды|мақ|сын)|ұста(?:йды|лады|сын)|тұр(?:ады)?)\b"
    r"|назарында (?:бол(?:ады|ды|мақ|сын)|ұста(?:йды|сын))\b|(?P<charge>(?:бақылау|қадағалау)\b.{0,80}(?:жүктел|тапсырыл|жүктей|табыстал)\w+))"
)


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
