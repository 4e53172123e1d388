"""When something may be added to a history."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.changes import (
    Limit,
    Other,
    Problem,
    Proposal,
    check_problems,
    move_problems,
    problems,
    relation_problems,
    retraction_problems,
)
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.relations import RelationKind
from tracker.domain.standing import Standing
from tracker.domain.statuses import ENDED_BY_ISSUER, NEEDS_EVIDENCE, OURS_ALONE, Basis, Precision, Status

ORDERED = date(2021, 3, 15)
TODAY = date(2026, 11, 23)
ANNOUNCED = Standing(ORDERED, is_published=True, verified=Status.ANNOUNCED, verified_by=ORDERED, claimed=None)
LATER = Other(
    date(2023, 1, 1), is_published=True, is_itself=False, is_invented_alike=True, closes_circle=False, is_related=False
)
UNTIL_2021 = Limit(DeadlineKind.BY_DATE, date(2021, 12, 31), "до конца года")

DAYS = st.dates(date(2000, 1, 1), date(2035, 12, 31))
PROPOSALS = st.builds(
    Proposal,
    status=st.sampled_from(Status),
    basis=st.sampled_from(Basis),
    effective_on=DAYS,
    precision=st.sampled_from(Precision),
    evidence=st.integers(0, 3),
    has_note=st.booleans(),
    successor=st.none() | st.just(LATER),
)
STANDINGS = st.builds(
    Standing,
    ordered_on=DAYS,
    is_published=st.sampled_from([True]),
    verified=st.sampled_from(Status),
    verified_by=DAYS,
    claimed=st.none() | st.sampled_from(Status),
)


def change(**facts: Any) -> Proposal:
    """A change that may be recorded, but for what is given."""
    proposal = Proposal(Status.IN_PROGRESS, Basis.VERIFIED, date(2022, 5, 1), Precision.DAY, evidence=1, has_note=False)
    return replace(proposal, **facts)


def found(standing: Standing = ANNOUNCED, **facts: Any) -> list[Problem]:
    return problems(change(**facts), standing, today=TODAY)


def test_a_step_that_a_source_shows_is_recorded() -> None:
    assert found() == []


@pytest.mark.parametrize("status", sorted(NEEDS_EVIDENCE))
def test_a_result_is_verified_on_evidence_alone(status: Status) -> None:
    assert found(status=status, evidence=0, has_note=True) == [Problem.EVIDENCE_NEEDED]
    assert found(status=status, evidence=1) == []


@pytest.mark.parametrize("status", sorted(NEEDS_EVIDENCE))
def test_a_claim_needs_no_evidence(status: Status) -> None:
    assert found(status=status, basis=Basis.CLAIMED, evidence=0) == []


@pytest.mark.parametrize("status", sorted(OURS_ALONE - {Status.ANNOUNCED}))
def test_nobody_claims_what_only_we_can_say(status: Status) -> None:
    assert found(status=status, basis=Basis.CLAIMED) == [Problem.NOT_A_CLAIM]
    assert found(status=status, basis=Basis.VERIFIED) == []


@pytest.mark.parametrize("basis", list(Basis))
def test_nothing_returns_to_announced(basis: Basis) -> None:
    assert Problem.BEGINS_ANNOUNCED in found(status=Status.ANNOUNCED, basis=basis)


@pytest.mark.parametrize(
    ("day", "precision", "expected"),
    [
        (date(2026, 11, 23), Precision.DAY, []),
        (date(2026, 11, 24), Precision.DAY, [Problem.IN_THE_FUTURE]),
        (date(2026, 11, 1), Precision.MONTH, []),
        (date(2026, 12, 1), Precision.MONTH, [Problem.IN_THE_FUTURE]),
        (date(2026, 12, 31), Precision.YEAR, []),
        (date(2027, 1, 1), Precision.YEAR, [Problem.IN_THE_FUTURE]),
        (date(9999, 12, 31), Precision.YEAR, [Problem.IN_THE_FUTURE]),
        (date(2021, 3, 15), Precision.DAY, []),
        (date(2021, 3, 14), Precision.DAY, [Problem.BEFORE_THE_ORDER]),
        (date(2021, 3, 1), Precision.MONTH, []),
        (date(2021, 2, 28), Precision.MONTH, [Problem.BEFORE_THE_ORDER]),
        (date(2021, 1, 1), Precision.YEAR, []),
        (date(1, 1, 1), Precision.YEAR, [Problem.BEFORE_THE_ORDER]),
    ],
)
def test_a_day_lies_between_the_order_and_today_as_exactly_as_it_is_known(
    day: date, precision: Precision, expected: list[Problem]
) -> None:
    assert found(effective_on=day, precision=precision) == expected


def test_a_superseded_directive_names_a_later_one() -> None:
    assert found(status=Status.SUPERSEDED) == [Problem.SUCCESSOR_NEEDED]
    assert found(status=Status.SUPERSEDED, successor=LATER) == []
    assert found(successor=LATER) == [Problem.SUCCESSOR_UNEXPECTED]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"is_itself": True, "closes_circle": True}, Problem.ITSELF),
        ({"is_published": False}, Problem.OTHER_NOT_PUBLISHED),
        ({"ordered_on": date(2021, 3, 14)}, Problem.SUCCESSOR_EARLIER),
        ({"closes_circle": True}, Problem.CIRCLE),
        ({"is_invented_alike": False}, Problem.INVENTED_AND_REAL),
    ],
)
def test_not_every_directive_can_replace_another(facts: dict[str, Any], expected: Problem) -> None:
    assert found(status=Status.SUPERSEDED, successor=replace(LATER, **facts)) == [expected]


@pytest.mark.parametrize("ended", sorted(ENDED_BY_ISSUER))
def test_nothing_follows_the_end_that_the_issuer_set_but_the_time_before_can_be_filled_in(ended: Status) -> None:
    standing = replace(ANNOUNCED, verified=ended, verified_by=date(2023, 6, 1))
    assert found(standing, effective_on=date(2023, 6, 1)) == [Problem.ENDED]
    assert found(standing, effective_on=date(2023, 5, 31)) == []
    assert found(standing, effective_on=date(2024, 1, 1), basis=Basis.CLAIMED) == [Problem.ENDED]


def test_the_end_is_not_set_before_a_verdict_on_record() -> None:
    standing = replace(ANNOUNCED, verified=Status.DONE, verified_by=date(2023, 6, 1))
    assert found(standing, status=Status.WITHDRAWN, effective_on=date(2023, 5, 31)) == [Problem.LATER_VERDICT]
    assert found(standing, status=Status.WITHDRAWN, effective_on=date(2023, 6, 1)) == []


def test_the_present_status_is_recorded_again_only_with_something_new() -> None:
    standing = replace(ANNOUNCED, verified=Status.IN_PROGRESS, claimed=Status.DONE)
    assert found(standing, evidence=0) == [Problem.NOTHING_NEW]
    assert found(standing, evidence=0, has_note=True) == []
    assert found(standing, evidence=0, basis=Basis.CLAIMED) == []
    assert found(standing, evidence=0, basis=Basis.CLAIMED, status=Status.DONE) == [Problem.NOTHING_NEW]


def test_a_draft_has_no_history() -> None:
    draft = replace(ANNOUNCED, is_published=False)
    assert found(draft) == [Problem.NOT_PUBLISHED]
    assert check_problems(TODAY, draft, today=TODAY) == [Problem.NOT_PUBLISHED]


@given(PROPOSALS, STANDINGS, DAYS)
def test_what_may_be_recorded_keeps_the_codebook(proposal: Proposal, standing: Standing, today: date) -> None:
    if problems(proposal, standing, today=today):
        return
    assert proposal.status is not Status.ANNOUNCED
    assert proposal.basis is Basis.VERIFIED or proposal.status not in OURS_ALONE
    assert proposal.basis is Basis.CLAIMED or proposal.evidence or proposal.status not in NEEDS_EVIDENCE
    assert (proposal.successor is not None) == (proposal.status is Status.SUPERSEDED)
    assert proposal.effective_on.year <= today.year


@given(PROPOSALS, STANDINGS, DAYS)
def test_no_problem_is_named_twice(proposal: Proposal, standing: Standing, today: date) -> None:
    named = problems(proposal, standing, today=today)
    assert len(named) == len(set(named))


@given(PROPOSALS, STANDINGS, DAYS)
def test_more_evidence_never_makes_a_change_worse(proposal: Proposal, standing: Standing, today: date) -> None:
    more = replace(proposal, evidence=proposal.evidence + 1, has_note=True)
    assert set(problems(more, standing, today=today)) <= set(problems(proposal, standing, today=today))


def test_a_retraction_says_why_and_leaves_the_beginning_alone() -> None:
    assert retraction_problems("wrong article", is_opening=False, is_retracted=False) == []
    assert retraction_problems("", is_opening=False, is_retracted=False) == [Problem.REASON_NEEDED]
    assert retraction_problems("why", is_opening=True, is_retracted=False) == [Problem.OPENING_STAYS]
    assert retraction_problems("why", is_opening=False, is_retracted=True) == [Problem.ALREADY_RETRACTED]


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        (Limit(DeadlineKind.BY_DATE, date(2022, 12, 31), None), []),
        (Limit(DeadlineKind.RECURRING, None, "ежеквартально"), []),
        (Limit(DeadlineKind.BY_DATE, None, None), [Problem.DUE_DATE_NEEDED]),
        (Limit(DeadlineKind.OPEN_ENDED, date(2022, 12, 31), None), [Problem.DUE_DATE_UNEXPECTED]),
        (Limit(DeadlineKind.BY_DATE, date(2021, 3, 14), None), [Problem.DUE_BEFORE_THE_ORDER]),
        (UNTIL_2021, [Problem.SAME_DEADLINE]),
    ],
)
def test_a_deadline_moves_to_another_one_that_makes_sense(limit: Limit, expected: list[Problem]) -> None:
    assert move(limit) == expected


def test_a_deadline_was_moved_between_the_order_and_today() -> None:
    limit = Limit(DeadlineKind.BY_DATE, date(2030, 1, 1), None)
    assert move(limit, moved_on=date(2026, 11, 24)) == [Problem.IN_THE_FUTURE]
    assert move(limit, moved_on=date(2021, 3, 14)) == [Problem.BEFORE_THE_ORDER]
    ended = replace(ANNOUNCED, verified=Status.WITHDRAWN, verified_by=date(2023, 1, 1))
    assert move(limit, ended) == [Problem.ENDED]
    assert move(limit, ended, moved_on=date(2022, 1, 1)) == []


def move(limit: Limit, standing: Standing = ANNOUNCED, moved_on: date | None = None) -> list[Problem]:
    return move_problems(limit, UNTIL_2021, standing, moved_on=moved_on, is_invented_alike=True, today=TODAY)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2021, 3, 15), []),
        (date(2021, 3, 14), [Problem.BEFORE_THE_ORDER]),
        (TODAY, []),
        (date(2026, 11, 24), [Problem.IN_THE_FUTURE]),
    ],
)
def test_a_check_lies_between_the_order_and_today(day: date, expected: list[Problem]) -> None:
    assert check_problems(day, ANNOUNCED, today=TODAY) == expected


def test_relations_make_sense() -> None:
    earlier = replace(LATER, ordered_on=date(2019, 4, 17))
    assert relation_problems(RelationKind.REITERATES, earlier, ANNOUNCED) == []
    assert relation_problems(RelationKind.REITERATES, LATER, ANNOUNCED) == [Problem.REPEATS_LATER]
    assert relation_problems(RelationKind.PART_OF, LATER, ANNOUNCED) == []
    assert relation_problems(RelationKind.SUPERSEDES, earlier, ANNOUNCED) == [Problem.SUPERSEDED_BY_STATUS]
    assert relation_problems(RelationKind.PART_OF, replace(LATER, is_related=True), ANNOUNCED) == [
        Problem.ALREADY_RELATED
    ]
    assert relation_problems(RelationKind.PART_OF, replace(LATER, closes_circle=True), ANNOUNCED) == [Problem.CIRCLE]
