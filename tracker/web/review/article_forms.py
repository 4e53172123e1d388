"""The forms of an article: adding one by its text or a file, and correcting what is said about it."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any

from flask_babel import LazyString, get_locale
from flask_babel import lazy_gettext as _l
from wtforms import DateField, Field, SelectField, StringField, ValidationError
from wtforms.validators import Optional

from tracker import clock
from tracker.domain.articles import LONGEST_PUBLISHER, LONGEST_TITLE, day_problems, publisher_problems, title_problems
from tracker.domain.countries import COUNTRIES
from tracker.domain.evidence import LONGEST_ADDRESS, address_problems
from tracker.domain.languages import Language
from tracker.models import Article
from tracker.web import labels
from tracker.web.forms import Form, choices
from tracker.web.problems import words


def _obeys(problems: Callable[[Any], Iterable[StrEnum]]) -> Callable[[Form, Field], None]:
    """A check that a rule of the domain finds nothing wrong, where the value could be read at all."""

    def check(_form: Form, field: Field) -> None:
        found = [] if field.process_errors else [str(words(problem)) for problem in problems(field.data)]
        if found:
            raise ValidationError(" ".join(found))

    return check


class DayField(DateField):
    """A day that is None when it was left blank; whether it may be is the rule's to say."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read what was typed."""
        self.data = None
        if any(valuelist):
            super().process_formdata(valuelist)


class ArticleForm(Form):
    """What is said about an article. ``country`` is the code to be chosen already, and one to choose from."""

    title = StringField(_l("Title"), [_obeys(title_problems)], render_kw={"maxlength": LONGEST_TITLE})
    publisher = StringField(_l("Publisher"), [_obeys(publisher_problems)], render_kw={"maxlength": LONGEST_PUBLISHER})
    url = StringField(
        _l("Web address"),
        [Optional(), _obeys(address_problems)],
        render_kw={"type": "url", "maxlength": LONGEST_ADDRESS, "autocomplete": "off"},
    )
    published_on = DayField(_l("Published on"), [_obeys(lambda day: day_problems(day, today=clock.today()))])
    language = SelectField(_l("Language of the text"))
    country = SelectField(_l("Country whose government it reports on"))

    def __init__(self, *, country: str, **present: Any) -> None:
        super().__init__(country=country, **present)
        self.language.choices = choices(labels.LANGUAGE)
        self.country.choices = country_choices(country)

    @classmethod
    def about(cls, article: Article, **more: Any) -> "ArticleForm":
        """The form with what is said about an article."""
        names = ("title", "publisher", "url", "published_on", "language", "country")
        return cls(**{name: getattr(article, name) for name in names}, **more)

    def facts(self) -> dict[str, Any]:
        """What was given, as the services take it."""
        names = ("title", "publisher", "url", "published_on", "country")
        return {name: self[name].data for name in names} | {"language": Language(self.language.data)}


def country_choices(first: str) -> list[tuple[str, str | LazyString]]:
    """Countries by their names in the reader's language, with ``first`` before all."""
    names: dict[str, str] = get_locale().territories
    rest = sorted((names.get(code, code), code) for code in COUNTRIES - {first})
    return [(first, names.get(first, first)), *((code, name) for name, code in rest)]
