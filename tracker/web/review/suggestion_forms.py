"""The forms of a suggestion: its card, and splitting it."""

from typing import Any, NamedTuple

from flask_babel import lazy_gettext as _l
from wtforms import BooleanField, DateField, HiddenField, SelectField, StringField, TextAreaField
from wtforms.validators import Optional

from tracker.domain.kinds import Kind
from tracker.domain.spans import Span, occurrences
from tracker.models import Suggestion
from tracker.services.passages import CONTEXT, find_span
from tracker.services.suggestion_rules import Wording
from tracker.web import labels
from tracker.web.forms import Form, choices
from tracker.web.review.names import NamesField

ROLES = ("issuer", "responsible", "overseers", "supporting")
LONGEST_QUOTE = 5_000
MOST_PLACES = 50
"""So many are offered to choose from."""


def whole_number(value: Any) -> int | None:
    """A number as a form sends it; None for anything else."""
    text = str(value or "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None  # noqa: PLR2004 - fits a column


class Place(NamedTuple):
    """Where words stand in a text: the offset, the words, and what is around them."""

    start: int
    before: str
    words: str
    after: str


def places(text: str, quote: str, near: int | None) -> list[Place]:
    """The places among which a reviewer has to choose: none when there is one only, or ``near`` names one."""
    found = occurrences(text, quote)
    if len(found) < 2 or any(span.start == near for span in found):  # noqa: PLR2004 - several are two or more
        return []
    return [
        Place(span.start, text[max(0, span.start - CONTEXT) : span.start], span.of(text), text[span.end :][:CONTEXT])
        for span in found[:MOST_PLACES]
    ]


class SuggestionForm(Form):
    """What a suggestion says. ``near`` is the start of the place meant, where the words stand in several."""

    title = StringField(_l("Title"))
    quote = TextAreaField(_l("Exact words"), render_kw={"rows": 3, "maxlength": LONGEST_QUOTE})
    near = HiddenField()
    kind = SelectField(_l("Kind"), coerce=str)
    topic = SelectField(_l("Topic"), coerce=whole_number)
    responsible = NamesField(_l("Responsible"))
    overseers = NamesField(_l("Overseers"))
    supporting = NamesField(_l("Supporting"))
    issuer = NamesField(_l("Issuer"), most=1)
    deadline_words = StringField(_l("Deadline, as worded"))
    deadline_on = DateField(_l("Last day"), validators=[Optional()])
    recurring = BooleanField(_l("Recurring"))

    def __init__(self, suggestion: Suggestion, **kwargs: Any) -> None:
        super().__init__(prefix=f"s{suggestion.id}", **{**_present(suggestion), **kwargs})
        self.text = suggestion.snapshot.text
        self.kind.choices = choices(labels.KIND)
        self.topic.choices = choices(labels.TOPIC, blank=_l("None"))

    def wording(self) -> Wording:
        """What was typed, ready to be saved.

        Raises:
            Refused: the exact words are not in the text, or in several places.
        """
        issuer = self.issuer.data
        return Wording(
            span=find_span(self.text, self.quote.data or "", near=whole_number(self.near.data)),
            title=self.title.data or "",
            kind=Kind(self.kind.data),
            issuer=issuer[0] if issuer else None,
            responsible=tuple(self.responsible.data),
            overseers=tuple(self.overseers.data),
            supporting=tuple(self.supporting.data),
            deadline_words=self.deadline_words.data or None,
            deadline_on=self.deadline_on.data,
            recurring=self.recurring.data,
            topic=self.topic.data,
        )

    def places(self) -> list[Place]:
        """Where the exact words stand, when that is in several places and none of them is named."""
        return places(self.text, self.quote.data or "", whole_number(self.near.data))

    def names(self) -> list[str]:
        """Every body that it names."""
        return [name for role in ROLES for name in self[role].data]


class PassageForm(Form):
    """A passage that a reviewer marks."""

    quote = TextAreaField(_l("Exact words"), render_kw={"rows": 4, "maxlength": LONGEST_QUOTE})
    near = HiddenField()


class SplitForm(Form):
    """The two parts that a suggestion is split into."""

    first_title = StringField(_l("Title of the first part"))
    first_quote = TextAreaField(_l("Exact words of the first part"), render_kw={"rows": 3, "maxlength": LONGEST_QUOTE})
    second_title = StringField(_l("Title of the second part"))
    second_quote = TextAreaField(
        _l("Exact words of the second part"), render_kw={"rows": 3, "maxlength": LONGEST_QUOTE}
    )


def _present(suggestion: Suggestion) -> dict[str, Any]:
    return {
        "title": suggestion.title,
        "quote": Span(suggestion.start, suggestion.end).of(suggestion.snapshot.text),
        "near": suggestion.start,
        "kind": suggestion.kind,
        "topic": suggestion.topic,
        "responsible": suggestion.responsible,
        "overseers": suggestion.overseers,
        "supporting": suggestion.supporting,
        "issuer": [suggestion.issuer] if suggestion.issuer else [],
        "deadline_words": suggestion.deadline_words,
        "deadline_on": suggestion.deadline_on,
        "recurring": suggestion.recurring,
    }
