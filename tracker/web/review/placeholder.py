"""Temporary views, replaced one by one."""
from flask import render_template
from tracker.domain.permissions import Permission
from tracker.web.access import permission
from tracker.web.review.blueprint import review

@review.route("/review")
@permission(Permission.READ_PUBLISHED)
def queue():
    return render_template("errors/error.html", code=200, heading="queue", explanation="")

