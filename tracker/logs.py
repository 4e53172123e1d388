"""Logging: structured lines on standard error."""

import logging
import sys

import structlog


def configure() -> None:
    """Send every library's and our own records to standard error as one line of key=value pairs each."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            processors=[
                structlog.processors.TimeStamper(fmt="iso", utc=True),
                structlog.stdlib.add_log_level,
                structlog.stdlib.add_logger_name,
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                structlog.processors.LogfmtRenderer(key_order=["timestamp", "level", "logger", "event"]),
            ]
        )
    )
    root = logging.getLogger("tracker")
    root.handlers = [handler]
    root.setLevel(logging.INFO)
    root.propagate = False
