"""Splitting a suggestion in two: the reviewer gives the words and the title of each part."""

from flask import redirect, render_template, request
from flask.typing import ResponseReturnValue
from sqlalchemy.orm.exc import StaleDataError

from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.domain.spans import Span, occurrences
from tracker.errors import Conflict, Refused
from tracker.models import Suggestion
from tracker.services.passages import find_span
from tracker.services.review_shapes import split as split_suggestion
from tracker.services.suggestion_rules import halves, title_from
from tracker.web.access import actor, permission
from tracker.web.review.answers import place
from tracker.web.review.blueprint import review
from tracker.web.review.conflicts import show_suggestion_conflict
from tracker.web.review.found import suggestion_or_404
from tracker.web.review.suggestion_forms import SplitForm, whole_number

PARTS = ("first", "second")


@review.get("/suggestions/<int:key>/split")
@permission(Permission.REVIEW)
def split(key: int) -> ResponseReturnValue:
    """The form for the two parts, cut where the words suggest it."""
    suggestion = suggestion_or_404(key)
    text = suggestion.snapshot.text
    proposed = halves(text, Span(suggestion.start, suggestion.end))
    words = {f"{part}_quote": span.of(text) for part, span in zip(PARTS, proposed, strict=True)}
    titles = {f"{part}_title": title_from(span.of(text)) for part, span in zip(PARTS, proposed, strict=True)}
    return _page(suggestion, SplitForm(**words, **titles))


@review.post("/suggestions/<int:key>/split")
@permission(Permission.REVIEW)
def save_split(key: int) -> ResponseReturnValue:
    """Put the two parts in the place of the suggestion."""
    suggestion, form = suggestion_or_404(key), SplitForm()
    if not form.validate():
        return _page(suggestion, form), 422
    try:
        parts = [(_span(suggestion, form, part), _title(form, part)) for part in PARTS]
        version = whole_number(request.form.get("version")) or 0
        made = split_suggestion(db.session, actor(), suggestion, parts, version=version)
    except Refused as refused:
        db.session.rollback()
        form.refuse(refused, default="first_quote")
        return _page(suggestion, form), 422
    except (Conflict, StaleDataError):
        db.session.rollback()
        return show_suggestion_conflict(suggestion, None)
    return redirect(place(made[0], opened=True), code=303)


def _span(suggestion: Suggestion, form: SplitForm, part: str) -> Span:
    """Where a part stands: where the words stand several times, inside the suggestion if they do, else nearest to it.

    Raises:
        Refused: at the field of the part.
    """
    text, quote = suggestion.snapshot.text, form[f"{part}_quote"].data or ""
    nearest = min(occurrences(text, quote), key=lambda span: abs(span.start - suggestion.start), default=None)
    inside = [span for span in occurrences(text, quote) if suggestion.start <= span.start < suggestion.end]
    chosen = inside[0] if inside else nearest
    try:
        return find_span(text, quote, near=chosen.start if chosen else None)
    except Refused as refused:
        raise Refused(*refused.problems, field=f"{part}_quote") from None


def _title(form: SplitForm, part: str) -> str:
    return form[f"{part}_title"].data or title_from(form[f"{part}_quote"].data or "")


def _page(suggestion: Suggestion, form: SplitForm) -> str:
    return render_template(
        "review/suggestion_split.html",
        suggestion=suggestion,
        form=form,
        back=place(suggestion),
        version=whole_number(request.form.get("version")),
    )
