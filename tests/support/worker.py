"""A worker as a process of its own, and long texts for it."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from dbos import DBOSClient

from tests.support.engine import SECRET
from tracker.jobs.ledger import APPLICATION, SCHEMA, ledger_of
from tracker.services.suggestions import LONGEST_READ_AT_ONCE

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 120.0
"""Seconds for what takes a few on a machine that is free."""


def long_text(characters: int = LONGEST_READ_AT_ONCE + 1) -> str:
    """A Russian text of so many characters at least, whose every sentence is an order of its own."""
    sentences: list[str] = []
    for number in count(1):
        sentences.append(
            f"Президент поручил министерству до {number % 28 + 1} июня построить {number} мостов через Реку-{number}."
        )
        if number % 100 == 0 and sum(map(len, sentences)) > characters:
            return "\n".join(sentences)
    raise AssertionError


@contextmanager
def running_worker(database_url: str, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    """A worker of the installation with that database; killed at the end where it still runs."""
    environment = os.environ | {"TRACKER_SECRET_KEY": SECRET, "TRACKER_DATABASE_URL": database_url}
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "worker", *options]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdin=subprocess.PIPE) as process:
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def ledger_client(database_url: str) -> Iterator[DBOSClient]:
    """A look into the ledger of a worker."""
    client = DBOSClient(
        system_database_url=ledger_of(database_url).url,
        dbos_system_schema=SCHEMA,
        application_name=APPLICATION,
        lazy=True,
    )
    yield client
    client.destroy()


def wait_until(condition: Callable[[], object]) -> None:
    """Return when it holds; fail when it does not in time."""
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.1)
