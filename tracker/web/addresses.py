"""Addresses at which nothing can be: those that hold a NUL, or a number beyond the columns that keys are kept in."""

from typing import Any, Final

from flask import Flask, abort, request
from werkzeug.routing import IntegerConverter

LARGEST_KEY: Final = 2**31 - 1
"""PostgreSQL refuses to compare an integer column with more, and to look for a NUL."""


class KeyConverter(IntegerConverter):
    """A whole number that a row's key can be; ``<int:…>`` in a route."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **({"max": LARGEST_KEY} | options))


def init_app(app: Flask) -> None:
    """Answer them before any page does."""
    app.url_map.converters["int"] = KeyConverter
    app.before_request(_refuse_nul)


def _refuse_nul() -> None:
    asked = [request.path, *request.args, *(value for _, value in request.args.items(multi=True))]
    if any("\x00" in each for each in asked):
        abort(404)
