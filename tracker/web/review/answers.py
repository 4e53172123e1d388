"""What follows a decision: with htmx the cards that changed, the text and the progress; else the page, at the card."""

import json
from collections.abc import Sequence
from typing import Any

from flask import flash, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from tracker.db import db
from tracker.domain.reviews import SuggestionState
from tracker.models import Suggestion
from tracker.web.htmx import is_htmx
from tracker.web.review.cards import Review, load_review
from tracker.web.review.orders import order_argument
from tracker.web.review.suggestion_forms import SuggestionForm


def place(suggestion: Suggestion, *, opened: bool | int = False) -> str:
    """The address of a suggestion's card; ``opened`` opens it, or the one with that key."""
    key = suggestion.id if opened is True else opened
    slug = suggestion.snapshot.article.slug
    order = order_argument()
    return url_for("review.article", slug=slug, open=key or None, order=order, _anchor=f"s{suggestion.id}")


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
    if not review.cards:
        return "", 204, {"HX-Refresh": "true"}
    page = render_template("review/suggestion_answer.html", problem=problem, **_parts(review, (suggestion, *others)))
    response = make_response(page, status)
    target = _focus(review, suggestion, decided=decided)
    if target:
        response.headers["HX-Trigger-After-Settle"] = json.dumps({"review:focus": {"id": target}})
    return response


def _parts(review: Review, changed: Sequence[Suggestion]) -> dict[str, Any]:
    """What htmx swaps: the cards that changed, and of others what counts the suggestions or names the next one.

    Where cards went away the rest are numbered anew; those that are open in the browser stay there for what is typed.
    """
    gone = [each.id for each in changed if each.state is SuggestionState.WITHDRAWN]
    cards = [card for card in map(review.card, changed) if card]
    rest = [card for card in review.cards if card not in cards]
    return {
        "review": review,
        "asked": (request.view_args or {}).get("key"),
        "cards": cards,
        "gone": gone,
        "renumbered": rest if gone else [],
        "beside": rest if gone else [card for card in map(review.open_before, cards) if card in rest],
    }


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
    return f"s{(following or review.nearest(suggestion)).suggestion.id}"
