"""Fixtures of the database: a migrated one for each test, on the engine that the run asks for (see `databases`)."""

import os
from collections.abc import Iterator

import pytest

from tests.support import postgres
from tests.support.databases import SERVER_SETTING, Databases, PostgresDatabases, SqliteDatabases, engine_name
from tracker.app import create_app
from tracker.db import alembic, db
from tracker.settings import Settings

SECRET = "a secret that only the tests know, long enough"


def pytest_configure(config: pytest.Config) -> None:
    """Start the server once, before the workers that share it."""
    if engine_name() != "postgresql" or hasattr(config, "workerinput") or os.environ.get(SERVER_SETTING):
        return
    folder = postgres.programs()
    if folder:
        server = postgres.start(folder)
        os.environ[SERVER_SETTING] = server.url
        config.add_cleanup(server.stop)


def pytest_report_header() -> str:
    return f"database: {engine_name()}"


@pytest.fixture(scope="session")
def databases(tmp_path_factory: pytest.TempPathFactory) -> Databases:
    """The place where databases are made and thrown away."""
    if engine_name() == "sqlite":
        return SqliteDatabases(tmp_path_factory.mktemp("databases"))
    server = os.environ.get(SERVER_SETTING)
    if not server:
        pytest.skip("missing: PostgreSQL")
    return PostgresDatabases(server, prefix=f"tracker_{os.getpid()}_")


@pytest.fixture(scope="session")
def template(databases: Databases) -> Iterator[str]:
    """The name of a database in which every migration has run and nothing else has happened."""
    app = create_app(Settings(secret_key=SECRET, database_url=databases.create("template")))
    with app.app_context():
        alembic.upgrade()
        db.engine.dispose()
    yield "template"
    databases.drop("template")


@pytest.fixture
def database_url(databases: Databases, template: str) -> Iterator[str]:
    """A migrated database without a row, for this test alone."""
    yield databases.copy(template, "test")
    databases.drop("test")


@pytest.fixture
def empty_database_url(databases: Databases) -> Iterator[str]:
    """A database without a table, for tests of the migrations."""
    yield databases.create("empty")
    databases.drop("empty")
