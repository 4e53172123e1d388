"""Pages of a tracker with 10,000 directives.

Requests follow one another through gunicorn as `make run` sets it up (2 workers with 4 threads each), every one on a
connection of its own. Beside the time of a page: how many times that of an empty Flask view on the same server it is,
how many statements it sends to the database, and how long these take through the driver alone.
"""

import argparse
import json
import logging
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from tests.benchmarks.large.pages import addresses
from tests.benchmarks.large.server import EMPTY, large_app, served
from tests.benchmarks.large.timing import fetch_in_turn, median_and_p95, statements, time_in_sql
from tests.benchmarks.large.tracker import fill
from tests.support import postgres
from tests.support.databases import PostgresDatabases, SqliteDatabases
from tracker import clock
from tracker.db import alembic, db

DIRECTIVES: Final = 10_000
ROUNDS: Final = 200
WARM_UP: Final = 10
SQL_ROUNDS: Final = 20
Table = dict[str, dict[str, float | int]]


@contextmanager
def sqlite() -> Iterator[str]:
    """The address of an empty SQLite database."""
    with tempfile.TemporaryDirectory() as folder:
        yield SqliteDatabases(Path(folder)).create("large")


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of an empty PostgreSQL database, on a server of its own."""
    programs = postgres.programs()
    if programs is None:
        raise FileNotFoundError("PostgreSQL is not installed: run `make packages`")
    server = postgres.start(programs)
    try:
        yield PostgresDatabases(server.url, prefix="benchmark_").create("large")
    finally:
        server.stop()


def measure(database_url: str, *, directives: int, rounds: int) -> Table:
    """Fill a database and time every page on it."""
    logging.getLogger("alembic").setLevel(logging.WARNING)
    app = large_app(database_url)
    with app.app_context():
        alembic.upgrade()
    with app.app_context():
        fill(db.session, directives=directives, today=clock.today())
        paths = addresses(db.session)
        db.session.close()
        asked = {name: statements(app, path) for name, path in paths.items()}
        sql = {name: time_in_sql(db.engine, each, rounds=SQL_ROUNDS) for name, each in asked.items()}
        db.engine.dispose()
    with served(database_url) as address:
        took = fetch_in_turn(address, {"empty view": f"{EMPTY}/", **paths}, rounds=rounds, warm_up=WARM_UP)
    empty = median_and_p95(took["empty view"])[0]
    return {name: _row(took[name], empty, sql.get(name), len(asked.get(name, ()))) for name in took}


def _row(took: list[float], empty: float, sql: float | None, number: int) -> dict[str, float | int]:
    median, p95 = median_and_p95(took)
    return {
        "median_ms": round(median, 1),
        "p95_ms": round(p95, 1),
        "against_empty_view": round(median / empty, 1),
        "statements": number,
        "in_SQL_ms": round(sql or 0, 1),
    }


def main() -> None:
    """Print the numbers of both engines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one object of JSON")
    parser.add_argument("--directives", type=int, default=DIRECTIVES)
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="requests to each page")
    asked = parser.parse_args()
    found: dict[str, Any] = {"requests_to_each_page": asked.rounds}
    for name, engine in (("SQLite", sqlite), ("PostgreSQL", postgresql)):
        with engine() as database_url:
            found[name] = measure(database_url, directives=asked.directives, rounds=asked.rounds)
    if asked.json:
        print(json.dumps(found))
        return
    for name in ("SQLite", "PostgreSQL"):
        print(name)
        for page, row in found[name].items():
            print(f"  {page:36}", *(f"{value:>9}" for value in row.values()))


if __name__ == "__main__":
    main()
