"""Bad input to the form of an article: said in the reader's language, what was typed stays, nothing changes."""

import io
import os
from collections.abc import Iterator
from datetime import timedelta
from enum import StrEnum
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from markupsafe import escape
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from tests.support.forms import submit, token
from tests.support.people import sign_in_as
from tracker import clock
from tracker.db import db
from tracker.domain.articles import ArticleProblem
from tracker.domain.changes import Problem
from tracker.domain.languages import Language
from tracker.domain.permissions import AccountRole
from tracker.models import Article, AuditEntry, ExtractionRun, Snapshot, Suggestion
from tracker.sources.document import MAX_BYTES
from tracker.sources.problems import DocumentProblem
from tracker.web.problems import words

TEXT = "Президент поручил Министерству дорог до 1 июня отремонтировать мосты."
FORM = "/articles/new"
TYPED = {
    "title": "Мосты <b>через</b> реку & «ветер»",
    "publisher": "<script>alert('вестник')</script>",
    "url": "https://vestnik.example/1?a=1&b=2",
    "published_on": "2019-04-17",
    "language": "ru",
    "country": "KZ",
    "text": TEXT,
}
TOMORROW = (clock.today() + timedelta(days=1)).isoformat()
BIG = "Поручить. ".encode() * (MAX_BYTES // 18 + 1)

FIELDS = [
    ("text", "", DocumentProblem.EMPTY),
    ("text", " \r\n\t ", DocumentProblem.EMPTY),
    ("text", "12 — 34", DocumentProblem.NO_WORDS),
    ("text", BIG.decode(), DocumentProblem.TOO_LARGE),
    ("text", "Поручил\x00 мосты", DocumentProblem.CONTROL_CHARACTERS),
    ("text", "\ufffd\ufffd\ufffd", DocumentProblem.ENCODING),
    ("title", "", ArticleProblem.TITLE_NEEDED),
    ("title", "Ж" * 301, ArticleProblem.TITLE_TOO_LONG),
    ("title", "Мосты\x00", DocumentProblem.CONTROL_CHARACTERS),
    ("publisher", "", ArticleProblem.PUBLISHER_NEEDED),
    ("publisher", "Ж" * 201, ArticleProblem.PUBLISHER_TOO_LONG),
    ("url", "ftp://vestnik.example/1", Problem.ADDRESS_NOT_WEB),
    ("url", "javascript:alert(1)", Problem.ADDRESS_NOT_WEB),
    ("url", "vestnik.example/1", Problem.ADDRESS_NOT_WEB),
    ("url", "https:///1", Problem.ADDRESS_WITHOUT_HOST),
    ("url", "https://vestnik.example/" + "a" * 2_000, Problem.ADDRESS_TOO_LONG),
    ("published_on", "", ArticleProblem.DAY_NEEDED),
    ("published_on", TOMORROW, ArticleProblem.PUBLISHED_IN_THE_FUTURE),
    ("published_on", "1899-12-31", ArticleProblem.PUBLISHED_TOO_EARLY),
]
FILES = [
    (b"", "empty.txt", DocumentProblem.EMPTY),
    (b"\x89PNG\r\n\x1a\n\x00\x00", "picture.txt", DocumentProblem.BINARY),
    (b"%PDF-1.7 text", "order.pdf", DocumentProblem.BINARY),
    (f"{TEXT}\x00".encode(), "nul.txt", DocumentProblem.BINARY),
    (BIG, "big.txt", DocumentProblem.TOO_LARGE),
    (b"a" * (12 * 1024 * 1024), "huge.txt", DocumentProblem.TOO_LARGE),
    (os.urandom(999).replace(b"\x00", b"\x81") + b"\x81\xfe", "noise.txt", DocumentProblem.ENCODING),
    (("总统指示政府在年底前完成工作。" * 8).encode("gbk"), "chinese.txt", DocumentProblem.ENCODING),
    (TEXT.encode("mac-cyrillic"), "mac.txt", DocumentProblem.ENCODING),
    (b"<html><body></body></html>", "blank.html", DocumentProblem.NO_WORDS),
]


@pytest.fixture
def researcher(app: Flask, client: FlaskClient) -> Iterator[FlaskClient]:
    """A researcher, after whose visit everything is as it was."""
    sign_in_as(app, client, AccountRole.RESEARCHER)
    before = stored(app)
    yield client
    assert stored(app) == before


def stored(app: Flask) -> list[int]:
    with app.app_context():
        kinds = (Article, Snapshot, ExtractionRun, Suggestion, AuditEntry)
        return [db.session.scalar(sa.select(sa.func.count()).select_from(each)) or 0 for each in kinds]


def send(client: FlaskClient, **fields: Any) -> TestResponse:
    filled = {"csrf_token": token(client, FORM), **TYPED, **fields}
    if "file" in fields:
        filled["file"] = FileStorage(*fields["file"])
    boundary, body = encode_multipart(filled)
    return client.post(FORM, data=body, content_type=f"multipart/form-data; boundary={boundary}")


def read_in(client: FlaskClient, language: Language) -> None:
    """Let the client read pages in a language from now on."""
    client.set_cookie("lang", str(language))


def said(app: Flask, language: Language, problem: StrEnum) -> str:
    """The words for a problem in a language, as they stand in a page."""
    with app.test_request_context(f"/?lang={language}"):
        return str(escape(str(words(problem))))


def assert_kept(page: str, fields: dict[str, str], *, but: str) -> None:
    for name in ("title", "publisher", "url", "published_on"):
        if name != but:
            assert f'value="{escape(fields[name])}"' in page
    if but != "text":
        assert str(escape(fields["text"])) in page


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    FIELDS,
    ids=[f"{field}-{problem.name}-{ascii(value)[:24]}" for field, value, problem in FIELDS],
)
def test_a_bad_field_is_named_and_the_rest_stays(
    app: Flask, researcher: FlaskClient, field: str, value: str, problem: StrEnum
) -> None:
    for language in Language:
        read_in(researcher, language)
        response = send(researcher, **{field: value})
        page = response.get_data(as_text=True)
        assert response.status_code == 422
        assert f'id="{field}-error">{said(app, language, problem)}</div>' in page
        assert_kept(page, TYPED, but=field)


@pytest.mark.parametrize(("content", "name", "problem"), FILES, ids=[name for _, name, _ in FILES])
def test_a_bad_file_is_named_and_the_fields_stay(
    app: Flask, researcher: FlaskClient, content: bytes, name: str, problem: StrEnum
) -> None:
    for language in Language:
        read_in(researcher, language)
        response = send(researcher, text="", file=(io.BytesIO(content), name))
        page = response.get_data(as_text=True)
        assert response.status_code == 422
        assert f'id="file-error">{said(app, language, problem)}</div>' in page
        assert_kept(page, TYPED, but="text")
        assert 'name="kept"' not in page


def test_a_text_and_a_file_at_once_are_refused_and_both_stay(app: Flask, researcher: FlaskClient) -> None:
    page = send(researcher, file=(io.BytesIO(TEXT.encode()), "a.txt")).get_data(as_text=True)
    assert said(app, Language.ENGLISH, DocumentProblem.TEXT_AND_FILE) in page
    assert 'name="kept_name"' in page
    assert_kept(page, TYPED, but="")


@pytest.mark.parametrize("field", ["country", "language"])
def test_an_unknown_code_is_refused(researcher: FlaskClient, field: str) -> None:
    for code in ("XX", "zz", "<b>", "ru\x00"):
        response = send(researcher, **{field: code})
        assert response.status_code == 422
        assert f'id="{field}-error"' in response.get_data(as_text=True)


def test_a_form_without_fields_is_refused(researcher: FlaskClient) -> None:
    response = submit(researcher, FORM, page=FORM)
    page = response.get_data(as_text=True)
    assert response.status_code == 422
    assert page.count('aria-invalid="true"') == 5


def test_a_made_up_file_in_the_form_is_none(app: Flask, researcher: FlaskClient) -> None:
    for kept in ("x", "AAAA", "eJw=", "🜚"):
        page = send(researcher, text="", kept=kept, kept_name="a.txt").get_data(as_text=True)
        assert said(app, Language.ENGLISH, DocumentProblem.EMPTY) in page


def test_a_date_that_is_none_is_refused_and_stays(researcher: FlaskClient) -> None:
    page = send(researcher, published_on="17 апреля").get_data(as_text=True)
    assert 'id="published_on-error"' in page
    assert 'value="17 апреля"' in page


def test_a_forged_form_is_refused(researcher: FlaskClient) -> None:
    for forged in ({}, {"csrf_token": ""}, {"csrf_token": "made-up"}):
        assert researcher.post(FORM, data=TYPED | forged).status_code == 400


def test_an_article_that_is_not_there_is_not_found(researcher: FlaskClient) -> None:
    for slug in ("no-such-article", "1", "%00", "..%2f..%2fetc", "a" * 3_000):
        assert researcher.get(f"/articles/{slug}/edit").status_code == 404
        assert researcher.get(f"/articles?page={slug}").status_code in {200, 404}
        assert submit(researcher, f"/articles/{slug}/edit", page=FORM, **TYPED).status_code == 404


def test_more_than_a_form_may_hold_is_refused(researcher: FlaskClient) -> None:
    response = send(researcher, text="", file=(io.BytesIO(b"a" * 17 * 1024 * 1024), "a.txt"))
    assert response.status_code == 413
