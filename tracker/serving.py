"""The processes of `flask serve`: gunicorn around the application, and the worker that keeps it company."""

import gc
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from threading import Event, Thread
from typing import Any, Final

from flask import Flask
from gunicorn.app.base import BaseApplication

from tracker.settings import ROOT

OPTIONS: Mapping[str, Any] = {
    "worker_class": "gthread",
    "workers": 2,
    "threads": 4,
    "timeout": 120,
    "graceful_timeout": 20,
    "loglevel": "warning",
    "control_socket_disable": True,
}
"""What gunicorn is told; times in seconds. Workers fork from a process without a connection or a language model."""

GARBAGE_THRESHOLD: Final = 50_000
"""New objects between two rounds of the garbage collector: about what one page makes, instead of Python's 700."""


class Server(BaseApplication):
    """gunicorn on one address; ``run`` returns only when the server is told to end."""

    def __init__(
        self, app: Flask, *, address: str, when_ready: Callable[[], None], on_exit: Callable[[], None]
    ) -> None:
        """Serve ``app`` on ``address`` (host:port); the hooks are called when it listens and at the end."""
        self._app = app
        hooks = {"when_ready": lambda _arbiter: when_ready(), "on_exit": lambda _arbiter: on_exit()}
        self._options = {**OPTIONS, **hooks, "bind": address}
        super().__init__()

    def load_config(self) -> None:
        """Tell gunicorn our options."""
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Give a worker its application, and keep the garbage collector from walking through it again and again."""
        gc.collect()
        gc.freeze()
        gc.set_threshold(GARBAGE_THRESHOLD)
        return self._app


class Worker:
    """A worker beside the server: begun again when it dies, ended with the server, and by itself if that is killed."""

    COMMAND: Final = (sys.executable, "-m", "flask", "--app", "wsgi", "worker", "--companion")
    SECONDS_BEFORE: Final = 2.0
    """The processor belongs to the first visitor before it belongs to the worker."""
    SECONDS_BETWEEN: Final = 5.0
    SECONDS_TO_END: Final = 15.0
    """A little more than a worker takes to finish what it is at."""

    def __init__(self) -> None:
        """Not running."""
        self._ending = Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._keeper = Thread(target=self._keep, daemon=True, name="keeper of the worker")

    def start(self) -> None:
        """Begin, without waiting for it to be up."""
        self._keeper.start()

    def stop(self) -> None:
        """End it."""
        self._ending.set()
        if self._process is None:
            return
        self._process.terminate()
        self._keeper.join(self.SECONDS_TO_END)
        if self._keeper.is_alive():
            self._process.kill()

    def _keep(self) -> None:
        pause = self.SECONDS_BEFORE
        while not self._ending.wait(pause):
            # Nothing is written to the pipe: that it closes tells the worker that we are gone.
            self._process = subprocess.Popen(self.COMMAND, cwd=ROOT, stdin=subprocess.PIPE)  # noqa: S603 - a constant
            self._process.wait()
            pause = self.SECONDS_BETWEEN


def find_obstacle(host: str, port: int) -> OSError | None:
    """Try whether a server could listen on ``host`` and ``port``; return what stands in the way, or None."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            return error
    return None
