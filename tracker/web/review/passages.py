"""Marking a passage by hand: from a selection in the text, or by giving its exact words."""

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.errors import Refused
from tracker.models import Article
from tracker.services.passages import find_span
from tracker.services.reviews import add_suggestion
from tracker.services.suggestion_rules import Wording, title_from
from tracker.web.access import actor, permission
from tracker.web.review.answers import place
from tracker.web.review.blueprint import review
from tracker.web.review.found import article_or_404
from tracker.web.review.orders import order_argument
from tracker.web.review.suggestion_forms import PassageForm, places, whole_number


@review.get("/articles/<slug>/passages/new")
@permission(Permission.REVIEW)
def new_passage(slug: str) -> ResponseReturnValue:
    """The form for exact words, beside the text."""
    return _page(article_or_404(slug), PassageForm())


@review.post("/articles/<slug>/passages/new")
@permission(Permission.REVIEW)
def create_passage(slug: str) -> ResponseReturnValue:
    """Add a suggestion on the words given, and open its card."""
    article, form = article_or_404(slug), PassageForm()
    if not form.validate():
        return _page(article, form), 422
    try:
        span = find_span(article.snapshot.text, form.quote.data or "", near=whole_number(form.near.data))
        wording = Wording(span=span, title=title_from(span.of(article.snapshot.text)))
        added = add_suggestion(db.session, actor(), article, wording)
    except Refused as refused:
        form.refuse(refused, default="quote")
        return _page(article, form), 422
    return redirect(place(added, opened=True), code=303)


def _page(article: Article, form: PassageForm) -> str:
    text = article.snapshot.text
    found = places(text, form.quote.data or "", whole_number(form.near.data))
    back = url_for("review.article", slug=article.slug, order=order_argument())
    return render_template("review/review_passage.html", article=article, form=form, places=found, back=back)
