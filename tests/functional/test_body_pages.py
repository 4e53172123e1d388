"""Editing and merging bodies."""

import re

import pytest
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from tests.factories.bodies import make_body
from tests.support.desk import Desk, said
from tests.support.forms import sent_again, submit
from tests.support.people import sign_in_as
from tracker.domain.actors import COMMAND_LINE
from tracker.domain.languages import Language
from tracker.domain.permissions import AccountRole
from tracker.models import Body
from tracker.queries.bodies import find_by_name, find_by_slug
from tracker.services.naming import find_or_create_body

EDIT = "/bodies/politsiya/edit"


@pytest.fixture(autouse=True)
def bodies(desk: Desk) -> None:
    for name in ("Полиция", "Милиция", "Правительство"):
        desk.ask(lambda session, name=name: make_body(session, name).id)


def row(place: int, name: str, **more: str) -> dict[str, str]:
    fields = {"name": name, "language": "ru", "kind": "official"} | more
    return {f"names-{place}-{field}": value for field, value in fields.items()}


def save(desk: Desk, **fields: str) -> TestResponse:
    return submit(
        desk.client, EDIT, page=EDIT, **({"kind": "institution", "country": "KZ"} | row(0, "Полиция") | fields)
    )


def known_body(session: Session, name: str, country: str = "KZ") -> Body:
    return find_or_create_body(session, COMMAND_LINE, name, language=Language.RUSSIAN, country=country)


def body(session: Session) -> Body:
    found = find_by_slug(session, "politsiya")
    assert found
    return found


def test_names_and_facts_are_saved(desk: Desk) -> None:
    names = row(1, "Police", language="en") | row(2, "ПЛ", kind="acronym", valid_from="1995-01-01") | row(3, "")
    response = save(desk, **names, kind="group", parent="правительство", wikidata_id="Q35535")
    assert response.location == "/bodies/politsiya"
    saved = desk.ask(lambda session: ([n.name for n in body(session).names], body(session).parent.slug))  # type: ignore[union-attr]
    assert saved == (["Полиция", "Police", "ПЛ"], "pravitelstvo")


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (row(0, ""), "A body needs at least one name"),
        (row(1, "полиция"), "The same name is given twice in one language."),
        (row(0, "Полиция", valid_from="2020-01-01", valid_to="2019-01-01"), "A name cannot end before it begins."),
        ({"wikidata_id": "232"}, "A Wikidata id is the letter Q and a number"),
        ({"parent": "Никто"}, "No body has this name or address."),
        ({"parent": "Полиция"}, "A body cannot be above, follow or be merged into itself."),
        ({"country": "Kazakhstan"}, "Give the two capital letters of the country"),
        (row(1, "Имя", language="fr"), "Not a valid choice"),
    ],
)
def test_what_cannot_be_saved_is_refused(desk: Desk, fields: dict[str, str], message: str) -> None:
    response = save(desk, **fields)
    assert response.status_code == 422
    assert message in said(response)
    assert desk.ask(lambda session: [name.name for name in body(session).names]) == ["Полиция"]


def test_a_body_saved_by_two_shows_both_versions(desk: Desk) -> None:
    seen = re.search(r'name="version" value="(\d+)"', desk.client.get(EDIT).get_data(as_text=True))
    assert seen
    save(desk, version=seen[1], **row(1, "Police", language="en"))
    mine = row(1, "ПЛ", kind="acronym", valid_from="1995-01-01") | {"kind": "group"}
    response = save(desk, version=seen[1], **mine)
    page = said(response)
    assert response.status_code == 409
    assert "Полиция, Russian, official name; Police, English, official name" in page
    assert "ПЛ, Russian, acronym, Jan 1, 1995" in page
    assert "Kind of body differs Institution Group of bodies" in page
    assert "Country differs" not in page
    assert desk.client.post(EDIT, data=sent_again(response)).status_code == 303
    assert desk.ask(lambda session: [name.name for name in body(session).names]) == ["Полиция", "ПЛ"]


def test_only_editors_merge(desk: Desk) -> None:
    assert desk.client.get("/bodies/militsiya/merge").status_code == 403


def test_a_merged_body_leads_to_the_other(desk: Desk) -> None:
    sign_in_as(desk.app, desk.client, AccountRole.EDITOR)
    address = "/bodies/militsiya/merge"
    response = submit(desk.client, address, page=address, into="полиция")
    assert response.location == "/bodies/politsiya"
    assert desk.client.get("/bodies/militsiya").status_code == 301
    found = desk.ask(lambda session: find_by_name(session, "Милиция").slug)  # type: ignore[union-attr]
    assert found == "politsiya"


@pytest.mark.parametrize(("into", "message"), [("", "Name the body"), ("Никто", "No body has this name")])
def test_merging_needs_a_body_that_goes_on(desk: Desk, into: str, message: str) -> None:
    sign_in_as(desk.app, desk.client, AccountRole.EDITOR)
    address = "/bodies/militsiya/merge"
    response = submit(desk.client, address, page=address, into=into)
    assert response.status_code == 422
    assert message in said(response)


def test_the_page_of_a_body_of_the_gazetteer_says_all_that_is_known_of_it(desk: Desk) -> None:
    slug = desk.ask(lambda session: known_body(session, "Министерство культуры и спорта").slug)
    page = said(desk.client.get(f"/bodies/{slug}"))
    for words in (
        "Мәдениет және спорт министрлігі Kazakh official name",
        "until 1 Sep 2023",
        "Country Kazakhstan",
        "Part of Правительство",
        "Succeeded by Ministry of Culture and Information",
    ):
        assert words in page
    bureau = desk.ask(lambda session: known_body(session, "FBI", country="US").slug)
    assert 'href="https://www.wikidata.org/wiki/Q8333"' in desk.client.get(f"/bodies/{bureau}").get_data(as_text=True)
