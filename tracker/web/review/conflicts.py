"""Two people saved the same thing: both versions side by side, and nothing lost."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from flask import make_response, render_template, request
from flask.typing import ResponseReturnValue
from flask_babel import LazyString, format_date
from flask_babel import gettext as _
from wtforms import Field, SelectField

from tracker.db import db
from tracker.domain.reviews import SuggestionState
from tracker.models import Suggestion
from tracker.web import labels
from tracker.web.forms import Form
from tracker.web.htmx import is_htmx
from tracker.web.review.answers import place
from tracker.web.review.suggestion_forms import SuggestionForm

NEVER_SENT_AGAIN = {"csrf_token", "version"}
NO_FACTS = {"csrf_token", "near"}


@dataclass(frozen=True, slots=True)
class Row:
    """One field in both versions, in words."""

    label: str | LazyString
    theirs: str
    mine: str

    @property
    def differs(self) -> bool:
        """Whether the two say different things."""
        return " ".join(self.theirs.split()) != " ".join(self.mine.split())


def show_conflict(
    rows: Sequence[Row],
    *,
    version: int,
    saved_by: str | None,
    back: str,
    can_save: bool,
    heading: str,
    language: str,
    other_version: int | None = None,
) -> ResponseReturnValue:
    """The page with both versions (409).

    ``back`` leads to their version. Saving mine sends the same form again, with their ``version``, and with their
    ``other_version`` where that is what has changed.
    """
    again = [(name, value) for name, value in request.form.items(multi=True) if name not in NEVER_SENT_AGAIN]
    if other_version is not None:
        again = [pair for pair in again if pair[0] != "other_version"] + [("other_version", str(other_version))]
    page = render_template(
        "review/conflict.html",
        rows=rows,
        again=again,
        version=version,
        saved_by=saved_by,
        back=back,
        can_save=can_save,
        heading=heading,
        language=language,
    )
    response = make_response(page, 409)
    if is_htmx():
        response.headers.update({"HX-Retarget": "#main", "HX-Reswap": "outerHTML show:top"})
    return response


def show_suggestion_conflict(suggestion: Suggestion, form: SuggestionForm | None) -> ResponseReturnValue:
    """Both versions of a suggestion."""
    db.session.refresh(suggestion)
    theirs = SuggestionForm(suggestion, formdata=None)
    rows = rows_of(theirs, form or theirs)
    state = str(labels.SUGGESTION_STATE[suggestion.state])
    rows.insert(0, Row(_("State"), state, _intention()))
    return show_conflict(
        rows,
        version=suggestion.version,
        saved_by=suggestion.changed_by.public_name if suggestion.changed_by else None,
        back=place(suggestion, opened=True),
        can_save=suggestion.state is SuggestionState.OPEN,
        heading=suggestion.title,
        language=suggestion.snapshot.article.language,
    )


def show_merge_conflict(suggestion: Suggestion, other: Suggestion) -> ResponseReturnValue:
    """What became of the other suggestion, where one was to be merged with it."""
    db.session.refresh(other)
    theirs = SuggestionForm(other, formdata=None)
    state = str(labels.SUGGESTION_STATE[other.state])
    rows = [
        Row(_("State"), state, _intention()),
        Row(_("Merged into"), "", suggestion.title),
        *rows_of(theirs, theirs),
    ]
    return show_conflict(
        rows,
        version=suggestion.version,
        other_version=other.version,
        saved_by=other.changed_by.public_name if other.changed_by else None,
        back=place(other),
        can_save={suggestion.state, other.state} == {SuggestionState.OPEN},
        heading=other.title,
        language=other.snapshot.article.language,
    )


def rows_of(theirs: Form, mine: Form, words: Mapping[str, str] = MappingProxyType({})) -> list[Row]:
    """Every field of two forms of one kind; ``words`` are said for the values that bodies have."""
    return [
        Row(field.label.text, _said(field, words), _said(mine[field.short_name], words))
        for field in theirs
        if field.short_name not in NO_FACTS
    ]


def _said(field: Field, words: Mapping[str, str]) -> str:
    """What a field of a form holds, in words."""
    data, kind = field.data, field.type
    if kind == "FieldList" and any(entry.type == "FormField" for entry in field):
        return "; ".join(_said_in(entry.form) for entry in field if next(iter(entry.form)).data)
    if kind == "BooleanField":
        return str(_("Yes") if data else _("No"))
    if kind == "DateField":
        return str(format_date(data, "medium")) if data else ""
    if kind == "SelectField":
        return words.get(data) or _chosen(field)
    return "; ".join(words.get(each, each) for each in data if each) if isinstance(data, list) else str(data or "")


def _said_in(form: Form) -> str:
    """One row of a list of forms; a row without its first field says nothing."""
    return ", ".join(filter(None, (_said(field, {}) for field in form)))


def _chosen(field: SelectField) -> str:
    options = ((field.coerce(value), words) for value, words, *_rest in field.choices)
    return next((str(words) for value, words in options if value == field.data), "")


def _intention() -> str:
    """What the reviewer wanted to make of the suggestion."""
    wanted = {
        **dict.fromkeys(("accept", "accept_anyway", "recall", "repeat"), SuggestionState.ACCEPTED),
        "reject": SuggestionState.REJECTED,
        "merge": SuggestionState.MERGED,
    }
    pressed = request.form.get("do", "").partition(":")[0]
    return str(labels.SUGGESTION_STATE[wanted.get(pressed, SuggestionState.OPEN)])
