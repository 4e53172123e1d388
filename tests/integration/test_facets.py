"""What the list of directives can be narrowed by: counts and lists say the same as looking at each directive."""

import random
from collections import Counter
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.bodies import make_body
from tests.factories.directives import make_draft
from tracker import clock
from tracker.domain.deadlines import DeadlineKind, DeadlineState, deadline_state, is_unchecked
from tracker.domain.languages import Language
from tracker.domain.roles import Role
from tracker.domain.statuses import Status
from tracker.models import Assignment, Directive
from tracker.queries.directives import Sort, find_page
from tracker.queries.facets import NONE, count
from tracker.queries.filters import Facet, Filters

TODAY = date(2026, 11, 23)


@pytest.fixture
def directives(session: Session) -> list[Directive]:
    """Sixty directives of all sorts, and a draft that nobody sees."""
    chance = random.Random(7)
    article = make_article(session)
    bodies = [make_body(session, f"Ведомство {number}") for number in range(4)]
    language = make_draft(session, article=article).language
    found = []
    for number in range(60):
        directive = Directive(
            number=f"KZ-2019-{number:04}",
            published_at=clock.now(),
            article_id=article.id,
            ordered_on=TODAY - timedelta(days=chance.randint(1, 2000)),
            language=chance.choice([language, Language.KAZAKH]),
            issuer=chance.choice([None, *bodies[:2]]),
            topic=chance.choice([None, 10, 12]),
            verified_status=chance.choice(list(Status)),
            claimed_status=chance.choice([None, Status.DONE, Status.IN_PROGRESS]),
            deadline_kind=chance.choice(list(DeadlineKind)),
            deadline_on=chance.choice([None, TODAY + timedelta(days=chance.randint(-90, 90))]),
            last_checked_on=chance.choice([None, TODAY - timedelta(days=chance.randint(0, 200))]),
        )
        for role in (Role.RESPONSIBLE, Role.OVERSEER):
            for body in chance.sample(bodies, chance.randint(0, 2)):
                directive.assignments.append(Assignment(body=body, role=role))
        found.append(directive)
    session.add_all(found)
    session.flush()
    return found


def values(each: Directive, facet: Facet) -> set[Any]:
    """What a directive has of a facet, read off it."""
    found: dict[Facet, Any] = {
        Facet.DEADLINE: deadline_state(each.deadline_kind, each.deadline_on, each.verified_status, today=TODAY),
        Facet.UNCHECKED: is_unchecked(each.last_checked_on, each.ordered_on, each.verified_status, today=TODAY),
        Facet.STATUS: each.verified_status,
        Facet.CLAIMED: each.claimed_status,
        Facet.ISSUER: each.issuer_id,
        Facet.TOPIC: each.topic,
        Facet.LANGUAGE: each.language,
    }
    if facet in found:
        return {found[facet]}
    return {assignment.body_id for assignment in each.assignments if assignment.role == facet} or {None}


def passes(each: Directive, filters: Filters, facets: list[Facet]) -> bool:
    in_time = (filters.ordered_from or date.min) <= each.ordered_on <= (filters.ordered_to or date.max)
    return in_time and all(
        not filters.chosen(facet) or values(each, facet) & set(filters.chosen(facet)) for facet in facets
    )


def choices(directives: list[Directive]) -> list[Filters]:
    body = next(assignment.body_id for each in directives for assignment in each.assignments)
    return [
        Filters(),
        Filters(status=[Status.DONE, Status.STALLED]),
        Filters(claimed=[None]),
        Filters(overseer=[None], topic=[10, None]),
        Filters(responsible=[body], overseer=[body, None]),
        Filters(deadline=[DeadlineState.OVERDUE, DeadlineState.NO_DATE], language=[Language.KAZAKH]),
        Filters(unchecked=True, issuer=[None]),
        Filters(ordered_from=TODAY - timedelta(days=900), ordered_to=TODAY - timedelta(days=100), status=[Status.DONE]),
    ]


def text(value: Any) -> str:
    if value is None:
        return NONE
    return str(int(value)) if isinstance(value, bool) else str(value)


def test_every_count_is_what_choosing_that_value_would_leave(session: Session, directives: list[Directive]):
    for filters in choices(directives):
        counted = count(session, filters, today=TODAY)
        assert counted.total == sum(passes(each, filters, list(Facet)) for each in directives)
        for facet in Facet:
            others = [other for other in Facet if other is not facet]
            expected = Counter(
                text(value) for each in directives if passes(each, filters, others) for value in values(each, facet)
            )
            assert counted.values[facet] == expected, (filters, facet)


@pytest.mark.parametrize("sort", Sort)
def test_the_list_is_what_was_counted(session: Session, directives: list[Directive], sort: Sort):
    for filters in choices(directives):
        expected = {each.id for each in directives if passes(each, filters, list(Facet))}
        shown: list[int] = []
        for number in range(1, 4):
            page = find_page(
                session,
                filters,
                sort=sort,
                number=number,
                total=len(expected),
                language=Language.ENGLISH,
                today=TODAY,
            )
            if page.place.number == number:
                shown += [each.id for each in page.items]
        assert sorted(shown) == sorted(expected)


@pytest.mark.usefixtures("directives")
def test_the_most_overdue_come_first(session: Session):
    page = find_page(session, Filters(), sort=Sort.OVERDUE, number=1, total=60, language=Language.ENGLISH, today=TODAY)
    states = [values(each, Facet.DEADLINE) == {DeadlineState.OVERDUE} for each in page.items]
    assert states == sorted(states, reverse=True)
    late = [each.deadline_on for each, is_late in zip(page.items, states, strict=True) if is_late]
    assert late == sorted(late)
    assert late


def test_a_draft_is_neither_counted_nor_listed(session: Session, directives: list[Directive]):
    make_draft(session)
    assert count(session, Filters(), today=TODAY).total == len(directives)
