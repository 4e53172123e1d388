"""The pages that everybody reads, signed out and signed in."""

import html
import re

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.bodies import make_body
from tests.support.people import sign_in_as
from tests.support.scene import Scene
from tracker.db import db
from tracker.domain.actors import COMMAND_LINE
from tracker.domain.permissions import AccountRole
from tracker.models import Body
from tracker.services.body_merges import merge_bodies

PAGES = ("/", "/directives", "/bodies", "/topics", "/articles", "/method")


def read(client: FlaskClient, address: str, language: str = "en") -> str:
    response = client.get(address, headers={"Accept-Language": language})
    assert response.status_code == 200
    return response.get_data(as_text=True)


def every(scene: Scene) -> list[str]:
    return [*PAGES, scene.bridges, scene.article, scene.report, scene.ministry, scene.chancellery]


def test_an_empty_tracker_says_so(client: FlaskClient):
    assert "No directive matches all filters" in read(client, "/directives")
    assert "No directive is published yet" in read(client, "/")


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_every_page_is_whole_in_every_language(client: FlaskClient, scene: Scene, language: str):
    for address in every(scene):
        assert f'<html lang="{language}"' in read(client, address, language)


@pytest.mark.parametrize("role", AccountRole)
def test_every_page_is_whole_for_everybody_signed_in(app: Flask, client: FlaskClient, scene: Scene, role: AccountRole):
    sign_in_as(app, client, role)
    for address in [*every(scene), scene.draft_article]:
        read(client, address)


def test_nobody_learns_an_address_of_the_team(client: FlaskClient, scene: Scene):
    pages = "".join(read(client, address) for address in every(scene))
    assert "R-07" in pages
    assert "secret@newsroom" not in pages


def test_claim_and_verdict_stand_side_by_side(client: FlaskClient, scene: Scene):
    page = read(client, scene.bridges)
    now = page[page.index('class="now"') : page.index('class="chain"')]
    assert re.search(r"Verified status.*Partly done.*Claimed status.*Done.*1 Jun 2019.*overdue", now, re.DOTALL)


def test_the_words_of_the_order_stand_in_their_context(client: FlaskClient, scene: Scene):
    page = read(client, scene.bridges)
    assert "Министерству дорог поручено <mark>до 1 июня 2019 года отремонтировать мосты &amp; дороги</mark>." in page


def test_a_retracted_change_stays_struck_with_its_reason(client: FlaskClient, scene: Scene):
    page = read(client, scene.bridges)
    assert "<del>Not done</del>" in page
    assert "Источник писал о другом мосте" in page


def test_evidence_leads_to_its_passage(client: FlaskClient, scene: Scene):
    link = re.search(rf'href="({scene.report}#passage-\d+)"', read(client, scene.bridges))
    assert link
    anchor = link[1].partition("#")[2]
    report = read(client, scene.report)
    assert f'id="{anchor}"' in report
    assert scene.bridges in report


def test_a_number_is_found_however_it_is_written(client: FlaskClient, scene: Scene):
    assert "Отремонтировать мосты" in read(client, "/directives/KZ-2019-0001")
    assert "http://127.0.0.1:8000/directives/kz-2019-0001" in read(client, scene.bridges)


def test_nothing_of_an_article_is_trusted(client: FlaskClient, scene: Scene):
    page = read(client, scene.article)
    assert "Совещание &lt;script&gt;" in page
    assert "&lt;b&gt;провёл&lt;/b&gt;" in page


def test_an_article_marks_its_directives_with_numbers(client: FlaskClient, scene: Scene):
    page = read(client, scene.article)
    assert 'id="words-kz-2019-0001" href="#kz-2019-0001"' in page
    assert '<mark class="mk">до 1 июня 2019 года отремонтировать мосты &amp; дороги</mark>' in page


def test_what_is_not_published_does_not_exist_for_the_public(client: FlaskClient, scene: Scene):
    for address in (scene.draft_article, "/directives/kz-2019-0002", "/articles/nothing", "/bodies/nobody"):
        assert client.get(address).status_code == 404


def test_only_signed_in_people_see_what_can_be_done(app: Flask, client: FlaskClient, scene: Scene):
    assert "status-changes/new" not in read(client, scene.bridges)
    sign_in_as(app, client, AccountRole.RESEARCHER)
    assert f"{scene.bridges}/status-changes/new" in read(client, scene.bridges)


def test_the_address_of_a_merged_body_leads_on(app: Flask, client: FlaskClient, scene: Scene):
    with app.app_context():
        other = make_body(db.session, "Дорожное министерство")
        ministry = db.session.scalars(sa.select(Body).where(Body.slug == "ministry-of-roads")).one()
        merge(other, ministry)
        db.session.commit()
        old = f"/bodies/{other.slug}"
    response = client.get(old)
    assert (response.status_code, response.headers["Location"]) == (301, scene.ministry)
    slug = old.rpartition("/")[2]
    assert "1 directive" in read(client, f"/directives?responsible={slug}")


def merge(body: Body, into: Body) -> None:
    merge_bodies(db.session, COMMAND_LINE, body, into=into)


def test_every_figure_of_a_scorecard_leads_to_a_list_of_that_many(client: FlaskClient, scene: Scene):
    for address in ("/", scene.ministry, scene.chancellery, "/bodies", "/topics"):
        page = read(client, address)
        figures = re.findall(r'href="(/directives\?[^"]+)"[^>]*>(?:<b class="num">)?(\d+)(?:<| <small)', page)
        assert figures, address
        for link, number in figures:
            shown = re.search(r"<h2>(\d+) directives?</h2>", read(client, html.unescape(link)))
            assert shown, link
            assert shown[1] == number, link


def test_a_title_that_is_missing_is_shown_in_another_language(client: FlaskClient, scene: Scene):
    page = read(client, scene.bridges)
    assert '<h1 class="mb-2 measure"><span lang="ru">Отремонтировать мосты</span></h1>' in page
    assert "There is no title in your language yet. Shown: Russian." in page
    assert "There is no title" not in read(client, scene.bridges, "ru")


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("/", 16),
        ("/directives", 12),
        ("/directives?status=partly_done&topic=10", 12),
        ("bridges", 16),
        ("ministry", 16),
    ],
)
def test_a_page_asks_few_questions(app: Flask, client: FlaskClient, scene: Scene, address: str, most: int):
    asked = []
    with app.app_context():
        sa.event.listen(db.engine, "before_cursor_execute", lambda *call: asked.append(call[2]))
    read(client, getattr(scene, address, address))
    assert len(asked) <= most, asked
