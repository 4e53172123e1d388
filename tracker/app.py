"""The application factory."""

from pathlib import Path
from zoneinfo import ZoneInfo

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix
from whitenoise import WhiteNoise

from tracker import cli, clock, db, logs, mail, web
from tracker.services import weights
from tracker.settings import ROOT, Settings, environment

MAX_REQUEST_BYTES = 16 * 1024 * 1024
MAX_FORM_BYTES = 8 * 1024 * 1024
"""Above the largest article, so that one that is too large gets a message beside its field and the form stays filled.
The second is for what a form holds besides files, which is kept in memory."""


def create_app(settings: Settings | None = None) -> Flask:
    """The tracker as a WSGI application, by ``settings`` or by the environment and ``instance/settings.env``."""
    settings = settings or Settings.from_environment(environment())
    app = Flask("tracker", template_folder=str(ROOT / "templates"), instance_path=str(ROOT / "instance"))
    app.config.update(
        SECRET_KEY=settings.secret_key,
        MAX_CONTENT_LENGTH=MAX_REQUEST_BYTES,
        MAX_FORM_MEMORY_SIZE=MAX_FORM_BYTES,
        SESSION_COOKIE_SECURE=settings.production,
        SESSION_COOKIE_SAMESITE="Lax",
        WTF_CSRF_TIME_LIMIT=None,
        BABEL_TRANSLATION_DIRECTORIES="translations",
    )
    app.extensions["settings"] = settings
    logs.configure()
    clock.set_zone(ZoneInfo(settings.timezone))
    weights.set_folder(Path(settings.weights_folder))
    db.init_app(app, settings.database_url)
    mail.init_app(app, settings)
    web.init_app(app)
    cli.init_app(app)
    if settings.trusted_proxies:
        hops = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=hops, x_proto=hops, x_host=hops)  # type: ignore[method-assign]
    app.wsgi_app = WhiteNoise(app.wsgi_app, root=str(ROOT / "tracker" / "static"), prefix="static/", max_age=3600)  # type: ignore[method-assign]
    return app
