import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.articles import make_article
from tests.factories.bodies import make_body
from tests.factories.directives import make_draft
from tests.factories.users import make_user
from tests.support.people import sign_in_as
from tracker import clock
from tracker.db import db
from tracker.domain.actors import COMMAND_LINE, SOMEBODY, Actor, ActorKind
from tracker.domain.audit import Action
from tracker.domain.permissions import AccountRole
from tracker.models import Body
from tracker.queries.audit import PAGE_SIZE
from tracker.services import audit
from tracker.services.directives import publish_directive
from tracker.services.users import change_account


@pytest.fixture(autouse=True)
def admin(app: Flask, client: FlaskClient) -> int:
    return sign_in_as(app, client, AccountRole.ADMIN, name="Ada")


def read(client: FlaskClient, **criteria: object) -> str:
    answer = client.get("/admin/audit-log", query_string=criteria)
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def entries(page: str) -> str:
    """The part of the page below the search form."""
    return page.partition('class="sect"')[2]


def test_an_entry_says_who_did_what_to_what_with_the_values_before_and_after(app: Flask, client: FlaskClient) -> None:
    with app.app_context():
        user = make_user(db.session, name="Bea", email="bea@newsroom.example")
        change_account(
            db.session, COMMAND_LINE, user, email="bea@newsroom.example", public_name="Bea", role=AccountRole.EDITOR
        )
        db.session.commit()
        address = f"/admin/accounts/{user.id}"
    page = entries(read(client, action="account.changed"))
    for words in ("Command line", "Account changed", f'<a href="{address}">Bea</a>', "Role", "Researcher", "Editor"):
        assert words in page


def test_subjects_of_every_kind_are_linked(app: Flask, client: FlaskClient) -> None:
    with app.app_context():
        article, body = make_article(db.session, title="Новые дороги"), make_body(db.session, "Министерство дорог")
        db.session.commit()
        addresses = (f'href="/articles/{article.slug}"', f'href="/bodies/{body.slug}"')
    page = entries(read(client))
    assert all(each in page for each in addresses)
    assert "Новые дороги" in page
    assert "Министерство дорог" in page


def test_the_log_is_searched_by_action_person_and_day(app: Flask, client: FlaskClient, admin: int) -> None:
    with app.app_context():
        user = make_user(db.session, name="Bea")
        audit.record(db.session, Actor(ActorKind.PERSON, "Ada", admin), Action.BODY_CHANGED, user)
        audit.record(db.session, SOMEBODY, Action.SIGN_IN_REFUSED, user)
        db.session.commit()
    assert "Body changed" in entries(read(client, person=admin))
    assert "Account created" not in entries(read(client, person=admin))
    assert "Account created" in entries(read(client, person="command"))
    assert "Somebody signed out" in entries(read(client, action="session.refused"))
    assert "Account created" not in entries(read(client, action="session.refused"))
    assert "Account created" in entries(read(client, on=clock.today()))
    assert "Nothing was recorded that matches" in entries(read(client, on="2001-01-01"))


def test_what_somebody_signed_out_did_is_found_apart_from_what_people_did(
    app: Flask, client: FlaskClient, admin: int
) -> None:
    with app.app_context():
        user = make_user(db.session, name="Bea")
        audit.record(db.session, Actor(ActorKind.PERSON, "Ada", admin), Action.BODY_CHANGED, user)
        audit.record(db.session, SOMEBODY, Action.SIGN_IN_REFUSED, user)
        db.session.commit()
    found = entries(read(client, person="person"))
    assert "Sign-in refused" in found
    assert "Body changed" not in found


@pytest.mark.parametrize(
    "criteria", [{"action": "no.such"}, {"person": "999999"}, {"on": "31.12.2026"}, {"on": "soon"}]
)
def test_a_search_that_makes_no_sense_says_so(client: FlaskClient, criteria: dict[str, str]) -> None:
    answer = client.get("/admin/audit-log", query_string=criteria)
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.get_data(as_text=True)


def test_many_entries_come_in_pages(app: Flask, client: FlaskClient) -> None:
    with app.app_context():
        user = make_user(db.session, name="Bea")
        for _ in range(PAGE_SIZE):
            audit.record(db.session, COMMAND_LINE, Action.SIGNED_OUT, user)
        db.session.commit()
    first, second = read(client), read(client, page=2)
    assert "Page 1 of 2" in first
    assert "Page 2 of 2" in second
    assert "Account created" in entries(second)
    assert "Account created" not in entries(first)
    assert "Page 2 of 2" in read(client, page=99)
    assert "Page 1 of 2" in read(client, page="many")


def test_values_with_markup_are_shown_as_text(app: Flask, client: FlaskClient) -> None:
    with app.app_context():
        make_user(db.session, name="<b>Bea</b>")
        db.session.commit()
    page = entries(read(client))
    assert "<b>" not in page
    assert "&lt;b&gt;Bea&lt;/b&gt;" in page


def test_what_is_no_longer_there_is_named_by_its_number(app: Flask, client: FlaskClient) -> None:
    with app.app_context():
        audit.record(db.session, COMMAND_LINE, Action.BODY_CHANGED, Body(id=4711))
        db.session.commit()
    assert "Body no. 4711" in entries(read(client))


def test_a_draft_is_linked_to_its_page_for_the_team_and_a_published_directive_to_its_public_one(
    app: Flask, client: FlaskClient
) -> None:
    with app.app_context():
        draft, published = make_draft(db.session, title="Черновик"), make_draft(db.session, title="Опубликовано")
        publish_directive(db.session, COMMAND_LINE, published)
        db.session.commit()
        addresses = (f'href="/drafts/{draft.id}"', f'href="/directives/{published.number.lower()}"')
    page = entries(read(client))
    assert all(each in page for each in addresses)
    assert "Directive published" in page
