import pytest
from sqlalchemy.orm import Session

from tests.factories.users import PASSWORD, make_user
from tracker.domain.actors import COMMAND_LINE, Actor, ActorKind
from tracker.domain.audit import Action
from tracker.domain.languages import Language
from tracker.domain.passwords import PasswordProblem
from tracker.domain.permissions import AccountRole
from tracker.errors import Refused
from tracker.queries.audit import Criteria, find_entries
from tracker.services import users
from tracker.services.sessions import actor_of
from tracker.services.users import AccountProblem

ADMIN = AccountRole.ADMIN


def actions(session: Session) -> list[str]:
    return [entry.action for entry in reversed(find_entries(session, Criteria()).entries)]


def test_an_address_is_kept_in_one_spelling(session: Session) -> None:
    assert make_user(session, email=" Ann@Newsroom.Example ").email == "ann@newsroom.example"


def test_an_account_without_a_password_waits_for_its_owner(session: Session) -> None:
    user = make_user(session, language=Language.KAZAKH)
    assert (user.password_hash, user.language, user.is_active) == (None, Language.KAZAKH, True)


def test_accounts_of_the_demonstration_are_marked(session: Session) -> None:
    loader = Actor(ActorKind.DEMONSTRATION, "demonstration", demonstration=True)
    assert make_user(session, actor=loader).demonstration
    assert not make_user(session).demonstration


@pytest.mark.parametrize(
    ("facts", "problem"),
    [
        ({"email": "nobody"}, AccountProblem.ADDRESS_INVALID),
        ({"email": "a@b@c.example"}, AccountProblem.ADDRESS_INVALID),
        ({"email": "ANN@newsroom.example"}, AccountProblem.ADDRESS_TAKEN),
        ({"name": "  "}, AccountProblem.PUBLIC_NAME_NEEDED),
        ({"name": "x" * 81}, AccountProblem.PUBLIC_NAME_TOO_LONG),
        ({"name": "АНЯ"}, AccountProblem.PUBLIC_NAME_TAKEN),
        ({"password": "short"}, PasswordProblem.TOO_SHORT),
    ],
)
def test_what_an_account_may_not_be(session: Session, facts: dict[str, str], problem: object) -> None:
    make_user(session, email="ann@newsroom.example", name="Аня")
    with pytest.raises(Refused) as refused:
        make_user(
            session, **{"name": "Bea", **facts} if facts.get("name") != "  " else {"email": "b@c.example"} | facts
        )
    assert refused.value.problems == (problem,)


def test_a_change_is_logged_with_what_was_there_before(session: Session) -> None:
    user = make_user(session, email="ann@newsroom.example", name="Ann")
    users.change_account(
        session, COMMAND_LINE, user, email="ann@newsroom.example", public_name="Anna", role=AccountRole.EDITOR
    )
    entry = find_entries(session, Criteria(action=Action.ACCOUNT_CHANGED)).entries[0]
    assert entry.changes == {"public_name": ["Ann", "Anna"], "role": ["researcher", "editor"]}


def test_saving_without_a_change_logs_nothing(session: Session) -> None:
    user = make_user(session, name="Ann")
    users.change_profile(session, actor_of(user), user, public_name="Ann", language=None, single_keys=True)
    assert actions(session) == ["account.created"]


def test_a_new_address_ends_sessions_and_links(session: Session) -> None:
    user = make_user(session, name="Ann")
    users.change_account(
        session, COMMAND_LINE, user, email="other@newsroom.example", public_name="Ann", role=AccountRole.RESEARCHER
    )
    assert user.session_version == 2


def test_the_last_admin_stays_admin(session: Session) -> None:
    only = make_user(session, ADMIN, password=PASSWORD)
    make_user(session, ADMIN)  # invited, but was never here
    make_user(
        session, ADMIN, password=PASSWORD, actor=Actor(ActorKind.DEMONSTRATION, "demonstration", demonstration=True)
    )
    with pytest.raises(Refused, match="last_admin"):
        users.change_account(
            session, COMMAND_LINE, only, email=only.email, public_name=only.public_name, role=AccountRole.EDITOR
        )
    with pytest.raises(Refused, match="last_admin"):
        users.deactivate(session, COMMAND_LINE, only)
    assert (only.role, only.is_active) == (ADMIN, True)


def test_one_of_two_admins_can_go(session: Session) -> None:
    first, second = (make_user(session, ADMIN, password=PASSWORD) for _ in range(2))
    users.deactivate(session, actor_of(first), second)
    assert not second.is_active


def test_nobody_deactivates_himself(session: Session) -> None:
    first, _ = (make_user(session, ADMIN, password=PASSWORD) for _ in range(2))
    with pytest.raises(Refused, match="own_account"):
        users.deactivate(session, actor_of(first), first)


def test_deactivating_twice_is_logged_once(session: Session) -> None:
    user = make_user(session)
    for _ in range(2):
        users.deactivate(session, COMMAND_LINE, user)
    for _ in range(2):
        users.reactivate(session, COMMAND_LINE, user)
    assert user.is_active
    assert actions(session) == ["account.created", "account.deactivated", "account.reactivated"]
