"""Fields that several forms need: a choice of codes, a day, and a day known less exactly."""

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from flask_babel import LazyString, get_locale
from flask_babel import lazy_gettext as _l
from wtforms import DateField, Field, FormField, RadioField, SelectField, StringField, ValidationError

from tracker.domain.statuses import Precision
from tracker.web.forms import Form, choices


class OneOf:
    """Refuses a choice that is missing or not one of the codes."""

    field_flags: Mapping[str, Any] = {"required": True}

    def __init__(self, codes: Iterable[StrEnum], message: LazyString) -> None:
        self.codes = frozenset(codes)
        self.message = message

    def __call__(self, _form: Any, field: Field) -> None:
        """Check one field.

        Raises:
            ValidationError: nothing, or something unknown, is chosen.
        """
        if field.data not in self.codes:
            raise ValidationError(self.message)


class CodeField(RadioField):
    """One of a vocabulary's codes, as radio buttons. ``only`` leaves codes out."""

    def __init__(
        self,
        label: LazyString,
        words: Mapping[Any, LazyString],
        message: LazyString,
        *,
        only: Iterable[StrEnum] | None = None,
        **options: Any,
    ) -> None:
        codes = list(only) if only is not None else list(words)
        offered = choices(words, only=codes)
        super().__init__(label, [OneOf(codes, message)], choices=offered, validate_choice=False, **options)


class DayField(DateField):
    """A calendar day."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read a day as browsers send it, year first.

        Raises:
            ValueError: it is no day; WTForms shows the words at the field.
        """
        try:
            super().process_formdata([each.strip() for each in valuelist])
        except ValueError:
            raise ValueError(_l("Give a day that exists, as year, month and day.")) from None


def months() -> list[tuple[str, Any]]:
    """The months by name in the reader's language, and none."""
    names = get_locale().months["stand-alone"]["wide"]
    return [("", _l("not known")), *((str(number), names[number]) for number in range(1, 13))]


class PartialDayForm(Form):
    """A day of which only the month or the year may be known."""

    class Meta(Form.Meta):
        """A part of another form, which has the token."""

        csrf = False

    day = StringField(_l("Day"), render_kw={"inputmode": "numeric", "autocomplete": "off", "maxlength": 2})
    month = SelectField(_l("Month"), choices=months, validate_choice=False)
    year = StringField(_l("Year"), render_kw={"inputmode": "numeric", "autocomplete": "off", "maxlength": 4})

    def validate_year(self, field: Field) -> None:
        """Put the parts together.

        Raises:
            ValidationError: the year is missing, a day comes without its month, or there is no such day.
        """
        parts = (field.data or "", self.month.data or "", self.day.data or "")
        if not parts[0]:
            raise ValidationError(_l("Give at least the year."))
        if parts[2] and not parts[1]:
            raise ValidationError(_l("A day needs its month. Leave the day empty when only the year is known."))
        try:
            self.on = date(*(_number(each) for each in parts))
        except ValueError:
            raise ValidationError(_l("There is no such day. Give the year in four digits.")) from None
        self.precision = Precision.DAY if parts[2] else Precision.MONTH if parts[1] else Precision.YEAR


class PartialDayField(FormField):
    """Day, month and year beside each other; the day, or day and month, can be left empty."""

    def __init__(self, label: LazyString, **options: Any) -> None:
        super().__init__(PartialDayForm, label, **options)


def _number(text: str) -> int:
    if not text:
        return 1
    if not (text.isascii() and text.isdecimal()):
        raise ValueError(text)
    return int(text)
