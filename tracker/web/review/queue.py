"""The queue: articles that await review, and those whose review is finished."""

from flask import render_template, request
from flask.typing import ResponseReturnValue

from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.queries.worklist import find_work
from tracker.web.access import permission
from tracker.web.review.blueprint import review
from tracker.web.review.suggestion_forms import whole_number


@review.get("/review")
@permission(Permission.REVIEW)
def queue() -> ResponseReturnValue:
    """What there is to review, the last added first; ``?finished=1`` shows what was finished."""
    finished = request.args.get("finished") == "1"
    work = find_work(db.session, finished=finished, number=whole_number(request.args.get("page")) or 1)
    return render_template("review/review_queue.html", work=work, finished=finished)
