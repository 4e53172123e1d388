"""Editing drafts and published directives."""

import pytest
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from tests.factories.articles import TEXT, make_article
from tests.factories.bodies import make_body
from tests.factories.directives import make_directive, make_draft
from tests.support.desk import Desk, said
from tests.support.forms import submit
from tracker.domain.roles import Role
from tracker.models import Body, Directive

QUOTE = "отремонтировать мосты через реку"


def make(session: Session) -> int:
    article = make_article(session)
    return make_draft(session, article=article, quote=QUOTE, title="Мосты", responsible=[make_body(session)]).id


def texts(session: Session) -> dict[str, tuple[str, str | None]]:
    return {each.language.value: (each.title, each.wording) for each in session.query(Directive).one().texts}


@pytest.fixture
def draft(desk: Desk) -> str:
    return f"/drafts/{desk.ask(make)}"


def save(desk: Desk, address: str, **fields: object) -> TestResponse:
    held = {
        "title_ru": "Мосты",
        "quotes-0": QUOTE,
        "responsible": ["@ministerstvo-dorog"],
        "deadline_kind": "open_ended",
        "topic": "10",
        "ordered_on": "2019-04-17",
        "version": desk.ask(lambda session: session.query(Directive).one().version),
    }
    return submit(desk.client, address, page=address, **(held | fields))


def test_titles_and_wordings_are_kept_per_language(desk: Desk, draft: str) -> None:
    save(desk, draft, title_kk="Көпірлер", title_en="Bridges", wording_en="Repair the bridges over the river.")
    assert desk.ask(texts) == {
        "ru": ("Мосты", None),
        "kk": ("Көпірлер", None),
        "en": ("Bridges", "Repair the bridges over the river."),
    }


def test_bodies_are_found_by_name_and_made_in_place(desk: Desk, draft: str) -> None:
    save(desk, draft, responsible=["@ministerstvo-dorog", "министерство  дорог", "Служба мостов"], lead="Служба мостов")
    assigned = desk.ask(
        lambda session: [(each.body.slug, each.role, each.lead) for each in session.query(Directive).one().assignments]
    )
    assert assigned == [
        ("ministerstvo-dorog", Role.RESPONSIBLE, False),
        ("sluzhba-mostov", Role.RESPONSIBLE, True),
    ]


def test_removing_a_chip_keeps_what_was_typed_and_saves_nothing(desk: Desk, draft: str) -> None:
    response = save(desk, draft, title_en="Bridges", remove="responsible:@ministerstvo-dorog")
    page = response.get_data(as_text=True)
    assert response.status_code == 200
    assert 'value="Bridges"' in page
    assert "@ministerstvo-dorog" not in page
    assert desk.ask(lambda session: len(session.query(Directive).one().assignments)) == 1


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"title_ru": ""}, "Give a title in at least one language."),
        ({"title_en": "a" * 301}, "A title can have 300 characters at most."),
        ({"wording_en": "Repair"}, "A wording in this language needs a title in it too."),
        ({"quotes-0": "нет таких слов"}, "These words are not in the text."),
        ({"quotes-0": ""}, "A directive needs the exact words that it rests on."),
        ({"deadline_kind": "by_date"}, "A deadline by a date needs its last day."),
        ({"deadline_on": "2019-06-01"}, "Only a deadline by a date has a last day."),
        ({"deadline_kind": "someday"}, "Not a valid choice"),
        ({"ordered_on": "2999-01-01"}, "The day of the order must lie between 1900 and today."),
        ({"responsible": "@nobody"}, "No body has this name or address."),
        ({"title_ru": "Мосты\x07"}, "characters that cannot be shown"),
    ],
)
def test_what_cannot_be_saved_stays_typed_with_the_reason(
    desk: Desk, draft: str, fields: dict[str, str], message: str
) -> None:
    response = save(desk, draft, **({"issuer_person": "Аян Қоңыр", "supporting": "Акимат"} | fields))
    assert response.status_code == 422
    assert message in said(response)
    assert 'value="Аян Қоңыр"' in response.get_data(as_text=True)
    assert desk.ask(lambda session: session.query(Body).count()) == 1


def test_a_directive_can_rest_on_several_passages(desk: Desk, draft: str) -> None:
    save(desk, draft, **{"quotes-1": "доложить правительству"})
    words = desk.ask(lambda session: [each.exact for each in session.query(Directive).one().passages])
    assert words == [QUOTE, "доложить правительству"]
    assert all(each in TEXT for each in words)


def test_saving_and_publishing_at_once(desk: Desk, draft: str) -> None:
    response = save(desk, draft, title_en="Bridges", do="publish")
    assert response.location == "/directives/kz-2019-0001"
    assert "Bridges" in said(desk.client.get(response.location))


def test_the_deadline_of_a_published_directive_is_not_changed_here(desk: Desk) -> None:
    desk.ask(lambda session: make_directive(session, title="Мосты", responsible=[make_body(session)]).id)
    address = "/directives/kz-2019-0001/edit"
    page = desk.client.get(address).get_data(as_text=True)
    assert 'name="deadline_on"' not in page
    assert "/directives/kz-2019-0001/deadline-changes/new" in page
    quote = desk.ask(lambda session: session.query(Directive).one().passages[0].exact)
    assert (
        save(desk, address, **{"quotes-0": quote, "deadline_on": "2030-01-01", "title_ru": "Реки"}).status_code == 303
    )
    changed = desk.ask(lambda session: session.query(Directive).one().deadline_on)
    assert changed is None
    assert "Реки" in said(desk.client.get("/directives/kz-2019-0001"))
