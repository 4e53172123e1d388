"""Adding an article that is too long to be read at once, as the reviewer sees it."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.articles import make_article
from tests.support.forms import submit
from tests.support.people import sign_in_as
from tests.support.worker import long_text
from tracker.db import db
from tracker.domain.actors import WORKER
from tracker.domain.permissions import AccountRole
from tracker.models import ExtractionRun
from tracker.services.suggestions import close_run, give_up_run

PREPARING = "Suggestions are being prepared."
HTMX = {"HX-Request": "true"}


@pytest.fixture
def page(app: Flask, client: FlaskClient) -> str:
    """The review of a long article that was just added by its form."""
    sign_in_as(app, client, AccountRole.RESEARCHER)
    fields = {
        "title": "Сто поручений",
        "publisher": "Вестник",
        "published_on": "2019-04-17",
        "language": "ru",
        "country": "KZ",
        "text": long_text(),
    }
    response = submit(client, "/articles/new?lang=en", page="/articles/new", **fields)
    assert response.status_code == 303
    return response.location


def test_the_page_says_that_suggestions_are_being_prepared(client, page):
    text = client.get(page).get_data(as_text=True)
    assert PREPARING in text
    assert f'hx-get="{page}/reading"' in text
    assert "has not been read yet" not in text
    assert "disabled>Finish article" in text


def test_asking_while_the_text_is_being_read_changes_nothing(client, page):
    assert client.get(f"{page}/reading", headers=HTMX).status_code == 204
    assert client.get(f"{page}/reading").location == page


def test_the_page_is_told_when_the_suggestions_are_there(app, client, page):
    with app.app_context():
        close_run(db.session, WORKER, db.session.query(ExtractionRun).one().id, [])
        db.session.commit()
    answer = client.get(f"{page}/reading", headers=HTMX)
    assert (answer.status_code, answer.headers["HX-Trigger"]) == (286, "review:read")
    assert "The suggestions are ready." in answer.get_data(as_text=True)
    assert PREPARING not in client.get(page).get_data(as_text=True)


def test_marking_by_hand_works_meanwhile(client, page):
    address = page.removesuffix("/review")
    response = submit(client, f"{address}/passages/new", page=page, quote="построить 7 мостов")
    assert response.status_code == 303
    text = client.get(page).get_data(as_text=True)
    assert PREPARING in text
    assert "Построить 7 мостов" in text


def test_finishing_the_review_meanwhile_is_refused_in_words(client, page):
    response = submit(client, f"{page}/finish", page=page)
    assert "Suggestions are still being prepared." in client.get(response.location).get_data(as_text=True)


def test_a_reading_that_failed_can_be_asked_for_again(app, client, page):
    with app.app_context():
        give_up_run(db.session, WORKER, db.session.query(ExtractionRun).one().id)
        db.session.commit()
    assert "could not be read" in client.get(f"{page}/reading", headers=HTMX).get_data(as_text=True)
    assert "has not been read yet" in client.get(page).get_data(as_text=True)
    submit(client, f"{page.removesuffix('/review')}/suggestions", page=page)
    assert PREPARING in client.get(page).get_data(as_text=True)


def test_a_short_article_is_read_while_one_waits(app, client):
    sign_in_as(app, client, AccountRole.RESEARCHER)
    with app.app_context():
        slug = make_article(db.session).slug
        db.session.commit()
    submit(client, f"/articles/{slug}/suggestions", page=f"/articles/{slug}/review")
    with app.app_context():
        assert db.session.query(ExtractionRun).one().finished_at is not None
