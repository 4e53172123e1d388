"""The product's server over one database, with an empty Flask view beside the tracker to compare with.

`python -m tests.benchmarks.large.server ADDRESS DATABASE_URL` serves until it is told to end.
"""

import http.client
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from flask import Flask
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from tests.support.postgres import free_port
from tracker.app import create_app
from tracker.serving import Server
from tracker.settings import Settings

EMPTY: Final = "/empty-view"
SECRET: Final = "a secret that only the benchmarks know"
STARTS_WITHIN: Final = 30.0
"""Seconds."""
ROOT: Final = Path(__file__).resolve().parents[3]


def large_app(database_url: str) -> Flask:
    """The tracker over a database."""
    return create_app(Settings(secret_key=SECRET, database_url=database_url))


def empty_app() -> Flask:
    """An application with one view that does nothing."""
    app = Flask("empty")
    app.add_url_rule("/", view_func=lambda: "")
    return app


@contextmanager
def served(database_url: str) -> Iterator[str]:
    """The address (host:port) at which the tracker answers meanwhile."""
    address = f"127.0.0.1:{free_port()}"
    process = subprocess.Popen([sys.executable, "-m", __name__, address, database_url], cwd=ROOT)
    try:
        _wait_for(address, process)
        yield address
    finally:
        process.terminate()
        process.wait()


def _wait_for(address: str, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and process.poll() is None:
        connection = http.client.HTTPConnection(address)
        try:
            connection.request("GET", EMPTY + "/")
            connection.getresponse().read()
        except ConnectionError:
            time.sleep(0.1)
        else:
            return
        finally:
            connection.close()
    raise RuntimeError(f"the server did not start on {address}")


def main() -> None:
    """Serve, with the settings of `flask serve`."""
    address, database_url = sys.argv[1:]
    app = large_app(database_url)
    app.wsgi_app = DispatcherMiddleware(app.wsgi_app, {EMPTY: empty_app()})  # type: ignore[method-assign]
    Server(app, address=address, when_ready=lambda: None, on_exit=lambda: None).run()


if __name__ == "__main__":
    main()
