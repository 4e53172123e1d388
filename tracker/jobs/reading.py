"""Reading long articles: what the worker does with one, and how it finds those that nobody told it of."""

import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from sqlalchemy.orm import Session

from tracker.db import db, read_only
from tracker.domain.actors import WORKER
from tracker.jobs.ledger import job_id
from tracker.queries.suggestions import unfinished_runs, unread
from tracker.services.suggestions import close_run, find, give_up_run

log = logging.getLogger(__name__)


def read_article(app: Flask, run_id: int) -> None:
    """Read the text of a run and keep what was found. Again, or for a run that is gone, it does nothing.

    No transaction is open while the text is read, so that nobody waits for it.
    """
    with _session(app, reads=True) as session:
        text = unread(session, run_id)
    if text is None:
        return
    began = time.monotonic()
    found = find(text)
    with _session(app) as session:
        kept = close_run(session, WORKER, run_id, found)
        session.commit()
    if kept:
        seconds = round(time.monotonic() - began, 1)
        log.info("run %d: %d suggestions in %d characters, %s s", run_id, len(found), len(text.text), seconds)


def find_unfinished(app: Flask) -> dict[str, int]:
    """The numbers of all runs that await their reading, by their jobs."""
    with _session(app, reads=True) as session:
        return {job_id(run): run.id for run in unfinished_runs(session)}


def give_up(app: Flask, run_id: int) -> None:
    """Let a run go whose job has failed for good: the article's page offers to read it again."""
    with _session(app) as session:
        given_up = give_up_run(session, WORKER, run_id)
        session.commit()
    if given_up:
        log.error("run %d: reading the article failed, and is not tried again by itself", run_id)


@contextmanager
def _session(app: Flask, *, reads: bool = False) -> Iterator[Session]:
    before = read_only.set(reads)
    try:
        with app.app_context():
            yield db.session
    finally:
        read_only.reset(before)
