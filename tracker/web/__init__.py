"""The pages: one package an audience, and what all of them share."""

from flask import Flask

from tracker.web import (
    access,
    addresses,
    audit,
    background,
    errors,
    formats,
    headers,
    links,
    locale,
    pages,
    session,
    standing,
)
from tracker.web.blueprints import BLUEPRINTS


def init_app(app: Flask) -> None:
    """Register what every page shares, then the pages."""
    for concern in (
        addresses,
        locale,
        session,
        access,
        background,
        headers,
        errors,
        formats,
        audit,
        pages,
        links,
        standing,
    ):
        concern.init_app(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
