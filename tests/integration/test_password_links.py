from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from sqlalchemy.orm import Session

from tests.factories.users import PASSWORD, make_user
from tracker.domain.actors import COMMAND_LINE
from tracker.domain.passwords import PasswordProblem
from tracker.domain.permissions import AccountRole
from tracker.errors import Refused
from tracker.models import User
from tracker.services import lockout, passwords, users
from tracker.services.password_links import LinkProblem, PasswordLink, Purpose, issue_link, open_link, use_link

SECRET = "a key of an installation"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def ann(session: Session) -> User:
    return make_user(session, name="Ann")


def problem_of(session: Session, link: PasswordLink, secret: str = SECRET) -> object:
    with pytest.raises(Refused) as refused:
        open_link(session, link, secret=secret)
    return refused.value.problems[0]


def test_who_has_no_password_yet_is_invited_and_others_get_a_reset(session: Session, ann: User) -> None:
    assert issue_link(session, COMMAND_LINE, ann, secret=SECRET).purpose is Purpose.INVITATION
    ann.password_hash = "something"
    assert issue_link(session, COMMAND_LINE, ann, secret=SECRET).purpose is Purpose.RESET


def test_a_link_sets_the_password_once(session: Session, ann: User) -> None:
    link = issue_link(session, COMMAND_LINE, ann, secret=SECRET)
    assert use_link(session, link, password=PASSWORD, secret=SECRET) is ann
    assert passwords.verify(ann.password_hash, PASSWORD)
    assert problem_of(session, link) is LinkProblem.USED


def test_a_refused_password_does_not_use_the_link_up(session: Session, ann: User) -> None:
    link = issue_link(session, COMMAND_LINE, ann, secret=SECRET)
    with pytest.raises(Refused, match=PasswordProblem.TOO_SHORT):
        use_link(session, link, password="short", secret=SECRET)
    assert open_link(session, link, secret=SECRET) is ann


@pytest.mark.parametrize(("invited", "lifetime"), [(True, timedelta(days=7)), (False, timedelta(hours=2))])
def test_a_link_grows_too_old(session: Session, ann: User, *, invited: bool, lifetime: timedelta) -> None:
    ann.password_hash = None if invited else "something"
    with time_machine.travel(NOON, tick=False) as clock:
        link = issue_link(session, COMMAND_LINE, ann, secret=SECRET)
        clock.shift(lifetime)
        assert open_link(session, link, secret=SECRET) is ann
        clock.shift(timedelta(seconds=1))
        assert problem_of(session, link) is LinkProblem.EXPIRED


def test_a_link_of_another_key_or_for_another_purpose_or_damaged_is_none(session: Session, ann: User) -> None:
    link = issue_link(session, COMMAND_LINE, ann, secret=SECRET)
    assert problem_of(session, link, "another key") is LinkProblem.BROKEN
    assert problem_of(session, PasswordLink(Purpose.RESET, link.token)) is LinkProblem.BROKEN
    assert problem_of(session, PasswordLink(Purpose.INVITATION, link.token[:-3])) is LinkProblem.BROKEN
    assert problem_of(session, PasswordLink(Purpose.INVITATION, "жжж")) is LinkProblem.BROKEN


def test_a_link_ends_with_a_new_address_and_with_the_account(session: Session, ann: User) -> None:
    old = issue_link(session, COMMAND_LINE, ann, secret=SECRET)
    users.change_account(
        session, COMMAND_LINE, ann, email="new@newsroom.example", public_name="Ann", role=AccountRole.RESEARCHER
    )
    assert problem_of(session, old) is LinkProblem.USED
    new = issue_link(session, COMMAND_LINE, ann, secret=SECRET)
    users.deactivate(session, COMMAND_LINE, ann)
    users.reactivate(session, COMMAND_LINE, ann)
    assert problem_of(session, new) is LinkProblem.USED


def test_a_link_unlocks_the_address(session: Session, ann: User) -> None:
    for _ in range(5):
        lockout.count_try(session, address=ann.email, client="192.0.2.1")
    use_link(session, issue_link(session, COMMAND_LINE, ann, secret=SECRET), password=PASSWORD, secret=SECRET)
    assert lockout.tries_left(session, address=ann.email) == 5
