"""The rules of deadlines in SQL agree with those of the domain, for every status, kind and neighbouring day."""

from datetime import date, timedelta
from itertools import product

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.directives import make_draft
from tracker.domain.deadlines import DUE_SOON, UNCHECKED_AFTER, DeadlineKind, DeadlineState
from tracker.domain.deadlines import deadline_state as state
from tracker.domain.deadlines import is_unchecked as unchecked
from tracker.domain.statuses import Status
from tracker.models import Directive
from tracker.queries.deadlines import deadline_state, is_due, is_due_soon, is_overdue, is_unchecked

TODAY = date(2026, 11, 23)
DAY = timedelta(days=1)
DUE = (None, TODAY - DAY, TODAY, TODAY + DAY, TODAY + DUE_SOON, TODAY + DUE_SOON + DAY)
LOOKED = (None, TODAY - UNCHECKED_AFTER - DAY, TODAY - UNCHECKED_AFTER, TODAY)


@pytest.fixture
def directives(session: Session) -> list[Directive]:
    """One directive for each combination that the rules tell apart."""
    article = make_article(session)
    found = []
    cases = product(Status, DeadlineKind, DUE, (LOOKED[0], LOOKED[2]))
    more = product(Status, [DeadlineKind.BY_DATE], [TODAY], LOOKED)
    model = make_draft(session, article=article)
    for place, (status, kind, due_on, looked) in enumerate([*cases, *more]):
        ordered_on = TODAY - UNCHECKED_AFTER - (DAY if place % 2 else timedelta(0))
        found.append(
            Directive(
                article_id=article.id,
                ordered_on=ordered_on,
                language=model.language,
                verified_status=status,
                deadline_kind=kind,
                deadline_on=due_on,
                last_checked_on=looked,
            )
        )
    session.add_all(found)
    session.flush()
    return found


def keys(session: Session, which: sa.ColumnElement[bool]) -> set[int]:
    return set(session.scalars(sa.select(Directive.id).where(which)))


def test_the_state_of_every_deadline(session: Session, directives: list[Directive]):
    found = dict(session.execute(sa.select(Directive.id, deadline_state(TODAY))).all())
    for each in directives:
        assert found[each.id] == state(each.deadline_kind, each.deadline_on, each.verified_status, today=TODAY)


@pytest.mark.usefixtures("directives")
def test_the_conditions_agree_with_the_state(session: Session):
    states = dict(session.execute(sa.select(Directive.id, deadline_state(TODAY))).all())
    overdue = {key for key, each in states.items() if each == DeadlineState.OVERDUE}
    soon = {key for key, each in states.items() if each == DeadlineState.DUE_SOON}
    later = {key for key, each in states.items() if each == DeadlineState.LATER}
    assert keys(session, is_overdue(TODAY)) == overdue
    assert keys(session, is_due_soon(TODAY)) == soon
    assert keys(session, is_due(TODAY)) == soon | later


def test_what_nobody_checked(session: Session, directives: list[Directive]):
    found = keys(session, is_unchecked(TODAY))
    for each in directives:
        expected = unchecked(each.last_checked_on, each.ordered_on, each.verified_status, today=TODAY)
        assert (each.id in found) == expected
