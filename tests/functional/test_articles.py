"""Adding an article on its page, by text and by file, and correcting what is said about it."""

import io
import re
from datetime import date

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.factories.articles import make_article
from tests.support.forms import submit
from tests.support.people import sign_in_as
from tracker.db import db
from tracker.domain.languages import Language
from tracker.domain.permissions import AccountRole
from tracker.models import Article, Snapshot, Suggestion
from tracker.services.articles import facts_version

FORM = "/articles/new"
WITH_BYTES = sa.orm.selectinload(Article.snapshots).undefer(Snapshot.content)
TEXT = "Президент поручил Министерству дорог до 1 июня отремонтировать мосты через реку."
TYPED = {
    "title": "Президент поручил отремонтировать мосты",
    "publisher": "Вестник",
    "url": "https://Vestnik.example/1?utm_source=x",
    "published_on": "2019-04-17",
    "language": "",
    "country": "KZ",
    "text": TEXT,
}
ADDED = "/articles/2019-04-17-prezident-poruchil-otremontirovat-mosty/review"
PAGE = (
    '<!doctype html><html lang="ru"><head><meta charset="windows-1251"><title>Поручения о мостах | Вестник</title>'
    '<meta property="og:site_name" content="Вестник"><meta property="article:published_time" content="2019-04-17">'
    f"</head><body><article><h1>Поручения о мостах</h1><p>{TEXT}</p><p>Срок истекает в конце года, сообщили "
    "в министерстве, где подготовкой к работам заняты уже с весны.</p></article></body></html>"
).encode("cp1251")


@pytest.fixture
def researcher(app: Flask, client: FlaskClient) -> FlaskClient:
    sign_in_as(app, client, AccountRole.RESEARCHER)
    return client


def send(client: FlaskClient, **fields: object) -> TestResponse:
    return submit(client, FORM, page=FORM, **(TYPED | fields))


def value_of(page: str, name: str) -> str:
    """What a field of a page holds."""
    found = re.search(rf'<input[^>]* name="{name}"[^>]*? value="([^"]*)"', page)
    assert found, name
    return found[1]


def only_article(app: Flask) -> Article:
    with app.app_context():
        article = db.session.scalars(sa.select(Article).options(WITH_BYTES)).one()
        db.session.expunge_all()
        return article


def test_a_pasted_article_is_added_and_its_directives_are_suggested(app: Flask, researcher: FlaskClient) -> None:
    response = send(researcher)
    assert (response.status_code, response.location) == (303, ADDED)
    article = only_article(app)
    assert (article.url, article.language, article.country) == ("https://vestnik.example/1", Language.RUSSIAN, "KZ")
    assert article.snapshot.content == TEXT.encode()
    with app.app_context():
        assert db.session.scalar(sa.select(sa.func.count(Suggestion.id))) == 1
    page = researcher.get(ADDED).get_data(as_text=True)
    assert "The article was added. Its language was detected: Russian." in page


def test_the_language_can_be_given(app: Flask, researcher: FlaskClient) -> None:
    send(researcher, language="kk")
    assert only_article(app).language is Language.KAZAKH


def test_a_text_without_orders_is_added_and_the_review_says_so(researcher: FlaskClient) -> None:
    response = send(researcher, text="Вчера в столице шёл дождь. Сегодня светит солнце.")
    page = researcher.get(response.location).get_data(as_text=True)
    assert "No orders were found" in page


@pytest.mark.parametrize("again", [{"text": "Другое."}, {"url": "https://other.example/", "text": f" {TEXT}\r\n"}])
def test_the_same_article_leads_to_the_one_that_is_there(
    app: Flask, researcher: FlaskClient, again: dict[str, str]
) -> None:
    send(researcher)
    response = send(researcher, **(again | {"title": "Иначе"}))
    assert (response.status_code, response.location) == (303, ADDED)
    assert "This article is here already, so nothing was added." in researcher.get(ADDED).get_data(as_text=True)
    assert only_article(app).title == TYPED["title"]


def test_what_a_page_says_is_shown_before_it_is_added(app: Flask, researcher: FlaskClient) -> None:
    blank = {"title": "", "publisher": "", "published_on": "", "text": ""}
    shown = send(researcher, **blank, file=(io.BytesIO(PAGE), "page.html")).get_data(as_text=True)
    proposed = {name: value_of(shown, name) for name in ("title", "publisher", "published_on", "kept", "kept_name")}
    assert "The blank fields were filled from the file." in shown
    assert [proposed[name] for name in ("title", "publisher", "published_on", "kept_name")] == [
        "Поручения о мостах",
        "Вестник",
        "2019-04-17",
        "page.html",
    ]
    assert '<option selected value="ru">' in shown
    response = send(researcher, **(blank | proposed | {"title": "Мосты"}))
    assert response.location == "/articles/2019-04-17-mosty/review"
    snapshot = only_article(app).snapshot
    assert (snapshot.content, snapshot.encoding, snapshot.media_type) == (PAGE, "cp1251", "text/html")


def test_a_file_stays_while_a_field_is_corrected(app: Flask, researcher: FlaskClient) -> None:
    content = TEXT.encode("koi8-r")
    wrong = send(researcher, text="", url="ftp://x", file=(io.BytesIO(content), "мосты.txt")).get_data(as_text=True)
    kept = {name: value_of(wrong, name) for name in ("kept", "kept_name")}
    assert kept["kept_name"] == "мосты.txt"
    assert send(researcher, text="", **kept).location == ADDED
    assert only_article(app).snapshot.content == content


def test_a_file_can_be_dropped_again(researcher: FlaskClient) -> None:
    wrong = send(researcher, file=(io.BytesIO(PAGE), "page.html")).get_data(as_text=True)
    kept = {name: value_of(wrong, name) for name in ("kept", "kept_name")}
    page = send(researcher, **kept, drop="1").get_data(as_text=True)
    assert 'name="kept"' not in page
    assert TEXT in page
    assert send(researcher).location == ADDED


def test_another_file_takes_the_place_of_the_one_that_stayed(app: Flask, researcher: FlaskClient) -> None:
    wrong = send(researcher, text="", title="", file=(io.BytesIO(b"One text."), "a.txt")).get_data(as_text=True)
    kept = {name: value_of(wrong, name) for name in ("kept", "kept_name")}
    send(researcher, text="", **kept, file=(io.BytesIO(TEXT.encode("cp866")), "b.txt"))
    assert only_article(app).snapshot.text == TEXT


def test_markup_in_every_field_is_shown_as_text(researcher: FlaskClient) -> None:
    bad = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    response = send(researcher, title=bad, publisher=bad, text=f"Президент поручил {bad} отремонтировать мосты.")
    address = response.location.removesuffix("/review")
    for page in (address, f"{address}/review", f"{address}/edit", "/review"):
        shown = researcher.get(page).get_data(as_text=True)
        assert "<script>alert" not in shown
        assert "<img" not in shown
        assert "&lt;script&gt;alert" in shown


@pytest.fixture
def edit(app: Flask) -> str:
    """The address of the form that corrects an article."""
    with app.app_context():
        article = make_article(db.session)
        db.session.commit()
        return f"/articles/{article.slug}/edit"


CORRECTED = {"title": "Мосты", "publisher": "Вестник", "url": "", "published_on": "2019-04-18", "language": "ru"}


def test_what_is_said_about_an_article_is_corrected(app: Flask, researcher: FlaskClient, edit: str) -> None:
    version = value_of(researcher.get(edit).get_data(as_text=True), "version")
    response = submit(researcher, edit, page=edit, **CORRECTED, country="KZ", version=version)
    assert (response.status_code, response.location) == (303, edit.replace("/edit", "/review"))
    article = only_article(app)
    assert (article.title, article.published_on) == ("Мосты", date(2019, 4, 18))


def test_a_bad_correction_is_refused_and_stays_typed(app: Flask, researcher: FlaskClient, edit: str) -> None:
    response = submit(researcher, edit, page=edit, **(CORRECTED | {"published_on": ""}), country="KZ")
    page = response.get_data(as_text=True)
    assert response.status_code == 422
    assert 'id="published_on-error"' in page
    assert value_of(page, "title") == "Мосты"
    assert only_article(app).title == "Президент дал поручения"


def test_two_corrections_at_once_are_shown_side_by_side(app: Flask, researcher: FlaskClient, edit: str) -> None:
    seen = value_of(researcher.get(edit).get_data(as_text=True), "version")
    submit(researcher, edit, page=edit, **(CORRECTED | {"title": "Их название"}), country="KZ", version=seen)
    response = submit(researcher, edit, page=edit, **CORRECTED, country="KZ", version=seen)
    page = response.get_data(as_text=True)
    assert response.status_code == 409
    assert "Их название" in page
    assert only_article(app).title == "Их название"
    with app.app_context():
        present = facts_version(db.session.scalars(sa.select(Article)).one())
    assert value_of(page, "version") == str(present)
    submit(researcher, edit, page=edit, **CORRECTED, country="KZ", version=str(present))
    assert only_article(app).title == "Мосты"
