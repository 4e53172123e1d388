"""One worker at a time: the others stand by, and the next takes over when the first is gone, however it went.

So all workers may go by one name, under which DBOS finds what the one before left undone.
"""

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import sqlalchemy as sa

from tracker.jobs.ledger import Ledger
from tracker.jobs.stopping import Stop

SECONDS_BETWEEN_TRIES: Final = 2.0
ADVISORY_LOCK: Final = 7_310_250_142
"""A number that means the worker's turn to PostgreSQL, in this database."""


class Turn:
    """Held while its context lasts; the operating system or the database server takes it from a process that dies."""

    def __init__(self, engine: sa.Engine, ledger: Ledger) -> None:
        """Over the ledger's file where it is one, else over the database of ``engine``."""
        self._engine = engine
        self._ledger = ledger
        self._connection: sa.Connection | None = None

    def confirm(self) -> None:
        """Raise sqlalchemy.exc.OperationalError when the database server has taken the turn away."""
        if self._connection is not None:
            self._connection.execute(sa.text("SELECT 1"))

    @contextmanager
    def waiting(self, stop: Stop) -> Iterator[bool]:
        """Wait for the turn and hold it. Yields False when ``stop`` was set before it came."""
        with self._of_file(stop) if self._ledger.is_file else self._of_server(stop) as held:
            yield held

    @contextmanager
    def _of_file(self, stop: Stop) -> Iterator[bool]:
        with self._ledger.path.with_suffix(".lock").open("a") as file:

            def take() -> bool:
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    return False
                return True

            yield _try_until(take, stop)

    @contextmanager
    def _of_server(self, stop: Stop) -> Iterator[bool]:
        with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            statement = sa.select(sa.func.pg_try_advisory_lock(ADVISORY_LOCK))
            self._connection = connection
            yield _try_until(lambda: bool(connection.scalar(statement)), stop)
            self._connection = None
            connection.invalidate()  # closes it, and so gives the turn away


def _try_until(take: Callable[[], bool], stop: Stop) -> bool:
    while not take():
        if stop.wait(SECONDS_BETWEEN_TRIES):
            return False
    return True
