import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.users import PASSWORD, make_user
from tests.support.forms import submit
from tests.support.people import sign_in, sign_in_as
from tracker.db import db
from tracker.domain.permissions import AccountRole
from tracker.models import User


@pytest.fixture
def ann(app: Flask, client: FlaskClient) -> int:
    """Somebody signed in who has a password."""
    with app.app_context():
        user = make_user(db.session, email="ann@newsroom.example", name="Ann", password=PASSWORD)
        db.session.commit()
        sign_in(client, user)
        return user.id


def load(app: Flask, user_id: int) -> User:
    with app.app_context():
        return db.session.get_one(User, user_id)


def test_the_page_shows_who_one_is_and_what_one_did(app: Flask, client: FlaskClient) -> None:
    sign_in_as(app, client, AccountRole.EDITOR, email="ann@newsroom.example", name="Ann")
    submit(client, "/account", page="/account", public_name="Anna", language="", single_keys="y")
    page = client.get("/account").get_data(as_text=True)
    for words in ("ann@newsroom.example", "Editor", 'value="Anna"', "Account changed", "Saved."):
        assert words in page


def test_name_language_and_shortcuts_are_saved(app: Flask, client: FlaskClient, ann: int) -> None:
    client.get("/account?lang=en")
    answer = submit(client, "/account", page="/account", public_name="  Anna   K. ", language="kk")
    assert (answer.status_code, answer.location) == (303, "/account")
    saved = load(app, ann)
    assert (saved.public_name, saved.language, saved.single_keys) == ("Anna K.", "kk", False)
    assert '<html lang="kk"' in client.get("/account").get_data(as_text=True)


def test_a_refused_profile_keeps_what_was_typed_and_changes_nothing(app: Flask, client: FlaskClient, ann: int) -> None:
    with app.app_context():
        make_user(db.session, name="Bea")
        db.session.commit()
    for typed, problem in (
        ("bea", "Another account bears this name."),
        ("", "Enter a name."),
        ("x" * 81, "80 characters"),
    ):
        answer = submit(client, "/account", page="/account", public_name=typed, language="en")
        page = answer.get_data(as_text=True)
        assert answer.status_code == 422
        assert problem in page
        assert f'value="{typed}"' in page
    assert submit(client, "/account", page="/account", public_name="Ann", language="xx").status_code == 422
    assert load(app, ann).public_name == "Ann"


@pytest.mark.usefixtures("ann")
def test_a_name_with_markup_is_shown_as_text(client: FlaskClient) -> None:
    submit(client, "/account", page="/account", public_name="<script>alert(1)</script>", language="")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in client.get("/account").get_data(as_text=True)


def test_a_new_password_signs_other_devices_out_and_this_one_stays(app: Flask, client: FlaskClient, ann: int) -> None:
    other = app.test_client()
    sign_in(other, load(app, ann))
    answer = submit(client, "/account/password", page="/account", present=PASSWORD, password="another password")
    assert (answer.status_code, answer.location) == (303, "/account")
    assert client.get("/account").status_code == 200
    assert other.get("/account").status_code == 303
    third = app.test_client()
    signed = submit(third, "/sign-in", email="ann@newsroom.example", password="another password")
    assert signed.status_code == 303


@pytest.mark.parametrize(
    ("present", "password", "problem"),
    [
        ("a wrong password", "another password", "This is not your present password."),
        (PASSWORD, "short", "at least 12 characters"),
        (PASSWORD, "ann@newsroom.example", "The e-mail address cannot be the password."),
        ("", "another password", "Enter your present password."),
        (PASSWORD, "", "Enter a new password."),
    ],
)
@pytest.mark.usefixtures("ann")
def test_a_refused_password_is_explained(client: FlaskClient, present: str, password: str, problem: str) -> None:
    answer = submit(client, "/account/password", page="/account", present=present, password=password)
    assert answer.status_code == 422
    assert problem in answer.get_data(as_text=True)


@pytest.mark.usefixtures("ann")
def test_wrong_present_passwords_count_like_wrong_sign_ins(client: FlaskClient) -> None:
    for _ in range(5):
        submit(client, "/account/password", page="/account", present="a wrong one!", password="another password")
    answer = submit(client, "/account/password", page="/account", present=PASSWORD, password="another password")
    assert answer.status_code == 429
    assert "Too many tries" in answer.get_data(as_text=True)
