"""Addresses at which nothing can be: those that hold a NUL, which PostgreSQL refuses to look for."""

from flask import Flask, abort, request


def init_app(app: Flask) -> None:
    """Answer them before any page does."""
    app.before_request(_refuse_nul)


def _refuse_nul() -> None:
    asked = [request.path, *request.args, *(value for _, value in request.args.items(multi=True))]
    if any("\x00" in each for each in asked):
        abort(404)
