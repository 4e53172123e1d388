"""A decision sent by htmx that cannot be taken leaves the page with what was typed, and says why."""

import json
from typing import Any

import pytest
from werkzeug.test import TestResponse

from tests.support.desk import Desk
from tests.support.forms import token
from tests.support.people import sign_in_as
from tracker.db import db
from tracker.domain.permissions import AccountRole
from tracker.domain.reviews import SuggestionState
from tracker.models import User

ASKED = {"HX-Request": "true"}


def told(response: TestResponse) -> tuple[int, str, dict[str, Any]]:
    """The status, the event, and what it says; nothing of the page is swapped."""
    assert response.headers["HX-Reswap"] == "none"
    assert response.get_data() == b""
    [(event, detail)] = json.loads(response.headers["HX-Trigger"]).items()
    return response.status_code, event, detail


def send(desk: Desk, held: str, **headers: str) -> TestResponse:
    data = {"csrf_token": held, "do": "accept", "version": 1, **desk.card(desk.first, title="Набранное")}
    return desk.client.post(f"/suggestions/{desk.first}", data=data, headers=ASKED | headers)


def sign_out(desk: Desk) -> None:
    """As when the session has expired: the browser has no cookie any more."""
    desk.client.delete_cookie("session")


def test_who_is_signed_out_is_asked_to_sign_in_beside_the_page(desk: Desk) -> None:
    held = token(desk.client, desk.page)
    sign_out(desk)
    status, event, detail = told(send(desk, held, **{"HX-Current-URL": f"http://localhost{desk.page}?open=1"}))
    assert (status, event) == (401, "page:failed")
    assert "You are signed out" in detail["message"]
    assert detail["link"] == f"/sign-in?next={desk.page}"
    assert desk.look(desk.first).state is SuggestionState.OPEN


def test_so_is_who_only_opens_a_card(desk: Desk) -> None:
    sign_out(desk)
    answer = desk.client.get(f"/suggestions/{desk.first}", headers=ASKED)
    assert told(answer)[:2] == (401, "page:failed")
    assert desk.client.get(f"/suggestions/{desk.first}").location.startswith("/sign-in?next=")


def test_after_signing_in_anew_the_page_gets_a_good_token_and_sends_again(desk: Desk) -> None:
    held = token(desk.client, desk.page)
    sign_out(desk)
    sign_in_as(desk.app, desk.client, AccountRole.EDITOR)
    status, event, detail = told(send(desk, held))
    assert (status, event) == (400, "page:token")
    assert desk.look(desk.first).state is SuggestionState.OPEN
    assert send(desk, detail["token"]).status_code == 200
    assert desk.look(desk.first).title == "Набранное"


def test_without_htmx_a_stale_form_gets_a_page(desk: Desk) -> None:
    response = desk.client.post(f"/suggestions/{desk.first}", data={"csrf_token": "x", "do": "accept", "version": 1})
    assert response.status_code == 400
    assert "That form could not be accepted" in response.get_data(as_text=True)


@pytest.mark.parametrize(
    ("fields", "status", "words"),
    [({"do": "dance"}, 400, "not understood"), ({"do": "merge", "other": 999}, 404, "There is no such page")],
)
def test_other_failures_are_told_too(desk: Desk, fields: dict[str, Any], status: int, words: str) -> None:
    data = {"csrf_token": token(desk.client, desk.page), "version": 1, **fields}
    response = desk.client.post(f"/suggestions/{desk.first}", data=data, headers=ASKED)
    assert told(response)[:2] == (status, "page:failed")
    assert words in told(response)[2]["message"]


def test_an_account_that_was_closed_meanwhile_is_told(desk: Desk) -> None:
    held = token(desk.client, desk.page)
    with desk.app.app_context():
        for user in db.session.query(User):
            user.session_version += 1
        db.session.commit()
    assert told(send(desk, held))[0] == 401
