"""Having an article read, at once or by the worker where that would keep people waiting; telling when it is done."""

from flask import after_this_request, current_app, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from werkzeug import Response

from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.jobs.ledger import job_id
from tracker.jobs.requests import request_reading
from tracker.models import Article
from tracker.queries.suggestions import finished_run, unfinished_run
from tracker.services.suggestions import can_wait, open_run, suggest
from tracker.web.access import actor, permission
from tracker.web.htmx import is_htmx
from tracker.web.review.blueprint import review
from tracker.web.review.found import article_or_404

STOP_ASKING = 286
"""The status at which htmx shows the answer and asks no more."""


@review.get("/articles/<slug>/review/reading")
@permission(Permission.REVIEW)
def reading(slug: str) -> ResponseReturnValue:
    """For htmx: nothing while the text is being read, and then that its suggestions are there."""
    article = article_or_404(slug)
    if not is_htmx():
        return redirect(url_for("review.article", slug=slug), code=303)
    if unfinished_run(db.session, article.snapshot):
        return "", 204
    was_read = finished_run(db.session, article.snapshot) is not None
    page = render_template("review/review_read.html", article=article, was_read=was_read)
    return page, STOP_ASKING, {"HX-Trigger": "review:read"}


def read(article: Article) -> bool:
    """Have the article read, with or after this request: True or False. The caller's view commits."""
    if not can_wait(article):
        suggest(db.session, actor(), article)
        return True
    run = open_run(db.session, actor(), article)
    if run.finished_at is None:
        _tell_worker_of(job_id(run), run.id)
    return run.finished_at is not None


def _tell_worker_of(job: str, run_id: int) -> None:
    """Tell it once the run is committed."""
    address = current_app.extensions["settings"].database_url

    @after_this_request
    def tell(response: Response) -> Response:
        if response.status_code < 400:  # noqa: PLR2004 - else nothing was committed
            request_reading(address, job, run_id)
        return response
