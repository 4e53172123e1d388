"""Names that the gazetteer knows become bodies with all that it says of them."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.factories.bodies import make_body
from tracker.domain.actors import COMMAND_LINE, Actor, ActorKind
from tracker.domain.audit import Action
from tracker.domain.bodies import BodyKind, NameKind
from tracker.domain.languages import Language
from tracker.gazetteer.entries import load
from tracker.models import AuditEntry, Body
from tracker.queries.bodies import find_by_name, search_bodies
from tracker.services.bodies import NewName
from tracker.services.body_merges import merge_bodies
from tracker.services.gazetteer import Import, import_country
from tracker.services.naming import find_or_create_body


def named(session: Session, name: str, country: str = "KZ", actor: Actor = COMMAND_LINE) -> Body:
    return find_or_create_body(session, actor, name, language=Language.RUSSIAN, country=country)


def spellings(body: Body) -> set[str]:
    return {each.name for each in body.names}


def test_a_known_name_becomes_a_body_with_its_names_and_parents(session: Session) -> None:
    ministry = named(session, "МВД")
    assert {"Министерство внутренних дел", "МВД", "ІІМ", "Ministry of Internal Affairs"} <= spellings(ministry)
    assert (ministry.slug, ministry.kind) == ("ministry-of-internal-affairs", BodyKind.INSTITUTION)
    assert ministry.parent is named(session, "Правительство")
    created = session.query(AuditEntry).filter_by(action=Action.BODY_CREATED).count()
    assert created == 2


@pytest.mark.parametrize(
    "name",
    ["МВД РК", "МВД Казахстана", "Министерство внутренних дел Республики Казахстан", "ҚР Ішкі істер министрлігі"],
)
def test_the_country_may_be_named_with_it(session: Session, name: str) -> None:
    assert named(session, name) is named(session, "МВД")


def test_any_name_in_any_language_leads_to_the_one_body(session: Session) -> None:
    names = ("ІІМ", "Ministry of Internal Affairs", "МВД", "Ішкі істер министрлігі")
    assert len({named(session, name).id for name in names}) == 1
    assert search_bodies(session, "ІІМ", country="KZ") == [named(session, "МВД")]


def test_a_body_that_bears_another_of_the_names_is_the_one_meant_and_learns_the_name(session: Session) -> None:
    ministry = make_body(session, "Министерство внутренних дел")
    assert named(session, "ІІМ") is ministry
    assert [(each.language, each.kind, each.name) for each in ministry.names][1:] == [
        (Language.KAZAKH, NameKind.ACRONYM, "ІІМ")
    ]
    assert named(session, "МВД РК") is ministry
    assert spellings(ministry) == {"Министерство внутренних дел", "ІІМ"}


def test_a_body_with_the_same_wikidata_item_is_the_one_meant(session: Session) -> None:
    entry = next(each for each in load("US").entries.values() if each.wikidata_id)
    body = make_body(session, "Ведомство за океаном", country="US", wikidata_id=entry.wikidata_id)
    assert named(session, entry.official(Language.ENGLISH), "US") is body


def test_what_a_merged_body_was_called_leads_to_the_other(session: Session) -> None:
    old, new = make_body(session, "Министерство юстиции"), make_body(session, "Дом права")
    merge_bodies(session, COMMAND_LINE, old, into=new)
    assert named(session, "Минюст") is new


def test_a_name_that_somebody_bears_is_left_to_him(session: Session) -> None:
    bearer = make_body(session, "МВД")
    assert named(session, "МВД") is bearer
    assert spellings(bearer) == {"МВД"}


def test_the_head_of_a_ministry_is_an_office_of_it(session: Session) -> None:
    minister = named(session, "министр внутренних дел")
    assert minister.kind is BodyKind.OFFICE
    assert minister.parent is named(session, "МВД")
    assert named(session, "глава МВД") is minister


def test_a_body_that_is_gone_names_its_successor_and_its_days(session: Session) -> None:
    old = named(session, "Министерство культуры и спорта")
    assert old.successor is named(session, "Министерство культуры и информации")
    assert {each.valid_to for each in old.names} == {date(2023, 9, 1)}


def test_in_lower_case_an_acronym_is_no_acronym(session: Session) -> None:
    assert spellings(named(session, "мид")) == {"мид"}


@pytest.mark.parametrize("country", ["XD", "FR"])
def test_countries_without_a_gazetteer_take_names_as_they_are(session: Session, country: str) -> None:
    assert spellings(named(session, "МВД", country)) == {"МВД"}


def test_what_the_demonstration_names_stays_its_own(session: Session) -> None:
    loader = Actor(ActorKind.DEMONSTRATION, "loader", demonstration=True)
    body = named(session, "Правительство", "XD", loader)
    assert (spellings(body), body.demonstration) == ({"Правительство"}, True)


def test_importing_a_country_makes_every_body_once(session: Session) -> None:
    entries = load("KG").entries
    assert import_country(session, COMMAND_LINE, "KG") == Import(len(entries), 0, 0)
    assert session.query(Body).filter_by(country="KG").count() == len(entries)
    assert import_country(session, COMMAND_LINE, "KG") == Import(0, 0, len(entries))


def test_importing_tells_a_body_what_it_does_not_say_and_changes_nothing_else(session: Session) -> None:
    finance = NewName(Language.RUSSIAN, NameKind.SHORT, "Минфин")
    body = make_body(session, finance, country="KG", kind=BodyKind.GROUP)
    done = import_country(session, COMMAND_LINE, "KG")
    assert (done.completed, done.unchanged) == (1, 0)
    assert (body.slug, body.kind) == ("minfin", BodyKind.GROUP)
    assert body.names[0].kind is NameKind.SHORT
    assert {"Министерство финансов", "Ministry of Finance", "Қаржы министрлігі"} <= spellings(body)
    assert body.parent is not None


def test_importing_draws_no_line_that_comes_back_to_itself(session: Session) -> None:
    ministry = make_body(session, "Министерство финансов", country="KG")
    government = make_body(session, "Кабинет министров", country="KG", parent=ministry)
    import_country(session, COMMAND_LINE, "KG")
    assert (government.parent, ministry.parent) == (ministry, None)


def test_after_the_import_a_body_is_found_by_its_name_in_any_language(session: Session) -> None:
    import_country(session, COMMAND_LINE, "KG")
    ministry = find_by_name(session, "Қаржы министрлігі", "KG")
    assert ministry is not None
    assert ministry is find_by_name(session, "Ministry of Finance", "KG")
