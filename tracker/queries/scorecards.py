"""Bodies and what their directives came to: as responsible, as overseer, as issuer."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload

from tracker.domain.bodies import BodyKind, fold_name
from tracker.domain.roles import Role
from tracker.domain.statuses import STRIP_ORDER, Status
from tracker.models import Assignment, Body, BodyName, Directive
from tracker.queries.assignments import count_by_body, is_assigned
from tracker.queries.pages import Page, Place
from tracker.queries.statistics import Share, group_shares, largest, overdue_sum

Key = int | None
PAGE_SIZE: Final = 50
OVERSEEN_SHOWN: Final = 10


@dataclass(frozen=True, slots=True)
class Roles:
    """How many published directives a body has in each capacity."""

    responsible: int = 0
    overseer: int = 0
    issuer: int = 0

    @property
    def weight(self) -> tuple[int, int, int]:
        """Sorts those with most directives first."""
        return -self.responsible, -self.overseer, -self.issuer


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The published directives of one body by capacity, and what was claimed of those it is responsible for."""

    responsible: Share
    overseer: Share
    issuer: Share
    claims: Mapping[tuple[Status | None, Status], int]
    """Claimed and verified status → number of directives for which it is responsible."""
    overseen: Sequence[tuple[Body, Share]]
    """Where it is the overseer: the busiest of the bodies responsible."""

    @property
    def by_claim(self) -> Sequence[tuple[Status | None, Mapping[Status, int]]]:
        """Each claimed status with the verdicts on it, in the order of the strip; those without a claim last."""
        rows = []
        for claim in (*STRIP_ORDER, None):
            verdicts = {verified: number for (claimed, verified), number in self.claims.items() if claimed is claim}
            if verdicts:
                rows.append((claim, verdicts))
        return rows


def find_body(session: Session, slug: str) -> Body | None:
    """The body at an address, with its parent and its successor."""
    options = (joinedload(Body.parent), joinedload(Body.successor), joinedload(Body.merged_into))
    return session.scalar(sa.select(Body).where(Body.slug == slug).options(*options))


def find_by_slugs(session: Session, slugs: Iterable[str]) -> dict[str, Body]:
    """The bodies at some addresses; those merged into another are given as the other."""
    wanted = sorted(set(slugs))
    if not wanted:
        return {}
    found = session.scalars(sa.select(Body).where(Body.slug.in_(wanted)).options(joinedload(Body.merged_into)))
    return {body.slug: body.merged_into or body for body in found}


def find_by_keys(session: Session, keys: Iterable[int]) -> dict[int, Body]:
    """Bodies by their keys."""
    wanted = sorted(set(keys))
    if not wanted:
        return {}
    return {body.id: body for body in session.scalars(sa.select(Body).where(Body.id.in_(wanted)))}


def find_relatives(session: Session, body: Body) -> tuple[Sequence[Body], Sequence[Body]]:
    """The bodies under this one, and those whose work it took over."""
    related = sa.or_(Body.parent_id == body.id, Body.successor_id == body.id)
    found = session.scalars(sa.select(Body).where(related, Body.merged_into_id.is_(None)).order_by(Body.id)).all()
    children = [each for each in found if each.parent_id == body.id]
    return children, [each for each in found if each.successor_id == body.id]


def scorecard(session: Session, body: Body, *, today: date) -> Scorecard:
    """What one body's directives came to, as of a day."""
    mine = sa.select(Assignment.directive_id).where(Assignment.body_id == body.id)
    responsible = Directive.id.in_(mine.where(Assignment.role == Role.RESPONSIBLE))
    overseer = Directive.id.in_(mine.where(Assignment.role == Role.OVERSEER))
    return Scorecard(
        responsible=_share(session, responsible, today),
        overseer=_share(session, overseer, today),
        issuer=_share(session, Directive.issuer_id == body.id, today),
        claims=_claims(session, responsible),
        overseen=_overseen(session, overseer, today),
    )


def find_busiest(
    session: Session, roles: Sequence[Role], *, today: date, limit: int
) -> dict[Role, list[tuple[Body, Share]]]:
    """The bodies with most published directives in each role, with what came of these."""
    counts = count_by_body(session)
    keys = {role: [key for key, _ in counts[role].most_common(limit)] for role in roles}
    bodies = find_by_keys(session, {key for each in keys.values() for key in each})
    shares = shares_by_role(session, today=today, bodies=keys)
    return {role: [(bodies[key], shares[role, key]) for key in keys[role]] for role in roles}


def shares_by_role(
    session: Session, *, today: date, bodies: Mapping[Role, Sequence[int]]
) -> dict[tuple[Role, int], Share]:
    """The published directives of the bodies named for each role, by role and body; those without any are left out."""
    # A column for each status, because the groups then come in the order of an index and need no sorting.
    numbers = [sa.func.count().filter(Directive.verified_status == status) for status in STRIP_ORDER]
    keys = (Assignment.body_id, Assignment.role)
    which = sa.or_(*(sa.and_(Assignment.role == role, Assignment.body_id.in_(each)) for role, each in bodies.items()))
    every = sorted({key for each in bodies.values() for key in each})
    statement = sa.select(*keys, overdue_sum(today), *numbers).join(Assignment.directive)
    statement = statement.where(Assignment.body_id.in_(every), which, Directive.published_at.is_not(None))
    rows = session.execute(statement.group_by(*keys))
    return {
        (role, body): Share({status: each for status, each in zip(STRIP_ORDER, found, strict=True) if each}, overdue)
        for body, role, overdue, *found in rows
    }


def share_without(session: Session, role: Role, *, today: date) -> Share:
    """The published directives in which nobody has a role."""
    return _share(session, ~is_assigned(role), today)


def count_issued(session: Session) -> Counter[int]:
    """How many published directives each body issued."""
    statement = sa.select(Directive.issuer_id, sa.func.count()).where(Directive.published_at.is_not(None))
    rows = session.execute(statement.group_by(Directive.issuer_id))
    return Counter({body: number for body, number in rows if body is not None})


def find_bodies(
    session: Session, counts: Mapping[int, Roles], *, text: str = "", kind: BodyKind | None = None, number: int = 1
) -> Page[Body]:
    """A page of the bodies that stand for themselves, those with most directives first.

    ``counts`` are those of ``count_roles``; ``text`` keeps to bodies with that text in one of their names.
    """
    statement = sa.select(Body.id).where(Body.merged_into_id.is_(None))
    if kind:
        statement = statement.where(Body.kind == kind)
    if fold_name(text):
        named = sa.select(BodyName.body_id).where(BodyName.folded.contains(fold_name(text), autoescape=True))
        statement = statement.where(Body.id.in_(named))
    keys = sorted(session.scalars(statement), key=lambda key: (*counts.get(key, Roles()).weight, key))
    place = Place.nearest(number, total=len(keys), size=PAGE_SIZE)
    bodies = find_by_keys(session, keys[place.offset : place.offset + PAGE_SIZE])
    return Page([bodies[key] for key in keys if key in bodies], place)


def count_roles(session: Session) -> Mapping[int, Roles]:
    """The number of published directives of every body that has any, by capacity."""
    counts, issued = count_by_body(session), count_issued(session)
    responsible, overseer = counts[Role.RESPONSIBLE], counts[Role.OVERSEER]
    keys = {*responsible, *overseer, *issued}
    return {key: Roles(responsible[key], overseer[key], issued[key]) for key in keys}


def _share(session: Session, which: sa.ColumnElement[bool], today: date) -> Share:
    columns = (Directive.verified_status, sa.func.count(), overdue_sum(today))
    statement = sa.select(*columns).where(Directive.published_at.is_not(None), which)
    return Share.of(session.execute(statement.group_by(Directive.verified_status)))


def _claims(session: Session, which: sa.ColumnElement[bool]) -> dict[tuple[Status | None, Status], int]:
    keys = (Directive.claimed_status, Directive.verified_status)
    statement = sa.select(*keys, sa.func.count()).where(Directive.published_at.is_not(None), which).group_by(*keys)
    return {(claimed, verified): number for claimed, verified, number in session.execute(statement)}


def _overseen(session: Session, which: sa.ColumnElement[bool], today: date) -> list[tuple[Body, Share]]:
    keys = (Assignment.body_id, Directive.verified_status)
    statement = sa.select(*keys, sa.func.count(), overdue_sum(today)).join(Assignment.directive)
    statement = statement.where(Assignment.role == Role.RESPONSIBLE, Directive.published_at.is_not(None), which)
    busiest = largest(group_shares(session.execute(statement.group_by(*keys))), OVERSEEN_SHOWN)
    bodies = find_by_keys(session, (key for key, _ in busiest))
    return [(bodies[key], share) for key, share in busiest]
