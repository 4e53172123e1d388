"""Linking a suggestion to a directive on record by one press, and what readers see of it."""

import re
from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.directives import make_directive
from tests.support.desk import Desk, said
from tests.support.forms import submit, token
from tracker.domain.kinds import Kind
from tracker.domain.reviews import SuggestionState
from tracker.models import Suggestion

BRIDGES = "/directives/kz-2018-0001"
SCHOOLS = "/directives/kz-2018-0002"


@pytest.fixture
def record(desk: Desk) -> Desk:
    """The desk, where two orders of the year before are on record; the first suggestion is taken for a mere recall."""

    def prepare(session: Session) -> None:
        article = make_article(session, published_on=date(2018, 5, 1))
        for title in ("Отремонтировать все мосты", "Построить новые школы"):
            make_directive(session, article=article, title=title)
        session.get_one(Suggestion, desk.first).kind = Kind.RESTATED

    desk.ask(prepare)
    return desk


def finish(desk: Desk) -> str:
    return said(desk.client.get(submit(desk.client, f"{desk.page}/finish", page=desk.page).location))


def test_earlier_orders_are_offered_on_the_cards_that_are_like_them(record: Desk) -> None:
    page = record.client.get(record.page)
    assert said(page).count("Perhaps recorded already") == 2
    assert re.search(r"KZ-2018-0001 Отремонтировать все мосты 1 May 2018 Only recalls it Orders it again", said(page))
    assert 'value="recall:1" aria-label="Only recalls it: suggestion 1, KZ-2018-0001"' in page.get_data(as_text=True)


def test_a_recalled_order_gets_a_further_passage_that_readers_see(record: Desk) -> None:
    response = record.press("recall:1", record.first, version=2)
    assert response.location == f"{record.page}?open={record.second}#s{record.first}"
    page = said(record.client.get(record.page))
    assert re.search(r"Linked Undo Only recalls: KZ-2018-0001 Отремонтировать все мосты", page)
    assert "Recalled later" not in said(record.client.get(BRIDGES))
    record.press("reject", record.second)
    assert "Review finished." in finish(record)
    page = said(record.client.get(BRIDGES))
    assert re.search(r"Recalled later .* поручил министерству отремонтировать мосты и построить школы", page)
    assert "Президент дал поручения" in page


def test_an_order_given_again_becomes_a_directive_with_a_relation(record: Desk) -> None:
    record.press("repeat:2", record.second)
    page = said(record.client.get(record.page))
    assert re.search(r"Orders again: KZ-2018-0002 Построить новые школы", page)
    draft = said(record.client.get("/drafts/3"))
    assert "The relation is recorded when the draft is published." in draft
    assert "1 directive published" in finish(record)
    assert re.search(r"Related directives .* KZ-2018-0002", said(record.client.get("/directives/kz-2019-0001")))
    assert re.search(r"Related directives .* KZ-2019-0001", said(record.client.get(SCHOOLS)))


def test_what_was_typed_on_an_open_card_is_saved_with_the_link(record: Desk) -> None:
    record.press("repeat:2", record.second, **record.card(record.second, title="Построить сто школ"))
    assert record.look(record.second).title == "Построить сто школ"
    assert record.look(record.second).state is SuggestionState.ACCEPTED


def test_undoing_a_link_takes_the_passage_back(record: Desk) -> None:
    record.press("recall:1", record.first, version=2)
    record.press("undo", record.first, version=record.look(record.first).version)
    undone = record.look(record.first)
    assert (undone.state, undone.kind, undone.earlier_id) == (SuggestionState.OPEN, Kind.RESTATED, None)


def test_with_htmx_the_card_that_was_linked_is_swapped(record: Desk) -> None:
    version = record.look(record.first).version
    data = {"csrf_token": token(record.client), "do": "recall:1", "version": version}
    response = record.client.post(f"/suggestions/{record.first}", data=data, headers={"HX-Request": "true"})
    assert "Only recalls:" in response.get_data(as_text=True)
    assert f'"s{record.second}"' in response.headers["HX-Trigger-After-Settle"]


@pytest.mark.parametrize("button", ["recall:999", "recall", "repeat:", "repeat:x", "recall:99999999999999999999"])
def test_a_directive_that_is_not_there_is_not_found(record: Desk, button: str) -> None:
    version = record.look(record.first).version
    assert record.press(button, record.first, version=version).status_code == 404
    assert record.look(record.first).state is SuggestionState.OPEN


def test_what_cannot_be_linked_is_refused_in_words(record: Desk) -> None:
    def make_later(session: Session) -> int:
        return make_directive(session, article=make_article(session, published_on=date(2020, 1, 1))).id

    later = record.ask(make_later)
    response = record.press(f"recall:{later}", record.second)
    assert "A directive can only repeat an earlier one." in said(record.client.get(response.location))


def test_whoever_is_second_sees_both_versions(record: Desk) -> None:
    record.press("reject", record.second)
    response = record.press("recall:2", record.second)
    assert response.status_code == 409
    assert re.search(r"State differs Rejected Accepted", said(response), re.IGNORECASE)
