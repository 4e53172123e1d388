"""What the gazetteer says of a body, read from the file of its country."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

from tracker.domain.acronyms import is_acronym
from tracker.domain.bodies import BodyKind, NameKind
from tracker.domain.languages import Language
from tracker.gazetteer import heads

FOLDER: Final = Path(__file__).parent / "countries"
"""One file a country, named by its ISO 3166 code; its form is described at the top of kz.toml."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name, without that of the country; from which day to which it was borne, where that is known.

    ``kind`` is None for everyday names, which mean the body but are not given to it.
    """

    language: Language
    kind: NameKind | None
    text: str
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """A body of a country. ``parent`` and ``successor`` are keys of other entries of the same country."""

    key: str
    country: str
    kind: BodyKind
    names: tuple[Name, ...]
    parent: str | None = None
    successor: str | None = None
    wikidata_id: str | None = None
    is_gone: bool = False
    """Whether it exists no more."""

    @property
    def borne(self) -> tuple[Name, ...]:
        """The names that a body is given."""
        return tuple(each for each in self.names if each.kind is not None)

    def official(self, language: Language) -> str:
        """Its official name in a language."""
        return next(each.text for each in self.names if each.language is language and each.kind is NameKind.OFFICIAL)


@dataclass(frozen=True, slots=True)
class Country:
    """The entries of one country by key, and the words that name the country, as regular expressions."""

    code: str
    entries: Mapping[str, Entry]
    own_words: tuple[str, ...]


@cache
def countries() -> tuple[str, ...]:
    """The codes of the countries that there is a file for."""
    return tuple(sorted(path.stem.upper() for path in FOLDER.glob("*.toml")))


def load(country: str) -> Country:
    """What is known of a country; without entries where there is no file for it."""
    return _read(country) if country in countries() else Country(country, {}, ())


@cache
def _read(country: str) -> Country:
    tables = tomllib.loads((FOLDER / f"{country.lower()}.toml").read_text("utf-8"))
    own_words = tuple(tables.pop("own_words"))
    read = (entry for key, table in tables.items() for entry in _entries(country, key, table))
    return Country(country, {entry.key: entry for entry in read}, own_words)


def _entries(country: str, key: str, table: Mapping[str, Any]) -> Iterator[Entry]:
    """The body of a table, and the office of its head where that has a name of its own."""
    gone = "until" in table or "successor" in table
    names = (*_present(table, table), *_everyday(table.get("also", {})), *_former(table))
    kind = BodyKind(table.get("kind", BodyKind.INSTITUTION))
    yield Entry(
        key, country, kind, names, table.get("parent"), table.get("successor"), table.get("wikidata"), is_gone=gone
    )
    head = table.get("head") or heads.derived({each: table[each] for each in Language})
    if head:
        former = [heads.derived(each) | _days(each) for each in table.get("former", []) if heads.derived(each)]
        names = (*_present(head, table), *_everyday(heads.everyday(table)), *_former({"former": former}))
        successor = f"{table['successor']}{heads.MARK}" if "successor" in table else None
        yield Entry(f"{key}{heads.MARK}", country, BodyKind.OFFICE, names, key, successor, is_gone=gone)


def _present(names: Mapping[str, Any], table: Mapping[str, Any]) -> Iterator[Name]:
    """Those borne now: in each language first the official one."""
    for language in Language:
        official = names[language][0]
        for text in names[language]:
            yield Name(language, _kind(text, official), text, *_days(table).values())


def _kind(text: str, official: str) -> NameKind:
    """An acronym by its look, else a short name where it is shorter than the official one, else a wording of that."""
    if text == official or not (is_acronym(text) or len(text) < len(official)):
        return NameKind.OFFICIAL
    return NameKind.ACRONYM if is_acronym(text) else NameKind.SHORT


def _everyday(names: Mapping[str, Any]) -> Iterator[Name]:
    for language in Language:
        for text in names.get(language, []):
            yield Name(language, None, text)


def _former(table: Mapping[str, Any]) -> Iterator[Name]:
    for names in table.get("former", []):
        for language in Language:
            for text in names.get(language, []):
                yield Name(language, NameKind.FORMER, text, *_days(names).values())


def _days(table: Mapping[str, Any]) -> dict[str, date | None]:
    return {"since": table.get("since"), "until": table.get("until")}
