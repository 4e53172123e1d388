"""How long pages take: through the server as a reader waits for them, and in SQL alone."""

import http.client
import statistics
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, Final

import sqlalchemy as sa
from flask import Flask

from tracker.db import db

LANGUAGE: Final = {"Accept-Language": "ru"}
OK: Final = 200
Statement = tuple[str, Any]


def fetch(address: str, path: str) -> float:
    """Milliseconds from connecting to a server to the last byte of a page."""
    started = time.perf_counter()
    connection = http.client.HTTPConnection(address)
    connection.request("GET", path, headers=LANGUAGE)
    response = connection.getresponse()
    response.read()
    connection.close()
    took = (time.perf_counter() - started) * 1000
    if response.status != OK:
        raise RuntimeError(f"{path}: {response.status}")
    return took


def fetch_in_turn(address: str, paths: Mapping[str, str], *, rounds: int, warm_up: int) -> dict[str, list[float]]:
    """Milliseconds of every request, one after another; the pages take turns, so that all meet the same machine."""
    for _ in range(warm_up):
        for path in paths.values():
            fetch(address, path)
    took: dict[str, list[float]] = {name: [] for name in paths}
    for _ in range(rounds):
        for name, path in paths.items():
            took[name].append(fetch(address, path))
    return took


def median_and_p95(took: list[float]) -> tuple[float, float]:
    """The middle, and what nineteen of twenty stay below."""
    return statistics.median(took), statistics.quantiles(took, n=20)[-1]


def statements(app: Flask, path: str) -> list[Statement]:
    """What a page asks of the database, with the values asked for."""
    with app.app_context(), _overheard(db.engine) as asked:
        response = app.test_client().get(path, headers=LANGUAGE)
    if response.status_code != OK:
        raise RuntimeError(f"{path}: {response.status}")
    return asked


def time_in_sql(engine: sa.Engine, asked: list[Statement], *, rounds: int) -> float:
    """Median milliseconds that the driver takes to ask the same again and fetch every row, without SQLAlchemy."""
    connection = engine.raw_connection()
    took = []
    for _ in range(rounds):
        started = time.perf_counter()
        cursor = connection.cursor()
        for statement, values in asked:
            cursor.execute(statement, values)
            if cursor.description:
                cursor.fetchall()
        took.append((time.perf_counter() - started) * 1000)
        connection.rollback()
    connection.close()
    return statistics.median(took)


@contextmanager
def _overheard(engine: sa.Engine) -> Iterator[list[Statement]]:
    asked: list[Statement] = []

    def listen(_connection: Any, _cursor: Any, statement: str, values: Any, *_rest: Any) -> None:
        asked.append((statement, values))

    sa.event.listen(engine, "before_cursor_execute", listen)
    yield asked
    sa.event.remove(engine, "before_cursor_execute", listen)
