from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy.orm import Session

from tests.factories.users import PASSWORD, make_user
from tracker.db import db
from tracker.domain.actors import COMMAND_LINE, Actor, ActorKind
from tracker.domain.audit import Action
from tracker.errors import Refused
from tracker.models import User
from tracker.queries.audit import Criteria, find_entries
from tracker.services import lockout, passwords, users
from tracker.services.lockout import TooManyTries
from tracker.services.sessions import begin_sign_in, complete_sign_in, sign_out

ADDRESS = "ann@newsroom.example"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def ann(session: Session) -> User:
    user = make_user(session, email=ADDRESS, name="Ann", password=PASSWORD)
    session.commit()
    return user


def attempt(
    session: Session,
    password: str = PASSWORD,
    *,
    address: str = ADDRESS,
    client: str = "192.0.2.1",
    demonstration: bool = True,
) -> User:
    under_way = begin_sign_in(session, address=address, client=client)
    session.commit()
    return complete_sign_in(session, under_way, password=password, demonstration=demonstration)


def fail(session: Session, times: int, **how: str) -> None:
    for _ in range(times):
        with pytest.raises(Refused):
            attempt(session, "a wrong password", **how)


def test_the_right_password_signs_in_and_is_logged(session: Session, ann: User) -> None:
    assert attempt(session, address=" Ann@Newsroom.example") is ann
    entry = find_entries(session, Criteria(action=Action.SIGNED_IN)).entries[0]
    assert (entry.recorded_by_id, entry.subject_id) == (ann.id, ann.id)


def test_a_refused_sign_in_is_logged_as_nobodys_act(session: Session, ann: User) -> None:
    fail(session, 1)
    fail(session, 1, address="nobody@newsroom.example")
    known, unknown = reversed(find_entries(session, Criteria(action=Action.SIGN_IN_REFUSED)).entries)
    assert (known.subject_type, known.subject_id, known.recorded_by_id) == ("users", ann.id, None)
    assert (unknown.subject_type, unknown.changes) == ("sign_in_attempts", {"email": [None, "nobody@newsroom.example"]})


def test_an_invited_a_deactivated_and_an_unknown_account_are_refused_alike(session: Session, ann: User) -> None:
    make_user(session, email="invited@newsroom.example")
    users.deactivate(session, COMMAND_LINE, ann)
    session.commit()
    for address in (ADDRESS, "invited@newsroom.example", "nobody@newsroom.example"):
        with pytest.raises(Refused, match="sign_in_wrong"):
            attempt(session, address=address)


def test_accounts_of_the_demonstration_sign_in_only_where_they_may(session: Session) -> None:
    loader = Actor(ActorKind.DEMONSTRATION, "demonstration", demonstration=True)
    make_user(session, email=ADDRESS, password=PASSWORD, actor=loader)
    with pytest.raises(Refused, match="sign_in_wrong"):
        attempt(session, demonstration=False)
    assert attempt(session, demonstration=True).demonstration


def test_a_hash_of_other_parameters_is_made_anew(session: Session, ann: User) -> None:
    ann.password_hash = PasswordHasher(time_cost=1, memory_cost=8 * 1024, parallelism=1).hash(PASSWORD)
    session.commit()
    attempt(session)
    assert ann.password_hash.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert passwords.verify(ann.password_hash, PASSWORD)


def test_a_password_changed_while_it_was_checked_is_refused(session: Session, ann: User) -> None:
    under_way = begin_sign_in(session, address=ADDRESS, client="192.0.2.1")
    passwords.set_password(session, COMMAND_LINE, ann, "another password")
    session.commit()
    with pytest.raises(Refused):
        complete_sign_in(session, under_way, password=PASSWORD, demonstration=True)


@pytest.mark.parametrize("address", [ADDRESS, "nobody@newsroom.example"])
def test_five_wrong_tries_lock_an_address_for_fifteen_minutes(session: Session, ann: User, address: str) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        fail(session, 5, address=address)
        clock.shift(timedelta(minutes=5))
        with pytest.raises(TooManyTries) as locked:
            attempt(session, PASSWORD, address=address, client="198.51.100.7")
        assert locked.value.wait == timedelta(minutes=10)
        clock.shift(timedelta(minutes=10))
        if address == ann.email:
            assert attempt(session, PASSWORD) is ann


def test_tries_while_locked_do_not_make_the_lock_longer(session: Session, ann: User) -> None:
    with time_machine.travel(NOON, tick=False) as clock:
        fail(session, 5)
        for _ in range(14):
            clock.shift(timedelta(minutes=1))
            with pytest.raises(TooManyTries):
                begin_sign_in(session, address=ADDRESS, client="192.0.2.1")
        clock.shift(timedelta(minutes=1))
        assert attempt(session) is ann


def test_the_right_password_forgets_the_wrong_tries(session: Session, ann: User) -> None:
    fail(session, 4)
    assert lockout.tries_left(session, address=ADDRESS) == 1
    assert attempt(session) is ann
    assert lockout.tries_left(session, address=ADDRESS) == 5


def test_one_client_has_twenty_tries_over_all_addresses(session: Session, ann: User) -> None:
    for number in range(20):
        lockout.count_try(session, address=f"{number}@newsroom.example", client="2001:db8:1:2::5")
    session.commit()
    with pytest.raises(TooManyTries):
        begin_sign_in(session, address=ADDRESS, client="2001:db8:1:2:ffff::1")  # the same household
    assert attempt(session, client="2001:db8:1:3::5") is ann


def test_tries_under_way_count_before_their_passwords_are_checked(session: Session) -> None:
    for _ in range(5):
        begin_sign_in(session, address=ADDRESS, client="192.0.2.1")
    with pytest.raises(TooManyTries):
        begin_sign_in(session, address=ADDRESS, client="192.0.2.1")


def test_signing_out_everywhere_ends_all_sessions(session: Session, ann: User) -> None:
    before = ann.get_id()
    sign_out(session, COMMAND_LINE, ann, everywhere=False)
    assert ann.get_id() == before
    sign_out(session, COMMAND_LINE, ann, everywhere=True)
    assert ann.get_id() != before


def test_tries_at_the_same_moment_do_not_get_past_the_limit(app: Flask) -> None:
    def begin(_number: int) -> bool:
        with app.app_context():
            try:
                begin_sign_in(db.session, address=ADDRESS, client="192.0.2.1")
                db.session.commit()
            except TooManyTries:
                return False
            return True

    with ThreadPoolExecutor(max_workers=8) as threads:
        assert sum(threads.map(begin, range(16))) == lockout.TRIES_FOR_AN_ADDRESS
