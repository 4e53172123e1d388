"""An acronym that nobody bears is taken for the one body whose name it abbreviates."""

from typing import Any

from sqlalchemy.orm import Session

from tests.factories.bodies import make_body
from tests.factories.suggestions import make_suggestion
from tracker.domain.actors import COMMAND_LINE
from tracker.domain.audit import Action
from tracker.domain.bodies import BodyKind, NameKind
from tracker.domain.languages import Language
from tracker.domain.roles import Role
from tracker.models import AuditEntry, Body, Directive
from tracker.queries.bodies import find_by_name
from tracker.services.body_merges import merge_bodies
from tracker.services.naming import find_or_create_body
from tracker.services.reviews import accept

LUNAR = "Министерство лунных дел"


def named(session: Session, name: str, country: str = "KZ") -> Body:
    return find_or_create_body(session, COMMAND_LINE, name, language=Language.RUSSIAN, country=country)


def accepted(session: Session, **facts: Any) -> Directive:
    return accept(session, COMMAND_LINE, make_suggestion(session, **facts), version=1)


def bodies(directive: Directive, role: Role) -> list[Body]:
    return [each.body for each in directive.assignments if each.role is role]


def test_the_known_body_bears_the_acronym_from_then_on(session: Session) -> None:
    ministry = make_body(session, LUNAR)
    assert named(session, "МЛД") is ministry
    assert find_by_name(session, "млд", "KZ") is ministry
    assert [(each.kind, each.name) for each in ministry.names][1:] == [(NameKind.ACRONYM, "МЛД")]
    entry = session.query(AuditEntry).order_by(AuditEntry.id.desc()).first()
    assert entry is not None
    assert (entry.action, entry.subject_id) == (Action.BODY_CHANGED, ministry.id)


def test_a_body_made_by_the_same_acceptance_counts_whichever_stands_first(session: Session) -> None:
    directive = accepted(session, responsible=("МЛД", "Акимат"), overseers=(LUNAR,))
    [ministry] = bodies(directive, Role.OVERSEER)
    assert bodies(directive, Role.RESPONSIBLE)[0] is ministry
    assert {each.name for each in ministry.names} == {LUNAR, "МЛД"}


def test_both_names_in_one_role_are_one_body(session: Session) -> None:
    directive = accepted(session, responsible=("МЛД", LUNAR))
    assert len(bodies(directive, Role.RESPONSIBLE)) == 1


def test_an_acronym_of_two_bodies_or_of_none_is_a_body_of_its_own(session: Session) -> None:
    two = {make_body(session, LUNAR), make_body(session, "Министерство ледовых дел")}
    assert named(session, "МЛД") not in two
    assert named(session, "ЦЗУ").names[0].name == "ЦЗУ"


def test_bodies_of_other_countries_persons_and_merged_ones_do_not_count(session: Session) -> None:
    abroad = make_body(session, LUNAR, country="UZ")
    person = make_body(session, "Марат Валиев Даниярович", kind=BodyKind.PERSON)
    assert named(session, "МЛД") not in {abroad, person}
    old, new = make_body(session, "Комитет по делам молодёжи"), make_body(session, "Молодёжный комитет")
    merge_bodies(session, COMMAND_LINE, old, into=new)
    assert named(session, "КДМ") is new


def test_an_issuer_given_by_name_is_a_person(session: Session) -> None:
    issuer = accepted(session, issuer="Касым-Жомарт Токаев").issuer
    assert issuer is not None
    assert issuer.kind is BodyKind.PERSON
