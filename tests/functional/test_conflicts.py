"""Two people at one suggestion or directive: the later save gets a page with both versions, and nothing is lost."""

import html

import pytest
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from tests.factories.directives import make_directive, make_draft
from tests.support.desk import Desk, said
from tests.support.forms import sent_again, submit
from tests.support.people import sign_in_as
from tracker.domain.permissions import AccountRole
from tracker.domain.reviews import SuggestionState
from tracker.models import Directive


def test_the_later_save_sees_both_versions_and_what_differs(desk: Desk) -> None:
    desk.press("save", desk.first, **desk.card(desk.first, title="Их заголовок"))
    response = desk.press("save", desk.first, **desk.card(desk.first, title="Мой заголовок"))
    assert response.status_code == 409
    page = said(response)
    assert "saved this while you were working on it" in page
    assert "Title differs Их заголовок Мой заголовок" in page
    assert "Kind differs" not in page
    assert desk.look(desk.first).title == "Их заголовок"


def test_mine_can_be_saved_over_theirs(desk: Desk) -> None:
    desk.press("save", desk.first, **desk.card(desk.first, title="Их заголовок"))
    mine = desk.card(desk.first, title="Мой «заголовок»", responsible=["Один", "Два"])
    conflict = desk.press("accept", desk.first, **mine)
    response = desk.client.post(f"/suggestions/{desk.first}", data=sent_again(conflict))
    assert response.status_code == 303
    saved = desk.look(desk.first)
    assert (saved.title, saved.responsible) == ("Мой «заголовок»", ["Один", "Два"])
    assert saved.state is SuggestionState.ACCEPTED


def test_mine_is_compared_again_when_theirs_changed_once_more(desk: Desk) -> None:
    desk.press("save", desk.first, **desk.card(desk.first, title="Первый"))
    conflict = desk.press("save", desk.first, **desk.card(desk.first, title="Мой"))
    desk.press("save", desk.first, version=2, **desk.card(desk.first, title="Второй"))
    again = desk.client.post(f"/suggestions/{desk.first}", data=sent_again(conflict))
    assert again.status_code == 409
    assert "Title differs Второй Мой" in said(again)


def test_what_was_decided_meanwhile_cannot_be_overwritten_but_is_not_lost(desk: Desk) -> None:
    desk.press("accept", desk.first)
    response = desk.press("save", desk.first, **desk.card(desk.first, title="Мой заголовок"))
    page = said(response)
    assert response.status_code == 409
    assert "Мой заголовок" in page
    assert "State differs Accepted Open" in page
    assert "Save mine over it" not in page


def test_an_act_on_something_older_is_told_what_became_of_it(desk: Desk) -> None:
    desk.press("reject", desk.first)
    response = desk.press("accept", desk.first)
    assert "State differs Rejected Accepted" in said(response)


def test_a_merge_with_what_changed_meanwhile_compares_that(desk: Desk) -> None:
    desk.press("save", desk.second, **desk.card(desk.second, title="Их школы"))
    typed = desk.card(desk.first, title="Мои мосты")
    response = desk.press("merge", desk.first, other=desk.second, other_version=1, **typed)
    page = said(response)
    assert response.status_code == 409
    assert "Их школы" in page
    assert "State differs Open Merged" in page
    assert desk.client.post(f"/suggestions/{desk.first}", data=sent_again(response)).status_code == 303
    assert desk.look(desk.second).state is SuggestionState.MERGED
    assert desk.look(desk.first).title == "Мои мосты"


def test_a_merge_with_what_was_decided_meanwhile_cannot_be_forced(desk: Desk) -> None:
    desk.press("reject", desk.second)
    page = said(desk.press("merge", desk.first, other=desk.second, other_version=1))
    assert "State differs Rejected Merged" in page
    assert "Save mine over it" not in page


def test_a_merge_of_what_changed_itself_compares_it_first(desk: Desk) -> None:
    desk.press("save", desk.first, **desk.card(desk.first, title="Их мосты"))
    desk.press("save", desk.second, **desk.card(desk.second, title="Их школы"))
    typed = desk.card(desk.first, title="Мои мосты")
    first = desk.press("merge", desk.first, other=desk.second, other_version=1, **typed)
    assert "Title differs Их мосты Мои мосты" in said(first)
    second = desk.client.post(f"/suggestions/{desk.first}", data=sent_again(first))
    assert "Их школы" in said(second)
    assert desk.client.post(f"/suggestions/{desk.first}", data=sent_again(second)).status_code == 303


def draft_of(session: Session) -> int:
    return make_draft(session, title="Мосты").id


@pytest.fixture
def draft(desk: Desk) -> str:
    return f"/drafts/{desk.ask(draft_of)}"


def save(desk: Desk, address: str, *, version: int = 1, **fields: object) -> TestResponse:
    quote = desk.ask(lambda session: session.query(Directive).one().passages[0].exact)
    held = {"quotes-0": quote, "deadline_kind": "open_ended", "topic": "10", "ordered_on": "2019-04-17"}
    return submit(desk.client, address, page=address, version=version, **(held | fields))


def test_a_draft_saved_by_two_shows_both_versions(desk: Desk, draft: str) -> None:
    save(desk, draft, title_ru="Их заголовок", title_en="Bridges")
    response = save(desk, draft, title_ru="Мой заголовок", title_en="", responsible=["Минтранс"])
    page = said(response)
    assert response.status_code == 409
    assert "Title in Russian differs Их заголовок Мой заголовок" in page
    assert "Title in English differs Bridges" in page
    assert desk.client.post(draft, data=sent_again(response)).status_code == 303
    texts = desk.ask(lambda session: [text.title for text in session.query(Directive).one().texts])
    assert texts == ["Мой заголовок"]


def test_a_published_directive_saved_by_two_shows_both_versions(desk: Desk) -> None:
    desk.ask(lambda session: make_directive(session, title="Мосты").id)
    address = "/directives/kz-2019-0001/edit"
    version = desk.ask(lambda session: session.query(Directive).one().version)
    assert save(desk, address, version=version, title_ru="Их заголовок").status_code == 303
    response = save(desk, address, version=version, title_ru="Мой заголовок")
    assert response.status_code == 409
    assert desk.client.post(address, data=sent_again(response)).status_code == 303


def test_a_researcher_cannot_discard_somebody_elses_draft(desk: Desk, draft: str) -> None:
    assert "Discard the draft" not in said(desk.client.get(draft))
    response = submit(desk.client, f"{draft}/discard", page=draft)
    assert "This draft is somebody else's." in html.unescape(said(desk.client.get(response.location)))
    sign_in_as(desk.app, desk.client, AccountRole.EDITOR)
    assert submit(desk.client, f"{draft}/discard", page=draft).status_code == 303
    assert desk.client.get(draft).status_code == 404
