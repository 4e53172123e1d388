"""The audit log: every write, by whom, with what changed. Append-only."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Mapped, mapped_column

from tracker.models.base import Base, Identified, Invented, Recorded


class AuditEntry(Identified, Recorded, Invented, Base):
    """One write. ``action`` is a code of ``domain.audit``; ``changes`` is ``{field: [before, after]}``."""

    __tablename__ = "audit_entries"
    __table_args__ = (sa.Index(None, "subject_type", "subject_id"), sa.Index(None, "recorded_at"))

    action: Mapped[str]
    subject_type: Mapped[str]
    subject_id: Mapped[int]
    changes: Mapped[dict[str, Any]] = mapped_column(sa.JSON, default=dict)
