"""The audit log's only writer."""

from typing import Any, Protocol

from sqlalchemy.orm import Session

from tracker.domain.actors import Actor
from tracker.domain.audit import Action
from tracker.models import AuditEntry


class Subject(Protocol):
    """Anything with a key and a table that can be written about."""

    id: Any
    __tablename__: str


def record(
    session: Session, actor: Actor, action: Action, subject: Subject, *, changes: dict[str, Any] | None = None
) -> AuditEntry:
    """Log a write. ``changes`` is ``{field: [before, after]}`` in JSON's types; ``subject`` must have been flushed."""
    entry = AuditEntry(
        action=action,
        subject_type=subject.__tablename__,
        subject_id=subject.id,
        changes=changes or {},
        demonstration=bool(getattr(subject, "demonstration", False)),
        **recorded(actor),
    )
    session.add(entry)
    return entry


def recorded(actor: Actor) -> dict[str, Any]:
    """The columns that say who recorded a row."""
    return {"actor_kind": actor.kind, "actor_name": actor.name, "recorded_by_id": actor.user_id}
