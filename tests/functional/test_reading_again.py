"""Asking for suggestions again after the language or the date of an article was corrected."""

from datetime import date

import pytest
from flask.testing import FlaskClient

from tests.factories.articles import make_article
from tests.support.desk import Desk, said
from tests.support.forms import submit
from tests.support.worker import long_text
from tracker.domain.actors import COMMAND_LINE
from tracker.models import ExtractionRun
from tracker.services.suggestions import close_run, open_run, suggest

TEXT = "Президент поручил Министерству транспорта отремонтировать мосты до 1 июня."
OFFER = "Suggest again"


@pytest.fixture
def article(desk: Desk) -> str:
    """The address of an article that was read by the wrong date."""

    def add(session):
        article = make_article(session, TEXT, published_on=date(2018, 4, 17))
        suggest(session, COMMAND_LINE, article)
        return f"/articles/{article.slug}"

    return desk.ask(add)


def correct(client: FlaskClient, address: str, **facts: str):
    held = {
        "title": "Поручения",
        "publisher": "Вестник",
        "published_on": "2019-04-17",
        "language": "ru",
        "country": "KZ",
    }
    return submit(client, f"{address}/edit", page=f"{address}/edit", **(held | facts))


def test_the_page_offers_it_only_after_such_a_correction(desk, article):
    assert OFFER not in said(desk.client.get(f"{article}/review"))
    response = correct(desk.client, article)
    assert response.location == f"{article}/review"
    page = said(desk.client.get(response.location))
    assert "The suggestions were made before this correction" in page
    assert OFFER in page


def test_other_corrections_offer_nothing(desk, article):
    correct(desk.client, article, published_on="2018-04-17", title="Другой")
    page = said(desk.client.get(f"{article}/review"))
    assert "Saved." in page
    assert OFFER not in page


def test_asking_replaces_the_suggestions_and_says_what_stayed(desk, article):
    correct(desk.client, article)
    response = submit(desk.client, f"{article}/suggestions", page=f"{article}/review")
    page = said(desk.client.get(response.location))
    assert "What somebody added, edited or decided stayed as it was." in page
    assert OFFER not in page
    assert "by 1 Jun 2019" in page
    assert "by 1 Jun 2018" not in page


def test_a_long_article_is_read_again_by_the_worker(desk):
    def add(session):
        article = make_article(session, long_text(), published_on=date(2018, 4, 17))
        close_run(session, COMMAND_LINE, open_run(session, COMMAND_LINE, article).id, [])
        return f"/articles/{article.slug}"

    address = desk.ask(add)
    correct(desk.client, address)
    submit(desk.client, f"{address}/suggestions", page=f"{address}/review")
    page = said(desk.client.get(f"{address}/review"))
    assert "Suggestions are being prepared." in page
    assert OFFER not in page
    assert desk.ask(lambda session: [run.finished_at is None for run in session.query(ExtractionRun)]) == [False, True]


def test_nobody_signed_out_can_ask(desk, article):
    correct(desk.client, article)
    desk.client.delete_cookie("session")
    assert submit(desk.client, f"{article}/suggestions").location.startswith("/sign-in")
    assert desk.ask(lambda session: session.query(ExtractionRun).count()) == 1
