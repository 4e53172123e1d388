"""Deciding about one suggestion: every button of its card posts here."""

from collections.abc import Callable
from typing import Final

from flask import abort, flash, redirect, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from sqlalchemy.orm.exc import StaleDataError

from tracker.db import db
from tracker.domain.kinds import Kind
from tracker.domain.permissions import Permission
from tracker.domain.reviews import SuggestionState
from tracker.errors import Conflict, Refused
from tracker.models import Suggestion
from tracker.services import earlier_orders, review_shapes, reviews
from tracker.services.directives import publish_directive
from tracker.services.suggestion_rules import SuggestionProblem
from tracker.web.access import actor, permission
from tracker.web.htmx import is_htmx, tell_failure
from tracker.web.problems import words
from tracker.web.review.answers import answer, place
from tracker.web.review.blueprint import review
from tracker.web.review.cards import load_review
from tracker.web.review.conflicts import show_merge_conflict, show_suggestion_conflict
from tracker.web.review.found import directive_of_key_or_404, suggestion_or_404
from tracker.web.review.suggestion_forms import SuggestionForm, whole_number

Act = Callable[[Suggestion, int], list[Suggestion]]
"""Does something to a suggestion seen at a version. Returns all that changed, the one to go on with first."""


@review.get("/suggestions/<int:key>")
@permission(Permission.REVIEW)
def suggestion(key: int) -> ResponseReturnValue:
    """One card, open unless ``?open=0``; without htmx the page of its article, at the card."""
    found = suggestion_or_404(key)
    if is_htmx() and found.state is SuggestionState.WITHDRAWN:
        return tell_failure(str(words(SuggestionProblem.NOT_OPEN)), 409)
    if request.args.get("open") == "0":
        return answer(found, opened=None) if is_htmx() else redirect(place(found))
    return answer(found, opened=key) if is_htmx() else redirect(place(found, opened=True))


@review.post("/suggestions/<int:key>")
@permission(Permission.REVIEW)
def decide(key: int) -> ResponseReturnValue:
    """Save, accept, reject, merge or undo; what was typed on an open card is saved with it."""
    found = suggestion_or_404(key)
    version = whole_number(request.form.get("version"))
    act = ACTS.get("save" if "remove" in request.form else _pressed()[0])
    if version is None or act is None:
        abort(400)
    form = SuggestionForm(found) if f"s{key}-title" in request.form else None
    try:
        changed = act(found, _save(found, form, version))
    except Refused as refused:
        db.session.rollback()
        return _refused(found, form, refused)
    except (Conflict, StaleDataError):
        db.session.rollback()
        return _conflict(found, form, version)
    return answer(*changed, opened=key if act is _stay else None, decided=act not in {_stay, _undo, _merge, _publish})


def _pressed() -> tuple[str, int]:
    """What the button does that was pressed, and the key of the earlier directive that it does it with, 0 for none."""
    name, _colon, key = request.form.get("do", "save").partition(":")
    return name, whole_number(key) or 0


def _save(found: Suggestion, form: SuggestionForm | None, version: int) -> int:
    """Save what was typed. Returns the version there is then.

    What is rejected need not be right: then it is rejected without what was typed.
    """
    if form is None:
        return version
    try:
        _correct(found, form, version)
    except Refused:
        if request.form.get("do") != "reject":
            raise
        return version
    return found.version


def _correct(found: Suggestion, form: SuggestionForm, version: int) -> None:
    if not form.validate():
        raise Refused
    field, _colon, name = request.form.get("remove", "").partition(":")
    if field in form and hasattr(form[field], "remove"):
        form[field].remove(name)
    reviews.edit(db.session, actor(), found, form.wording(), version=version)


def _conflict(found: Suggestion, form: SuggestionForm | None, version: int) -> ResponseReturnValue:
    """Both versions of the suggestion that somebody acted on meanwhile, which may be the one to be merged with."""
    db.session.refresh(found)
    if found.version == version and request.form.get("do") == "merge":
        return show_merge_conflict(found, _other())
    return show_suggestion_conflict(found, form)


def _refused(found: Suggestion, form: SuggestionForm | None, refused: Refused) -> ResponseReturnValue:
    """The card again, with what was typed and why it was refused."""
    if form is None:
        return answer(found, opened=None, problem=str(words(refused.problems[0])))
    if refused.problems:
        form.refuse(refused, default="title")
    if is_htmx():
        return answer(found, opened=found.id, form=form, status=422)
    page = load_review(db.session, found.snapshot.article, opened=found.id, form=form)
    return render_template("review/review.html", review=page), 422


def _stay(found: Suggestion, _version: int) -> list[Suggestion]:
    return [found]


def _accept(found: Suggestion, version: int) -> list[Suggestion]:
    reviews.accept(db.session, actor(), found, version=version)
    return [found]


def _accept_anyway(found: Suggestion, version: int) -> list[Suggestion]:
    reviews.take_as(db.session, actor(), found, Kind.DIRECTIVE, version=version)
    return _accept(found, found.version)


def _recall(found: Suggestion, version: int) -> list[Suggestion]:
    earlier_orders.recall(db.session, actor(), found, directive_of_key_or_404(_pressed()[1]), version=version)
    return [found]


def _repeat(found: Suggestion, version: int) -> list[Suggestion]:
    earlier_orders.repeat(db.session, actor(), found, directive_of_key_or_404(_pressed()[1]), version=version)
    return [found]


def _reject(found: Suggestion, version: int) -> list[Suggestion]:
    reviews.reject(db.session, actor(), found, version=version)
    return [found]


def _undo(found: Suggestion, version: int) -> list[Suggestion]:
    return review_shapes.undo(db.session, actor(), found, version=version)


def _merge(found: Suggestion, version: int) -> list[Suggestion]:
    other = _other()
    other_version = whole_number(request.form.get("other_version")) or 0
    review_shapes.merge(db.session, actor(), found, other, version=version, other_version=other_version)
    return [found, other]


def _other() -> Suggestion:
    return suggestion_or_404(whole_number(request.form.get("other")) or 0)


def _publish(found: Suggestion, version: int) -> list[Suggestion]:
    if found.version != version or found.directive is None or found.state is not SuggestionState.ACCEPTED:
        raise Refused(SuggestionProblem.NOT_OPEN)
    number = publish_directive(db.session, actor(), found.directive).number
    if not is_htmx():
        flash(_("Published as %(number)s.", number=number))
    return [found]


ACTS: Final[dict[str, Act]] = {
    "save": _stay,
    "accept": _accept,
    "accept_anyway": _accept_anyway,
    "recall": _recall,
    "repeat": _repeat,
    "reject": _reject,
    "undo": _undo,
    "merge": _merge,
    "publish": _publish,
}
