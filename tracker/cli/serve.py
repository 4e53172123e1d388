"""`flask --app wsgi serve`: bring the database up to date and answer on one address. What `make run` calls."""

import errno
import logging
from dataclasses import fields, replace

import click
from flask import Flask, current_app
from flask.cli import with_appcontext
from flask_babel import gettext as _

from tracker.cli.demonstration import describe_sign_ins, load_if_new
from tracker.db import alembic, db
from tracker.serving import Server, Worker, find_obstacle
from tracker.settings import Settings

EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - compared with, not listened on
"""Hosts that stand for every address of the machine."""


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port to listen on.")
@with_appcontext
def serve(host: str, port: int) -> None:
    """Bring the database up to date, load the demonstration into a new one, and serve the tracker, with a worker."""
    _claim(host, port)
    _prepare_database()
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]  # noqa: SLF001 - workers outlive this context
    address = _written(host, port)
    settings = _with_links_to(_written("127.0.0.1" if host in EVERYWHERE else host, port), app.extensions["settings"])
    app.extensions["settings"] = settings
    welcome = [_("Directive Tracker is ready: %(address)s", address=settings.base_url), *describe_sign_ins()]
    _let_go_of_database()
    worker = Worker()

    def welcome_all() -> None:
        click.echo("\n".join(welcome))
        worker.start()

    Server(app, address=address, when_ready=welcome_all, on_exit=worker.stop).run()


def _prepare_database() -> None:
    logging.getLogger("alembic").setLevel(logging.WARNING)
    with current_app.app_context():  # the end of which lets go of the connection, and of SQLite's write lock with it
        alembic.upgrade()
    load_if_new()


def _let_go_of_database() -> None:
    """Close every connection: two processes must never talk through one."""
    db.session.close()
    db.engine.dispose()


def _written(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _claim(host: str, port: int) -> None:
    """Refuse to go on when nobody could listen there."""
    obstacle = find_obstacle(host, port)
    if obstacle is None:
        return
    if obstacle.errno == errno.EADDRINUSE:
        raise click.ClickException(
            _("Port %(port)s is in use. Try another one: make run PORT=%(other)s", port=port, other=port + 1)
        )
    reason = obstacle.strerror or str(obstacle)
    raise click.ClickException(
        _("Cannot listen on %(host)s, port %(port)s: %(reason)s", host=host, port=port, reason=reason)
    )


def _with_links_to(address: str, settings: Settings) -> Settings:
    """Let links lead to where we listen, unless the installation names its own address."""
    usual = next(each.default for each in fields(Settings) if each.name == "base_url")
    return replace(settings, base_url=f"http://{address}") if settings.base_url == usual else settings
