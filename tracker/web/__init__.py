"""The pages: one package an audience, and what all of them share."""

from flask import Flask

from tracker.web import access, errors, formats, headers, locale, pages, session
from tracker.web.blueprints import BLUEPRINTS


def init_app(app: Flask) -> None:
    """Register what every page shares, then the pages."""
    for concern in (locale, session, access, headers, errors, formats, pages):
        concern.init_app(app)
    for blueprint in BLUEPRINTS:
        app.register_blueprint(blueprint)
