"""Addresses at which nothing can be: those that hold a NUL, or a number beyond the columns that keys are kept in."""

from flask import Flask, abort, request
from werkzeug.routing import IntegerConverter


class KeyConverter(IntegerConverter):
    """A whole number that can be a row's key, for ``<int:…>`` in a route: nine digits at most.

    PostgreSQL refuses to compare an integer column with more than 2,147,483,647.
    """

    regex = r"\d{1,9}"


def init_app(app: Flask) -> None:
    """Answer them before any page does."""
    app.url_map.converters["int"] = KeyConverter
    app.before_request(_refuse_nul)


def _refuse_nul() -> None:
    asked = [request.path, *request.args, *(value for _, value in request.args.items(multi=True))]
    if any("\x00" in each for each in asked):
        abort(404)
