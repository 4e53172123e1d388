"""Creating, changing and merging bodies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Final
from zlib import crc32

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.actors import Actor
from tracker.domain.audit import Action
from tracker.domain.bodies import BodyKind, NameKind, fold_name
from tracker.domain.languages import Language
from tracker.domain.slugs import free_slug, slugify
from tracker.errors import Conflict, Refused
from tracker.models import Body, BodyName
from tracker.queries.bodies import slug_is_taken, surviving
from tracker.services import audit

NAMING: Final = 0x626F6479
"""The key of the lock under which bodies are created ("body" in ASCII)."""
LONGEST_NAME: Final = 300
"""Characters."""


class BodyProblem(StrEnum):
    """Why a body cannot be saved so."""

    NAME_NEEDED = "body.name_needed"
    NAME_TOO_LONG = "body.name_too_long"
    NAME_TWICE = "body.name_twice"
    VALID_BACKWARDS = "body.valid_backwards"
    WIKIDATA_ID = "body.wikidata_id"
    ITS_OWN_RELATIVE = "body.its_own_relative"
    ALREADY_MERGED = "body.already_merged"
    UNKNOWN = "body.unknown"


@dataclass(frozen=True, slots=True)
class NewName:
    """A name that a body shall bear, and from which day to which it bore it, where that is known."""

    language: Language
    kind: NameKind
    name: str
    valid_from: date | None = None
    valid_to: date | None = None


def create_body(
    session: Session,
    actor: Actor,
    *,
    names: Sequence[NewName],
    kind: BodyKind,
    country: str,
    parent: Body | None = None,
    wikidata_id: str | None = None,
) -> Body:
    """A new body with its names; the first of them gives its address, an English one first.

    Raises:
        Refused: no name, or one that is too long or given twice, or a Wikidata id that is none.
    """
    _check_names(names)
    _check_wikidata_id(wikidata_id)
    keep_others_from_naming(session)
    body = Body(
        slug=_slug(session, names),
        kind=kind,
        country=country,
        parent=parent,
        wikidata_id=wikidata_id,
        demonstration=actor.demonstration,
    )
    body.names = [_name(each, body) for each in names]
    session.add(body)
    session.flush()
    audit.record(session, actor, Action.BODY_CREATED, body, changes={"names": [None, [n.name for n in names]]})
    return body


def change_body(
    session: Session,
    actor: Actor,
    body: Body,
    *,
    names: Sequence[NewName],
    kind: BodyKind,
    country: str,
    parent: Body | None = None,
    successor: Body | None = None,
    wikidata_id: str | None = None,
    version: int | None = None,
) -> None:
    """Give a body exactly these names and facts. Its address stays.

    ``version`` is the ``facts_version`` that was seen; None saves over anything.

    Raises:
        Conflict: somebody changed it since it was seen.
        Refused: as for a new body, and when it would descend from itself or succeed itself.
    """
    session.refresh(body, with_for_update={"of": Body})
    if version is not None and version != facts_version(body):
        raise Conflict
    _check_names(names)
    _check_wikidata_id(wikidata_id)
    _check_line(body, parent, "parent")
    _check_line(body, successor, "successor")
    before = _facts(body)
    keep = {_key(each): each for each in body.names}
    body.names = [keep.get(_key(each)) or _name(each, body) for each in names]
    body.kind, body.country, body.parent, body.successor = kind, country, parent, successor
    body.wikidata_id = wikidata_id
    session.flush()
    after = _facts(body)
    changes = {field: [before[field], after[field]] for field in after if before[field] != after[field]}
    if changes:
        audit.record(session, actor, Action.BODY_CHANGED, body, changes=changes)


def facts_version(body: Body) -> int:
    """A number, of nine digits at most, that changes when the names or facts of the body change."""
    dates = [(each.valid_from, each.valid_to) for each in body.names]
    return crc32(repr((_facts(body), dates)).encode()) % 10**9


def learn_names(session: Session, actor: Actor, body: Body, names: Sequence[NewName]) -> None:
    """Let a body bear names besides those that it has; those that it bears in that language already change nothing."""
    bears = {(each.language, each.folded) for each in body.names}
    new = [each for each in names if (each.language, fold_name(each.name)) not in bears]
    if not new:
        return
    before = _facts(body)["names"]
    body.names = [*body.names, *(_name(each, body) for each in new)]
    session.flush()
    audit.record(session, actor, Action.BODY_CHANGED, body, changes={"names": [before, _facts(body)["names"]]})


def keep_others_from_naming(session: Session) -> None:
    """Let nobody else create a body until the commit: two would give the same name or address twice.

    SQLite has one writer at a time anyway.
    """
    if session.get_bind().dialect.name == "postgresql":
        session.execute(sa.select(sa.func.pg_advisory_xact_lock(NAMING)))


def _check_names(names: Sequence[NewName]) -> None:
    if not any(fold_name(each.name) for each in names):
        raise Refused(BodyProblem.NAME_NEEDED, field="names")
    for each in names:
        if not fold_name(each.name):
            raise Refused(BodyProblem.NAME_NEEDED, field="names")
        if len(each.name) > LONGEST_NAME:
            raise Refused(BodyProblem.NAME_TOO_LONG, field="names")
        if each.valid_from and each.valid_to and each.valid_to < each.valid_from:
            raise Refused(BodyProblem.VALID_BACKWARDS, field="names")
    if len({(each.language, each.kind, fold_name(each.name)) for each in names}) < len(names):
        raise Refused(BodyProblem.NAME_TWICE, field="names")


def _check_wikidata_id(value: str | None) -> None:
    if value is not None and not (value.startswith("Q") and value[1:].isdecimal() and value.isascii()):
        raise Refused(BodyProblem.WIKIDATA_ID, field="wikidata_id")


def _check_line(body: Body, relative: Body | None, line: str) -> None:
    """Refuse a line of parents or successors that comes back to the body."""
    while relative is not None:
        if surviving(relative) is body:
            raise Refused(BodyProblem.ITS_OWN_RELATIVE, field=line)
        relative = getattr(relative, line)


def _slug(session: Session, names: Sequence[NewName]) -> str:
    """An address from the official English name, else from the best there is."""
    best = min(names, key=lambda each: (each.language is not Language.ENGLISH, each.kind is not NameKind.OFFICIAL))
    return free_slug(slugify(best.name) or "body", lambda slug: slug_is_taken(session, slug))


def _name(new: NewName, body: Body) -> BodyName:
    return BodyName(
        language=new.language,
        kind=new.kind,
        name=new.name,
        folded=fold_name(new.name),
        valid_from=new.valid_from,
        valid_to=new.valid_to,
        demonstration=body.demonstration,
    )


def _key(name: NewName | BodyName) -> tuple[Any, ...]:
    return (name.language, name.kind, name.name, name.valid_from, name.valid_to)


def _facts(body: Body) -> dict[str, Any]:
    """What the audit log compares."""
    return {
        "names": [f"{each.language} {each.kind}: {each.name}" for each in body.names],
        "kind": body.kind,
        "country": body.country,
        "parent": body.parent.slug if body.parent else None,
        "successor": body.successor.slug if body.successor else None,
        "wikidata_id": body.wikidata_id,
    }
