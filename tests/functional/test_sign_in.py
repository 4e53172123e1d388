from datetime import timedelta

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.users import PASSWORD, make_user
from tests.support.forms import submit, token
from tests.support.people import sign_in_as
from tracker.app import create_app
from tracker.db import db
from tracker.domain.actors import Actor, ActorKind
from tracker.domain.permissions import AccountRole
from tracker.settings import Settings

ADDRESS = "ann@newsroom.example"


@pytest.fixture
def ann(app: Flask) -> None:
    with app.app_context():
        make_user(db.session, email=ADDRESS, name="Ann", password=PASSWORD)
        db.session.commit()


def enter(client: FlaskClient, password: str = PASSWORD, email: str = ADDRESS, **more: str) -> object:
    return submit(client, "/sign-in", email=email, password=password, **more)


@pytest.mark.usefixtures("ann")
def test_the_right_password_leads_to_the_review_queue(client: FlaskClient) -> None:
    answer = enter(client)
    assert (answer.status_code, answer.location) == (303, "/review")
    assert "Ann" in client.get("/account").get_data(as_text=True)


@pytest.mark.usefixtures("ann")
@pytest.mark.parametrize(
    ("wanted", "reached"),
    [
        ("/account", "/account"),
        ("//evil.example", "/review"),
        ("/\\evil.example", "/review"),
        ("https://evil.example", "/review"),
    ],
)
def test_signing_in_goes_on_to_where_one_wanted_to_go_on_this_site(
    client: FlaskClient, wanted: str, reached: str
) -> None:
    assert enter(client, next=wanted).location == reached


def test_a_page_that_needs_an_account_sends_to_the_form_and_keeps_the_way(client: FlaskClient) -> None:
    answer = client.get("/account?lang=en")
    assert answer.location == "/sign-in?next=/account?lang%3Den"
    assert 'value="/account?lang=en"' in client.get(answer.location).get_data(as_text=True)


@pytest.mark.usefixtures("ann")
def test_the_session_is_a_new_one(client: FlaskClient) -> None:
    with client.session_transaction() as session:
        session["brought along"] = "by somebody else"
    enter(client)
    with client.session_transaction() as session:
        assert "brought along" not in session
        assert not session.permanent
    with client.session_transaction() as session:
        session.clear()
    enter(client, stays="y")
    with client.session_transaction() as session:
        assert session.permanent


@pytest.mark.usefixtures("ann")
def test_wrong_input_gets_one_answer_and_keeps_the_address(client: FlaskClient) -> None:
    known = enter(client, "a wrong password")
    unknown = enter(client, "a wrong password", "nobody@newsroom.example")
    assert known.status_code == unknown.status_code == 422
    page = known.get_data(as_text=True)
    assert "E-mail or password is not right." in page
    assert f'value="{ADDRESS}"' in page
    assert "a wrong password" not in page
    assert "E-mail or password is not right." in unknown.get_data(as_text=True)


@pytest.mark.parametrize("email", [ADDRESS, "nobody@newsroom.example"])
@pytest.mark.usefixtures("ann")
def test_after_five_wrong_tries_the_right_password_has_to_wait(client: FlaskClient, email: str) -> None:
    for left in ("", "3 tries are left", "2 tries are left", "1 try is left", ""):
        page = enter(client, "a wrong password", email).get_data(as_text=True)
        assert left in page
    locked = enter(client, PASSWORD, email)
    assert locked.status_code == 429
    assert "Too many tries. Try again in 15 minutes." in locked.get_data(as_text=True)
    assert 890 < int(locked.headers["Retry-After"]) <= 901
    with time_machine.travel(timedelta(minutes=16)):
        assert enter(client, PASSWORD, email).status_code == (303 if email == ADDRESS else 422)


@pytest.mark.parametrize(
    ("email", "password", "problem"),
    [
        ("", PASSWORD, "Enter the e-mail address."),
        ("ann", PASSWORD, "Enter the whole e-mail address"),
        (ADDRESS, "", "Enter your password."),
        (f"{'x' * 250}@newsroom.example", PASSWORD, "254 characters at most"),
        ("ann\0@newsroom.example", PASSWORD, "characters that cannot be shown"),
        (ADDRESS, "x" * 257, "too long for a password"),
    ],
)
def test_incomplete_input_is_explained_at_its_field(
    client: FlaskClient, email: str, password: str, problem: str
) -> None:
    answer = enter(client, password, email)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert problem in page
    assert 'aria-invalid="true"' in page


def test_a_form_without_its_token_is_refused(client: FlaskClient) -> None:
    for address in ("/sign-in", "/theme", "/password-reset"):
        answer = client.post(address, data={"email": ADDRESS, "password": PASSWORD, "theme": "dark"})
        assert answer.status_code == 400
        assert not client.get_cookie("theme")


def test_who_is_signed_in_goes_on_at_once(app: Flask, client: FlaskClient) -> None:
    sign_in_as(app, client, AccountRole.RESEARCHER)
    assert client.get("/sign-in?next=/account").location == "/account"


@pytest.mark.usefixtures("ann")
def test_signing_out_ends_the_session(client: FlaskClient) -> None:
    enter(client)
    answer = submit(client, "/sign-out", page="/account")
    assert answer.location == "/"
    assert client.get("/account").status_code == 303
    assert client.get("/sign-out").status_code == 405


@pytest.mark.usefixtures("ann")
def test_signing_out_everywhere_ends_the_sessions_of_other_devices(app: Flask, client: FlaskClient) -> None:
    other = app.test_client()
    enter(client)
    enter(other)
    submit(client, "/sign-out", page="/account", everywhere="1")
    assert other.get("/account").status_code == 303


@pytest.mark.usefixtures("ann")
def test_pages_of_an_account_are_kept_by_no_cache(client: FlaskClient) -> None:
    enter(client)
    assert client.get("/account").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("production", [False, True])
def test_in_production_the_accounts_of_the_demonstration_are_refused(settings: Settings, *, production: bool) -> None:
    app = create_app(
        Settings(secret_key=settings.secret_key, database_url=settings.database_url, production=production)
    )
    loader = Actor(ActorKind.DEMONSTRATION, "demonstration", demonstration=True)
    with app.app_context():
        user = make_user(db.session, email=ADDRESS, password=PASSWORD, actor=loader)
        db.session.commit()
        stored = user.get_id()
    client = app.test_client()
    https = {"base_url": "https://localhost", "headers": {"Referer": "https://localhost/sign-in"}}
    form = {"csrf_token": token(client, **https), "email": ADDRESS, "password": PASSWORD}
    assert client.post("/sign-in", data=form, **https).status_code == (422 if production else 303)
    with client.session_transaction(base_url="https://localhost") as session:
        session["_user_id"] = stored
    assert client.get("/account", **https).status_code == (303 if production else 200)
    with app.app_context():
        db.engine.dispose()


@pytest.mark.parametrize(
    ("chosen", "wanted", "reached"),
    [("dark", "/method?lang=en", "/method?lang=en"), ("light", "//evil.example", "/"), ("auto", "", "/")],
)
def test_colours_are_remembered_and_one_stays_where_one_was(
    client: FlaskClient, chosen: str, wanted: str, reached: str
) -> None:
    answer = submit(client, "/theme", theme=chosen, next=wanted)
    assert (answer.status_code, answer.location) == (303, reached)
    assert f'data-theme="{chosen}"' in client.get("/sign-in").get_data(as_text=True)


def test_there_are_no_other_colours(client: FlaskClient) -> None:
    assert submit(client, "/theme", theme="pink").status_code == 400
