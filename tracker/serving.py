"""The web server of `flask serve`: gunicorn around the application, for trying the tracker on one machine."""

import socket
from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask
from gunicorn.app.base import BaseApplication

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


class Server(BaseApplication):
    """gunicorn on one address; ``run`` returns only when the server is told to end."""

    def __init__(self, app: Flask, *, address: str, when_ready: Callable[[], None]) -> None:
        """Serve ``app`` on ``address`` (host:port); ``when_ready`` is called once it listens."""
        self._app = app
        self._options = {**OPTIONS, "bind": address, "when_ready": lambda _arbiter: when_ready()}
        super().__init__()

    def load_config(self) -> None:
        """Tell gunicorn our options."""
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Flask:
        """Give a worker its application."""
        return self._app


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
