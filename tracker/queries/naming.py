"""What names mean: a body that is there, one that the gazetteer knows, or nobody yet."""

from collections.abc import Iterable
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.bodies import fold_name
from tracker.gazetteer.entries import Entry
from tracker.gazetteer.finding import find, search
from tracker.models import Body
from tracker.queries.bodies import find_by_initials, find_by_names, surviving


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a name means in a country.

    ``body`` is who bears it; else who bears another name of ``entry``, which the gazetteer knows by it; else the one
    whose name it abbreviates. ``abbreviated`` are all whose names it can abbreviate, if it is known in no other way.
    """

    body: Body | None = None
    entry: Entry | None = None
    abbreviated: list[Body] = field(default_factory=list)

    @property
    def is_new(self) -> bool:
        """Whether nobody bears it and the gazetteer does not know it."""
        return self.body is None and self.entry is None


def find_meanings(session: Session, names: Iterable[str], country: str) -> dict[str, Meaning]:
    """What each of the names means in a country."""
    wanted = set(names)
    borne = find_by_names(session, wanted, country)
    entries = {name: entry for name in wanted - borne.keys() if (entry := find(name, country=country))}
    bodies = find_by_entries(session, entries.values(), country)
    acronyms = find_by_initials(session, wanted - borne.keys() - entries.keys(), country)
    meanings = {name: Meaning(body) for name, body in borne.items()}
    meanings |= {name: Meaning(bodies.get(entry.key), entry) for name, entry in entries.items()}
    for name in wanted - meanings.keys():
        can_be = acronyms.get(name, [])
        meanings[name] = Meaning(can_be[0] if len(can_be) == 1 else None, abbreviated=can_be)
    return meanings


def find_by_entries(session: Session, entries: Iterable[Entry], country: str) -> dict[str, Body]:
    """The bodies of a country that are entries of the gazetteer, by the keys of those.

    A body is an entry that has its Wikidata id, or that bears a name by which the gazetteer means that entry alone.
    """
    wanted = {entry.key: entry for entry in entries}
    if not wanted:
        return {}
    identified = _find_by_wikidata(session, wanted.values(), country)
    names = {key: _own_names(entry) for key, entry in wanted.items() if entry.wikidata_id not in identified}
    borne = find_by_names(session, (name for own in names.values() for name in own), country)
    found = {key: identified[str(e.wikidata_id)] for key, e in wanted.items() if e.wikidata_id in identified}
    for key, own in names.items():
        body = next((borne[name] for name in own if name in borne), None)
        if body is not None:
            found[key] = body
    return found


def search_entries(session: Session, text: str, country: str, limit: int) -> list[Entry]:
    """Bodies that the gazetteer knows by a name that holds the text, and that are not there yet."""
    found = search(text, country=country, limit=limit)
    bodies = find_by_entries(session, found, country)
    return [entry for entry in found if entry.key not in bodies]


def _own_names(entry: Entry) -> list[str]:
    """The names by which the gazetteer means this entry and no other, each spelling once, in their order."""
    names = {fold_name(each.text): each.text for each in reversed(entry.borne)}
    return [text for text in reversed(names.values()) if find(text, country=entry.country) is entry]


def _find_by_wikidata(session: Session, entries: Iterable[Entry], country: str) -> dict[str, Body]:
    ids = sorted({entry.wikidata_id for entry in entries if entry.wikidata_id})
    if not ids:
        return {}
    found = session.scalars(
        sa.select(Body).where(Body.wikidata_id.in_(ids), Body.country == country).order_by(Body.id.desc())
    )
    return {str(body.wikidata_id): surviving(body) for body in found}
