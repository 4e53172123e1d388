"""The history of a directive as people read it."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.bodies import make_body
from tests.factories.directives import make_directive
from tests.factories.users import make_user
from tracker.domain.actors import COMMAND_LINE, Actor, ActorKind
from tracker.domain.audit import Action
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.relations import RelationKind
from tracker.domain.spans import Span
from tracker.domain.statuses import Basis, Precision, Status
from tracker.models import Directive, StatusChange
from tracker.queries.events import DeadlineEvent, StatusEvent
from tracker.queries.history import read_history
from tracker.services import history
from tracker.services.body_merges import merge_bodies
from tracker.services.history import NewEvidence
from tracker.services.passages import mark_passage

TODAY = date(2026, 11, 23)
ADDRESS = NewEvidence(url="https://stat.example/bridges")


@pytest.fixture
def directive(session: Session) -> Directive:
    return make_directive(session, deadline_on=date(2019, 12, 31), recorded_at=datetime(2019, 4, 18, 9, tzinfo=UTC))


def record(session: Session, directive: Directive, status: Status, on: date, **facts: Any) -> StatusChange:
    usual = {"basis": Basis.VERIFIED, "evidence": [ADDRESS], "effective_on": on}
    return history.record_status(session, COMMAND_LINE, directive, status=status, **(usual | facts))


def seen(session: Session, directive: Directive) -> list[tuple[str, date]]:
    return [(event.kind, event.on) for event in read_history(session, directive, today=TODAY).timeline]


def test_the_timeline_follows_the_world_newest_first(session: Session, directive: Directive) -> None:
    record(session, directive, Status.PARTLY_DONE, date(2020, 6, 1))
    history.record_check(session, COMMAND_LINE, directive, checked_on=date(2021, 1, 1))
    record(session, directive, Status.IN_PROGRESS, date(2019, 7, 1))
    move = {"kind": DeadlineKind.BY_DATE, "due_on": date(2020, 12, 31), "moved_on": date(2020, 1, 20)}
    history.move_deadline(session, COMMAND_LINE, directive, **move)
    assert seen(session, directive) == [
        ("check", date(2021, 1, 1)),
        ("deadline_passed", date(2020, 12, 31)),
        ("status", date(2020, 6, 1)),
        ("deadline", date(2020, 1, 20)),
        ("deadline_passed", date(2019, 12, 31)),
        ("status", date(2019, 7, 1)),
        ("status", date(2019, 4, 17)),
    ]
    moved = next(each for each in read_history(session, directive).timeline if isinstance(each, DeadlineEvent))
    assert (moved.before, moved.due_on) == (date(2019, 12, 31), date(2020, 12, 31))


def test_who_moved_a_deadline_is_named_as_the_body_that_it_was_merged_into(
    session: Session, directive: Directive
) -> None:
    old, new = make_body(session, "Министерство дорог и мостов"), make_body(session, "Министерство транспорта")
    facts = {"kind": DeadlineKind.BY_DATE, "due_on": date(2020, 12, 31), "moved_by": old}
    change = history.move_deadline(session, COMMAND_LINE, directive, **facts)
    merge_bodies(session, COMMAND_LINE, old, into=new)
    moved = next(each for each in read_history(session, directive).timeline if isinstance(each, DeadlineEvent))
    assert moved.moved_by is new
    assert change.moved_by is old


def test_no_deadline_passes_once_the_directive_is_done(session: Session, directive: Directive) -> None:
    change = record(session, directive, Status.DONE, date(2019, 11, 1))
    assert "deadline_passed" not in dict(seen(session, directive))
    history.retract(session, COMMAND_LINE, change, reason="not so")
    assert "deadline_passed" in dict(seen(session, directive))


def test_no_deadline_passes_before_its_last_day_is_over(session: Session, directive: Directive) -> None:
    for today, passed in ((date(2019, 12, 31), False), (date(2020, 1, 1), True)):
        kinds = {event.kind for event in read_history(session, directive, today=today).timeline}
        assert ("deadline_passed" in kinds) is passed


def test_a_retracted_status_change_stays_in_the_history(session: Session, directive: Directive) -> None:
    change = record(session, directive, Status.DONE, date(2020, 6, 1))
    history.retract(session, COMMAND_LINE, change, reason="another bridge")
    found = read_history(session, directive)
    event = next(each for each in found.timeline if isinstance(each, StatusEvent) and each.id == change.id)
    assert event.retraction is not None
    assert (event.retraction.reason, event.is_present) == ("another bridge", False)
    assert [entry.what for entry in found.entries] == [
        Action.STATUS_RETRACTED,
        Action.STATUS_RECORDED,
        Action.DIRECTIVE_PUBLISHED,
    ]


def test_what_stands_is_marked_on_each_basis(session: Session, directive: Directive) -> None:
    record(session, directive, Status.DONE, date(2020, 1, 1), basis=Basis.CLAIMED)
    record(session, directive, Status.PARTLY_DONE, date(2020, 1, 1), precision=Precision.YEAR)
    record(session, directive, Status.IN_PROGRESS, date(2020, 6, 1))
    events = [each for each in read_history(session, directive).timeline if isinstance(each, StatusEvent)]
    assert {(each.basis, each.status) for each in events if each.is_present} == {
        (Basis.CLAIMED, Status.DONE),
        (Basis.VERIFIED, Status.PARTLY_DONE),
    }
    assert [each.status for each in events if each.is_opening] == [Status.ANNOUNCED]


def test_the_record_names_people_as_the_public_may_know_them(session: Session, directive: Directive) -> None:
    user = make_user(session, name="R-07")
    person = Actor(ActorKind.PERSON, user.public_name, user.id)
    history.record_check(session, person, directive, checked_on=date(2021, 1, 1))
    entries = read_history(session, directive).entries
    assert [(entry.what, entry.recorded_by) for entry in entries] == [
        (Action.CHECK_RECORDED, "R-07"),
        (Action.DIRECTIVE_PUBLISHED, "command line"),
    ]


def test_relations_are_seen_from_both_ends_until_their_change_is_retracted(
    session: Session, directive: Directive
) -> None:
    other = make_directive(session)
    change = record(session, directive, Status.SUPERSEDED, date(2020, 1, 1), successor=other)
    history.record_relation(session, COMMAND_LINE, other, other=directive, kind=RelationKind.REITERATES)
    for one, forward in ((directive, False), (other, True)):
        related = read_history(session, one).related
        assert {(each.kind, each.forward) for each in related} == {
            (RelationKind.SUPERSEDES, forward),
            (RelationKind.REITERATES, forward),
        }
    history.retract(session, COMMAND_LINE, change, reason="they run side by side")
    assert [each.kind for each in read_history(session, directive).related] == [RelationKind.REITERATES]


def test_a_long_history_takes_no_more_queries_than_a_short_one(session: Session, directive: Directive) -> None:
    other = make_directive(session)
    for month in range(1, 7):
        article = make_article(session, f"Отчёт {month}: мосты отремонтированы.")
        passage = mark_passage(session, article.snapshot, Span(0, 7))
        evidence = [ADDRESS, NewEvidence(passage=passage)]
        record(session, directive, Status.DONE, date(2020, month, 1), evidence=evidence)
        history.record_check(session, COMMAND_LINE, directive, checked_on=date(2021, month, 1))
    history.record_relation(session, COMMAND_LINE, directive, other=other, kind=RelationKind.REITERATES)
    counts = [count_queries(session, each) for each in (directive.id, other.id)]
    assert max(counts) <= 8


def count_queries(session: Session, key: int) -> int:
    session.commit()
    session.expunge_all()
    directive = session.get_one(Directive, key)
    statements: list[str] = []
    engine = session.get_bind().engine
    sa.event.listen(engine, "before_cursor_execute", lambda *given: statements.append(given[2]))
    for event in read_history(session, directive).timeline:
        for evidence in getattr(event, "evidence", None) or ():
            assert evidence.url or evidence.passage.snapshot.article.title
    return len(statements)
