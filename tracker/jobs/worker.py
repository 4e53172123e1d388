"""The worker: a process in which DBOS runs what was asked for, and takes up again what a worker before left undone."""

import time
from typing import Final

from dbos import DBOS, DBOSConfig, EnqueueOptions
from flask import Flask

from tracker.db import db
from tracker.jobs import reading
from tracker.jobs.ledger import APPLICATION, QUEUE, READ_ARTICLE, SCHEMA, Ledger, ledger_of
from tracker.jobs.stopping import Stop
from tracker.jobs.turn import Turn

EXECUTOR: Final = "worker"
"""The name of every worker: only the one whose turn it is runs, and what is under way in its name was left to it."""
VERSION: Final = "1"
"""Of the jobs' steps. A job has a single one, so that a newer program can always go on with it."""
SECONDS_BETWEEN_LOOKS: Final = 60.0
"""How long an article waits at most that was stored by a web server which then ended before it could tell us."""
SECONDS_BETWEEN_POLLS: Final = 1.0
SECONDS_TO_FINISH: Final = 10.0
"""What a job under way gets when the worker is told to end; the next worker does again what takes longer."""
MOST_STARTS: Final = 5
"""How often a job is begun whose worker then dies. One that kills its worker must not do so for ever."""
OVER: Final = frozenset({"SUCCESS", "ERROR", "CANCELLED", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"})


def work(app: Flask, stop: Stop) -> bool:
    """Wait for the turn, then work until told to end. Returns False when a job is left for the next worker."""
    ledger = ledger_of(app.extensions["settings"].database_url)
    with app.app_context():
        turn = Turn(db.engine, ledger)
    with turn.waiting(stop) as ours:
        return not ours or _work(app, ledger, turn, stop)


def _work(app: Flask, ledger: Ledger, turn: Turn, stop: Stop) -> bool:
    DBOS(config=_config(ledger))
    _register(app)
    DBOS.launch()
    try:
        DBOS.register_queue(QUEUE, worker_concurrency=1, polling_interval_sec=SECONDS_BETWEEN_POLLS)
        _look(app)
        while not stop.wait(SECONDS_BETWEEN_LOOKS):
            turn.confirm()
            _look(app)
        _wait_until_idle()
        return not _is_busy()
    finally:
        DBOS.destroy()


def _config(ledger: Ledger) -> DBOSConfig:
    return DBOSConfig(
        name=APPLICATION,
        system_database_url=ledger.url,
        dbos_system_schema=SCHEMA,
        sys_db_pool_size=5,
        application_version=VERSION,
        executor_id=EXECUTOR,
        log_level="WARNING",
        use_listen_notify=False,
    )


def _register(app: Flask) -> None:
    @DBOS.step(name=READ_ARTICLE, retries_allowed=True, max_attempts=3, interval_seconds=5)
    def read(run_id: int) -> None:
        reading.read_article(app, run_id)

    @DBOS.workflow(name=READ_ARTICLE, max_recovery_attempts=MOST_STARTS)
    def read_article(run_id: int) -> None:
        read(run_id)


def _look(app: Flask) -> None:
    """Write down every unfinished run that is not, and let go those that failed."""
    for job, run_id in reading.find_unfinished(app).items():
        options = EnqueueOptions(workflow_name=READ_ARTICLE, queue_name=QUEUE, workflow_id=job)
        handle = DBOS.enqueue_workflow_with_options(options, run_id)
        if handle.get_status().status in OVER:
            reading.give_up(app, run_id)


def _wait_until_idle() -> None:
    until = time.monotonic() + SECONDS_TO_FINISH
    while _is_busy() and time.monotonic() < until:
        time.sleep(0.2)


def _is_busy() -> bool:
    return bool(DBOS.list_workflows(status="PENDING", load_input=False, load_output=False))
