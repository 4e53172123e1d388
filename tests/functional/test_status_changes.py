"""Recording what became of a directive, on its page."""

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import selectinload
from werkzeug.test import TestResponse

from tests.factories.articles import make_article
from tests.factories.directives import make_directive
from tests.support.forms import submit
from tests.support.people import sign_in_as
from tracker.db import db
from tracker.domain.languages import Language
from tracker.domain.permissions import AccountRole
from tracker.domain.statuses import Basis, Precision, Status
from tracker.models import Article, Directive, Evidence, Passage, StatusChange

REPORT = "Мосты через реку отремонтированы. Движение открыто. Движение открыто."
CHANGE = {
    "basis": "verified",
    "status": "done",
    "effective-day": "15",
    "effective-month": "6",
    "effective-year": "2020",
    "note": "Both bridges are open.",
    "note_language": "en",
    "evidence-0-url": "https://stat.example/bridges",
    "evidence-0-title": "Bridges",
    "evidence-0-publisher": "Statistics",
    "evidence-0-published_on": "2020-06-20",
}


@pytest.fixture
def form(app: Flask, client: FlaskClient) -> str:
    """The address of the form for a directive of 17 April 2019, which a researcher opens."""
    with app.app_context():
        directive = make_directive(db.session, deadline_on=date(2019, 12, 31))
        make_article(db.session, REPORT, title="Мосты открыты", url="https://news.example/bridges")
        db.session.commit()
        number = str(directive.number)
    sign_in_as(app, client, AccountRole.RESEARCHER)
    return f"/directives/{number.lower()}/status-changes/new"


def send(client: FlaskClient, form: str, **fields: str | None) -> TestResponse:
    """Fill the form with a good change, but for some fields; None leaves one out."""
    given = {name: value for name, value in {**CHANGE, **fields}.items() if value is not None}
    return submit(client, form, page=form, **given)


def passage(article: str, quote: str, **more: str | None) -> dict[str, str | None]:
    blank = {name: None for name in CHANGE if name.startswith("evidence")}
    return {**blank, "evidence-0-article": article, "evidence-0-quote": quote, **more}


def changes(app: Flask) -> list[StatusChange]:
    """What was recorded after the beginning of the history."""
    with app.app_context():
        rows = sa.select(StatusChange).where(StatusChange.status != Status.ANNOUNCED)
        evidence = selectinload(StatusChange.evidence).joinedload(Evidence.passage)
        found = db.session.scalars(rows.options(evidence)).all()
        db.session.expunge_all()
        return list(found)


def refusal(app: Flask, client: FlaskClient, form: str, **fields: str | None) -> str:
    answer = send(client, form, **fields)
    assert answer.status_code == 422
    assert changes(app) == []
    with app.app_context():
        assert db.session.scalar(sa.select(sa.func.count(Passage.id))) == 1  # the order's own
    return answer.get_data(as_text=True)


def test_the_form_shows_claim_and_verdict_and_explains_every_status(client: FlaskClient, form: str) -> None:
    page = client.get(form).get_data(as_text=True)
    assert "Verified" in page
    assert "Claimed" in page
    assert "A source shows the ordered result itself, not a promise of it." in page
    assert 'value="announced"' not in page
    assert 'name="evidence-2-url"' in page


def test_a_change_is_recorded_and_seen_on_the_directive(app: Flask, client: FlaskClient, form: str) -> None:
    answer = send(client, form)
    assert (answer.status_code, answer.location) == (303, form.removesuffix("/status-changes/new"))
    (change,) = changes(app)
    assert (change.status, change.basis, change.note) == (Status.DONE, Basis.VERIFIED, "Both bridges are open.")
    assert (change.effective_on, change.precision) == (date(2020, 6, 15), Precision.DAY)
    assert change.note_language is Language.ENGLISH
    assert [(each.url, each.published_on) for each in change.evidence] == [
        ("https://stat.example/bridges", date(2020, 6, 20))
    ]
    assert "The change of status was recorded." in client.get(answer.location).get_data(as_text=True)


@pytest.mark.parametrize(
    ("day", "month", "expected"),
    [("", "6", (date(2020, 6, 1), Precision.MONTH)), ("", "", (date(2020, 1, 1), Precision.YEAR))],
)
def test_a_day_is_recorded_as_exactly_as_it_is_known(
    client: FlaskClient, form: str, day: str, month: str, expected: tuple[date, Precision]
) -> None:
    assert send(client, form, **{"effective-day": day, "effective-month": month}).status_code == 303
    (change,) = changes(client.application)
    assert (change.effective_on, change.precision) == expected


@pytest.mark.parametrize("article", ["Мосты открыты", "https://NEWS.example/bridges?utm_source=x", "/articles/{slug}"])
def test_words_of_another_article_are_evidence(app: Flask, client: FlaskClient, form: str, article: str) -> None:
    with app.app_context():
        report = db.session.scalars(sa.select(Article).where(Article.url.is_not(None))).one()
        named = article.format(slug=report.slug)
    assert send(client, form, **passage(named, "Мосты через\nреку отремонтированы.")).status_code == 303
    (change,) = changes(app)
    assert [each.passage and each.passage.exact for each in change.evidence] == ["Мосты через реку отремонтированы."]


@pytest.mark.parametrize(
    ("fields", "message", "field"),
    [
        ({"basis": None}, "Choose whether this is a claim or our verdict.", "basis"),
        ({"status": None}, "Choose a status.", "status"),
        ({"status": "announced"}, "Choose a status.", "status"),
        ({"status": "finished"}, "Choose a status.", "status"),
        ({"note_language": "xx"}, "Choose a language.", "note_language"),
        ({"effective-year": ""}, "Give at least the year.", "effective"),
        ({"effective-month": ""}, "A day needs its month.", "effective"),
        ({"effective-day": "31"}, "There is no such day.", "effective"),
        ({"effective-year": "20"}, "The day lies before the order was given.", "effective"),
        ({"effective-year": "2020a"}, "There is no such day.", "effective"),
        ({"effective-year": "9999"}, "The day lies in the future.", "effective"),
        ({"effective-year": "2018"}, "The day lies before the order was given.", "effective"),
        ({"status": "unclear", "basis": "claimed"}, "Nobody claims this status", "basis"),
        ({"status": "superseded"}, "Name the later directive", "successor"),
        ({"successor": "KZ-2019-0001"}, "Only a superseded directive names", "successor"),
        ({"status": "superseded", "successor": "KZ-2019-0001"}, "cannot be related to itself", "successor"),
        ({"successor": "KZ-1999-0001"}, "No published directive has this number.", "successor"),
        ({"evidence-0-url": "javascript:alert(1)"}, "A web address begins with http", "evidence-0-url"),
        ({"evidence-0-url": ""}, "Give the web address of this source.", "evidence-0-url"),
        ({"evidence-0-url": "https://a:b@c.example"}, "holds a user name or password", "evidence-0-url"),
        ({"evidence-0-url": "https://c.example/" + "a" * 2000}, "2,000 characters at most", "evidence-0-url"),
        ({"evidence-0-published_on": "2020-02-30"}, "Give a day that exists", "evidence-0-published_on"),
        ({"evidence-0-published_on": "2999-01-01"}, "published in the future", "evidence-0-published_on"),
        ({"evidence-0-quote": "Мосты"}, "Give either an address or a passage", "evidence-0-url"),
        ({"note": "a\x00b"}, "characters that cannot be shown", "note"),
        ({"note": "a" * 4001}, "4,000 characters at most", "note"),
        (passage("no such article", "Мосты"), "There is no article with this address", "evidence-0-article"),
        (passage("", "Мосты"), "Name the article that holds these words.", "evidence-0-article"),
        (passage("Мосты открыты", ""), "Give the exact words of the passage.", "evidence-0-quote"),
        (passage("Мосты открыты", "Мосты закрыты"), "These words are not in the text.", "evidence-0-quote"),
        (passage("Мосты открыты", "Движение открыто."), "Paste more of the sentence.", "evidence-0-quote"),
        (passage("Президент дал поручения", "Президент поручил"), "no evidence of what became", "evidence-0-quote"),
        ({name: "" for name in CHANGE if name.startswith("evidence")}, "This verdict needs evidence", "evidence-0-url"),
    ],
)
def test_a_change_that_breaks_a_rule_is_refused_at_its_field(
    client: FlaskClient, form: str, fields: dict[str, str | None], message: str, field: str
) -> None:
    page = refusal(client.application, client, form, **fields)
    head, found, _ = page.partition(message)
    assert found, f"{message!r} is not on the page"
    assert head.rpartition('id="')[2].startswith(f"{field}-error")
    assert "Nothing was recorded." in page
    assert CHANGE["note"] in page or "note" in fields


def test_what_was_typed_stays_and_is_shown_as_text(app: Flask, client: FlaskClient, form: str) -> None:
    typed = {"note": "<script>alert(1)</script>", "evidence-0-title": '"><b>', "effective-year": "1800"}
    page = refusal(app, client, form, **typed)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert 'value="&#34;&gt;&lt;b&gt;"' in page
    assert 'value="1800"' in page


def test_one_more_row_for_evidence_records_nothing_and_keeps_what_was_typed(
    app: Flask, client: FlaskClient, form: str
) -> None:
    answer = send(client, form, more="1")
    page = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert 'name="evidence-3-url"' in page
    assert "Both bridges are open." in page
    assert changes(app) == []


def test_rows_are_limited(client: FlaskClient, form: str) -> None:
    rows: dict[str, Any] = {f"evidence-{number}-url": "" for number in range(500)}
    page = send(client, form, more="1", **rows).get_data(as_text=True)
    assert page.count('-quote" name="evidence-') <= 20


def test_a_change_is_retracted_with_a_reason_and_stays_visible(app: Flask, client: FlaskClient, form: str) -> None:
    send(client, form)
    address = f"/status-changes/{changes(app)[0].id}/retraction/new"
    assert "Say why the change is retracted." in submit(client, address, reason=" ").get_data(as_text=True)
    assert submit(client, address, reason="It is another bridge.").status_code == 303
    assert "already retracted" in submit(client, address, reason="Again.").get_data(as_text=True)
    with app.app_context():
        assert db.session.scalars(sa.select(Directive.verified_status)).one() is Status.ANNOUNCED
    assert "It is another bridge." in client.get(form).get_data(as_text=True)


@pytest.mark.parametrize(
    "address", ["/directives/kz-2019-9999/status-changes/new", "/status-changes/99999999999999999999/retraction/new"]
)
def test_what_does_not_exist_is_not_found(client: FlaskClient, form: str, address: str) -> None:
    assert form
    assert client.get(address).status_code == 404


def test_a_forged_form_is_refused(app: Flask, client: FlaskClient, form: str) -> None:
    assert client.post(form, data=CHANGE).status_code == 400
    assert changes(app) == []


@pytest.mark.parametrize("language", list(Language))
def test_the_pages_are_whole_in_every_language(app: Flask, client: FlaskClient, form: str, language: Language) -> None:
    send(client, form)
    base = form.removesuffix("/status-changes/new")
    pages = [form, f"{base}/deadline-changes/new", f"{base}/checks/new", f"{base}/relations/new"]
    pages.append(f"/status-changes/{changes(app)[0].id}/retraction/new")
    for page in pages:
        assert client.get(f"{page}?lang={language}").status_code == 200
