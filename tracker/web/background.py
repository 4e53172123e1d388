"""Work that goes on after the answer, so that how long the answer took tells a visitor nothing about it.

It is for what may be lost when the server stops; whoever asked can ask again.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from flask import Flask, current_app

log = logging.getLogger(__name__)


def init_app(app: Flask) -> None:
    """Give the application one thread for such work; it starts with the first piece."""
    app.extensions["background"] = ThreadPoolExecutor(max_workers=1, thread_name_prefix="background")


def later(work: Callable[[], None]) -> "Future[None]":
    """Do the work soon, in an application context of its own. What fails is logged."""
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]  # noqa: SLF001 - the thread outlives this context
    executor: ThreadPoolExecutor = app.extensions["background"]
    return executor.submit(_run, app, work)


def _run(app: Flask, work: Callable[[], None]) -> None:
    with app.app_context():
        try:
            work()
        except Exception:
            log.exception("work in the background failed")
