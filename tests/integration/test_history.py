"""Recording what became of directives: what is kept, what is projected from it, what is refused."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.bodies import make_body
from tests.factories.directives import make_directive, make_draft
from tracker import clock
from tracker.domain.actors import COMMAND_LINE, Actor, ActorKind
from tracker.domain.audit import Action
from tracker.domain.changes import Problem
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.languages import Language
from tracker.domain.relations import RelationKind
from tracker.domain.spans import Span
from tracker.domain.statuses import Basis, Precision, Status
from tracker.errors import Conflict, Refused
from tracker.models import AuditEntry, DeadlineChange, Directive, Passage, StatusChange
from tracker.services import history
from tracker.services.history import NewEvidence
from tracker.services.passages import mark_passage

ADDRESS = NewEvidence(url="https://stat.example/bridges", title="Мосты", publisher="Статистика")
DEMONSTRATION = Actor(ActorKind.DEMONSTRATION, "demonstration", demonstration=True)


@pytest.fixture
def directive(session: Session) -> Directive:
    """Ordered on 17 April 2019, to be done by the end of that year."""
    facts = {"deadline_on": date(2019, 12, 31), "deadline_words": "до конца года"}
    return make_directive(session, recorded_at=datetime(2019, 4, 18, 9, tzinfo=UTC), **facts)


def record(session: Session, directive: Directive, status: Status, **facts: Any) -> StatusChange:
    usual = {"basis": Basis.VERIFIED, "effective_on": date(2020, 6, 15), "evidence": [ADDRESS]}
    return history.record_status(session, COMMAND_LINE, directive, status=status, **(usual | facts))


def passage_of(session: Session, text: str, actor: Actor = COMMAND_LINE) -> Passage:
    article = make_article(session, text, actor=actor, published_on=date(2020, 6, 20))
    return mark_passage(session, article.snapshot, Span(0, len(text)))


def refusal(session: Session, directive: Directive, status: Status, **facts: Any) -> Refused:
    before = session.scalar(sa.select(sa.func.count(StatusChange.id)))
    with pytest.raises(Refused) as refused:
        record(session, directive, status, **facts)
    assert session.scalar(sa.select(sa.func.count(StatusChange.id))) == before
    return refused.value


def test_a_history_begins_announced_with_the_first_deadline(session: Session, directive: Directive) -> None:
    assert (directive.verified_status, directive.verified_on) == (Status.ANNOUNCED, date(2019, 4, 17))
    assert (directive.claimed_status, directive.last_checked_on) == (None, None)
    assert (directive.first_deadline_on, directive.deadline_on) == (date(2019, 12, 31), date(2019, 12, 31))
    assert directive.changed_at == datetime(2019, 4, 18, 9, tzinfo=UTC)
    with pytest.raises(Conflict):
        history.open_history(session, COMMAND_LINE, directive)


def test_claim_and_verdict_stand_side_by_side(session: Session, directive: Directive) -> None:
    record(session, directive, Status.DONE, basis=Basis.CLAIMED, evidence=[])
    record(session, directive, Status.PARTLY_DONE, effective_on=date(2020, 7, 1))
    assert (directive.claimed_status, directive.claimed_on) == (Status.DONE, date(2020, 6, 15))
    assert (directive.verified_status, directive.verified_on) == (Status.PARTLY_DONE, date(2020, 7, 1))


def test_a_change_keeps_all_that_was_said(session: Session, directive: Directive) -> None:
    passage = passage_of(session, "Мосты через реку отремонтированы.")
    evidence = [ADDRESS, ADDRESS, NewEvidence(passage=passage)]
    facts = {"precision": Precision.MONTH, "note": " Отремонтированы оба. ", "note_language": Language.RUSSIAN}
    change = record(session, directive, Status.DONE, evidence=evidence, **facts)
    session.expire_all()
    assert (change.effective_on, change.precision) == (date(2020, 6, 1), Precision.MONTH)
    assert (change.note, change.note_language) == ("Отремонтированы оба.", Language.RUSSIAN)
    assert [(each.url, each.passage) for each in change.evidence] == [(ADDRESS.url, None), (None, passage)]
    assert (directive.verified_on, directive.verified_precision) == (date(2020, 6, 1), Precision.MONTH)


def test_an_article_that_serves_as_evidence_becomes_public(session: Session, directive: Directive) -> None:
    passage = passage_of(session, "Мосты через реку отремонтированы.")
    assert passage.snapshot.article.published_at is None
    record(session, directive, Status.DONE, evidence=[NewEvidence(passage=passage)])
    assert passage.snapshot.article.published_at is not None


def test_an_event_found_late_does_not_displace_what_came_after_it(session: Session, directive: Directive) -> None:
    record(session, directive, Status.DONE, effective_on=date(2021, 1, 1))
    record(session, directive, Status.IN_PROGRESS, effective_on=date(2020, 1, 1))
    assert directive.verified_status is Status.DONE


def test_retracting_brings_the_change_before_back(session: Session, directive: Directive) -> None:
    record(session, directive, Status.IN_PROGRESS)
    wrong = record(session, directive, Status.DONE, effective_on=date(2020, 9, 1))
    retraction = history.retract(session, COMMAND_LINE, wrong, reason=" The article is about another bridge. ")
    assert directive.verified_status is Status.IN_PROGRESS
    assert retraction.reason == "The article is about another bridge."
    session.expire_all()
    assert wrong.retraction == retraction
    assert wrong.status is Status.DONE


@pytest.mark.parametrize(("reason", "problem"), [("", Problem.REASON_NEEDED), ("again", Problem.ALREADY_RETRACTED)])
def test_a_change_is_retracted_once_and_with_a_reason(
    session: Session, directive: Directive, reason: str, problem: Problem
) -> None:
    change = record(session, directive, Status.IN_PROGRESS)
    if reason:
        history.retract(session, COMMAND_LINE, change, reason="first")
    with pytest.raises(Refused) as refused:
        history.retract(session, COMMAND_LINE, change, reason=reason)
    assert refused.value.problems == (problem,)


def test_the_beginning_of_a_history_stays(session: Session, directive: Directive) -> None:
    opening = session.scalars(sa.select(StatusChange).where(StatusChange.directive_id == directive.id)).one()
    with pytest.raises(Refused) as refused:
        history.retract(session, COMMAND_LINE, opening, reason="why not")
    assert refused.value.problems == (Problem.OPENING_STAYS,)


def test_a_moved_deadline_keeps_the_first_one(session: Session, directive: Directive) -> None:
    body = make_body(session)
    moves = {"kind": DeadlineKind.BY_DATE, "moved_by": body, "evidence": ADDRESS, "note": "Не хватило денег."}
    history.move_deadline(session, COMMAND_LINE, directive, due_on=date(2020, 12, 31), **moves)
    change = history.move_deadline(session, COMMAND_LINE, directive, due_on=date(2021, 12, 31), **moves)
    assert (directive.first_deadline_on, directive.deadline_on) == (date(2019, 12, 31), date(2021, 12, 31))
    assert (change.moved_by, change.evidence and change.evidence.url) == (body, ADDRESS.url)


def test_a_move_found_late_does_not_displace_a_later_one(session: Session, directive: Directive) -> None:
    by_date = DeadlineKind.BY_DATE
    later = {"due_on": date(2022, 12, 31), "moved_on": date(2021, 12, 1)}
    earlier = {"due_on": date(2021, 12, 31), "moved_on": date(2020, 12, 1)}
    history.move_deadline(session, COMMAND_LINE, directive, kind=by_date, **later)
    history.move_deadline(session, COMMAND_LINE, directive, kind=by_date, **earlier)
    assert directive.deadline_on == date(2022, 12, 31)


def test_the_first_date_that_an_order_without_one_gets_is_its_first_deadline(session: Session) -> None:
    directive = make_directive(session)
    assert (directive.deadline_kind, directive.first_deadline_on) == (DeadlineKind.OPEN_ENDED, None)
    for day in (date(2020, 12, 31), date(2021, 12, 31)):
        history.move_deadline(session, COMMAND_LINE, directive, kind=DeadlineKind.BY_DATE, due_on=day)
    assert (directive.first_deadline_on, directive.deadline_on) == (date(2020, 12, 31), date(2021, 12, 31))


def test_the_last_look_is_a_check_or_the_day_of_a_verdict(session: Session, directive: Directive) -> None:
    history.record_check(session, COMMAND_LINE, directive, checked_on=date(2020, 1, 10))
    assert directive.last_checked_on == date(2020, 1, 10)
    record(session, directive, Status.DONE, basis=Basis.CLAIMED)
    assert directive.last_checked_on == date(2020, 1, 10)
    looked_at = datetime(2020, 8, 1, 12, tzinfo=UTC)
    verdict = record(session, directive, Status.IN_PROGRESS, recorded_at=looked_at)
    assert directive.last_checked_on == date(2020, 8, 1)
    history.record_check(session, COMMAND_LINE, directive, checked_on=date(2020, 3, 1))
    assert directive.last_checked_on == date(2020, 8, 1)
    history.retract(session, COMMAND_LINE, verdict, reason="wrong directive")
    assert directive.last_checked_on == date(2020, 3, 1)


def test_a_directive_recorded_as_superseded_is_superseded_by_its_successor(
    session: Session, directive: Directive
) -> None:
    successor = make_directive(session, article=make_article(session, published_on=date(2020, 5, 1)))
    change = record(session, directive, Status.SUPERSEDED, successor=successor, evidence=[])
    assert change.relation is not None
    assert (change.relation.directive, change.relation.other) == (successor, directive)
    assert change.relation.kind is RelationKind.SUPERSEDES


def test_two_directives_do_not_supersede_each_other(session: Session, directive: Directive) -> None:
    other = make_directive(session)
    change = record(session, directive, Status.SUPERSEDED, successor=other)
    assert refusal(session, other, Status.SUPERSEDED, successor=directive).problems == (Problem.CIRCLE,)
    history.retract(session, COMMAND_LINE, change, reason="the other way round")
    record(session, other, Status.SUPERSEDED, successor=directive)
    assert (directive.verified_status, other.verified_status) == (Status.ANNOUNCED, Status.SUPERSEDED)


def test_three_directives_do_not_supersede_one_another_in_a_circle(session: Session, directive: Directive) -> None:
    second, third = make_directive(session), make_directive(session)
    record(session, directive, Status.SUPERSEDED, successor=second)
    record(session, second, Status.SUPERSEDED, successor=third)
    assert refusal(session, third, Status.SUPERSEDED, successor=directive).problems == (Problem.CIRCLE,)


def test_a_draft_neither_has_a_history_nor_replaces_a_directive(session: Session, directive: Directive) -> None:
    draft = make_draft(session)
    assert refusal(session, draft, Status.IN_PROGRESS).problems == (Problem.NOT_PUBLISHED,)
    refused = refusal(session, directive, Status.SUPERSEDED, successor=draft)
    assert refused.problems == (Problem.OTHER_NOT_PUBLISHED,)


def test_the_words_of_the_order_are_no_evidence(session: Session, directive: Directive) -> None:
    own = directive.passages[0]
    overlapping = mark_passage(session, own.snapshot, Span(own.end - 3, own.end + 3))
    for passage in (own, overlapping):
        refused = refusal(session, directive, Status.DONE, evidence=[ADDRESS, NewEvidence(passage=passage)])
        assert (refused.problems, refused.field) == ((Problem.OWN_WORDS,), "evidence-1")
    elsewhere = mark_passage(session, own.snapshot, Span(own.end, own.end + 5))
    record(session, directive, Status.DONE, evidence=[NewEvidence(passage=elsewhere)])


def test_nothing_invented_is_said_of_what_is_real(session: Session, directive: Directive) -> None:
    invented = passage_of(session, "Мосты построены на бумаге.", actor=DEMONSTRATION)
    refused = refusal(session, directive, Status.DONE, evidence=[NewEvidence(passage=invented)])
    assert refused.problems == (Problem.INVENTED_AND_REAL,)
    imagined = make_directive(session, article=invented.snapshot.article)
    assert record(session, imagined, Status.IN_PROGRESS, effective_on=date(2020, 7, 1)).demonstration
    refused = refusal(session, directive, Status.SUPERSEDED, successor=imagined)
    assert Problem.INVENTED_AND_REAL in refused.problems


def test_a_relation_is_recorded_once(session: Session, directive: Directive) -> None:
    earlier = make_directive(session)
    relation = {"other": earlier, "kind": RelationKind.REITERATES}
    history.record_relation(session, COMMAND_LINE, directive, **relation)
    with pytest.raises(Refused) as refused:
        history.record_relation(session, COMMAND_LINE, directive, **relation)
    assert refused.value.problems == (Problem.ALREADY_RELATED,)
    with pytest.raises(Refused) as refused:
        history.record_relation(session, COMMAND_LINE, earlier, other=directive, kind=RelationKind.REITERATES)
    assert refused.value.problems == (Problem.CIRCLE,)


def test_a_write_is_logged_with_what_it_moved(session: Session, directive: Directive) -> None:
    change = record(session, directive, Status.DONE)
    log = sa.select(AuditEntry).where(AuditEntry.action == Action.STATUS_RECORDED)
    entry = session.scalars(log).one()
    assert (entry.subject_type, entry.subject_id) == ("directives", directive.id)
    assert entry.changes["verified_status"] == ["announced", "done"]
    assert entry.changes["status_change"] == [None, change.id]


def test_what_is_projected_can_be_rebuilt_from_the_rows(session: Session, directive: Directive) -> None:
    record(session, directive, Status.DONE, basis=Basis.CLAIMED)
    history.retract(session, COMMAND_LINE, record(session, directive, Status.DONE), reason="not yet")
    history.record_check(session, COMMAND_LINE, directive, checked_on=clock.today())
    history.move_deadline(session, COMMAND_LINE, directive, kind=DeadlineKind.RECURRING, due_on=None, words="ежегодно")
    columns = [each.name for each in Directive.__table__.columns if each.name != "version"]
    kept = {column: getattr(directive, column) for column in columns}
    for column in ("verified_on", "claimed_status", "claimed_on", "deadline_on", "last_checked_on", "changed_at"):
        setattr(directive, column, None)
    history.project(session, directive)
    assert {column: getattr(directive, column) for column in columns} == kept


def test_history_rows_refuse_to_be_changed_or_deleted(session: Session, directive: Directive) -> None:
    record(session, directive, Status.DONE)
    session.commit()
    for statement in (sa.update(StatusChange).values(note="x"), sa.delete(DeadlineChange)):
        with pytest.raises(sa.exc.DBAPIError, match="append-only"):
            session.execute(statement)
        session.rollback()
