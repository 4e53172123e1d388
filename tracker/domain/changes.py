"""When a change of status may be recorded: the codebook's rules, in this one place."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tracker.domain.statuses import ENDED_BY_ISSUER, NEEDS_EVIDENCE, OURS_ALONE, Basis, Precision, Status


class Problem(StrEnum):
    """Why a change is refused; the words for people are looked up at display."""

    IN_THE_FUTURE = "in_the_future"
    BEFORE_THE_ORDER = "before_the_order"
    EVIDENCE_NEEDED = "evidence_needed"
    NOT_A_CLAIM = "not_a_claim"
    BEGINS_ANNOUNCED = "begins_announced"
    SUCCESSOR_NEEDED = "successor_needed"
    SUCCESSOR_UNEXPECTED = "successor_unexpected"
    ENDED = "ended"
    NOTHING_NEW = "nothing_new"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change that somebody wants to record."""

    status: Status
    basis: Basis
    effective_on: date
    precision: Precision
    evidence: int
    """How many pieces of evidence come with it."""
    has_note: bool
    has_successor: bool
    """Whether it names the later directive that replaces this one."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the directive stands: the latest unretracted status of each basis."""

    ordered_on: date
    verified: Status
    claimed: Status | None


def earliest_day(day: date, precision: Precision) -> date:
    """The first day that a date of the given precision can mean."""
    if precision is Precision.YEAR:
        return day.replace(month=1, day=1)
    return day.replace(day=1) if precision is Precision.MONTH else day


def latest_day(day: date, precision: Precision) -> date:
    """The last day that a date of the given precision can mean."""
    if precision is Precision.DAY:
        return day
    first = earliest_day(day, precision)
    months = 12 if precision is Precision.YEAR else 1
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date.fromordinal(date(year, month + 1, 1).toordinal() - 1)


def problems(proposal: Proposal, standing: Standing, *, today: date) -> list[Problem]:
    """Everything that forbids the change, in the order in which a person would mend it; empty when it may be recorded."""
    found = []
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
    if (proposal.status is Status.SUPERSEDED) != proposal.has_successor:
        found.append(Problem.SUCCESSOR_UNEXPECTED if proposal.has_successor else Problem.SUCCESSOR_NEEDED)
    if standing.verified in ENDED_BY_ISSUER:
        found.append(Problem.ENDED)
    current = standing.verified if proposal.basis is Basis.VERIFIED else standing.claimed
    if proposal.status is current and not proposal.evidence and not proposal.has_note:
        found.append(Problem.NOTHING_NEW)
    return found
