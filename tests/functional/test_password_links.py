import re
import socket
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Message
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.users import PASSWORD, make_user
from tests.support.forms import submit, token
from tracker import mail
from tracker.db import db
from tracker.domain.actors import COMMAND_LINE
from tracker.domain.languages import Language
from tracker.services.password_links import issue_link
from tracker.web.letters import address_of

ADDRESS = "ann@newsroom.example"
SAID = "If there is an account with this address"


class Post(Message):
    """A mail server that keeps what it gets."""

    def __init__(self) -> None:
        super().__init__()
        self.letters = []

    def handle_message(self, message: object) -> None:
        self.letters.append(message)


@pytest.fixture
def post(app: Flask) -> Iterator[Post]:
    handler = Post()
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    server = Controller(handler, hostname="127.0.0.1", port=port)
    server.start()
    configure(app, mail_host="127.0.0.1", mail_port=port, mail_tls=False)
    yield handler
    server.stop()


def configure(app: Flask, **changes: object) -> None:
    app.extensions["settings"] = replace(app.extensions["settings"], **changes)
    mail.init_app(app, app.extensions["settings"])


@pytest.fixture
def ann(app: Flask) -> Callable[[], str]:
    """An account, and its path of a link from the command line."""
    with app.app_context():
        make_user(db.session, email=ADDRESS, name="Ann", language=Language.ENGLISH)
        db.session.commit()

    def link() -> str:
        from tracker.queries.users import find_by_address  # noqa: PLC0415 - for the fixture alone

        with app.app_context():
            user = find_by_address(db.session, ADDRESS)
            assert user
            address = address_of(
                issue_link(db.session, COMMAND_LINE, user, secret=app.extensions["settings"].secret_key)
            )
            db.session.commit()
            return address.removeprefix("http://127.0.0.1:8000")

    return link


def settle(app: Flask) -> None:
    """Wait until what goes on after answers is done."""
    app.extensions["background"].submit(lambda: None).result(timeout=20)


def test_an_invitation_lets_its_owner_choose_a_password_and_sign_in(
    client: FlaskClient, ann: Callable[[], str]
) -> None:
    path = ann()
    page = client.get(path)
    assert "Welcome, Ann" in page.get_data(as_text=True)
    assert (page.headers["Cache-Control"], page.headers["Referrer-Policy"]) == ("no-store", "same-origin")
    assert submit(client, path, page=path, password=PASSWORD).location == "/sign-in"
    assert submit(client, "/sign-in", email=ADDRESS, password=PASSWORD).location == "/review"
    used = client.get(path)
    assert used.status_code == 410
    assert "used already" in used.get_data(as_text=True)


def test_a_password_that_breaks_the_rule_is_refused_and_the_link_stays_good(
    client: FlaskClient, ann: Callable[[], str]
) -> None:
    path = ann()
    answer = submit(client, path, page=path, password="short")
    assert answer.status_code == 422
    assert "at least 12 characters" in answer.get_data(as_text=True)
    assert client.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/invitations/made-up", "/password-reset/made-up"])
def test_a_link_that_is_none_says_so(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 410
    assert client.post(path, data={"csrf_token": token(client), "password": PASSWORD}).status_code == 410


def test_a_reset_is_sent_by_mail_in_the_persons_language_under_our_own_address(
    app: Flask, client: FlaskClient, post: Post
) -> None:
    with app.app_context():
        make_user(db.session, email=ADDRESS, name="Аня", password=PASSWORD, language=Language.ENGLISH)
        db.session.commit()
    configure(app, base_url="https://tracker.example/")
    elsewhere = {"base_url": "http://evil.example", "headers": {"X-Forwarded-Host": "evil.example"}}
    form = {"csrf_token": token(client, "/password-reset", **elsewhere), "email": "Ann@Newsroom.example"}
    assert client.post("/password-reset", data=form, **elsewhere).location == "/sign-in"
    settle(app)
    (letter,) = post.letters
    text = letter.get_payload(decode=True).decode()
    assert letter["To"] == ADDRESS
    assert "Hello Аня," in text
    assert "evil.example" not in text
    found = re.search(r"https://tracker\.example(/password-reset/\S+)", text)
    assert found
    assert submit(client, found[1], page=found[1], password="another password").location == "/sign-in"
    assert submit(client, "/sign-in", email=ADDRESS, password="another password").location == "/review"


@pytest.mark.usefixtures("ann")
def test_an_address_without_an_account_gets_the_same_answer_and_no_mail(
    app: Flask, client: FlaskClient, post: Post
) -> None:
    answers = [submit(client, "/password-reset", email=email) for email in (ADDRESS, "nobody@newsroom.example")]
    assert {(each.status_code, each.location) for each in answers} == {(303, "/sign-in")}
    assert SAID in client.get("/sign-in").get_data(as_text=True)
    settle(app)
    assert [letter["To"] for letter in post.letters] == [ADDRESS]


@pytest.mark.usefixtures("ann")
def test_a_mail_server_that_fails_does_not_show(app: Flask, client: FlaskClient) -> None:
    configure(app, mail_host="127.0.0.1", mail_port=9, mail_tls=False)
    assert submit(client, "/password-reset", email=ADDRESS).location == "/sign-in"
    settle(app)


def test_links_for_one_address_are_asked_for_five_times_at_most(client: FlaskClient) -> None:
    answers = [submit(client, "/password-reset", email="nobody@newsroom.example").status_code for _ in range(6)]
    assert answers == [303] * 5 + [429]
    assert submit(client, "/sign-in", email="nobody@newsroom.example", password=PASSWORD).status_code == 422


def test_asking_without_an_address_is_explained(client: FlaskClient) -> None:
    answer = submit(client, "/password-reset", email="ann")
    assert answer.status_code == 422
    assert "Enter the whole e-mail address" in answer.get_data(as_text=True)
