"""The rows that the benchmarks measure on go around the services; these tests say that they are rows like others."""

from datetime import date
from itertools import pairwise

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from tests.benchmarks.large.tracker import fill
from tracker.domain.relations import RelationKind
from tracker.domain.statuses import ENDED_BY_ISSUER, NEEDS_EVIDENCE, OURS_ALONE, Basis, Status
from tracker.models import Article, Directive, Passage, Relation, StatusChange
from tracker.services.projection import COLUMNS, project

TODAY = date(2026, 6, 1)
NUMBER = 300


@pytest.fixture
def large(session: Session) -> Session:
    """A database with some hundred directives."""
    fill(session, directives=NUMBER, today=TODAY)
    return session


def test_the_present_state_of_every_directive_is_what_its_history_gives(large: Session) -> None:
    columns = (*COLUMNS, "changed_at")
    for directive in large.scalars(sa.select(Directive).where(Directive.published_at.is_not(None))).all():
        held = {column: getattr(directive, column) for column in columns}
        project(large, directive)
        assert {column: getattr(directive, column) for column in columns} == held, directive.number


def test_there_are_as_many_as_asked_for_and_few_are_drafts(large: Session) -> None:
    published = large.scalar(sa.select(sa.func.count()).where(Directive.published_at.is_not(None)))
    total = large.scalar(sa.select(sa.func.count(Directive.id)))
    assert total == NUMBER
    assert 0.9 * NUMBER < (published or 0) < NUMBER


def test_every_status_occurs_and_those_that_need_evidence_have_it(large: Session) -> None:
    changes = large.scalars(sa.select(StatusChange)).all()
    assert {each.status for each in changes} == set(Status)
    proven = [each for each in changes if each.basis is Basis.VERIFIED and each.status in NEEDS_EVIDENCE]
    assert proven
    assert all(each.evidence for each in proven)
    assert not [each for each in changes if each.basis is Basis.CLAIMED and each.status in OURS_ALONE]


def test_what_is_superseded_has_a_later_directive_in_its_place(large: Session) -> None:
    superseded = large.scalars(sa.select(StatusChange).where(StatusChange.status == Status.SUPERSEDED)).all()
    assert superseded
    for change in superseded:
        assert change.relation
        assert change.relation.directive.ordered_on >= change.directive.ordered_on
    assert large.scalar(sa.select(sa.func.count()).where(Relation.kind == RelationKind.REITERATES))


def test_histories_go_forward_and_end_where_the_issuer_ended_them(large: Session) -> None:
    rows = large.scalars(sa.select(StatusChange).order_by(StatusChange.directive_id, StatusChange.id)).all()
    for before, after in pairwise(rows):
        if before.directive_id == after.directive_id:
            assert before.recorded_at <= after.recorded_at
            assert before.retraction or before.basis is Basis.CLAIMED or before.status not in ENDED_BY_ISSUER
    assert max(each.recorded_at for each in rows).date() <= TODAY


def test_the_words_of_every_passage_stand_where_it_says(large: Session) -> None:
    for passage in large.scalars(sa.select(Passage)):
        assert passage.snapshot.text[passage.start : passage.end] == passage.exact


def test_every_article_is_public_for_a_reason(large: Session) -> None:
    with_orders = sa.select(Directive.article_id).where(Directive.published_at.is_not(None))
    assert large.scalar(sa.select(sa.func.count()).where(Article.id.not_in(with_orders))) == 0
