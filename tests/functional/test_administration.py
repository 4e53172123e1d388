from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.users import PASSWORD, make_user
from tests.support.forms import submit
from tests.support.people import sign_in, sign_in_as
from tracker import mail
from tracker.db import db
from tracker.domain.permissions import AccountRole
from tracker.models import User
from tracker.queries.users import find_by_address

NEW = {"email": "bea@newsroom.example", "public_name": "Bea", "role": "editor", "language": "kk"}


@pytest.fixture
def admin(app: Flask, client: FlaskClient) -> int:
    return sign_in_as(app, client, AccountRole.ADMIN, name="Ada", password=PASSWORD)


@pytest.fixture
def bea(app: Flask) -> int:
    with app.app_context():
        user = make_user(db.session, email="bea@newsroom.example", name="Bea", password=PASSWORD)
        db.session.commit()
        return user.id


@pytest.fixture
def look(app: Flask) -> Callable[[int], User]:
    def look(user_id: int) -> User:
        with app.app_context():
            return db.session.get_one(User, user_id)

    return look


@pytest.mark.usefixtures("admin", "bea")
def test_all_accounts_are_listed_with_their_state(client: FlaskClient) -> None:
    page = client.get("/admin/accounts").get_data(as_text=True)
    for words in ("Ada", "Bea", "bea@newsroom.example", "Researcher", "active"):
        assert words in page


@pytest.mark.usefixtures("admin")
def test_without_a_mail_server_the_admin_sees_the_invitation(app: Flask, client: FlaskClient) -> None:
    answer = submit(client, "/admin/accounts/new", page="/admin/accounts/new", **NEW)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert "No mail server is set" in page
    assert "http://127.0.0.1:8000/invitations/" in page
    with app.app_context():
        user = find_by_address(db.session, "bea@newsroom.example")
        assert user
        assert (user.public_name, user.role, user.language, user.password_hash) == ("Bea", "editor", "kk", None)


@pytest.mark.usefixtures("admin")
def test_when_the_mail_server_fails_the_account_is_kept_and_the_admin_sees_the_invitation(
    app: Flask, client: FlaskClient
) -> None:
    mail.init_app(app, replace(app.extensions["settings"], mail_host="127.0.0.1", mail_port=9))
    page = submit(client, "/admin/accounts/new", page="/admin/accounts/new", **NEW).get_data(as_text=True)
    assert "The message could not be sent" in page
    assert "/invitations/" in page
    assert "invited" in client.get("/admin/accounts").get_data(as_text=True)


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"email": "nobody"}, "Enter the whole e-mail address"),
        ({"email": "nobody@localhost"}, "not an e-mail address that mail can be sent to"),
        ({"email": "BEA@newsroom.example"}, "There is an account with this address already."),
        ({"public_name": "bea"}, "Another account bears this name."),
        ({"public_name": ""}, "Enter a name."),
        ({"role": "king"}, 'aria-invalid="true"'),
        ({"language": "xx"}, 'aria-invalid="true"'),
    ],
)
@pytest.mark.usefixtures("admin", "bea")
def test_a_refused_invitation_keeps_what_was_typed(client: FlaskClient, changes: dict[str, str], problem: str) -> None:
    typed = {**NEW, "email": "new@newsroom.example", "public_name": "New", **changes}
    answer = submit(client, "/admin/accounts/new", page="/admin/accounts/new", **typed)
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert problem in page
    assert f'value="{typed["email"]}"' in page


@pytest.mark.usefixtures("admin")
def test_an_admin_changes_an_account(client: FlaskClient, bea: int, look: Callable[[int], User]) -> None:
    page = f"/admin/accounts/{bea}"
    form = {"email": "bea@elsewhere.example", "public_name": "Beatrice", "role": "editor"}
    assert submit(client, page, page=page, **form).location == "/admin/accounts"
    changed = look(bea)
    assert (changed.email, changed.public_name, changed.role) == ("bea@elsewhere.example", "Beatrice", "editor")


@pytest.mark.usefixtures("admin")
def test_a_deactivated_account_is_signed_out_and_can_come_back(
    app: Flask, client: FlaskClient, bea: int, look: Callable[[int], User]
) -> None:
    other = app.test_client()
    sign_in(other, look(bea))
    page = f"/admin/accounts/{bea}"
    assert submit(client, f"{page}/deactivation", page=page).location == page
    assert "The account is deactivated." in client.get(page).get_data(as_text=True)
    assert other.get("/account").status_code == 303
    assert submit(other, "/sign-in", email="bea@newsroom.example", password=PASSWORD).status_code == 422
    assert submit(client, f"{page}/password-link", page=page).status_code == 409
    submit(client, f"{page}/reactivation", page=page)
    assert submit(other, "/sign-in", email="bea@newsroom.example", password=PASSWORD).status_code == 303


def test_the_last_admin_stays_and_nobody_deactivates_himself(
    client: FlaskClient, admin: int, look: Callable[[int], User]
) -> None:
    page = f"/admin/accounts/{admin}"
    assert "Deactivate the account" not in client.get(page).get_data(as_text=True)
    submit(client, f"{page}/deactivation", page=page)
    assert "You cannot deactivate your own account." in client.get(page).get_data(as_text=True)
    answer = submit(client, page, page=page, email=look(admin).email, public_name="Ada", role="editor")
    assert answer.status_code == 422
    assert "This is the last admin." in answer.get_data(as_text=True)
    assert (look(admin).role, look(admin).is_active) == (AccountRole.ADMIN, True)


@pytest.mark.usefixtures("admin")
def test_a_further_link_is_a_reset_for_who_has_a_password(client: FlaskClient, bea: int) -> None:
    page = submit(client, f"/admin/accounts/{bea}/password-link").get_data(as_text=True)
    assert "http://127.0.0.1:8000/password-reset/" in page


@pytest.mark.usefixtures("admin")
def test_an_account_that_does_not_exist_is_not_found(client: FlaskClient) -> None:
    for address in ("/admin/accounts/999999", "/admin/accounts/99999999999999999999"):
        assert client.get(address).status_code == 404
    for act in ("", "/deactivation", "/reactivation", "/password-link"):
        assert submit(client, f"/admin/accounts/999999{act}").status_code == 404


@pytest.mark.parametrize("role", [AccountRole.RESEARCHER, AccountRole.EDITOR])
def test_only_admins_come_here(app: Flask, client: FlaskClient, role: AccountRole) -> None:
    sign_in_as(app, client, role)
    assert client.get("/admin/accounts").status_code == 403
    assert client.get("/admin/audit-log").status_code == 403
    assert submit(client, "/admin/accounts/new", **NEW).status_code == 403
