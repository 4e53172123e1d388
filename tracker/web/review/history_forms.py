"""The forms with which history is recorded."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from flask_babel import lazy_gettext as _l
from wtforms import Field, FormField, SelectField, StringField, TextAreaField, ValidationError
from wtforms.validators import InputRequired, Length, Optional

from tracker.db import db
from tracker.domain.changes import Problem
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.languages import Language
from tracker.domain.relations import RelationKind
from tracker.domain.statuses import STRIP_ORDER, Basis, Status
from tracker.errors import Refused
from tracker.models import Body, Directive
from tracker.queries.bodies import find_by_name
from tracker.queries.sources import directive_named
from tracker.web import labels
from tracker.web.fields import CodeField, DayField, OneOf, PartialDayField
from tracker.web.forms import Form, choices
from tracker.web.locale import interface_language
from tracker.web.problems import words
from tracker.web.review.evidence_forms import EvidenceForm, EvidenceRows

LONGEST_NOTE: Final = 4_000
LONGEST_WORDS: Final = 300
TOO_LONG: Final = _l("A note can have 4,000 characters at most.")
RECORDABLE: Final = tuple(status for status in STRIP_ORDER if status is not Status.ANNOUNCED)
"""What a status can be changed to; every directive begins as announced."""


class DirectiveField(StringField):
    """Another directive, named by its number or address."""

    directive: Directive | None = None

    def pre_validate(self, form: Any) -> None:  # noqa: ARG002 - WTForms' signature
        """Find the directive that is meant, if one is named.

        Raises:
            ValidationError: there is none.
        """
        self.directive = directive_named(db.session, self.data) if self.data else None
        if self.data and self.directive is None:
            raise ValidationError(_l("No published directive has this number."))


class HistoryForm(Form):
    """What these forms share. ``PLACES`` says at which field a refusal is shown."""

    PLACES: Mapping[StrEnum, str] = {}

    def show(self, refused: Refused, *, default: str) -> None:
        """Show each problem at the field where it can be mended; ``default`` is for those without a place."""
        for problem in refused.problems:
            field = self._place(problem, refused.field, default)
            field.errors = [*field.errors, words(problem)]

    def _place(self, problem: StrEnum, named: str | None, default: str) -> Field:
        return self[self.PLACES.get(problem, named if named in self else default)]


class StatusChangeForm(HistoryForm):
    """A change of status, with its evidence."""

    basis = CodeField(_l("On whose word"), labels.BASIS, _l("Choose whether this is a claim or our verdict."))
    status = CodeField(_l("Status"), labels.STATUS, _l("Choose a status."), only=RECORDABLE)
    effective = PartialDayField(_l("Since when"))
    successor = DirectiveField(
        _l("Later directive that replaces this one"), render_kw={"list": "directives", "maxlength": LONGEST_WORDS}
    )
    note = TextAreaField(_l("Note"), [Length(max=LONGEST_NOTE, message=TOO_LONG)], render_kw={"rows": 3})
    note_language = SelectField(
        _l("Language of the note"),
        [OneOf(Language, _l("Choose a language."))],
        choices=choices(labels.LANGUAGE),
        default=interface_language,
        validate_choice=False,
    )
    evidence = EvidenceRows(_l("Evidence"))

    PLACES: Mapping[StrEnum, str] = {
        Problem.NOT_A_CLAIM: "basis",
        Problem.BEFORE_THE_ORDER: "effective",
        Problem.IN_THE_FUTURE: "effective",
        Problem.LATER_VERDICT: "effective",
        **dict.fromkeys(
            (
                Problem.SUCCESSOR_NEEDED,
                Problem.SUCCESSOR_UNEXPECTED,
                Problem.SUCCESSOR_EARLIER,
                Problem.OTHER_NOT_PUBLISHED,
                Problem.ITSELF,
                Problem.CIRCLE,
            ),
            "successor",
        ),
    }

    def facts(self) -> dict[str, Any]:
        """What was typed, as the services take it."""
        return {
            "basis": Basis(self.basis.data),
            "status": Status(self.status.data),
            "effective_on": self.effective.form.on,
            "precision": self.effective.form.precision,
            "successor": self.successor.directive,
            "note": self.note.data,
            "note_language": Language(self.note_language.data),
            "evidence": self.evidence.evidence(),
        }

    def _place(self, problem: StrEnum, named: str | None, default: str) -> Field:
        """Days are shown at the year; what is wrong with evidence at its row, missing evidence at the first one."""
        rows = self.evidence.filled()
        head, _, place = (named or "").partition("-")
        if head == "evidence":
            row = rows[int(place)].form
            return row.quote if row.is_passage else row.published_on if problem in _OF_DAYS else row.url
        if problem is Problem.EVIDENCE_NEEDED:
            return self.evidence.entries[0].form.url
        if problem is Problem.INVENTED_AND_REAL:
            return self.successor
        field = super()._place(problem, named, default)
        return field.form.year if field is self.effective else field


_OF_DAYS: Final = frozenset({Problem.EVIDENCE_IN_THE_FUTURE})


class RetractionForm(HistoryForm):
    """Why a change is taken back."""

    reason = TextAreaField(
        _l("Reason"),
        [InputRequired(words(Problem.REASON_NEEDED)), Length(max=LONGEST_NOTE, message=TOO_LONG)],
        render_kw={"rows": 3},
    )


class DeadlineChangeForm(HistoryForm):
    """A deadline as it was moved."""

    kind = CodeField(_l("Kind of deadline"), labels.DEADLINE_KIND, _l("Choose a kind of deadline."))
    due_on = DayField(_l("Last day"), [Optional()])
    words = StringField(
        _l("Words of the new deadline"),
        [Length(max=LONGEST_WORDS, message=_l("These words can have 300 characters at most."))],
        render_kw={"maxlength": LONGEST_WORDS},
    )
    moved_on = DayField(_l("Day of the decision"), [Optional()])
    moved_by = StringField(_l("Moved by"), render_kw={"list": "bodies", "maxlength": LONGEST_WORDS})
    note = TextAreaField(_l("Note"), [Length(max=LONGEST_NOTE, message=TOO_LONG)], render_kw={"rows": 3})
    evidence = FormField(EvidenceForm, _l("Where that is written"))

    PLACES: Mapping[StrEnum, str] = {
        Problem.DUE_DATE_NEEDED: "due_on",
        Problem.DUE_DATE_UNEXPECTED: "due_on",
        Problem.DUE_BEFORE_THE_ORDER: "due_on",
        Problem.IN_THE_FUTURE: "moved_on",
        Problem.BEFORE_THE_ORDER: "moved_on",
    }

    def validate_moved_by(self, field: Field) -> None:
        """Find the body that is meant, if one is named.

        Raises:
            ValidationError: there is none.
        """
        self.body: Body | None = find_by_name(db.session, field.data) if field.data else None
        if field.data and self.body is None:
            raise ValidationError(_l("No body has this name. Choose one that is known."))

    def facts(self) -> dict[str, Any]:
        """What was typed, as the services take it."""
        source = self.evidence.form
        return {
            "kind": DeadlineKind(self.kind.data),
            "due_on": self.due_on.data,
            "words": self.words.data,
            "moved_on": self.moved_on.data,
            "moved_by": self.body,
            "note": self.note.data,
            "evidence": None if source.is_blank else source.evidence(),
        }

    def _place(self, problem: StrEnum, named: str | None, default: str) -> Field:
        source = self.evidence.form
        if named == "evidence-0":
            return source.quote if source.is_passage else source.published_on if problem in _OF_DAYS else source.url
        if problem is Problem.INVENTED_AND_REAL:
            return self.moved_by
        return super()._place(problem, named, default)


class CheckForm(HistoryForm):
    """A look at the sources that found nothing new."""

    checked_on = DayField(_l("Day of the check"), [InputRequired(_l("Give the day on which you looked."))])
    note = TextAreaField(_l("Note"), [Length(max=LONGEST_NOTE, message=TOO_LONG)], render_kw={"rows": 3})


class RelationForm(HistoryForm):
    """How a directive relates to another one."""

    kind = CodeField(
        _l("This directive"),
        labels.RELATION_KIND,
        _l("Choose how the two are related."),
        only=(RelationKind.REITERATES, RelationKind.PART_OF),
    )
    other = DirectiveField(
        _l("Other directive"),
        [InputRequired(_l("Give the number of the other directive."))],
        render_kw={"list": "directives", "maxlength": LONGEST_WORDS},
    )
