"""What stands beside the points of a list: «Срок – …», «Ответственный: …», «(Министерство финансов; до 1 мая)»."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from tracker.extraction.draft import Draft
from tracker.extraction.folding import fold
from tracker.extraction.limits import choose
from tracker.extraction.lines import Line
from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.charges import listed_names
from tracker.extraction.profiles.ru.deadlines import find_limits
from tracker.extraction.profiles.ru.offices import is_ministry
from tracker.extraction.profiles.ru.words import base_form

_TERM = re.compile(r"^\s*(?:срок\w*|доклад\w*|отчет\w*)\s*(?:исполнения\s*|представления\s*)?[–—:-]")
_CHARGE = re.compile(
    r"^\s*(?:ответственн\w+|отв\.|исполнител\w+)(?:\s+(?:исполнител|лиц|за исполнение)\w*)?\s*[–—:-]\s*"
)
_NEXT = re.compile(
    r"(?<=[.;,])\s+(?=(?:срок\w{0,4}|ответственн\w{2,5}|отв\.|исполнител\w{1,4})(?:\s\w{1,20}){0,2}\s?[–—:-]\s)"
)
_BRACKET = re.compile(r"\s*\(([^()]{3,300})\)\s*[;.,]?\s*$")
_LONGEST_BRACKET: Final = 310
_ASIDE = re.compile(
    r"\s*(?:совместно с|вместе с|во взаимодействии с|при участии|по согласованию с|[–—-]\s*по согласованию).*$"
)
_SHORTEST_ACRONYM: Final = 2


def complete(drafts: Sequence[Draft], words: str, published_on: date | None) -> bool:
    """Gives the drafts of a point the terms and the names in the notes of a line; False for other lines."""
    starts = [0, *(match.end() for match in _NEXT.finditer(fold(words))), len(words)]
    notes = [words[start:end].rstrip(" ,;") for start, end in pairwise(starts)]
    if not _complete(drafts, notes[0], published_on):
        return False
    for note in notes[1:]:
        _complete(drafts, note, published_on)
    return True


def _complete(drafts: Sequence[Draft], words: str, published_on: date | None) -> bool:
    low = fold(words)
    if _TERM.match(low):
        limit = choose(find_limits(words.split("–", 1)[-1] if "–" in words else words, published_on))
        for draft in drafts:
            draft.deadline = draft.deadline or limit
        return True
    charge = _CHARGE.match(low)
    if charge is not None:
        _charge(drafts, listed_names(words[charge.end() :]))
    return charge is not None


def without_bracket(text: str, line: Line) -> tuple[Line, str]:
    """A point without the bracket at its end that says who and by when, and the words of the bracket."""
    begin = max(line.start, line.end - _LONGEST_BRACKET)
    match = _BRACKET.search(text, begin, line.end) if line.label else None
    if match is None or not _assigns(match.group(1)):
        return line, ""
    return replace(line, end=match.start()), match.group(1)


def complete_in_bracket(drafts: Sequence[Draft], words: str, published_on: date | None) -> None:
    """Gives the drafts of a point what its bracket says."""
    for part in words.split(";"):
        limit = choose(find_limits(part, published_on))
        named = _ASIDE.sub("", part).strip()
        if _names_body(named):
            _charge(drafts, listed_names(named))
        elif limit is not None:
            for draft in drafts:
                draft.deadline = draft.deadline or limit


def _charge(drafts: Sequence[Draft], names: tuple[str, ...]) -> None:
    for draft in drafts:
        draft.responsible = tuple(dict.fromkeys((*draft.responsible, *names)))


def _assigns(words: str) -> bool:
    return any(_names_body(part) for part in words.split(";"))


def _names_body(words: str) -> bool:
    """Whether a phrase begins with a body: «Министерство …», «МВД», «Минфин»."""
    first = next(iter(words.split()), "").strip("«»\"',")
    lemma = base_form(first, "NOUN")
    acronym = first.isupper() and first.isalpha() and len(first) > _SHORTEST_ACRONYM
    return acronym or is_ministry(lemma) or lexicon.starts(lemma, "bodies", "heads")
