"""Finding entries by name, in any language, with or without the country's name and the legal form."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from tracker.domain.acronyms import is_acronym
from tracker.domain.bodies import NAME_ORDER, fold_name
from tracker.domain.languages import Language
from tracker.gazetteer.entries import Country, Entry, Name, countries, load

LONGEST: Final = 300
"""Characters; nothing that is longer is a name."""
_LEGAL_FORM: Final = r"(?-i:НАО|АО|ТОО|РГП|ФГУП|ПАО|ООО|АҚ|КеАҚ|ЖШС|РМК|JSC|NJSC|LLP|LLC)"
_AROUND: Final = re.compile(r"^\s*the\s+|\s*\([^()]*\)\s*$", re.IGNORECASE)
"""An article before a name, and what stands in brackets after it."""
_POSSESSED: Final = re.compile(r"(?:(?<=[аәоөұүеиыіу])с)?[ыі]$")
"""The ending of a Kazakh noun that belongs to something named before it: «Үкімет», «Қазақстан Үкіметі»."""

Rank = tuple[bool, int]


def find(name: str, *, country: str | None = None) -> Entry | None:
    """The body that bears the name in a country; without a country, in all of them together.

    None where nobody bears it, and where bodies of several countries, or equally several of one, do.
    """
    found = candidates(name, country=country)
    return found[0] if len(found) == 1 else None


def candidates(name: str, *, country: str | None = None) -> tuple[Entry, ...]:
    """Everybody who may be meant by a name: in each country those who bear it most fully, living ones first.

    Two names mean one body of some country when their candidates share one.
    """
    if len(name) > LONGEST:
        return ()
    codes = (country,) if country else countries()
    return tuple(entry for code in codes for entry in _bearers(name, load(code)))


def names(language: Language, *, country: str | None = None) -> tuple[tuple[Name, Entry], ...]:
    """Every name in a language with its bearer, those of gone bodies and former names among them."""
    codes = (country,) if country else countries()
    entries = (entry for code in codes for entry in load(code).entries.values())
    return tuple((name, entry) for entry in entries for name in entry.names if name.language is language)


def search(text: str, *, country: str, limit: int) -> list[Entry]:
    """Living bodies of a country one of whose names holds the text; those come first whose name begins with it."""
    wanted = fold_name(text)
    if not wanted:
        return []
    held: dict[str, bool] = {}
    for entry in load(country).entries.values():
        folded = [fold_name(name.text) for name in entry.borne if not entry.is_gone]
        if any(wanted in name for name in folded):
            held[entry.key] = any(name.startswith(wanted) for name in folded)
    first = sorted(held, key=lambda key: not held[key])
    return [load(country).entries[key] for key in first[:limit]]


@cache
def _index(code: str) -> Mapping[str, Mapping[str, Rank]]:
    """Name as it is looked up → key of an entry → how fully that bears the name; small is full."""
    index: dict[str, dict[str, Rank]] = defaultdict(dict)
    country = load(code)
    for entry in country.entries.values():
        for name in entry.names:
            rank = (entry.is_gone, NAME_ORDER.index(name.kind) if name.kind else len(NAME_ORDER))
            bearers = index[_key(name.text, country)]
            bearers[entry.key] = min(rank, bearers.get(entry.key, rank))
    return index


def _bearers(name: str, country: Country) -> list[Entry]:
    if not country.entries:
        return []
    for key in _spellings(name, country):
        bearers = _index(country.code).get(key)
        if bearers:
            best = min(bearers.values())
            return [country.entries[each] for each, rank in bearers.items() if rank == best]
    return []


def _spellings(name: str, country: Country) -> Iterator[str]:
    key = _key(name, country)
    yield key
    if key != fold_name(name):
        yield _POSSESSED.sub("", key)


def _key(name: str, country: Country) -> str:
    """A name without article, country and legal form, folded; an acronym keeps its capitals, for «мид» is none."""
    text = _AROUND.sub("", unicodedata.normalize("NFKC", name))
    bare = " ".join(_beside(country.own_words).sub(" ", text).split()).strip('«»"“” ')
    if is_acronym(bare):
        return bare
    return fold_name(bare) or fold_name(text)


@cache
def _beside(own_words: tuple[str, ...]) -> re.Pattern[str]:
    """What may stand beside a name: the country's, and the legal form."""
    return re.compile(rf"(?<!\w)(?:{'|'.join((*own_words, _LEGAL_FORM))})(?!\w)", re.IGNORECASE)
