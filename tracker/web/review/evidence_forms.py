"""Evidence as forms take it: an address, or exact words of an archived article; several rows of either."""

from enum import StrEnum
from typing import Any, Final

from flask_babel import lazy_gettext as _l
from wtforms import Field, FieldList, FormField, StringField, TextAreaField, ValidationError
from wtforms.validators import Length, Optional

from tracker.db import db
from tracker.domain.evidence import LONGEST_ADDRESS, address_problems
from tracker.errors import Refused
from tracker.models import Article, Passage
from tracker.queries.sources import articles_named
from tracker.services.evidence import NewEvidence
from tracker.services.passages import PassageProblem, find_span, mark_passage
from tracker.web.fields import DayField
from tracker.web.forms import Form
from tracker.web.problems import words

ROWS: Final = 3
"""Rows shown at first; the button adds one more each time."""
MOST_ROWS: Final = 20
LONGEST_TITLE: Final = 300
LONGEST_QUOTE: Final = 5_000


class EvidenceForm(Form):
    """One piece of evidence; empty when nothing is filled in."""

    class Meta(Form.Meta):
        """A part of another form, which has the token."""

        csrf = False

    url = StringField(_l("Web address"), [Optional()], render_kw={"inputmode": "url", "maxlength": LONGEST_ADDRESS})
    title = StringField(
        _l("Title of the source"),
        [Length(max=LONGEST_TITLE, message=_l("A title can have 300 characters at most."))],
        render_kw={"maxlength": LONGEST_TITLE},
    )
    publisher = StringField(
        _l("Publisher"),
        [Length(max=LONGEST_TITLE, message=_l("A name can have 300 characters at most."))],
        render_kw={"maxlength": LONGEST_TITLE},
    )
    published_on = DayField(_l("Published on"), [Optional()])
    article = StringField(
        _l("Archived article"), [Optional()], render_kw={"list": "articles", "maxlength": LONGEST_ADDRESS}
    )
    quote = TextAreaField(
        _l("Exact words"),
        [Length(max=LONGEST_QUOTE, message=_l("A passage can have 5,000 characters at most."))],
        render_kw={"rows": 2},
    )

    @property
    def is_blank(self) -> bool:
        """Whether nothing is filled in."""
        return not any(field.data or field.errors for field in self)

    @property
    def is_passage(self) -> bool:
        """Whether words of an article are given."""
        return bool(self.article.data or self.quote.data)

    def validate_url(self, field: Field) -> None:
        """Check the address by the rules of evidence."""
        _refuse(*address_problems(field.data))

    def validate_article(self, field: Field) -> None:
        """Find the article that is meant."""
        found = articles_named(db.session, field.data)
        if not found:
            raise ValidationError(_l("There is no article with this address or title."))
        if len(found) > 1:
            raise ValidationError(_l("Several articles have this title. Give the address of the one that is meant."))
        self.found: Article = found[0]

    def validate(self, extra_validators: Any = None) -> bool:
        """Check that the row is an address or a passage, and whole."""
        whole = super().validate(extra_validators)
        if self.is_blank:
            return True
        if self.url.data and self.is_passage:
            return _add(self.url, _l("Give either an address or a passage of an article."))
        if self.is_passage and not self.article.data:
            return _add(self.article, _l("Name the article that holds these words."))
        if self.is_passage and not self.quote.data:
            return _add(self.quote, _l("Give the exact words of the passage."))
        if not self.is_passage and not self.url.data:
            return _add(self.url, _l("Give the web address of this source."))
        return whole and self._find_words()

    def evidence(self) -> NewEvidence:
        """What was given, as the services take it; the row must have been found whole."""
        if self.is_passage:
            return NewEvidence(passage=self.passage)
        title, publisher = self.title.data or None, self.publisher.data or None
        return NewEvidence(url=self.url.data, title=title, publisher=publisher, published_on=self.published_on.data)

    def _find_words(self) -> bool:
        if not self.is_passage:
            return True
        snapshot = self.found.snapshot
        try:
            self.passage: Passage = mark_passage(db.session, snapshot, find_span(snapshot.text, self.quote.data))
        except Refused as refused:
            if PassageProblem.SEVERAL_PLACES in refused.problems:
                return _add(self.quote, _l("These words stand in several places. Paste more of the sentence."))
            return _add(self.quote, words(refused.problems[0]))
        return True


class EvidenceRows(FieldList):
    """Several pieces of evidence; rows left empty do not count."""

    def __init__(self, label: Any, **options: Any) -> None:
        super().__init__(FormField(EvidenceForm), label, min_entries=ROWS, max_entries=MOST_ROWS, **options)

    def add_row(self) -> None:
        """Show one more row, up to the most that a change can have."""
        if len(self.entries) < MOST_ROWS:
            self.append_entry()

    def filled(self) -> list[FormField]:
        """The rows that say something."""
        return [row for row in self.entries if not row.form.is_blank]

    def evidence(self) -> list[NewEvidence]:
        """What was given, in the order of ``filled``."""
        return [row.form.evidence() for row in self.filled()]


def _refuse(*problems: StrEnum) -> None:
    if problems:
        raise ValidationError(" ".join(str(words(each)) for each in problems))


def _add(field: Field, message: Any) -> bool:
    """Show a message at a field, and say that the row is not good."""
    field.errors = [*field.errors, message]
    return False
