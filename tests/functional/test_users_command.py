import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.users import PASSWORD, make_user
from tests.support.forms import submit
from tracker.db import db
from tracker.domain.permissions import AccountRole
from tracker.queries.users import find_by_address

ADDRESS = "ann@newsroom.example"
ANN = [ADDRESS, "--role", "editor", "--name", "Ann"]


def run(app: Flask, *arguments: str, typed: str | None = None) -> tuple[int, str]:
    result = app.test_cli_runner().invoke(args=["users", *arguments], input=typed)
    return result.exit_code, result.output


def test_an_account_with_a_password_can_sign_in(app: Flask, client: FlaskClient) -> None:
    code, said = run(app, "create", *ANN, "--password-stdin", typed=f"{PASSWORD}\n")
    assert (code, said) == (0, "Account created.\n")
    assert submit(client, "/sign-in", email=ADDRESS, password=PASSWORD).status_code == 303
    with app.app_context():
        user = find_by_address(db.session, ADDRESS)
        assert user
        assert (user.public_name, user.role, user.language) == ("Ann", AccountRole.EDITOR, None)


def test_without_a_password_a_link_is_printed(app: Flask, client: FlaskClient) -> None:
    code, said = run(app, "create", *ANN)
    link = said.splitlines()[-1]
    assert code == 0
    assert link.startswith("http://127.0.0.1:8000/invitations/")
    path = link.removeprefix("http://127.0.0.1:8000")
    assert submit(client, path, page=path, password=PASSWORD).status_code == 303
    assert submit(client, "/sign-in", email=ADDRESS, password=PASSWORD).status_code == 303


def test_the_link_of_an_invitation_is_printed_when_no_mail_went_out(app: Flask) -> None:
    code, said = run(app, "invite", *ANN, "--language", "kk")
    assert code == 0
    assert "The account is ready, but no message was sent." in said
    assert "http://127.0.0.1:8000/invitations/" in said


def test_a_lost_password_is_replaced_by_a_link(app: Flask) -> None:
    with app.app_context():
        make_user(db.session, email=ADDRESS, password=PASSWORD)
        db.session.commit()
    code, said = run(app, "link", "Ann@newsroom.example")
    assert code == 0
    assert said.startswith("http://127.0.0.1:8000/password-reset/")


def test_accounts_are_listed(app: Flask) -> None:
    run(app, "create", *ANN)
    assert run(app, "list") == (0, "ann@newsroom.example\tEditor\tinvited\tAnn\n")


@pytest.mark.parametrize(
    ("arguments", "typed", "said"),
    [
        (["create", *ANN, "--password-stdin"], "short\n", "A password needs at least 12 characters."),
        (["create", *ANN, "--password-stdin"], "", "A password needs at least 12 characters."),
        (["create", "nobody", *ANN[1:]], None, "This is not an e-mail address that mail can be sent to."),
        (["create", ADDRESS, "--role", "king", "--name", "Ann"], None, "Invalid value for '--role'"),
        (["create", ADDRESS, "--role", "admin"], None, "Missing option '--name'"),
        (["link", ADDRESS], None, "There is no active account with this address."),
    ],
)
def test_what_cannot_be_is_explained_and_changes_nothing(
    app: Flask, arguments: list[str], typed: str | None, said: str
) -> None:
    code, output = run(app, *arguments, typed=typed)
    assert code != 0
    assert said in output
    assert run(app, "list") == (0, "")
