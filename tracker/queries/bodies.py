"""Reads of bodies by their names."""

from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.acronyms import is_acronym, stands_for
from tracker.domain.bodies import NAME_ORDER, BodyKind, fold_name
from tracker.models import Body, BodyName

_RANK = sa.case({kind.value: place for place, kind in enumerate(NAME_ORDER)}, value=sa.cast(BodyName.kind, sa.String))


def find_by_name(
    session: Session, name: str, country: str | None = None, *, besides: Body | None = None
) -> Body | None:
    """The body that bears a name, in any language and spelling; the surviving one when it was merged."""
    return find_by_names(session, [name], country, besides=besides).get(name)


def find_by_names(
    session: Session, names: Iterable[str], country: str | None = None, *, besides: Body | None = None
) -> dict[str, Body]:
    """The bodies that bear names, by name as given; names that nobody bears are left out.

    ``country`` keeps to bodies of one country, ``besides`` leaves one out. Where several bear a name, the one wins
    whose official name it is, then short name, acronym, former name, then the one known longest.
    """
    folded = {name: fold_name(name) for name in names}
    rows = session.execute(
        sa.select(BodyName.folded, Body)
        .join(BodyName.body)
        .where(BodyName.folded.in_(sorted(filter(None, set(folded.values())))))
        .where(Body.country == country if country else sa.true())
        .where(Body.id != besides.id if besides else sa.true())
        .order_by(_RANK, Body.merged_into_id.is_not(None), Body.id)
    )
    bearers: dict[str, Body] = {}
    for key, body in rows:
        bearers.setdefault(key, surviving(body))
    return {name: bearers[key] for name, key in folded.items() if key in bearers}


def find_by_initials(session: Session, names: Iterable[str], country: str) -> dict[str, list[Body]]:
    """The bodies of a country that acronyms among the names can stand for, by acronym, whether or not they bear them.

    Persons have no acronyms, and merged bodies none of their own.
    """
    acronyms = [name for name in names if is_acronym(name)]
    if not acronyms:
        return {}
    first = sorted({fold_name(each)[0] for each in acronyms})
    rows = session.execute(
        sa.select(BodyName.name, Body)
        .join(BodyName.body)
        .where(Body.country == country, Body.kind != BodyKind.PERSON, Body.merged_into_id.is_(None))
        .where(sa.or_(*(BodyName.folded.startswith(letter) for letter in first)))
        .order_by(Body.id)
    ).all()
    return {each: list(dict.fromkeys(body for name, body in rows if stands_for(each, name))) for each in acronyms}


def search_bodies(session: Session, text: str, limit: int = 10, country: str | None = None) -> list[Body]:
    """Bodies one of whose names holds the text; those come first whose name begins with it."""
    wanted = fold_name(text)
    if not wanted:
        return []
    begins = sa.case((BodyName.folded.startswith(wanted, autoescape=True), 0), else_=1)
    found = session.scalars(
        sa.select(Body)
        .join(Body.names)
        .where(BodyName.folded.contains(wanted, autoescape=True), Body.merged_into_id.is_(None))
        .where(Body.country == country if country else sa.true())
        .group_by(Body.id)
        .order_by(sa.func.min(begins), sa.func.min(BodyName.folded), Body.id)
        .limit(limit)
    )
    return list(found)


def find_by_slug(session: Session, slug: str) -> Body | None:
    """The body at an address, also one that was merged into another."""
    return session.scalar(sa.select(Body).where(Body.slug == slug))


def slug_is_taken(session: Session, slug: str) -> bool:
    """Whether a body has that address."""
    return find_by_slug(session, slug) is not None


def surviving(body: Body) -> Body:
    """The body itself, or the one that it was merged into."""
    while body.merged_into is not None:
        body = body.merged_into
    return body
