"""The worker as a process of its own, killed and ended as it happens on real machines."""

import signal
from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.support.worker import ledger_client, long_text, running_worker, wait_until
from tracker.db import read_only
from tracker.domain.actors import COMMAND_LINE
from tracker.jobs.ledger import QUEUE, READ_ARTICLE, job_id, ledger_of
from tracker.jobs.requests import request_reading
from tracker.models import ExtractionRun, Suggestion
from tracker.services.suggestions import open_run


@pytest.fixture(autouse=True)
def _clean_ledger(database_url: str) -> Iterator[None]:
    """Files of the ledger stand beside those of the database, and are as short-lived."""
    yield
    ledger = ledger_of(database_url)
    if ledger.is_file:
        for path in ledger.path.parent.glob(f"{ledger.path.stem}.*"):
            path.unlink()


def ask_for_reading(session: Session, text: str | None = None) -> tuple[str, int]:
    """The job and the number of a new run over a new article, which nobody has told a worker of."""
    run = open_run(session, COMMAND_LINE, make_article(session, text))
    job, key = job_id(run), run.id
    session.commit()
    return job, key


def look(session: Session, statement: sa.Select[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """What stands in the database now; nobody has to wait for us to look."""
    before = read_only.set(True)
    try:
        return [tuple(row) for row in session.execute(statement)]
    finally:
        session.rollback()
        read_only.reset(before)


def is_finished(session: Session, key: int) -> bool:
    statement = sa.select(ExtractionRun.id).where(ExtractionRun.id == key, ExtractionRun.finished_at.is_not(None))
    return bool(look(session, statement))


def places(session: Session) -> list[tuple[int, int]]:
    return look(session, sa.select(Suggestion.start, Suggestion.end))


def test_an_article_whose_worker_is_killed_in_the_middle_is_read_exactly_once(session, database_url):
    job, key = ask_for_reading(session, long_text(10_000))
    with running_worker(database_url) as worker, ledger_client(database_url) as ledger:
        wait_until(ledger_of(database_url).path.exists if ledger_of(database_url).is_file else lambda: True)
        wait_until(lambda: statuses(ledger) == {job: "PENDING"})
        worker.kill()
        worker.wait()
        assert not is_finished(session, key)
        assert places(session) == []
    with running_worker(database_url) as worker, ledger_client(database_url) as ledger:
        wait_until(lambda: is_finished(session, key))
        wait_until(lambda: statuses(ledger) == {job: "SUCCESS"})
        found = places(session)
        assert len(found) == len(set(found)) > 0
        request_reading(database_url, job, key)
        assert statuses(ledger) == {job: "SUCCESS"}
        worker.send_signal(signal.SIGTERM)
        assert worker.wait(timeout=30) == 0
    assert look(session, sa.select(ExtractionRun.id)) == [(key,)]
    assert places(session) == found


def test_another_worker_stands_by_and_takes_over_from_one_that_dies(session, database_url):
    with running_worker(database_url) as first:
        _job, key = ask_for_reading(session)
        wait_until(lambda: is_finished(session, key))
        with running_worker(database_url) as second:
            job, key = ask_for_reading(session, long_text(10_000))
            request_reading(database_url, job, key)
            with ledger_client(database_url) as ledger:
                wait_until(lambda: statuses(ledger)[job] == "PENDING")
            first.kill()
            wait_until(lambda: is_finished(session, key))
            found = places(session)
            assert len(found) == len(set(found)) > 0
            second.send_signal(signal.SIGTERM)
            assert second.wait(timeout=30) == 0


def test_a_run_whose_job_failed_for_good_is_let_go(session, database_url):
    with running_worker(database_url, "--companion") as worker:
        _job, key = ask_for_reading(session)
        wait_until(lambda: is_finished(session, key))
        worker.stdin.close()  # a companion ends with whoever holds this pipe
        assert worker.wait(timeout=30) == 0
    job, key = ask_for_reading(session)
    with ledger_client(database_url) as ledger:
        ledger.enqueue({"workflow_name": READ_ARTICLE, "queue_name": QUEUE, "workflow_id": job}, key)
        ledger.cancel_workflow(job)
    with running_worker(database_url):
        wait_until(lambda: (key,) not in look(session, sa.select(ExtractionRun.id)))


def test_a_worker_that_cannot_be_told_is_no_reason_to_fail(session, database_url):
    job, key = ask_for_reading(session)
    request_reading(database_url, job, key)
    assert not is_finished(session, key)


def statuses(ledger) -> dict[str, str]:
    """The states of all jobs; none while no worker has made the ledger."""
    try:
        return {job.workflow_id: job.status for job in ledger.list_workflows()}
    except sa.exc.DBAPIError:
        return {}
