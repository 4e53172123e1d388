"""Bodies: found by any name, changed, merged without losing an address."""

import pytest
from sqlalchemy.orm import Session

from tests.factories.bodies import make_body
from tracker.domain.actors import COMMAND_LINE, Actor, ActorKind
from tracker.domain.bodies import BodyKind, NameKind
from tracker.domain.languages import Language
from tracker.errors import Refused
from tracker.models import AuditEntry, Body
from tracker.queries.bodies import find_by_name, find_by_slug, search_bodies
from tracker.services.bodies import BodyProblem, NewName, change_body
from tracker.services.body_merges import merge_bodies
from tracker.services.naming import find_or_create_body

INTERIOR = (
    NewName(Language.RUSSIAN, NameKind.OFFICIAL, "Министерство внутренних дел"),
    NewName(Language.RUSSIAN, NameKind.ACRONYM, "МВД"),
    NewName(Language.KAZAKH, NameKind.OFFICIAL, "Ішкі істер министрлігі"),
    NewName(Language.ENGLISH, NameKind.OFFICIAL, "Ministry of Internal Affairs"),
)


def names_of(body: Body) -> set[str]:
    return {each.name for each in body.names}


@pytest.mark.parametrize(
    "spelling",
    ["МВД", "мвд", "«Министерство  внутренних дел»", "Ішкі істер министрлігі", "MINISTRY OF INTERNAL AFFAIRS"],
)
def test_a_body_is_found_by_any_name_however_spelt(session: Session, spelling: str) -> None:
    body = make_body(session, *INTERIOR)
    assert find_by_name(session, spelling) is body


@pytest.mark.parametrize(("name", "spelling"), [("Отдел учёта", "отдел учета"), ("Оқу-ағарту", "оқу ағарту")])
def test_yo_and_hyphens_make_no_difference(session: Session, name: str, spelling: str) -> None:
    body = make_body(session, name)
    assert find_by_name(session, spelling) is body


def test_an_official_name_wins_over_another_bodys_acronym(session: Session) -> None:
    make_body(session, "Молодёжный высший дом", NewName(Language.RUSSIAN, NameKind.ACRONYM, "МВД"))
    bearer = make_body(session, "МВД")
    assert find_by_name(session, "мвд") is bearer


def test_a_body_of_another_country_is_not_meant(session: Session) -> None:
    make_body(session, "Правительство", country="KZ")
    assert find_by_name(session, "Правительство", "XD") is None


def test_the_search_finds_parts_of_names_and_puts_beginnings_first(session: Session) -> None:
    later = make_body(session, "Комитет дорог")
    first = make_body(session, "Дорожная служба")
    assert search_bodies(session, "дор") == [first, later]
    assert search_bodies(session, "100%_") == []


def test_an_unknown_name_becomes_a_body_once(session: Session) -> None:
    made = [
        find_or_create_body(session, COMMAND_LINE, name, language=Language.RUSSIAN, country="KZ")
        for name in ("Служба спасения", "служба спасения")
    ]
    assert made[0] is made[1]
    assert made[0].slug == "sluzhba-spaseniya"


def test_what_the_demonstration_creates_is_marked_with_its_names(session: Session) -> None:
    actor = Actor(ActorKind.DEMONSTRATION, "loader", demonstration=True)
    body = make_body(session, actor=actor)
    assert body.demonstration
    assert all(each.demonstration for each in body.names)


def test_addresses_come_from_the_english_name_and_are_never_given_twice(session: Session) -> None:
    slugs = [make_body(session, *INTERIOR).slug for _ in range(2)]
    assert slugs == ["ministry-of-internal-affairs", "ministry-of-internal-affairs-2"]


@pytest.mark.parametrize(
    ("names", "problem"),
    [
        ([], BodyProblem.NAME_NEEDED),
        ([NewName(Language.RUSSIAN, NameKind.OFFICIAL, "«»")], BodyProblem.NAME_NEEDED),
        ([NewName(Language.RUSSIAN, NameKind.OFFICIAL, "а" * 301)], BodyProblem.NAME_TOO_LONG),
        ([NewName(Language.RUSSIAN, NameKind.SHORT, each) for each in ("Дом", "дом")], BodyProblem.NAME_TWICE),
    ],
)
def test_bad_names_are_refused(session: Session, names: list[NewName], problem: BodyProblem) -> None:
    body = make_body(session, "Дом")
    with pytest.raises(Refused) as refused:
        change_body(session, COMMAND_LINE, body, names=names, kind=body.kind, country="KZ")
    assert refused.value.problems == (problem,)


def test_a_change_keeps_the_address_and_is_logged_with_both_states(session: Session) -> None:
    body = make_body(session, "Дом")
    slug = body.slug
    change_body(session, COMMAND_LINE, body, names=INTERIOR, kind=BodyKind.OFFICE, country="KZ")
    assert (body.slug, len(body.names)) == (slug, 4)
    entry = session.query(AuditEntry).filter_by(action="body.changed").one()
    assert entry.changes["kind"] == ["institution", "office"]
    assert entry.changes["names"][0] == ["ru official: Дом"]


def test_a_body_cannot_descend_from_itself(session: Session) -> None:
    parent = make_body(session, "Правительство")
    child = make_body(session, "Министерство", parent=parent)
    with pytest.raises(Refused) as refused:
        change_body(session, COMMAND_LINE, parent, names=INTERIOR, kind=parent.kind, country="KZ", parent=child)
    assert refused.value.field == "parent"


def test_merging_hands_over_names_and_keeps_the_old_address(session: Session) -> None:
    old, new = make_body(session, "Милиция"), make_body(session, "Полиция")
    address = old.slug
    assert merge_bodies(session, COMMAND_LINE, old, into=new) is new
    assert names_of(new) == {"Полиция", "Милиция"}
    assert find_by_name(session, "милиция") is new
    kept = find_by_slug(session, address)
    assert kept is not None
    assert kept.merged_into is new


def test_merging_twice_leads_straight_to_the_last_body(session: Session) -> None:
    first, second, third = (make_body(session, name) for name in ("Первый", "Второй", "Третий"))
    merge_bodies(session, COMMAND_LINE, first, into=second)
    merge_bodies(session, COMMAND_LINE, second, into=third)
    assert first.merged_into is third


def test_a_body_cannot_be_merged_into_itself_or_twice(session: Session) -> None:
    old, new = make_body(session, "Милиция"), make_body(session, "Полиция")
    with pytest.raises(Refused):
        merge_bodies(session, COMMAND_LINE, old, into=old)
    merge_bodies(session, COMMAND_LINE, old, into=new)
    with pytest.raises(Refused):
        merge_bodies(session, COMMAND_LINE, old, into=new)
    with pytest.raises(Refused):
        merge_bodies(session, COMMAND_LINE, new, into=old)
