"""The home page: what the figures are, what changed, what is late and what comes next."""

from flask import render_template

from tracker import clock
from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.queries.overview import overview
from tracker.web.access import permission
from tracker.web.public.blueprint import public


@public.get("/")
@permission(Permission.READ_PUBLISHED)
def home() -> str:
    """Show the state of everything, as of today."""
    found = overview(db.session, today=clock.today())
    return render_template("public/home.html", overview=found, figures=found.figures)
