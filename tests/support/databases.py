"""Databases for tests, one for each test, on the engine that the run asks for.

`TRACKER_TEST_DATABASE` names the engine: `sqlite` (the default) or `postgresql`. `TRACKER_TEST_DATABASE_URL` names a
PostgreSQL server that is already there, by the address of its maintenance database; without it the run starts its
own.
"""

import os
import shutil
from pathlib import Path
from typing import Protocol

import psycopg
import sqlalchemy as sa
from psycopg import sql

ENGINE_SETTING = "TRACKER_TEST_DATABASE"
SERVER_SETTING = "TRACKER_TEST_DATABASE_URL"


def engine_name() -> str:
    """Name the engine of this run."""
    name = os.environ.get(ENGINE_SETTING, "sqlite")
    if name not in {"sqlite", "postgresql"}:
        raise ValueError(f"{ENGINE_SETTING} is sqlite or postgresql, not {name}")
    return name


class Databases(Protocol):
    """A place where databases are made and thrown away. All addresses are SQLAlchemy's."""

    def create(self, name: str) -> str:
        """Make an empty database and return its address."""
        ...

    def copy(self, template: str, name: str) -> str:
        """Make a database that equals `template`, to which nobody is connected, and return its address."""
        ...

    def drop(self, name: str) -> None:
        """Throw a database away."""
        ...


class SqliteDatabases:
    """Files in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def create(self, name: str) -> str:
        return f"sqlite:///{self._folder / name}.sqlite3"

    def copy(self, template: str, name: str) -> str:
        shutil.copyfile(self._folder / f"{template}.sqlite3", self._folder / f"{name}.sqlite3")
        return self.create(name)

    def drop(self, name: str) -> None:
        for path in self._folder.glob(f"{name}.sqlite3*"):
            path.unlink()


class PostgresDatabases:
    """Databases of one server; `prefix` keeps those of two workers apart."""

    def __init__(self, server: str, prefix: str) -> None:
        self._server = sa.make_url(server)
        self._prefix = prefix

    def create(self, name: str) -> str:
        self._run("CREATE DATABASE {}", name)
        return self._address(name)

    def copy(self, template: str, name: str) -> str:
        self._run("CREATE DATABASE {} TEMPLATE {}", name, template)
        return self._address(name)

    def drop(self, name: str) -> None:
        self._run("DROP DATABASE IF EXISTS {} WITH (FORCE)", name)

    def _address(self, name: str) -> str:
        return self._server.set(database=self._prefix + name).render_as_string(hide_password=False)

    def _run(self, statement: str, *names: str) -> None:
        address = self._server.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*(sql.Identifier(self._prefix + name) for name in names)))
