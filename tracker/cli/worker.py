"""`flask --app wsgi worker`: the process that reads long articles. What `make worker` calls."""

import os

import click
from flask import Flask, current_app
from flask.cli import with_appcontext
from flask_babel import gettext as _


@click.command("worker")
@click.option(
    "--companion", is_flag=True, help="Say nothing, and end with whoever holds the other end of standard input."
)
@with_appcontext
def worker(*, companion: bool) -> None:
    """Read the articles that are too long for the web server, until told to end (SIGTERM or Ctrl+C)."""
    from tracker.jobs.stopping import Stop  # noqa: PLC0415 - every command imports this module
    from tracker.jobs.worker import work  # noqa: PLC0415 - the same, and DBOS takes its time

    stop = Stop()
    stop.on_signals()
    if companion:
        stop.on_end_of_input()
    else:
        click.echo(_("The worker is running. Ctrl+C ends it."))
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]  # noqa: SLF001 - threads outlive this context
    if not work(app, stop):
        os._exit(0)  # without waiting for the thread that still reads: the next worker starts over
