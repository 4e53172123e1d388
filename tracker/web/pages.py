"""What the layout of every page needs to know."""

from typing import Any

from flask import Flask, request, url_for

from tracker.db import db
from tracker.queries.demonstration import is_loaded
from tracker.settings import Settings


def init_app(app: Flask) -> None:
    """Give the layout its banner, its switches and its settings."""
    settings: Settings = app.extensions["settings"]
    app.jinja_env.globals["with_arguments"] = with_arguments
    app.jinja_env.globals["source_code_url"] = settings.source_code_url

    @app.context_processor
    def layout() -> dict[str, Any]:
        return {"demonstration": is_loaded(db.session)}


def with_arguments(**changes: Any) -> str:
    """The address of this page with some query arguments changed; None removes one."""
    arguments: dict[str, Any] = {**request.args.to_dict(flat=False), **(request.view_args or {})}
    arguments.update(changes)
    endpoint = request.endpoint or "public.home"
    if request.method != "GET" or request.endpoint is None:
        endpoint, arguments = "public.home", {k: v for k, v in changes.items() if v is not None}
    return url_for(endpoint, **{k: v for k, v in arguments.items() if v is not None})
