"""The review of one article: its page, and finishing it."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.errors import Refused
from tracker.queries.suggestions import finished_run
from tracker.services import reviews
from tracker.web.access import actor, permission
from tracker.web.problems import words
from tracker.web.review.blueprint import review
from tracker.web.review.cards import load_review
from tracker.web.review.found import article_or_404
from tracker.web.review.reading import read
from tracker.web.review.suggestion_forms import whole_number


@review.get("/articles/<slug>/review")
@permission(Permission.REVIEW)
def article(slug: str) -> ResponseReturnValue:
    """The text left, the suggestions right; ``?open=`` names the card that is open."""
    found = load_review(db.session, article_or_404(slug), opened=whole_number(request.args.get("open")))
    return render_template("review/review.html", review=found)


@review.post("/articles/<slug>/review/finish")
@permission(Permission.PUBLISH)
def finish(slug: str) -> ResponseReturnValue:
    """Publish all that was accepted."""
    subject = article_or_404(slug)
    try:
        published = reviews.finish_review(db.session, actor(), subject)
    except Refused as refused:
        flash(words(refused.problems[0]), "error")
        return redirect(url_for("review.article", slug=slug), code=303)
    message = ngettext(
        "Review finished: %(num)d directive published.",
        "Review finished: %(num)d directives published.",
        len(published),
    )
    flash(message if published else _("Review finished. There was no new directive to publish."))
    return redirect(url_for("review.article", slug=slug), code=303)


@review.post("/articles/<slug>/suggestions")
@permission(Permission.REVIEW)
def read_article(slug: str) -> ResponseReturnValue:
    """Run the extraction over an article that it has not read yet, or read by facts that were corrected since."""
    subject = article_or_404(slug)
    was_read = finished_run(db.session, subject.snapshot) is not None
    is_finished = read(subject)
    if was_read and is_finished:
        flash(_("The text was read again. What somebody added, edited or decided stayed as it was."))
    return redirect(url_for("review.article", slug=slug), code=303)
