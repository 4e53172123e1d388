"""Fixtures of the application: as an object, through Flask's client, and on a port of its own for a browser."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session
from werkzeug.serving import make_server

from tests.support.engine import SECRET
from tests.support.pages import CheckedClient
from tracker.app import create_app
from tracker.db import db
from tracker.settings import Settings


@pytest.fixture
def settings(database_url: str, tmp_path: Path) -> Settings:
    return Settings(secret_key=SECRET, database_url=database_url, weights_folder=str(tmp_path / "weights"))


@pytest.fixture
def app(settings: Settings) -> Iterator[Flask]:
    with application(settings) as app:
        yield app


@contextmanager
def application(settings: Settings) -> Iterator[Flask]:
    """The application on a database of the test; its connections are closed at the end."""
    app = create_app(settings)
    app.testing = True
    app.test_client_class = CheckedClient
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def session(app: Flask) -> Iterator[Session]:
    """The session of a command, a job or a request; what a page shall see must be committed first."""
    with app.app_context():
        yield db.session


@pytest.fixture
def site(app: Flask) -> Iterator[str]:
    """The address at which the application answers while the test runs."""
    with serving(app) as address:
        yield address


@contextmanager
def serving(app: Flask) -> Iterator[str]:
    """Let the application answer on a free port of this machine, whose address is given."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    address = f"http://127.0.0.1:{server.port}"
    app.extensions["settings"] = replace(app.extensions["settings"], base_url=address)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield address
    server.shutdown()
    thread.join()
    server.server_close()
