"""History, audit, snapshots and passages refuse UPDATE and DELETE.

Rows of the demonstration data alone may be deleted, so that one command can remove what is invented.
"""

from collections.abc import Sequence

from alembic import op

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TABLES = (
    "snapshots",
    "passages",
    "status_changes",
    "retractions",
    "evidence",
    "deadline_changes",
    "checks",
    "relations",
    "decisions",
    "audit_entries",
)
LINKS = {"status_change_evidence": ("status_changes", "status_change_id")}
"""Link tables have no mark of their own: a link is invented when the row it belongs to is."""


def upgrade() -> None:
    """Put the guards up."""
    for table in TABLES:
        _guard(table, "OLD.demonstration")
    for table, (owner, column) in LINKS.items():
        _guard(table, f"EXISTS (SELECT 1 FROM {owner} WHERE id = OLD.{column} AND demonstration)")


def downgrade() -> None:
    """Take the guards down."""
    for table in (*TABLES, *LINKS):
        if op.get_bind().dialect.name == "sqlite":
            op.execute(f"DROP TRIGGER {table}_refuse_update")
            op.execute(f"DROP TRIGGER {table}_refuse_delete")
        else:
            op.execute(f"DROP TRIGGER {table}_append_only ON {table}")
            op.execute(f"DROP TRIGGER {table}_refuse_truncate ON {table}")
            op.execute(f"DROP FUNCTION {table}_append_only()")


def _guard(table: str, removable: str) -> None:
    message = f"{table} is append-only"
    if op.get_bind().dialect.name == "sqlite":
        refuse = f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        op.execute(f"CREATE TRIGGER {table}_refuse_update BEFORE UPDATE ON {table} {refuse}")
        op.execute(f"CREATE TRIGGER {table}_refuse_delete BEFORE DELETE ON {table} WHEN NOT ({removable}) {refuse}")
        return
    op.execute(
        f"""
        CREATE FUNCTION {table}_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'DELETE' THEN
                IF {removable} THEN RETURN OLD; END IF;
            END IF;
            RAISE EXCEPTION '{message}' USING ERRCODE = 'restrict_violation';
        END $$
        """
    )
    op.execute(
        f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
        f"FOR EACH ROW EXECUTE FUNCTION {table}_append_only()"
    )
    op.execute(
        f"CREATE TRIGGER {table}_refuse_truncate BEFORE TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {table}_append_only()"
    )
