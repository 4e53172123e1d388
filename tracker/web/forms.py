"""What every form shares: clean text, choices by code, and services' refusals shown at their field."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l
from flask_wtf import FlaskForm
from wtforms import Field, ValidationError
from wtforms.fields.choices import SelectChoice

from tracker.errors import Refused
from tracker.web.problems import words


class NoControlCharacters:
    """Refuses NUL and other control characters, which no database or page should meet."""

    def __call__(self, _form: FlaskForm, field: Field) -> None:
        """Check one field.

        Raises:
            ValidationError: the text holds one.
        """
        text = field.data if isinstance(field.data, str) else ""
        showable = "".join(each for each in text if ord(each) >= 32 or each in "\t\n\r")  # noqa: PLR2004 - Unicode's controls
        if showable != text:
            field.data = showable  # the form is shown again
            raise ValidationError(_l("The text holds characters that cannot be shown."))


class Form(FlaskForm):
    """Base of every form: strips text (but no password), refuses control characters."""

    class Meta(FlaskForm.Meta):
        """WTForms' hook for what all fields share."""

        def bind_field(self, form: FlaskForm, unbound_field: Any, options: dict[str, Any]) -> Field:
            """Add the filters and checks that every text field has."""
            if "StringField" in (kin := _ancestors(unbound_field.field_class)) and "PasswordField" not in kin:
                options = {**options, "filters": [_strip, *unbound_field.kwargs.get("filters", ())]}
            field: Field = unbound_field.bind(form=form, **options)
            field.validators = [NoControlCharacters(), *field.validators]
            return field

    def refuse(self, refused: Refused, *, default: str) -> None:
        """Show a service's refusal at the field it names, else at ``default``."""
        field = self[refused.field if refused.field in self else default]
        field.errors = [*field.errors, *(words(problem) for problem in refused.problems)]


def choices(
    labels: Mapping[Any, LazyString], *, blank: LazyString | None = None, only: Iterable[StrEnum] | None = None
) -> list[SelectChoice]:
    """Options of a select field from a table of labels, in its order."""
    keys = list(only) if only is not None else list(labels)
    first = [SelectChoice("", blank)] if blank is not None else []
    return first + [SelectChoice(str(key), labels[key]) for key in keys]


def _strip(value: Any) -> Any:
    return value.strip() if isinstance(value, str) else value


def _ancestors(cls: type) -> set[str]:
    return {each.__name__ for each in cls.__mro__}
