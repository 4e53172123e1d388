"""Suggestions say what is doubtful in them, and which earlier directive they give again or recall."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Go forward."""
    op.add_column("suggestions", sa.Column("doubtful", sa.Boolean(), server_default=sa.false(), nullable=False))
    # In plain SQL, which both engines run without making the table anew: decisions point at its rows.
    op.execute(
        "ALTER TABLE suggestions ADD COLUMN earlier_id INTEGER "
        "CONSTRAINT fk_suggestions_earlier_id REFERENCES directives (id)"
    )
    op.create_index(op.f("ix_suggestions_earlier_id"), "suggestions", ["earlier_id"])


def downgrade() -> None:
    """Go back."""
    op.drop_index(op.f("ix_suggestions_earlier_id"), "suggestions")
    op.drop_column("suggestions", "earlier_id")
    op.drop_column("suggestions", "doubtful")
