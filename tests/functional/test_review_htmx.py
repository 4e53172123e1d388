"""The review with htmx: only what changed is sent, and the focus is told where to go."""

import json
import re
from typing import Any

import pytest
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from tests.factories.bodies import make_body
from tests.support.desk import Desk
from tests.support.forms import submit, token
from tracker.domain.bodies import NameKind
from tracker.domain.languages import Language
from tracker.services.bodies import NewName

ASKED = {"HX-Request": "true"}
COUNTS = {"progress": True, "counts": True, "paper": True}
"""What follows every decision."""


def press(desk: Desk, button: str, key: int, *, version: int = 1, **fields: Any) -> TestResponse:
    data = {"csrf_token": token(desk.client), "do": button, "version": version, **fields}
    return desk.client.post(f"/suggestions/{key}", data=data, headers=ASKED)


def parts(response: TestResponse) -> dict[str, bool]:
    """The id of each swapped element, and whether it is swapped out of band."""
    page = response.get_data(as_text=True)
    ids = re.findall(r'<(?:article|div|span)[^>]* id="(s\d+(?:-merge)?|progress|counts|paper)"([^>]*)>', page)
    return {name: "hx-swap-oob" in rest for name, rest in ids}


def focus(response: TestResponse) -> str | None:
    header = response.headers.get("HX-Trigger-After-Settle")
    return json.loads(header)["review:focus"]["id"] if header else None


def test_a_decision_sends_the_card_the_text_and_the_progress(desk: Desk) -> None:
    response = press(desk, "accept", desk.first)
    assert parts(response) == {f"s{desk.first}": False} | COUNTS
    assert "1 of 2 decided" in response.get_data(as_text=True)
    assert f'class="mk mk-ok" id="p{desk.first}"' in response.get_data(as_text=True)


def test_the_focus_goes_on_to_the_next_card_that_waits(desk: Desk) -> None:
    assert focus(press(desk, "accept", desk.first)) == f"s{desk.second}"
    assert focus(press(desk, "reject", desk.second)) == f"s{desk.second}"


def test_undoing_stays_at_the_card(desk: Desk) -> None:
    press(desk, "reject", desk.first)
    assert focus(press(desk, "undo", desk.first, version=2)) == f"s{desk.first}"


def test_saving_leaves_the_focus_where_it_is(desk: Desk) -> None:
    response = press(desk, "save", desk.first, **desk.card(desk.first, title="Другое"))
    assert focus(response) is None
    assert f'name="s{desk.first}-title"' in response.get_data(as_text=True)


def test_opening_a_card_puts_the_focus_into_its_title(desk: Desk) -> None:
    response = desk.client.get(f"/suggestions/{desk.first}", headers=ASKED)
    assert focus(response) == f"s{desk.first}-title"
    assert "mk-on" in response.get_data(as_text=True)


def test_merging_sends_both_cards(desk: Desk) -> None:
    response = press(desk, "merge", desk.first, other=desk.second, other_version=1)
    assert parts(response)[f"s{desk.second}"] is True


def test_a_refused_decision_shows_the_card_with_the_reason(desk: Desk) -> None:
    response = press(desk, "accept", desk.first, **desk.card(desk.first, quote="нет таких слов"))
    assert response.status_code == 422
    assert "These words are not in the text." in response.get_data(as_text=True)
    press(desk, "reject", desk.first)
    late = press(desk, "accept", desk.first, version=2)
    assert "Somebody decided about this suggestion already." in late.get_data(as_text=True)


def test_the_card_before_is_told_what_it_can_be_merged_with_now(desk: Desk) -> None:
    response = press(desk, "save", desk.second, **desk.card(desk.second, title="Другое"))
    page = response.get_data(as_text=True)
    assert parts(response)[f"s{desk.first}-merge"] is True
    assert f"s{desk.first}" not in parts(response)
    assert 'name="other_version" value="2"' in page
    alone = press(desk, "accept", desk.second, version=2)
    assert f'id="s{desk.first}-merge" hx-swap-oob="true" hidden>' in alone.get_data(as_text=True)


def test_an_undone_addition_takes_its_card_away_and_numbers_the_others_anew(desk: Desk) -> None:
    response = press(desk, "undo", desk.first)
    page = response.get_data(as_text=True)
    assert parts(response) == {f"s{desk.second}": True, f"s{desk.second}-merge": True} | COUNTS
    assert "data-beside" in page
    assert f'id="s{desk.second}-number" href="#p{desk.second}" aria-label="Suggestion 1 in the text"' in page
    assert focus(response) == f"s{desk.second}"


def test_an_undone_split_brings_the_whole_back_and_takes_the_parts_away(desk: Desk) -> None:
    quotes = {"first_quote": "отремонтировать", "second_quote": "мосты"}
    address = f"/suggestions/{desk.first}/split"
    submit(desk.client, address, page=address, version=1, **quotes)
    response = press(desk, "undo", desk.first, version=2)
    swapped = parts(response)
    first_part, second_part = desk.second + 1, desk.second + 2
    assert (swapped[f"s{desk.first}"], swapped[f"s{desk.second}"]) == (False, True)
    for part in (first_part, second_part):
        assert f'<article id="s{part}" hx-swap-oob="delete">' in response.get_data(as_text=True)


def test_undoing_at_a_part_swaps_the_whole_beside_it(desk: Desk) -> None:
    address = f"/suggestions/{desk.first}/split"
    submit(desk.client, address, page=address, version=1, first_quote="отремонтировать", second_quote="мосты")
    part = desk.second + 1
    response = press(desk, "undo", part)
    assert parts(response)[f"s{desk.first}"] is True
    assert f'id="s{part}"' not in response.get_data(as_text=True)
    assert focus(response) == f"s{desk.first}"


def test_the_last_card_that_goes_away_loads_the_page_anew(desk: Desk) -> None:
    press(desk, "undo", desk.first)
    response = press(desk, "undo", desk.second)
    assert (response.status_code, response.headers["HX-Refresh"]) == (204, "true")


def test_a_card_that_was_taken_away_meanwhile_says_so(desk: Desk) -> None:
    press(desk, "undo", desk.first)
    response = desk.client.get(f"/suggestions/{desk.first}", headers=ASKED)
    assert (response.status_code, response.headers["HX-Reswap"]) == (409, "none")
    assert "page:failed" in response.headers["HX-Trigger"]


def test_closing_a_card_changes_nothing(desk: Desk) -> None:
    opened = desk.client.get(f"/suggestions/{desk.first}", headers=ASKED).get_data(as_text=True)
    address = f"/suggestions/{desk.first}?open=0"
    assert f'hx-get="{address}"' in opened
    response = desk.client.get(address, headers=ASKED)
    assert f'name="s{desk.first}-title"' not in response.get_data(as_text=True)
    assert focus(response) == f"s{desk.first}"
    assert desk.client.get(address).location == f"{desk.page}#s{desk.first}"


def test_a_conflict_takes_the_place_of_the_page(desk: Desk) -> None:
    press(desk, "reject", desk.first)
    response = press(desk, "accept", desk.first)
    assert (response.status_code, response.headers["HX-Retarget"]) == (409, "#main")
    assert "<html" not in response.get_data(as_text=True)


def ministry(session: Session) -> None:
    make_body(session, "Минтранс", NewName(Language.ENGLISH, NameKind.OFFICIAL, "Ministry of Transport"))


@pytest.mark.parametrize("typed", ["минтр", "МИНТРАНС", "Minist"])
def test_the_picker_finds_bodies_by_any_name(desk: Desk, typed: str) -> None:
    desk.ask(ministry)
    options = desk.client.get(f"/bodies/search?country=KZ&s1-responsible={typed}", headers=ASKED)
    assert '<option value="Ministry of Transport">' in options.get_data(as_text=True)
    elsewhere = desk.client.get(f"/bodies/search?country=XD&q={typed}", headers=ASKED)
    assert "<option" not in elsewhere.get_data(as_text=True)


def test_the_picker_offers_what_the_gazetteer_knows_until_it_is_there(desk: Desk) -> None:
    address = "/bodies/search?country=KZ&q=аудиторск"
    offered = '<option value="Supreme Audit Chamber">Высшая аудиторская палата'
    assert offered in desk.client.get(address, headers=ASKED).get_data(as_text=True)
    assert "<option" not in desk.client.get(f"{address}&there=1", headers=ASKED).get_data(as_text=True)
    desk.ask(lambda session: make_body(session, "Высшая аудиторская палата"))
    options = desk.client.get(address, headers=ASKED).get_data(as_text=True)
    assert options.count('<option value="Высшая аудиторская палата">') == 1
    assert offered not in options
