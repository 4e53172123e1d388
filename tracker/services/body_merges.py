"""Merging two bodies that turned out to be one."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.actors import Actor
from tracker.domain.audit import Action
from tracker.errors import Refused
from tracker.models import Assignment, Body, BodyName, Directive
from tracker.queries.bodies import surviving
from tracker.services import audit
from tracker.services.bodies import BodyProblem


def merge_bodies(session: Session, actor: Actor, body: Body, *, into: Body) -> Body:
    """Let ``into`` take over the names and the directives of ``body``, whose address leads there from now on.

    History rows keep naming the body that they were recorded with. Returns the surviving body.

    Raises:
        Refused: the two are the same already, or ``body`` was merged before.
    """
    if body.merged_into_id is not None:
        raise Refused(BodyProblem.ALREADY_MERGED, field="into")
    target = surviving(into)
    if target is body:
        raise Refused(BodyProblem.ITS_OWN_RELATIVE, field="into")
    _hand_over_names(body, target)
    moved = _hand_over_directives(session, body, target)
    _hand_over_relatives(session, body, target)
    body.merged_into = target
    session.flush()
    session.expire_all()
    changes = {"merged_into": [None, target.slug], "directives": [moved, 0]}
    audit.record(session, actor, Action.BODY_MERGED, body, changes=changes)
    return target


def _hand_over_names(body: Body, target: Body) -> None:
    known = {(each.language, each.folded) for each in target.names}
    copied = ("language", "kind", "name", "folded", "valid_from", "valid_to")
    target.names += [
        BodyName(demonstration=target.demonstration, **{column: getattr(each, column) for column in copied})
        for each in body.names
        if (each.language, each.folded) not in known
    ]


def _hand_over_directives(session: Session, body: Body, target: Body) -> int:
    """Point assignments and orders at the target; a role that it already has is not given twice."""
    theirs = session.scalars(sa.select(Assignment).where(Assignment.body_id == target.id))
    twins = {(each.directive_id, each.role): each for each in theirs}
    mine = session.scalars(sa.select(Assignment).where(Assignment.body_id == body.id)).all()
    for each in mine:
        twin = twins.get((each.directive_id, each.role))
        if twin is None:
            each.body = target
        else:
            twin.lead = twin.lead or each.lead
            session.delete(each)
    issued = session.scalars(sa.select(Directive).where(Directive.issuer_id == body.id)).all()
    for directive in issued:
        directive.issuer = target
    session.flush()
    return len(mine) + len(issued)


def _hand_over_relatives(session: Session, body: Body, target: Body) -> None:
    """Let those that descend from the body, succeed it or were merged into it hang on the target instead."""
    columns: tuple[Any, ...] = (Body.parent_id, Body.successor_id, Body.merged_into_id)
    for column in columns:
        others = sa.update(Body).where(column == body.id, Body.id != target.id)
        session.execute(others.values({column: target.id}), execution_options={"synchronize_session": False})
    for line in ("parent", "successor"):
        if getattr(target, line) is body:
            relative = getattr(body, line)
            setattr(target, line, None if relative is target else relative)
