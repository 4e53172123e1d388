"""The database: engines, how transactions begin, and the one session per application context."""

import logging
from contextvars import ContextVar
from inspect import iscoroutinefunction
from typing import Any

import sqlalchemy as sa
from flask import Flask
from flask_alembic import Alembic
from flask_sqlalchemy_lite import SQLAlchemy

from tracker.models import Base

db = SQLAlchemy(session_options={"autoflush": True})
alembic = Alembic(metadatas=Base.metadata, run_mkdir=False)

read_only: ContextVar[bool] = ContextVar("read_only", default=False)
"""Whether the present work only reads; set by the edge that knows (a GET request)."""


def init_app(app: Flask, database_url: str) -> None:
    """Connect the application to its database and register its migrations."""
    app.config["SQLALCHEMY_ENGINES"] = {"default": engine_options(database_url)}
    app.config["ALEMBIC"] = {"script_location": "migrations"}
    app.config["ALEMBIC_CONTEXT"] = {"render_as_batch": True, "compare_type": True}
    db.init_app(app)
    _close_nothing_asynchronous(app)
    alembic.init_app(app)
    with app.app_context():
        prepare(db.engine)


def _close_nothing_asynchronous(app: Flask) -> None:
    """Keep the extension from starting an event loop after every request, to close sessions that we do not have."""
    app.teardown_appcontext_funcs = [each for each in app.teardown_appcontext_funcs if not iscoroutinefunction(each)]


def engine_options(database_url: str) -> dict[str, Any]:
    """Arguments of ``create_engine`` for a database address."""
    url = sa.make_url(database_url)
    options: dict[str, Any] = {"url": url}
    if url.get_backend_name() == "sqlite":
        options["connect_args"] = {"timeout": 15}
        options["module"] = _sqlite()
    else:
        options["pool_pre_ping"] = True
    return options


def _sqlite() -> Any:
    """A SQLite without the WAL-reset fault of 3.7.0 to 3.51.2 where there is a wheel of one, else Python's own."""
    try:
        import pysqlite3 as module  # noqa: PLC0415 - absent on platforms without a wheel
    except ImportError:
        import sqlite3 as module  # noqa: PLC0415

        logging.getLogger(__name__).warning(
            "pysqlite3 is not installed: using SQLite %s of Python", module.sqlite_version
        )
    return module


def prepare(engine: sa.Engine) -> None:
    """Tell each new connection how we work."""
    if engine.dialect.name == "sqlite":
        _prepare_sqlite(engine)
    else:
        _prepare_postgresql(engine)


def _prepare_sqlite(engine: sa.Engine) -> None:
    """Keep foreign keys, write ahead, and take the write lock when a transaction begins.

    Without ``BEGIN IMMEDIATE`` two transactions that read before they write lose one another's updates.
    """

    @sa.event.listens_for(engine, "connect")
    def configure(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=NORMAL"):
            connection.execute(f"PRAGMA {pragma}")

    @sa.event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only.get() else "BEGIN IMMEDIATE")


def _prepare_postgresql(engine: sa.Engine) -> None:
    """Start no processes and compile nothing for one query: pages ask many short ones."""

    @sa.event.listens_for(engine, "connect")
    def configure(connection: Any, _record: Any) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SET max_parallel_workers_per_gather = 0")
            cursor.execute("SET jit = off")
        connection.commit()
