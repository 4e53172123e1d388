"""Several people record at once: each is kept or told, and what is projected follows from all rows."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from threading import Barrier

import pytest
import sqlalchemy as sa
from flask import Flask

from tests.factories.directives import make_directive
from tracker.db import db
from tracker.domain.actors import COMMAND_LINE
from tracker.domain.changes import Problem
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.relations import RelationKind
from tracker.domain.statuses import Basis, Status
from tracker.errors import Refused
from tracker.models import Check, DeadlineChange, Directive, Relation, Retraction, StatusChange
from tracker.services import history
from tracker.services.history import NewEvidence

PEOPLE = 10
Work = Callable[[Directive, int], object]


@pytest.fixture
def numbers(app: Flask) -> list[int]:
    """Keys of two published directives."""
    with app.app_context():
        made = [make_directive(db.session) for _ in range(2)]
        db.session.commit()
        return [each.id for each in made]


def together(app: Flask, key: int, work: Work) -> list[Problem]:
    """Let everybody work on one directive at the same moment; what they were told, if anything."""
    start = Barrier(PEOPLE)

    def person(number: int) -> list[Problem]:
        with app.app_context():
            directive = db.session.get_one(Directive, key)
            assert directive.verified_status  # read before anybody writes, as a form's page does
            db.session.rollback()
            start.wait()
            try:
                work(directive, number)
                db.session.commit()
            except Refused as refused:
                db.session.rollback()
                return list(refused.problems)
            return []

    with ThreadPoolExecutor(PEOPLE) as people:
        return [problem for told in people.map(person, range(PEOPLE)) for problem in told]


def assert_projected_from_rows(app: Flask, key: int) -> None:
    with app.app_context():
        directive = db.session.get_one(Directive, key)
        columns = [each.name for each in Directive.__table__.columns if each.name != "version"]
        kept = {column: getattr(directive, column) for column in columns}
        history.project(db.session, directive)
        assert {column: getattr(directive, column) for column in columns} == kept


def test_ten_people_record_and_nothing_is_lost(app: Flask, numbers: list[int]) -> None:
    def work(directive: Directive, number: int) -> None:
        history.record_status(
            db.session,
            COMMAND_LINE,
            directive,
            status=[Status.IN_PROGRESS, Status.DONE, Status.STALLED][number % 3],
            basis=list(Basis)[number % 2],
            effective_on=date(2020, 1, 1 + number),
            evidence=[NewEvidence(url=f"https://stat.example/{number}")],
        )
        history.record_check(db.session, COMMAND_LINE, directive, checked_on=date(2020, 2, 1 + number))
        day = date(2021, 1, 1 + number)
        history.move_deadline(db.session, COMMAND_LINE, directive, kind=DeadlineKind.BY_DATE, due_on=day)

    assert together(app, numbers[0], work) == []
    with app.app_context():
        for table, first in ((StatusChange, 1), (DeadlineChange, 1), (Check, 0)):
            count = sa.select(sa.func.count(table.id)).where(table.directive_id == numbers[0])
            assert db.session.scalar(count) == PEOPLE + first
    assert_projected_from_rows(app, numbers[0])


def test_one_change_is_retracted_by_one_of_ten(app: Flask, numbers: list[int]) -> None:
    with app.app_context():
        directive = db.session.get_one(Directive, numbers[0])
        facts = {"status": Status.DONE, "basis": Basis.CLAIMED, "effective_on": date(2020, 1, 1)}
        key = history.record_status(db.session, COMMAND_LINE, directive, **facts).id
        db.session.commit()

    def work(_directive: Directive, number: int) -> None:
        change = db.session.get_one(StatusChange, key)
        history.retract(db.session, COMMAND_LINE, change, reason=f"reason {number}")

    assert Counter(together(app, numbers[0], work)) == {Problem.ALREADY_RETRACTED: PEOPLE - 1}
    with app.app_context():
        assert db.session.scalar(sa.select(sa.func.count(Retraction.id))) == 1
    assert_projected_from_rows(app, numbers[0])


def test_nothing_is_recorded_after_somebody_records_the_end(app: Flask, numbers: list[int]) -> None:
    def work(directive: Directive, number: int) -> None:
        facts = {"basis": Basis.VERIFIED, "effective_on": date(2020, 1, 1)}
        history.record_status(db.session, COMMAND_LINE, directive, status=Status.WITHDRAWN, note=str(number), **facts)

    assert Counter(together(app, numbers[0], work)) == {Problem.ENDED: PEOPLE - 1}
    assert_projected_from_rows(app, numbers[0])


def test_of_two_directives_only_one_comes_to_supersede_the_other(app: Flask, numbers: list[int]) -> None:
    def work(_directive: Directive, number: int) -> None:
        old, new = (db.session.get_one(Directive, numbers[(number + each) % 2]) for each in (0, 1))
        facts = {"basis": Basis.VERIFIED, "effective_on": date(2020, 1, 1), "successor": new}
        history.record_status(db.session, COMMAND_LINE, old, status=Status.SUPERSEDED, **facts)

    told = Counter(together(app, numbers[0], work))
    assert told[Problem.CIRCLE] == PEOPLE // 2
    with app.app_context():
        relations = db.session.scalars(sa.select(Relation).where(Relation.kind == RelationKind.SUPERSEDES)).all()
        assert len(relations) == 1
    for key in numbers:
        assert_projected_from_rows(app, key)
