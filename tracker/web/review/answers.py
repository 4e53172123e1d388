"""What follows a decision: with htmx the cards that changed, the text and the progress; else the page, at the card."""

import json

from flask import flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from tracker.db import db
from tracker.domain.reviews import SuggestionState
from tracker.models import Suggestion
from tracker.web.review.cards import Review, load_review
from tracker.web.review.suggestion_forms import SuggestionForm


def is_htmx() -> bool:
    """Whether htmx asks, and wants a part of the page."""
    return request.headers.get("HX-Request") == "true"


def place(suggestion: Suggestion, *, opened: bool | int = False) -> str:
    """The address of a suggestion's card; ``opened`` opens it, or the one with that key."""
    key = suggestion.id if opened is True else opened
    slug = suggestion.snapshot.article.slug
    return url_for("review.article", slug=slug, open=key or None, _anchor=f"s{suggestion.id}")


def answer(
    suggestion: Suggestion,
    *others: Suggestion,
    opened: int | None,
    decided: bool = False,
    form: SuggestionForm | None = None,
    problem: str | None = None,
    status: int = 200,
) -> ResponseReturnValue:
    """The answer after something was done to ``suggestion`` and to ``others``.

    ``opened`` is the key of the card to be open. Where ``decided``, the reviewer goes on to the next
    card that awaits a decision. ``problem`` says why nothing was done.
    """
    review = load_review(db.session, suggestion.snapshot.article, opened=opened, form=form)
    if not is_htmx():
        if problem:
            flash(problem, "error")
        following = review.next_waiting(review.card(suggestion)) if decided else None
        return redirect(place(suggestion, opened=following.suggestion.id if following else opened or 0), code=303)
    if any(each.state is SuggestionState.WITHDRAWN for each in (suggestion, *others)):
        return "", 204, {"HX-Refresh": "true"}
    cards = [card for card in map(review.card, (suggestion, *others)) if card]
    page = render_template("review/suggestion_answer.html", review=review, cards=cards, problem=problem)
    response = make_response(page, status)
    target = _focus(review, suggestion, decided=decided)
    if target:
        response.headers["HX-Trigger-After-Settle"] = json.dumps({"review:focus": {"id": target}})
    return response


def _focus(review: Review, suggestion: Suggestion, *, decided: bool) -> str | None:
    """The id of the element that is to have the focus; None leaves it where it is."""
    card = f"s{suggestion.id}"
    if request.method == "GET":
        return f"{card}-title" if review.opened else card
    if "remove" in request.form:
        return f"{card}-{request.form['remove'].partition(':')[0]}"
    if request.form.get("do") == "save":
        return None
    following = review.next_waiting(review.card(suggestion)) if decided else None
    return f"s{following.suggestion.id}" if following else card
