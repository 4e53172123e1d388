"""The first tables."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    """Go forward."""
    op.create_table(
        "bodies",
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "institution",
                "office",
                "person",
                "group",
                name="bodykind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("wikidata_id", sa.String(), nullable=True),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("successor_id", sa.Integer(), nullable=True),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["merged_into_id"], ["bodies.id"], name=op.f("fk_bodies_merged_into_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(["parent_id"], ["bodies.id"], name=op.f("fk_bodies_parent_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["successor_id"], ["bodies.id"], name=op.f("fk_bodies_successor_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bodies")),
        sa.UniqueConstraint("slug", name=op.f("uq_bodies_slug")),
    )
    with op.batch_alter_table("bodies", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bodies_merged_into_id"), ["merged_into_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_bodies_parent_id"), ["parent_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_bodies_successor_id"), ["successor_id"], unique=False)

    op.create_table(
        "number_sequences",
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("country", "year", name=op.f("pk_number_sequences")),
    )
    op.create_table(
        "sign_in_attempts",
        sa.Column("identifier", sa.String(), nullable=False),
        sa.Column("client", sa.String(), nullable=False),
        sa.Column("attempted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_attempts")),
    )
    with op.batch_alter_table("sign_in_attempts", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_sign_in_attempts_client_attempted_at"), ["client", "attempted_at"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_sign_in_attempts_identifier_attempted_at"), ["identifier", "attempted_at"], unique=False
        )

    op.create_table(
        "users",
        sa.Column("email", sa.String(), nullable=False),
        sa.Column("public_name", sa.String(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "researcher",
                "editor",
                "admin",
                name="accountrole",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("password_hash", sa.String(), nullable=True),
        sa.Column("session_version", sa.Integer(), server_default="1", nullable=False),
        sa.Column(
            "language",
            sa.Enum("ru", "kk", "en", name="language", native_enum=False, create_constraint=True, length=24),
            nullable=True,
        ),
        sa.Column("single_keys", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("deactivated_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_users")),
        sa.UniqueConstraint("email", name=op.f("uq_users_email")),
        sa.UniqueConstraint("public_name", name=op.f("uq_users_public_name")),
    )
    op.create_table(
        "articles",
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("publisher", sa.String(), nullable=False),
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column(
            "language",
            sa.Enum("ru", "kk", "en", name="language", native_enum=False, create_constraint=True, length=24),
            nullable=False,
        ),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("review_finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["created_by_id"], ["users.id"], name=op.f("fk_articles_created_by_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_articles")),
        sa.UniqueConstraint("slug", name=op.f("uq_articles_slug")),
        sa.UniqueConstraint("url", name=op.f("uq_articles_url")),
    )
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_articles_created_by_id"), ["created_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_articles_published_on"), ["published_on"], unique=False)

    op.create_table(
        "audit_entries",
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("subject_type", sa.String(), nullable=False),
        sa.Column("subject_id", sa.Integer(), nullable=False),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "actor_kind",
            sa.Enum(
                "person",
                "command",
                "demonstration",
                name="actorkind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["users.id"], name=op.f("fk_audit_entries_recorded_by_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_entries")),
    )
    with op.batch_alter_table("audit_entries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_entries_recorded_at"), ["recorded_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_audit_entries_recorded_by_id"), ["recorded_by_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_audit_entries_subject_type_subject_id"), ["subject_type", "subject_id"], unique=False
        )

    op.create_table(
        "body_names",
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column(
            "language",
            sa.Enum("ru", "kk", "en", name="language", native_enum=False, create_constraint=True, length=24),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "official",
                "short",
                "acronym",
                "former",
                name="namekind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("folded", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], name=op.f("fk_body_names_body_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_body_names")),
    )
    with op.batch_alter_table("body_names", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_body_names_body_id"), ["body_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_body_names_folded"), ["folded"], unique=False)

    op.create_table(
        "directives",
        sa.Column("number", sa.String(), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("serial", sa.Integer(), nullable=True),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("issuer_id", sa.Integer(), nullable=True),
        sa.Column("issuer_person", sa.String(), nullable=True),
        sa.Column("ordered_on", sa.Date(), nullable=False),
        sa.Column(
            "language",
            sa.Enum("ru", "kk", "en", name="language", native_enum=False, create_constraint=True, length=24),
            nullable=False,
        ),
        sa.Column("topic", sa.Integer(), nullable=True),
        sa.Column("created_by_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "deadline_kind",
            sa.Enum(
                "by_date",
                "recurring",
                "open_ended",
                name="deadlinekind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("deadline_words", sa.String(), nullable=True),
        sa.Column("first_deadline_on", sa.Date(), nullable=True),
        sa.Column("deadline_on", sa.Date(), nullable=True),
        sa.Column(
            "verified_status",
            sa.Enum(
                "announced",
                "in_progress",
                "partly_done",
                "done",
                "stalled",
                "not_done",
                "withdrawn",
                "superseded",
                "unclear",
                "unratable",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("verified_on", sa.Date(), nullable=True),
        sa.Column(
            "verified_precision",
            sa.Enum("day", "month", "year", name="precision", native_enum=False, create_constraint=True, length=24),
            nullable=False,
        ),
        sa.Column(
            "claimed_status",
            sa.Enum(
                "announced",
                "in_progress",
                "partly_done",
                "done",
                "stalled",
                "not_done",
                "withdrawn",
                "superseded",
                "unclear",
                "unratable",
                name="claimed_status",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=True,
        ),
        sa.Column("claimed_on", sa.Date(), nullable=True),
        sa.Column(
            "claimed_precision",
            sa.Enum(
                "day", "month", "year", name="claimed_precision", native_enum=False, create_constraint=True, length=24
            ),
            nullable=True,
        ),
        sa.Column("last_checked_on", sa.Date(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_directives_article_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["created_by_id"], ["users.id"], name=op.f("fk_directives_created_by_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["issuer_id"], ["bodies.id"], name=op.f("fk_directives_issuer_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directives")),
        sa.UniqueConstraint("country", "year", "serial", name=op.f("uq_directives_country_year_serial")),
        sa.UniqueConstraint("number", name=op.f("uq_directives_number")),
    )
    with op.batch_alter_table("directives", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_directives_article_id"), ["article_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_directives_changed_at"), ["changed_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_directives_claimed_status"), ["claimed_status"], unique=False)
        batch_op.create_index(
            "ix_directives_counted",
            [
                "verified_status",
                "claimed_status",
                "topic",
                "published_at",
                "deadline_kind",
                "deadline_on",
                "last_checked_on",
                "ordered_on",
                "language",
                "issuer_id",
            ],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_directives_created_by_id"), ["created_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_directives_deadline_on"), ["deadline_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_directives_issuer_id"), ["issuer_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_directives_language"), ["language"], unique=False)
        batch_op.create_index(batch_op.f("ix_directives_last_checked_on"), ["last_checked_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_directives_ordered_on"), ["ordered_on"], unique=False)
        batch_op.create_index(batch_op.f("ix_directives_topic"), ["topic"], unique=False)
        batch_op.create_index(batch_op.f("ix_directives_verified_status"), ["verified_status"], unique=False)

    op.create_table(
        "snapshots",
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("encoding", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("text_sha256", sa.String(length=64), nullable=False),
        sa.Column("captured_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["articles.id"], name=op.f("fk_snapshots_article_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_snapshots")),
    )
    with op.batch_alter_table("snapshots", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_snapshots_article_id"), ["article_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_snapshots_text_sha256"), ["text_sha256"], unique=False)

    op.create_table(
        "assignments",
        sa.Column("directive_id", sa.Integer(), nullable=False),
        sa.Column("body_id", sa.Integer(), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "responsible",
                "overseer",
                "supporting",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("lead", sa.Boolean(), nullable=False),
        sa.Column("deadline_on", sa.Date(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["body_id"], ["bodies.id"], name=op.f("fk_assignments_body_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["directive_id"], ["directives.id"], name=op.f("fk_assignments_directive_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignments")),
        sa.UniqueConstraint("directive_id", "body_id", "role", name=op.f("uq_assignments_directive_id_body_id_role")),
    )
    with op.batch_alter_table("assignments", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_assignments_body_id_role_directive_id"), ["body_id", "role", "directive_id"], unique=False
        )

    op.create_table(
        "checks",
        sa.Column("directive_id", sa.Integer(), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "actor_kind",
            sa.Enum(
                "person",
                "command",
                "demonstration",
                name="actorkind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["directive_id"], ["directives.id"], name=op.f("fk_checks_directive_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["users.id"], name=op.f("fk_checks_recorded_by_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_checks")),
    )
    with op.batch_alter_table("checks", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_checks_directive_id"), ["directive_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_checks_recorded_by_id"), ["recorded_by_id"], unique=False)

    op.create_table(
        "directive_texts",
        sa.Column("directive_id", sa.Integer(), nullable=False),
        sa.Column(
            "language",
            sa.Enum("ru", "kk", "en", name="language", native_enum=False, create_constraint=True, length=24),
            nullable=False,
        ),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["directive_id"], ["directives.id"], name=op.f("fk_directive_texts_directive_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_directive_texts")),
        sa.UniqueConstraint("directive_id", "language", name=op.f("uq_directive_texts_directive_id_language")),
    )
    op.create_table(
        "extraction_runs",
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.Column("extractor_version", sa.String(), nullable=False),
        sa.Column(
            "language",
            sa.Enum("ru", "kk", "en", name="language", native_enum=False, create_constraint=True, length=24),
            nullable=False,
        ),
        sa.Column("published_on", sa.Date(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["snapshot_id"], ["snapshots.id"], name=op.f("fk_extraction_runs_snapshot_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_extraction_runs")),
    )
    with op.batch_alter_table("extraction_runs", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_extraction_runs_snapshot_id"), ["snapshot_id"], unique=False)

    op.create_table(
        "passages",
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end_", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.CheckConstraint("start >= 0 AND start < end_", name=op.f("ck_passages_span")),
        sa.ForeignKeyConstraint(
            ["snapshot_id"], ["snapshots.id"], name=op.f("fk_passages_snapshot_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passages")),
    )
    with op.batch_alter_table("passages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_passages_snapshot_id"), ["snapshot_id"], unique=False)

    op.create_table(
        "status_changes",
        sa.Column("directive_id", sa.Integer(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "announced",
                "in_progress",
                "partly_done",
                "done",
                "stalled",
                "not_done",
                "withdrawn",
                "superseded",
                "unclear",
                "unratable",
                name="status",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column(
            "basis",
            sa.Enum("claimed", "verified", name="basis", native_enum=False, create_constraint=True, length=24),
            nullable=False,
        ),
        sa.Column("effective_on", sa.Date(), nullable=False),
        sa.Column(
            "precision",
            sa.Enum("day", "month", "year", name="precision", native_enum=False, create_constraint=True, length=24),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column(
            "note_language",
            sa.Enum("ru", "kk", "en", name="language", native_enum=False, create_constraint=True, length=24),
            nullable=True,
        ),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "actor_kind",
            sa.Enum(
                "person",
                "command",
                "demonstration",
                name="actorkind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["directive_id"], ["directives.id"], name=op.f("fk_status_changes_directive_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["users.id"], name=op.f("fk_status_changes_recorded_by_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_status_changes")),
    )
    with op.batch_alter_table("status_changes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_status_changes_directive_id"), ["directive_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_status_changes_recorded_at"), ["recorded_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_status_changes_recorded_by_id"), ["recorded_by_id"], unique=False)

    op.create_table(
        "directive_passages",
        sa.Column("directive_id", sa.Integer(), nullable=False),
        sa.Column("passage_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["directive_id"], ["directives.id"], name=op.f("fk_directive_passages_directive_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["passage_id"], ["passages.id"], name=op.f("fk_directive_passages_passage_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("directive_id", "passage_id", name=op.f("pk_directive_passages")),
    )
    with op.batch_alter_table("directive_passages", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_directive_passages_passage_id"), ["passage_id"], unique=False)

    op.create_table(
        "evidence",
        sa.Column("url", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=True),
        sa.Column("publisher", sa.String(), nullable=True),
        sa.Column("published_on", sa.Date(), nullable=True),
        sa.Column("passage_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "actor_kind",
            sa.Enum(
                "person",
                "command",
                "demonstration",
                name="actorkind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.CheckConstraint("(url IS NULL) <> (passage_id IS NULL)", name=op.f("ck_evidence_address_or_passage")),
        sa.ForeignKeyConstraint(
            ["passage_id"], ["passages.id"], name=op.f("fk_evidence_passage_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["users.id"], name=op.f("fk_evidence_recorded_by_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
    )
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_evidence_passage_id"), ["passage_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_evidence_recorded_by_id"), ["recorded_by_id"], unique=False)

    op.create_table(
        "relations",
        sa.Column("directive_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "reiterates",
                "supersedes",
                "part_of",
                name="relationkind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("status_change_id", sa.Integer(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "actor_kind",
            sa.Enum(
                "person",
                "command",
                "demonstration",
                name="actorkind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.CheckConstraint("directive_id <> other_id", name=op.f("ck_relations_not_itself")),
        sa.ForeignKeyConstraint(
            ["directive_id"], ["directives.id"], name=op.f("fk_relations_directive_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["directives.id"], name=op.f("fk_relations_other_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["users.id"], name=op.f("fk_relations_recorded_by_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["status_change_id"], ["status_changes.id"], name=op.f("fk_relations_status_change_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_relations")),
        sa.UniqueConstraint("status_change_id", name=op.f("uq_relations_status_change_id")),
    )
    with op.batch_alter_table("relations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_relations_directive_id"), ["directive_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_relations_other_id"), ["other_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_relations_recorded_by_id"), ["recorded_by_id"], unique=False)
        batch_op.create_index(
            "uq_relations_on_their_own",
            ["directive_id", "other_id", "kind"],
            unique=True,
            sqlite_where=sa.text("status_change_id IS NULL"),
            postgresql_where=sa.text("status_change_id IS NULL"),
        )

    op.create_table(
        "retractions",
        sa.Column("status_change_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "actor_kind",
            sa.Enum(
                "person",
                "command",
                "demonstration",
                name="actorkind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["users.id"], name=op.f("fk_retractions_recorded_by_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["status_change_id"],
            ["status_changes.id"],
            name=op.f("fk_retractions_status_change_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_retractions")),
        sa.UniqueConstraint("status_change_id", name=op.f("uq_retractions_status_change_id")),
    )
    with op.batch_alter_table("retractions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_retractions_recorded_by_id"), ["recorded_by_id"], unique=False)

    op.create_table(
        "suggestions",
        sa.Column("snapshot_id", sa.Integer(), nullable=False),
        sa.Column("run_id", sa.Integer(), nullable=True),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end_", sa.Integer(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "directive",
                "general",
                "commitment",
                "restated",
                "appeal",
                name="kind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("confidence", sa.Double(), nullable=True),
        sa.Column("issuer", sa.String(), nullable=True),
        sa.Column("responsible", sa.JSON(), nullable=False),
        sa.Column("overseers", sa.JSON(), nullable=False),
        sa.Column("supporting", sa.JSON(), nullable=False),
        sa.Column("deadline_words", sa.String(), nullable=True),
        sa.Column("deadline_on", sa.Date(), nullable=True),
        sa.Column("recurring", sa.Boolean(), nullable=False),
        sa.Column("topic", sa.Integer(), nullable=True),
        sa.Column("cues", sa.JSON(), nullable=False),
        sa.Column("proposed", sa.JSON(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "accepted",
                "rejected",
                "merged",
                "split",
                "withdrawn",
                name="suggestionstate",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("directive_id", sa.Integer(), nullable=True),
        sa.Column("changed_by_id", sa.Integer(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["changed_by_id"], ["users.id"], name=op.f("fk_suggestions_changed_by_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["directive_id"], ["directives.id"], name=op.f("fk_suggestions_directive_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["run_id"], ["extraction_runs.id"], name=op.f("fk_suggestions_run_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["snapshot_id"], ["snapshots.id"], name=op.f("fk_suggestions_snapshot_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_suggestions")),
    )
    with op.batch_alter_table("suggestions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_suggestions_changed_by_id"), ["changed_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_suggestions_directive_id"), ["directive_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_suggestions_run_id"), ["run_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_suggestions_snapshot_id"), ["snapshot_id"], unique=False)

    op.create_table(
        "deadline_changes",
        sa.Column("directive_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "by_date",
                "recurring",
                "open_ended",
                name="deadlinekind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("words", sa.String(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("moved_on", sa.Date(), nullable=True),
        sa.Column("moved_by_id", sa.Integer(), nullable=True),
        sa.Column("evidence_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "actor_kind",
            sa.Enum(
                "person",
                "command",
                "demonstration",
                name="actorkind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["directive_id"], ["directives.id"], name=op.f("fk_deadline_changes_directive_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name=op.f("fk_deadline_changes_evidence_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["moved_by_id"], ["bodies.id"], name=op.f("fk_deadline_changes_moved_by_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["users.id"], name=op.f("fk_deadline_changes_recorded_by_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deadline_changes")),
    )
    with op.batch_alter_table("deadline_changes", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_deadline_changes_directive_id"), ["directive_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_deadline_changes_evidence_id"), ["evidence_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_deadline_changes_moved_by_id"), ["moved_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_deadline_changes_recorded_by_id"), ["recorded_by_id"], unique=False)

    op.create_table(
        "decisions",
        sa.Column("suggestion_id", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "add",
                "edit",
                "accept",
                "reject",
                "merge",
                "split",
                "undo",
                name="decisionkind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("changes", sa.JSON(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "actor_kind",
            sa.Enum(
                "person",
                "command",
                "demonstration",
                name="actorkind",
                native_enum=False,
                create_constraint=True,
                length=24,
            ),
            nullable=False,
        ),
        sa.Column("actor_name", sa.String(), nullable=False),
        sa.Column("recorded_by_id", sa.Integer(), nullable=True),
        sa.Column("demonstration", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(
            ["recorded_by_id"], ["users.id"], name=op.f("fk_decisions_recorded_by_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["suggestion_id"], ["suggestions.id"], name=op.f("fk_decisions_suggestion_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    )
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_decisions_recorded_by_id"), ["recorded_by_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_decisions_suggestion_id"), ["suggestion_id"], unique=False)

    op.create_table(
        "status_change_evidence",
        sa.Column("status_change_id", sa.Integer(), nullable=False),
        sa.Column("evidence_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name=op.f("fk_status_change_evidence_evidence_id"), ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["status_change_id"],
            ["status_changes.id"],
            name=op.f("fk_status_change_evidence_status_change_id"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("status_change_id", "evidence_id", name=op.f("pk_status_change_evidence")),
    )
    with op.batch_alter_table("status_change_evidence", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_status_change_evidence_evidence_id"), ["evidence_id"], unique=False)


def downgrade() -> None:
    """Go back."""
    with op.batch_alter_table("status_change_evidence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_status_change_evidence_evidence_id"))

    op.drop_table("status_change_evidence")
    with op.batch_alter_table("decisions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_decisions_suggestion_id"))
        batch_op.drop_index(batch_op.f("ix_decisions_recorded_by_id"))

    op.drop_table("decisions")
    with op.batch_alter_table("deadline_changes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_deadline_changes_recorded_by_id"))
        batch_op.drop_index(batch_op.f("ix_deadline_changes_moved_by_id"))
        batch_op.drop_index(batch_op.f("ix_deadline_changes_evidence_id"))
        batch_op.drop_index(batch_op.f("ix_deadline_changes_directive_id"))

    op.drop_table("deadline_changes")
    with op.batch_alter_table("suggestions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_suggestions_snapshot_id"))
        batch_op.drop_index(batch_op.f("ix_suggestions_run_id"))
        batch_op.drop_index(batch_op.f("ix_suggestions_directive_id"))
        batch_op.drop_index(batch_op.f("ix_suggestions_changed_by_id"))

    op.drop_table("suggestions")
    with op.batch_alter_table("retractions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_retractions_recorded_by_id"))

    op.drop_table("retractions")
    with op.batch_alter_table("relations", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_relations_on_their_own",
            sqlite_where=sa.text("status_change_id IS NULL"),
            postgresql_where=sa.text("status_change_id IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_relations_recorded_by_id"))
        batch_op.drop_index(batch_op.f("ix_relations_other_id"))
        batch_op.drop_index(batch_op.f("ix_relations_directive_id"))

    op.drop_table("relations")
    with op.batch_alter_table("evidence", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_evidence_recorded_by_id"))
        batch_op.drop_index(batch_op.f("ix_evidence_passage_id"))

    op.drop_table("evidence")
    with op.batch_alter_table("directive_passages", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_directive_passages_passage_id"))

    op.drop_table("directive_passages")
    with op.batch_alter_table("status_changes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_status_changes_recorded_by_id"))
        batch_op.drop_index(batch_op.f("ix_status_changes_recorded_at"))
        batch_op.drop_index(batch_op.f("ix_status_changes_directive_id"))

    op.drop_table("status_changes")
    with op.batch_alter_table("passages", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_passages_snapshot_id"))

    op.drop_table("passages")
    with op.batch_alter_table("extraction_runs", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_extraction_runs_snapshot_id"))

    op.drop_table("extraction_runs")
    op.drop_table("directive_texts")
    with op.batch_alter_table("checks", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_checks_recorded_by_id"))
        batch_op.drop_index(batch_op.f("ix_checks_directive_id"))

    op.drop_table("checks")
    with op.batch_alter_table("assignments", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_assignments_body_id_role_directive_id"))

    op.drop_table("assignments")
    with op.batch_alter_table("snapshots", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_snapshots_text_sha256"))
        batch_op.drop_index(batch_op.f("ix_snapshots_article_id"))

    op.drop_table("snapshots")
    with op.batch_alter_table("directives", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_directives_verified_status"))
        batch_op.drop_index(batch_op.f("ix_directives_topic"))
        batch_op.drop_index(batch_op.f("ix_directives_ordered_on"))
        batch_op.drop_index(batch_op.f("ix_directives_last_checked_on"))
        batch_op.drop_index(batch_op.f("ix_directives_language"))
        batch_op.drop_index(batch_op.f("ix_directives_issuer_id"))
        batch_op.drop_index(batch_op.f("ix_directives_deadline_on"))
        batch_op.drop_index(batch_op.f("ix_directives_created_by_id"))
        batch_op.drop_index("ix_directives_counted")
        batch_op.drop_index(batch_op.f("ix_directives_claimed_status"))
        batch_op.drop_index(batch_op.f("ix_directives_changed_at"))
        batch_op.drop_index(batch_op.f("ix_directives_article_id"))

    op.drop_table("directives")
    with op.batch_alter_table("body_names", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_body_names_folded"))
        batch_op.drop_index(batch_op.f("ix_body_names_body_id"))

    op.drop_table("body_names")
    with op.batch_alter_table("audit_entries", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_audit_entries_subject_type_subject_id"))
        batch_op.drop_index(batch_op.f("ix_audit_entries_recorded_by_id"))
        batch_op.drop_index(batch_op.f("ix_audit_entries_recorded_at"))

    op.drop_table("audit_entries")
    with op.batch_alter_table("articles", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_articles_published_on"))
        batch_op.drop_index(batch_op.f("ix_articles_created_by_id"))

    op.drop_table("articles")
    op.drop_table("users")
    with op.batch_alter_table("sign_in_attempts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_attempts_identifier_attempted_at"))
        batch_op.drop_index(batch_op.f("ix_sign_in_attempts_client_attempted_at"))

    op.drop_table("sign_in_attempts")
    op.drop_table("number_sequences")
    with op.batch_alter_table("bodies", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_bodies_successor_id"))
        batch_op.drop_index(batch_op.f("ix_bodies_parent_id"))
        batch_op.drop_index(batch_op.f("ix_bodies_merged_into_id"))

    op.drop_table("bodies")
