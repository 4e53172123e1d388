"""Making bodies of what the gazetteer says."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from tracker.domain.actors import Actor
from tracker.domain.bodies import fold_name
from tracker.errors import Refused
from tracker.gazetteer.entries import Entry, load
from tracker.models import Body
from tracker.queries.naming import find_by_entries
from tracker.services.bodies import NewName, change_body, create_body


@dataclass(frozen=True, slots=True)
class Import:
    """How many bodies were made, how many that were there learnt something, and how many said it all already."""

    created: int
    completed: int
    unchanged: int


def body_of(session: Session, actor: Actor, entry: Entry) -> Body:
    """The body that an entry speaks of; a new one, with its parents and successor, where there is none."""
    found = find_by_entries(session, [entry], entry.country).get(entry.key)
    return found or _create(session, actor, entry)


def import_country(session: Session, actor: Actor, country: str) -> Import:
    """Make every body of a country that is not there yet, and tell those that are there what they do not say.

    Nothing that a body says is changed; doing it again does nothing.
    """
    entries = load(country).entries.values()
    known = find_by_entries(session, entries, country)
    completed = sum(_complete(session, actor, known[entry.key], entry) for entry in entries if entry.key in known)
    for entry in entries:
        if entry.key not in known:
            body_of(session, actor, entry)
    return Import(len(entries) - len(known), completed, len(known) - completed)


def borne_names(entry: Entry) -> Sequence[NewName]:
    """The names that a body is given, as services take them."""
    return [
        NewName(each.language, each.kind, each.text, each.valid_from, each.valid_to)
        for each in entry.names
        if each.kind
    ]


def _create(session: Session, actor: Actor, entry: Entry) -> Body:
    body = create_body(
        session,
        actor,
        names=borne_names(entry),
        kind=entry.kind,
        country=entry.country,
        parent=_relative(session, actor, entry, entry.parent),
        wikidata_id=entry.wikidata_id,
    )
    successor = _relative(session, actor, entry, entry.successor)
    if successor is not None:
        _change(session, actor, body, successor=successor)
    return body


def _complete(session: Session, actor: Actor, body: Body, entry: Entry) -> bool:
    """Tell a body what it does not say yet; whether there was anything."""
    bears = {(each.language, fold_name(each.name)) for each in body.names}
    new = [each for each in borne_names(entry) if (each.language, fold_name(each.name)) not in bears]
    told: dict[str, Any] = {"names": [*_names(body), *new]} if new else {}
    if entry.wikidata_id and body.wikidata_id is None:
        told["wikidata_id"] = entry.wikidata_id
    if told:
        _change(session, actor, body, **told)
    lines = {line: key for line in ("parent", "successor") if (key := getattr(entry, line)) and not getattr(body, line)}
    joined = [_join(session, actor, body, line, load(entry.country).entries[key]) for line, key in lines.items()]
    return bool(told) or any(joined)


def _join(session: Session, actor: Actor, body: Body, line: str, entry: Entry) -> bool:
    """Put a body under its parent or before its successor, unless people have drawn the line the other way round."""
    try:
        _change(session, actor, body, **{line: body_of(session, actor, entry)})
    except Refused:
        return False
    return True


def _change(session: Session, actor: Actor, body: Body, **told: Any) -> None:
    said = {
        "names": _names(body),
        "kind": body.kind,
        "country": body.country,
        "parent": body.parent,
        "successor": body.successor,
        "wikidata_id": body.wikidata_id,
    }
    change_body(session, actor, body, **(said | told))


def _names(body: Body) -> list[NewName]:
    return [NewName(each.language, each.kind, each.name, each.valid_from, each.valid_to) for each in body.names]


def _relative(session: Session, actor: Actor, entry: Entry, key: str | None) -> Body | None:
    return body_of(session, actor, load(entry.country).entries[key]) if key else None
