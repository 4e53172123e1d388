"""Recording moved deadlines, checks and relations, on their pages."""

from datetime import date

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient

from tests.factories.articles import make_article
from tests.factories.bodies import make_body
from tests.factories.directives import make_directive
from tests.support.forms import submit
from tests.support.people import sign_in_as
from tracker import clock
from tracker.db import db
from tracker.domain.permissions import AccountRole
from tracker.domain.relations import RelationKind
from tracker.models import Check, DeadlineChange, Directive, Relation

MOVE = {
    "kind": "by_date",
    "due_on": "2021-12-31",
    "words": "до конца 2021 года",
    "moved_on": "2020-01-15",
    "moved_by": "министерство ДОРОГ",
    "note": "Not enough money.",
    "evidence-url": "https://acts.example/402",
    "evidence-title": "Resolution 402",
}


@pytest.fixture
def directive(app: Flask, client: FlaskClient) -> str:
    """The address of a directive of 17 April 2019 due at the end of that year; an earlier one is KZ-2019-0002."""
    with app.app_context():
        make_body(db.session, "Министерство дорог")
        directive = make_directive(db.session, deadline_on=date(2019, 12, 31))
        make_directive(db.session, article=make_article(db.session, published_on=date(2019, 2, 1)))
        db.session.commit()
        number = str(directive.number)
    sign_in_as(app, client, AccountRole.RESEARCHER)
    return f"/directives/{number.lower()}"


def test_a_moved_deadline_keeps_the_first_one(app: Flask, client: FlaskClient, directive: str) -> None:
    address = f"{directive}/deadline-changes/new"
    assert submit(client, address, page=address, **MOVE).status_code == 303
    with app.app_context():
        change = db.session.scalars(sa.select(DeadlineChange).where(DeadlineChange.moved_on.is_not(None))).one()
        assert (change.due_on, change.words) == (date(2021, 12, 31), "до конца 2021 года")
        assert change.moved_by is not None
        assert change.evidence is not None
        assert change.directive.first_deadline_on == date(2019, 12, 31)
    page = client.get(address).get_data(as_text=True)
    assert "moved; first set for <time" in page


@pytest.mark.parametrize(
    ("fields", "message", "field"),
    [
        ({"kind": ""}, "Choose a kind of deadline.", "kind"),
        ({"due_on": ""}, "A deadline by a date needs its last day.", "due_on"),
        ({"kind": "recurring"}, "Only a deadline by a date has a last day.", "due_on"),
        ({"due_on": "2018-01-01"}, "The deadline lies before the order was given.", "due_on"),
        ({"due_on": "soon"}, "Give a day that exists", "due_on"),
        ({"due_on": "2019-12-31", "words": ""}, "This is already the deadline.", "kind"),
        ({"moved_on": "2999-01-01"}, "The day lies in the future.", "moved_on"),
        ({"moved_on": "2018-01-01"}, "The day lies before the order was given.", "moved_on"),
        ({"moved_by": "Министерство мостов"}, "No body has this name.", "moved_by"),
        ({"words": "а" * 301}, "300 characters at most", "words"),
        ({"evidence-url": "ftp://acts.example"}, "A web address begins with http", "evidence-url"),
        ({"evidence-published_on": "2999-01-01"}, "published in the future", "evidence-published_on"),
    ],
)
def test_a_move_that_breaks_a_rule_is_refused_at_its_field(
    client: FlaskClient, directive: str, fields: dict[str, str], message: str, field: str
) -> None:
    address = f"{directive}/deadline-changes/new"
    answer = submit(client, address, page=address, **{**MOVE, **fields})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    head, found, _ = page.partition(message)
    assert found
    assert head.rpartition('id="')[2].startswith(f"{field}-error")
    with client.application.app_context():
        assert db.session.scalar(sa.select(sa.func.count(DeadlineChange.id))) == 2


def test_a_check_proposes_today_and_is_recorded(app: Flask, client: FlaskClient, directive: str) -> None:
    address = f"{directive}/checks/new"
    today = clock.today().isoformat()
    assert f'value="{today}"' in client.get(address).get_data(as_text=True)
    assert submit(client, address, page=address, checked_on=today, note="News, budget").status_code == 303
    with app.app_context():
        check = db.session.scalars(sa.select(Check)).one()
        assert (check.checked_on.isoformat(), check.note) == (today, "News, budget")
        assert check.directive.last_checked_on == check.checked_on


@pytest.mark.parametrize(
    ("day", "message"),
    [
        ("", "Give the day on which you looked."),
        ("2999-01-01", "The day lies in the future."),
        ("2019-04-16", "The day lies before the order was given."),
    ],
)
def test_a_check_on_an_impossible_day_is_refused(
    app: Flask, client: FlaskClient, directive: str, day: str, message: str
) -> None:
    address = f"{directive}/checks/new"
    answer = submit(client, address, page=address, checked_on=day)
    assert answer.status_code == 422
    assert message in answer.get_data(as_text=True)
    with app.app_context():
        assert db.session.scalar(sa.select(sa.func.count(Check.id))) == 0


@pytest.mark.parametrize("named", ["kz-2019-0002", "http://127.0.0.1:8000/directives/kz-2019-0002"])
def test_a_directive_repeats_an_earlier_one(app: Flask, client: FlaskClient, directive: str, named: str) -> None:
    address = f"{directive}/relations/new"
    relation = {"kind": "reiterates", "other": named}
    assert submit(client, address, page=address, **relation).status_code == 303
    assert "already recorded" in submit(client, address, page=address, **relation).get_data(as_text=True)
    with app.app_context():
        row = db.session.scalars(sa.select(Relation)).one()
        assert (row.kind, row.other.number) == (RelationKind.REITERATES, "KZ-2019-0002")


@pytest.mark.parametrize(
    ("kind", "named", "message"),
    [
        ("supersedes", "KZ-2019-0002", "Choose how the two are related."),
        ("part_of", "", "Give the number of the other directive."),
        ("part_of", "KZ-2019-0001", "cannot be related to itself"),
        ("part_of", "KZ-2019-0003", "No published directive has this number."),
    ],
)
def test_a_relation_that_makes_no_sense_is_refused(
    client: FlaskClient, directive: str, kind: str, named: str, message: str
) -> None:
    address = f"{directive}/relations/new"
    answer = submit(client, address, page=address, kind=kind, other=named)
    assert answer.status_code == 422
    assert message in answer.get_data(as_text=True)
    with client.application.app_context():
        assert db.session.scalar(sa.select(sa.func.count(Relation.id))) == 0
        assert db.session.scalar(sa.select(sa.func.count(Directive.id))) == 2
