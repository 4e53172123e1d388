"""The migrations make exactly the tables that the models describe, and run both ways."""

from pathlib import Path

import sqlalchemy as sa
from flask import Flask

from tests.support.engine import SECRET
from tracker.app import create_app
from tracker.db import alembic, db
from tracker.settings import Settings

REVISIONS = sorted(
    path.stem.partition("_")[0] for path in Path(create_app.__code__.co_filename).with_name("migrations").glob("0*.py")
)


def make_app(database_url: str) -> Flask:
    return create_app(Settings(secret_key=SECRET, database_url=database_url))


def test_models_equal_migrations(app: Flask) -> None:
    with app.app_context():
        assert alembic.compare_metadata() == []


def test_every_migration_runs_down_and_up_again(empty_database_url: str) -> None:
    app = make_app(empty_database_url)
    with app.app_context():
        for revision in REVISIONS:
            alembic.upgrade(revision)
            alembic.downgrade()
            alembic.upgrade(revision)
        assert alembic.compare_metadata() == []
        db.engine.dispose()


def test_a_database_can_be_taken_down_to_nothing(empty_database_url: str) -> None:
    app = make_app(empty_database_url)
    with app.app_context():
        alembic.upgrade()
        for _ in REVISIONS:
            alembic.downgrade()
        tables = set(sa.inspect(db.engine).get_table_names()) - {"alembic_version"}
        db.engine.dispose()
    assert tables == set()
