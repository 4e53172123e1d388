"""The topics and what their directives came to."""

from flask import render_template

from tracker import clock
from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.domain.topics import TOPICS
from tracker.queries.statistics import Share, figures
from tracker.web.access import permission
from tracker.web.public.blueprint import public


@public.get("/topics")
@permission(Permission.READ_PUBLISHED)
def topics() -> str:
    """List every topic of the codebook, also those without a directive yet."""
    found = figures(db.session, today=clock.today())
    shares = [(topic, found.topics.get(topic, Share())) for topic in [*TOPICS, None]]
    return render_template("public/topics.html", shares=shares, total=found.verified.total)
