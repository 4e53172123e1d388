"""The form that adds an article: its text or a file, and what is said about it."""

from typing import Any

from flask_babel import lazy_gettext as _l
from flask_wtf.file import FileField
from wtforms import HiddenField, TextAreaField

from tracker import clock
from tracker.domain.articles import LONGEST_PUBLISHER, LONGEST_TITLE, day_problems
from tracker.errors import Refused
from tracker.sources.document import MAX_BYTES, Document, document_from_text, read_document
from tracker.sources.language import detect_language
from tracker.sources.problems import DocumentProblem, UnreadableDocument
from tracker.web import labels
from tracker.web.forms import choices
from tracker.web.review.article_forms import ArticleForm
from tracker.web.review.kept_files import keep, restore


class NewArticleForm(ArticleForm):
    """A text, or a file that stays with the form, and what is said about the article.

    Reading fills what was left blank: the language always, the rest where a file says it. What a file
    says may be wrong, so it is shown (``proposed``) before anything is saved.
    """

    text = TextAreaField(_l("Text of the article"), render_kw={"rows": 18, "spellcheck": "false"})
    file = FileField(_l("Or a file"), render_kw={"accept": ".txt,.html,.htm,text/plain,text/html"})
    kept = HiddenField()
    kept_name = HiddenField()

    def __init__(self, *, country: str) -> None:
        super().__init__(country=country)
        self.language.choices = choices(labels.LANGUAGE, blank=_l("Detect from the text"))
        self.document: Document | None = None
        self.detected = False
        self.proposed = False

    def validate(self, extra_validators: Any = None) -> bool:
        """Read the text or file, fill what was left blank, and check everything."""
        refused = self._read()
        if self.document:
            self._fill(self.document)
        valid = bool(super().validate(extra_validators))
        if refused and not self.text.errors:
            self.refuse(refused, default="text")
        return valid and not refused and not self.proposed

    def drop_file(self) -> None:
        """Go on without the file."""
        self.kept.data = self.kept_name.data = ""

    def _read(self) -> Refused | None:
        """Read what was given, and return what is wrong with it."""
        name, content = self._given_file()
        self.drop_file()
        if content is None:
            return self._take(lambda: document_from_text(self.text.data or ""), "text")
        if self.text.data:
            self._stay(name, content)
            return Refused(DocumentProblem.TEXT_AND_FILE, field="file")
        refused = self._take(lambda: read_document(content, filename=name), "file")
        if not refused:
            self._stay(name, content)
        return refused

    def _given_file(self) -> tuple[str, bytes | None]:
        """Name and bytes of the file chosen now, else of the one that stayed with the form."""
        chosen = self.file.data
        if chosen:
            return chosen.filename, chosen.read(MAX_BYTES + 1)
        return self.kept_name.data or "", restore(self.kept.data) if self.kept.data else None

    def _stay(self, name: str, content: bytes) -> None:
        if len(content) <= MAX_BYTES:
            self.kept.data, self.kept_name.data = keep(content), name

    def _take(self, read: Any, field: str) -> Refused | None:
        try:
            self.document = read()
        except UnreadableDocument as unreadable:
            return Refused(unreadable.problem, field=field)
        return None

    def _fill(self, document: Document) -> None:
        if not self.language.data:
            self.language.data, self.detected = str(detect_language(document.text)), True
        day = document.published_on
        said = {
            "title": (document.title or "")[:LONGEST_TITLE],
            "publisher": (document.publisher or "")[:LONGEST_PUBLISHER],
            "published_on": None if day_problems(day, today=clock.today()) else day,
        }
        for name, value in said.items():
            field = self[name]
            if value and not field.data and not field.process_errors:
                field.data, field.raw_data, self.proposed = value, None, True
