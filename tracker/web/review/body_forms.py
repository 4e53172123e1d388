"""The forms of a body: its names and facts, and merging it."""

from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import DateField, FieldList, FormField, SelectField, StringField
from wtforms.validators import InputRequired, Optional, Regexp

from tracker.domain.bodies import BodyKind, NameKind
from tracker.domain.languages import Language
from tracker.models import Body
from tracker.services.bodies import NewName
from tracker.web import labels
from tracker.web.forms import Form, choices
from tracker.web.links import body_name

BLANK_ROWS = 2
MOST_NAMES = 40


class NameForm(Form):
    """One row: a name, its language and kind, and when it was borne."""

    class Meta(Form.Meta):
        """A part of another form, which has the token."""

        csrf = False

    name = StringField(_l("Name"))
    language = SelectField(_l("Language"), choices=lambda: choices(labels.LANGUAGE))
    kind = SelectField(_l("Kind"), choices=lambda: choices(labels.NAME_KIND))
    valid_from = DateField(_l("From"), validators=[Optional()])
    valid_to = DateField(_l("To"), validators=[Optional()])


class BodyForm(Form):
    """A body. Names left empty are dropped."""

    names = FieldList(FormField(NameForm), max_entries=MOST_NAMES)
    kind = SelectField(_l("Kind of body"), choices=lambda: choices(labels.BODY_KIND))
    country = StringField(
        _l("Country"),
        validators=[Regexp("^[A-Z]{2}$", message=_l("Give the two capital letters of the country, such as KZ."))],
    )
    parent = StringField(_l("Belongs to"), render_kw={"list": "known-bodies", "autocomplete": "off"})
    successor = StringField(_l("Its work was taken over by"), render_kw={"list": "known-bodies", "autocomplete": "off"})
    wikidata_id = StringField(_l("Wikidata id"))

    def __init__(self, body: Body, **kwargs: Any) -> None:
        super().__init__(**{**_present(body), **kwargs})

    def new_names(self) -> list[NewName]:
        """The names that were given."""
        rows = [row.form for row in self.names if row.form.name.data]
        return [
            NewName(
                Language(row.language.data),
                NameKind(row.kind.data),
                row.name.data,
                row.valid_from.data,
                row.valid_to.data,
            )
            for row in rows
        ]

    @property
    def kind_code(self) -> BodyKind:
        """The kind that was chosen."""
        return BodyKind(self.kind.data)


class MergeForm(Form):
    """The body that goes on."""

    into = StringField(
        _l("Merge into"),
        validators=[InputRequired(_l("Name the body that it is to be merged into."))],
        render_kw={"list": "known-bodies", "autocomplete": "off"},
    )


def _present(body: Body) -> dict[str, Any]:
    columns = ("name", "language", "kind", "valid_from", "valid_to")
    return {
        "names": [{column: getattr(name, column) for column in columns} for name in body.names],
        "kind": body.kind,
        "country": body.country,
        "parent": body_name(body.parent).text if body.parent else None,
        "successor": body_name(body.successor).text if body.successor else None,
        "wikidata_id": body.wikidata_id,
    }
