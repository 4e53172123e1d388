"""What the layout of every page needs to know."""

from typing import Any
from urllib.parse import urlencode

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
    """The address of this page with some query arguments changed; None removes one.

    What a form was sent to, or what does not exist, has no such address: then it is that of the home page.
    """
    path, arguments = url_for("public.home"), {}
    if request.endpoint is not None and request.method in {"GET", "HEAD"}:
        path, arguments = url_for(request.endpoint, **(request.view_args or {})), request.args.to_dict(flat=False)
    kept = {name: value for name, value in (arguments | changes).items() if value is not None}
    query = urlencode(kept, doseq=True)
    return f"{path}?{query}" if query else path
