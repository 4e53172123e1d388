"""Rows by table, with keys of our own, and their way into an empty database in bulk, past the services."""

from collections import defaultdict
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.actors import ActorKind
from tracker.models import (
    Article,
    Assignment,
    AuditEntry,
    Body,
    BodyName,
    Check,
    DeadlineChange,
    Directive,
    DirectiveText,
    Evidence,
    NumberSequence,
    Passage,
    Relation,
    Retraction,
    Snapshot,
    StatusChange,
    User,
)
from tracker.models.directive import directive_passages
from tracker.models.history import status_change_evidence

ORDER: Final = (
    User,
    Body,
    BodyName,
    Article,
    Snapshot,
    Passage,
    NumberSequence,
    Directive,
    DirectiveText,
    Assignment,
    directive_passages,
    StatusChange,
    Retraction,
    Evidence,
    status_change_evidence,
    DeadlineChange,
    Check,
    Relation,
    AuditEntry,
)
"""Tables, those pointed at before those that point at them."""

PERSON: Final = {"actor_kind": ActorKind.PERSON, "actor_name": "R-01", "recorded_by_id": 1}
"""Who recorded everything."""


class Rows:
    """Rows that are yet to be stored."""

    def __init__(self) -> None:
        self.of: dict[Any, list[dict[str, Any]]] = defaultdict(list)

    def add(self, table: Any, **values: Any) -> int:
        """Add a row of a model and return its key."""
        key = len(self.of[table]) + 1
        self.of[table].append({"id": key, **values})
        return key

    def link(self, table: Any, **values: Any) -> None:
        """Add a row of a table that has no key of its own."""
        self.of[table].append(values)

    def store(self, session: Session) -> None:
        """Insert everything, and let the database count what it holds where it does so by itself in the long run."""
        for table in ORDER:
            if self.of[table]:
                session.execute(sa.insert(table), self.of[table], execution_options={"render_nulls": True})
        session.commit()
        if session.get_bind().dialect.name == "postgresql":
            session.execute(sa.text("ANALYZE"))
            session.commit()
