"""The form of a directive, as a draft and when it is published."""

from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _l
from wtforms import DateField, FieldList, SelectField, StringField, TextAreaField
from wtforms.validators import Optional

from tracker.domain.deadlines import DeadlineKind
from tracker.domain.languages import Language
from tracker.domain.roles import Role
from tracker.models import Directive
from tracker.web import labels
from tracker.web.forms import Form, choices
from tracker.web.review.chips import Chip
from tracker.web.review.names import NamesField
from tracker.web.review.suggestion_forms import LONGEST_QUOTE, whole_number

KNOWN = "@"
"""Begins the address of a body that exists, where a form holds it in the place of a name."""

ROLE_FIELDS = {"responsible": Role.RESPONSIBLE, "overseers": Role.OVERSEER, "supporting": Role.SUPPORTING}


class DirectiveForm(Form):
    """Everything that a directive says. What a published one cannot change here is left out of the page."""

    title_ru = StringField(_l("Title in Russian"))
    title_kk = StringField(_l("Title in Kazakh"))
    title_en = StringField(_l("Title in English"))
    wording_ru = TextAreaField(_l("Wording in Russian"), render_kw={"rows": 2})
    wording_kk = TextAreaField(_l("Wording in Kazakh"), render_kw={"rows": 2})
    wording_en = TextAreaField(_l("Wording in English"), render_kw={"rows": 2})
    quotes = FieldList(
        TextAreaField(_l("Exact words"), render_kw={"rows": 3, "maxlength": LONGEST_QUOTE}),
        _l("Exact words"),
        max_entries=20,
    )
    issuer = NamesField(_l("Issuer"), most=1)
    issuer_person = StringField(_l("Person who held the office"))
    responsible = NamesField(_l("Responsible"))
    lead = SelectField(_l("Lead among the responsible"), validate_choice=False)
    overseers = NamesField(_l("Overseers"))
    supporting = NamesField(_l("Supporting"))
    deadline_kind = SelectField(_l("Deadline"))
    deadline_words = StringField(_l("Deadline, as worded"))
    deadline_on = DateField(_l("Last day"), validators=[Optional()])
    ordered_on = DateField(_l("Day of the order"), validators=[Optional()])
    topic = SelectField(_l("Topic"), coerce=whole_number)

    def __init__(self, directive: Directive, **kwargs: Any) -> None:
        super().__init__(**{**present(directive), **kwargs})
        self.deadline_kind.choices = choices(labels.DEADLINE_KIND)
        self.topic.choices = choices(labels.TOPIC, blank=_l("None"))
        self.offer_leads({})

    def offer_leads(self, chips: Mapping[str, Chip]) -> None:
        """Let every responsible body be chosen as the lead, by the words of its chip."""
        names = [(name, chips[name].words if name in chips else name) for name in self.responsible.data]
        self.lead.choices = [("", _l("None")), *names]

    @property
    def titles(self) -> dict[Language, str]:
        """The titles that were given."""
        return {each: self[f"title_{each}"].data for each in Language if self[f"title_{each}"].data}

    @property
    def wordings(self) -> dict[Language, str]:
        """The wordings that were given."""
        return {each: self[f"wording_{each}"].data for each in Language if self[f"wording_{each}"].data}


def present(directive: Directive) -> dict[str, Any]:
    """What the directive says, as the form holds it."""
    texts = {each.language: each for each in directive.texts}
    lead = next((each.body for each in directive.assignments if each.lead), None)
    roles = {
        name: [KNOWN + each.body.slug for each in directive.assignments if each.role is role]
        for name, role in ROLE_FIELDS.items()
    }
    return {
        **{f"title_{language}": text.title for language, text in texts.items()},
        **{f"wording_{language}": text.wording for language, text in texts.items()},
        **roles,
        "quotes": [passage.exact for passage in directive.passages],
        "issuer": [KNOWN + directive.issuer.slug] if directive.issuer else [],
        "issuer_person": directive.issuer_person,
        "lead": KNOWN + lead.slug if lead else "",
        "deadline_kind": directive.deadline_kind or DeadlineKind.OPEN_ENDED,
        "deadline_words": directive.deadline_words,
        "deadline_on": directive.deadline_on,
        "ordered_on": directive.ordered_on,
        "topic": directive.topic,
    }
