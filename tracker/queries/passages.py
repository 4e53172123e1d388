"""Reads of passages."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker.domain.spans import Span
from tracker.models import Passage, Snapshot


def passage_at(session: Session, snapshot: Snapshot, span: Span) -> Passage | None:
    """The passage already marked at exactly that stretch of the snapshot."""
    return session.scalars(
        sa.select(Passage).where(
            Passage.snapshot_id == snapshot.id, Passage.start == span.start, Passage.end == span.end
        )
    ).first()
