"""Loading the demonstration data, what it looks like on any day, and removing it without a trace."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
import sqlalchemy as sa
import time_machine
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.directives import make_directive
from tracker import clock
from tracker.cli.serve import _prepare_database
from tracker.db import db
from tracker.demonstration.accounts import SIGN_INS
from tracker.demonstration.loader import TooEarlyError, load
from tracker.demonstration.removal import StillNeededError, remove
from tracker.domain.actors import COMMAND_LINE, Actor, ActorKind
from tracker.domain.deadlines import DeadlineState, deadline_state, is_unchecked
from tracker.domain.permissions import AccountRole
from tracker.domain.statuses import Status
from tracker.models import Article, AuditEntry, Base, Body, Directive, Evidence, Retraction, StatusChange, User
from tracker.queries.demonstration import is_loaded, is_new
from tracker.queries.users import find_by_address
from tracker.services import passwords, users


def rows(session: Session) -> dict[str, int]:
    """How many rows each table holds, without those that hold none."""
    counts = {
        table.name: session.scalar(sa.select(sa.func.count()).select_from(table))
        for table in Base.metadata.sorted_tables
    }
    return {table: count for table, count in counts.items() if count}


def directives(session: Session) -> list[Directive]:
    return list(session.scalars(sa.select(Directive).order_by(Directive.number)))


def demonstration_user(session: Session, role: AccountRole) -> User:
    address = next(each.email for each in SIGN_INS if each.role is role)
    user = find_by_address(session, address)
    assert user is not None
    return user


@pytest.fixture
def runner(app: Flask) -> FlaskCliRunner:
    return app.test_cli_runner()


def test_everything_that_is_loaded_is_marked_as_invented(session):
    load(session)
    for model in (Article, Body, Directive, User, StatusChange, Evidence, AuditEntry):
        assert session.scalar(sa.select(sa.func.count()).select_from(model).where(~model.demonstration)) == 0
    assert is_loaded(session)


def test_every_directive_is_published_under_a_number_of_the_invented_country(session):
    load(session)
    found = directives(session)
    assert len(found) >= 48
    assert all(each.published_at for each in found)
    assert {each.number[:3] for each in found if each.number} == {"XD-"}
    assert {each.ordered_on.year for each in found} == set(range(2021, 2027))


def test_histories_were_recorded_over_the_years_and_never_in_the_future(session):
    load(session)
    moments = session.scalars(sa.select(StatusChange.recorded_at)).all()
    assert {moment.year for moment in moments} == set(range(2021, 2027))
    assert max(moments) <= clock.now()


def test_every_status_stands_somewhere_and_one_change_was_retracted(session):
    load(session)
    assert {each.verified_status for each in directives(session)} == set(Status)
    assert len(session.scalars(sa.select(Retraction)).all()) == 1


@pytest.mark.parametrize("years", [0, 1, 5])
def test_on_any_day_some_are_overdue_due_soon_and_never_checked(session, years):
    day = clock.now() + timedelta(days=365 * years)
    with time_machine.travel(day, tick=False):
        load(session)
        today = clock.today()
        found = directives(session)
        states = Counter(
            deadline_state(each.deadline_kind, each.deadline_on, each.verified_status, today=today) for each in found
        )
        unchecked = [
            is_unchecked(each.last_checked_on, each.ordered_on, each.verified_status, today=today) for each in found
        ]
    assert states[DeadlineState.OVERDUE] >= 10
    assert states[DeadlineState.DUE_SOON] >= 3
    assert unchecked.count(True) >= 5
    assert unchecked.count(False) >= 10
    assert any(each.last_checked_on is None for each in found)


def test_a_clock_before_the_last_article_is_told_so(session):
    with time_machine.travel(datetime(2024, 5, 1, tzinfo=UTC), tick=False), pytest.raises(TooEarlyError) as refusal:
        load(session)
    assert refusal.value.today == date(2024, 5, 1)
    assert rows(session) == {}


def test_the_accounts_open_with_the_printed_words(session):
    load(session)
    for sign_in in SIGN_INS:
        user = demonstration_user(session, sign_in.role)
        assert user.role is sign_in.role
        assert passwords.verify(user.password_hash, sign_in.password)


def test_removing_leaves_nothing_behind(session):
    load(session)
    session.commit()
    remove(session)
    session.commit()
    assert rows(session) == {}


def test_removing_leaves_the_records_of_people_as_they_were(session):
    users.create_user(session, COMMAND_LINE, email="a@newsroom.example", public_name="A", role=AccountRole.ADMIN)
    make_directive(session)
    session.commit()
    before = rows(session)
    load(session)
    session.commit()
    remove(session)
    session.commit()
    assert rows(session) == before
    assert len(directives(session)) == 1


def test_an_invented_account_that_a_real_article_names_is_barred_and_opens_again_with_the_data(session):
    load(session)
    researcher = demonstration_user(session, AccountRole.RESEARCHER)
    make_article(session, actor=Actor(ActorKind.PERSON, researcher.public_name, researcher.id))
    session.commit()
    remove(session)
    session.commit()
    researcher = demonstration_user(session, AccountRole.RESEARCHER)
    assert (researcher.is_active, researcher.password_hash) == (False, None)
    assert rows(session)["users"] == 1
    load(session)
    session.commit()
    assert demonstration_user(session, AccountRole.RESEARCHER).is_active


def test_nothing_is_removed_while_real_records_rest_on_invented_bodies(session):
    load(session)
    body = session.scalars(sa.select(Body).limit(1)).one()
    make_directive(session, responsible=[body])
    session.commit()
    before = rows(session)
    with pytest.raises(StillNeededError) as refusal:
        remove(session)
    assert refusal.value.tables == {"assignments": 1}
    assert rows(session) == before


def test_the_command_loads_once_prints_sign_ins_and_removes(runner):
    loaded = runner.invoke(args=["demonstration", "load"])
    assert loaded.exit_code == 0
    for sign_in in SIGN_INS:
        assert sign_in.email in loaded.output
        assert sign_in.password in loaded.output
    again = runner.invoke(args=["demonstration", "load"])
    assert (again.exit_code, again.output) == (1, "Error: The demonstration data is loaded already.\n")
    removed = runner.invoke(args=["demonstration", "remove"])
    assert (removed.exit_code, removed.output) == (0, "The demonstration data is removed.\n")


def test_only_a_new_database_is_filled_unasked(runner, session):
    make_article(session)
    session.commit()
    assert runner.invoke(args=["demonstration", "load", "--if-new"]).exit_code == 0
    assert not is_loaded(session)


def test_a_new_database_is_filled_unasked(runner, session):
    assert is_new(session)
    session.rollback()
    assert runner.invoke(args=["demonstration", "load", "--if-new"]).exit_code == 0
    assert is_loaded(session)


def test_a_new_database_stays_empty_and_the_reason_is_said_where_the_clock_is_behind(runner, session):
    with time_machine.travel(datetime(2024, 5, 1, tzinfo=UTC), tick=False):
        result = runner.invoke(args=["demonstration", "load", "--if-new"])
    assert result.exit_code == 0
    assert "2024-05-01" in result.output
    assert is_new(session)


def test_production_refuses_it(runner, app):
    app.extensions["settings"] = replace(app.extensions["settings"], production=True)
    refused = runner.invoke(args=["demonstration", "load"])
    assert refused.exit_code == 1
    assert "production" in refused.output


def test_starting_again_waits_for_nobody(session):
    _prepare_database()
    db.session.close()
    _prepare_database()
    assert len(session.scalars(sa.select(Article)).all()) >= 10
