"""Asking the worker for something, from outside it."""

import logging

from sqlalchemy.exc import SQLAlchemyError

from tracker.jobs.ledger import APPLICATION, QUEUE, READ_ARTICLE, SCHEMA, ledger_of

log = logging.getLogger(__name__)


def request_reading(database_url: str, job: str, run_id: int) -> None:
    """Have the text of a committed extraction run read soon.

    ``job`` is its ``job_id``. Where that cannot be written down, because no worker ever ran or the ledger does not
    answer, it is left to the worker's own look at the unfinished runs.
    """
    from dbos import DBOSClient, EnqueueOptions, error  # noqa: PLC0415 - half a second that most requests never need

    ledger = ledger_of(database_url)
    if ledger.is_file and not ledger.path.exists():
        return
    options = EnqueueOptions(workflow_name=READ_ARTICLE, queue_name=QUEUE, workflow_id=job)
    try:
        client = DBOSClient(
            system_database_url=ledger.url,
            dbos_system_schema=SCHEMA,
            system_database_pool_size=1,
            application_name=APPLICATION,
            retry_connection_errors=False,
        )
        try:
            client.enqueue(options, run_id)
        finally:
            client.destroy()
    except (SQLAlchemyError, error.DBOSException):
        log.warning("the worker could not be told; it will find the article by itself", exc_info=True)
