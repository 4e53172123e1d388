"""When something may be added to the history of a directive: the codebook's rules, in this one place."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.domain.deadlines import DeadlineKind
from tracker.domain.relations import RelationKind
from tracker.domain.standing import Standing, earliest_day, in_effect_by, latest_day
from tracker.domain.statuses import ENDED_BY_ISSUER, NEEDS_EVIDENCE, OURS_ALONE, Basis, Precision, Status


class Problem(StrEnum):
    """Why something is refused; the words for people are looked up at display."""

    NOT_PUBLISHED = "not_published"
    IN_THE_FUTURE = "in_the_future"
    BEFORE_THE_ORDER = "before_the_order"
    BEGINS_ANNOUNCED = "begins_announced"
    NOT_A_CLAIM = "not_a_claim"
    EVIDENCE_NEEDED = "evidence_needed"
    SUCCESSOR_NEEDED = "successor_needed"
    SUCCESSOR_UNEXPECTED = "successor_unexpected"
    SUCCESSOR_EARLIER = "successor_earlier"
    ENDED = "ended"
    LATER_VERDICT = "later_verdict"
    NOTHING_NEW = "nothing_new"

    REASON_NEEDED = "reason_needed"
    OPENING_STAYS = "opening_stays"
    ALREADY_RETRACTED = "already_retracted"

    DUE_DATE_NEEDED = "due_date_needed"
    DUE_DATE_UNEXPECTED = "due_date_unexpected"
    DUE_BEFORE_THE_ORDER = "due_before_the_order"
    SAME_DEADLINE = "same_deadline"

    OTHER_NOT_PUBLISHED = "other_not_published"
    ITSELF = "itself"
    CIRCLE = "circle"
    ALREADY_RELATED = "already_related"
    REPEATS_LATER = "repeats_later"
    SUPERSEDED_BY_STATUS = "superseded_by_status"
    INVENTED_AND_REAL = "invented_and_real"

    ADDRESS_NOT_WEB = "address_not_web"
    ADDRESS_WITHOUT_HOST = "address_without_host"
    ADDRESS_WITH_PASSWORD = "address_with_password"  # noqa: S105 - a code, not a password
    ADDRESS_TOO_LONG = "address_too_long"
    ADDRESS_OR_PASSAGE = "address_or_passage"
    OWN_WORDS = "own_words"
    EVIDENCE_IN_THE_FUTURE = "evidence_in_the_future"


@dataclass(frozen=True, slots=True)
class Other:
    """Another directive, as seen from the one that is to be related to it."""

    ordered_on: date
    is_published: bool
    is_itself: bool
    is_invented_alike: bool
    """Whether both are invented or neither is."""
    closes_circle: bool
    """Whether the two stand in the same relation the other way round already, directly or through others."""
    is_related: bool = False
    """Whether just that relation is there already."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change of status that somebody wants to record."""

    status: Status
    basis: Basis
    effective_on: date
    precision: Precision
    evidence: int
    """How many pieces of evidence come with it."""
    has_note: bool
    successor: Other | None = None
    """The later directive that replaces this one."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit, as set or as it shall be."""

    kind: DeadlineKind
    due_on: date | None
    words: str | None


def problems(proposal: Proposal, standing: Standing, *, today: date) -> list[Problem]:
    """Everything that forbids a change of status, in the order in which a person would mend it."""
    found = _unpublished(standing)
    if earliest_day(proposal.effective_on, proposal.precision) > today:
        found.append(Problem.IN_THE_FUTURE)
    if latest_day(proposal.effective_on, proposal.precision) < standing.ordered_on:
        found.append(Problem.BEFORE_THE_ORDER)
    if proposal.status is Status.ANNOUNCED:
        found.append(Problem.BEGINS_ANNOUNCED)
    elif proposal.basis is Basis.CLAIMED and proposal.status in OURS_ALONE:
        found.append(Problem.NOT_A_CLAIM)
    if proposal.basis is Basis.VERIFIED and proposal.status in NEEDS_EVIDENCE and not proposal.evidence:
        found.append(Problem.EVIDENCE_NEEDED)
    found += _successor_problems(proposal, standing)
    found += _order_problems(proposal, standing, today)
    current = standing.verified if proposal.basis is Basis.VERIFIED else standing.claimed
    if proposal.status is current and not proposal.evidence and not proposal.has_note:
        found.append(Problem.NOTHING_NEW)
    return found


def retraction_problems(reason: str, *, is_opening: bool, is_retracted: bool) -> list[Problem]:
    """Everything that forbids taking a change back."""
    found = []
    if is_opening:
        found.append(Problem.OPENING_STAYS)
    if is_retracted:
        found.append(Problem.ALREADY_RETRACTED)
    if not reason:
        found.append(Problem.REASON_NEEDED)
    return found


def move_problems(
    limit: Limit, current: Limit, standing: Standing, *, moved_on: date | None, is_invented_alike: bool, today: date
) -> list[Problem]:
    """Everything that forbids moving a deadline.

    ``moved_on`` is the day of the decision, when it is known; ``is_invented_alike`` whether the body that moved it
    and the directive are both invented or neither is.
    """
    found = _unpublished(standing)
    if limit.kind is DeadlineKind.BY_DATE and limit.due_on is None:
        found.append(Problem.DUE_DATE_NEEDED)
    if limit.kind is not DeadlineKind.BY_DATE and limit.due_on is not None:
        found.append(Problem.DUE_DATE_UNEXPECTED)
    if limit.due_on is not None and limit.due_on < standing.ordered_on:
        found.append(Problem.DUE_BEFORE_THE_ORDER)
    if limit == current:
        found.append(Problem.SAME_DEADLINE)
    if moved_on is not None:
        found += _day_problems(moved_on, standing, today)
    if not is_invented_alike:
        found.append(Problem.INVENTED_AND_REAL)
    if standing.verified in ENDED_BY_ISSUER and (moved_on or today) >= standing.verified_by:
        found.append(Problem.ENDED)
    return found


def check_problems(checked_on: date, standing: Standing, *, today: date) -> list[Problem]:
    """Everything that forbids recording a look at the sources."""
    return _unpublished(standing) + _day_problems(checked_on, standing, today)


def relation_problems(kind: RelationKind, other: Other, standing: Standing) -> list[Problem]:
    """Everything that forbids relating a directive to another one."""
    found = _unpublished(standing) + _other_problems(other)
    if kind is RelationKind.SUPERSEDES:
        found.append(Problem.SUPERSEDED_BY_STATUS)
    if kind is RelationKind.REITERATES and other.ordered_on > standing.ordered_on:
        found.append(Problem.REPEATS_LATER)
    if other.is_related:
        found.append(Problem.ALREADY_RELATED)
    return found


def _unpublished(standing: Standing) -> list[Problem]:
    return [] if standing.is_published else [Problem.NOT_PUBLISHED]


def _day_problems(day: date, standing: Standing, today: date) -> list[Problem]:
    if day > today:
        return [Problem.IN_THE_FUTURE]
    return [Problem.BEFORE_THE_ORDER] if day < standing.ordered_on else []


def _other_problems(other: Other) -> list[Problem]:
    if other.is_itself:
        return [Problem.ITSELF]
    found = []
    if not other.is_published:
        found.append(Problem.OTHER_NOT_PUBLISHED)
    if not other.is_invented_alike:
        found.append(Problem.INVENTED_AND_REAL)
    if other.closes_circle:
        found.append(Problem.CIRCLE)
    return found


def _successor_problems(proposal: Proposal, standing: Standing) -> list[Problem]:
    successor = proposal.successor
    if successor is None:
        return [Problem.SUCCESSOR_NEEDED] if proposal.status is Status.SUPERSEDED else []
    if proposal.status is not Status.SUPERSEDED:
        return [Problem.SUCCESSOR_UNEXPECTED]
    found = _other_problems(successor)
    if successor.ordered_on < standing.ordered_on:
        found.append(Problem.SUCCESSOR_EARLIER)
    return found


def _order_problems(proposal: Proposal, standing: Standing, today: date) -> list[Problem]:
    """Nothing follows the end that an issuer set, and that end is not set before a verdict on record."""
    by = in_effect_by(proposal.effective_on, proposal.precision, recorded_on=today)
    if standing.verified in ENDED_BY_ISSUER and by >= standing.verified_by:
        return [Problem.ENDED]
    ends = proposal.basis is Basis.VERIFIED and proposal.status in ENDED_BY_ISSUER
    if ends and standing.verified is not Status.ANNOUNCED and by < standing.verified_by:
        return [Problem.LATER_VERDICT]
    return []
