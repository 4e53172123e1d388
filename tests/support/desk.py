"""A reviewer's desk: an article with two suggestions, and the forms of its review."""

import re
from collections.abc import Callable
from typing import NamedTuple, TypeVar

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from tests.factories.articles import make_article
from tests.factories.suggestions import make_suggestion
from tests.support.forms import submit
from tests.support.people import sign_in_as
from tracker.db import db
from tracker.domain.permissions import AccountRole
from tracker.models import Suggestion

TEXT = "Президент поручил министерству отремонтировать мосты и построить школы. Мосты важны. Мосты нужны."
T = TypeVar("T")


class Desk(NamedTuple):
    """Somebody signed in before an article with two suggestions."""

    app: Flask
    client: FlaskClient
    slug: str
    first: int
    second: int

    @property
    def page(self) -> str:
        """The address of the review."""
        return f"/articles/{self.slug}/review"

    def press(self, button: str, key: int, *, version: int = 1, **fields: object) -> TestResponse:
        """Press a button on the card of a suggestion that was seen at a version."""
        return submit(self.client, f"/suggestions/{key}", page=self.page, do=button, version=version, **fields)

    def card(self, key: int, **fields: object) -> dict[str, object]:
        """The fields of an open card as the page holds them, some of them changed."""
        suggestion = self.look(key)
        held = {
            "title": suggestion.title,
            "quote": TEXT[suggestion.start : suggestion.end],
            "near": suggestion.start,
            "kind": "directive",
            "topic": "10",
        }
        return {f"s{key}-{name}": value for name, value in (held | fields).items()}

    def look(self, key: int) -> Suggestion:
        """What a suggestion says in the database."""
        return self.ask(lambda session: session.get_one(Suggestion, key))

    def ask(self, question: Callable[[Session], T]) -> T:
        """Read or write in the database, apart from any request."""
        with self.app.app_context():
            answer = question(db.session)
            db.session.commit()
            db.session.refresh(answer) if isinstance(answer, Suggestion) else None
            return answer


@pytest.fixture
def desk(app: Flask, client: FlaskClient) -> Desk:
    """A researcher's desk; the first suggestion names a body that is not known yet."""
    sign_in_as(app, client, AccountRole.RESEARCHER)
    with app.app_context():
        article = make_article(db.session, TEXT)
        first = make_suggestion(db.session, "отремонтировать мосты", article=article, responsible=("Минмостов",))
        second = make_suggestion(db.session, "построить школы", article=article)
        db.session.commit()
        return Desk(app, client, article.slug, first.id, second.id)


def said(response: TestResponse) -> str:
    """What a page says, without its markup."""
    return " ".join(re.sub(r"<[^>]*>", " ", response.get_data(as_text=True)).split())
