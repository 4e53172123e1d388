"""Deadlines and freshness in SQL: the rules of ``domain.deadlines`` for many directives at once.

``today`` is always an argument; the database's own clock is never asked.
"""

from datetime import date

import sqlalchemy as sa

from tracker.domain.deadlines import DUE_SOON, UNCHECKED_AFTER, DeadlineKind, DeadlineState
from tracker.domain.statuses import CLOSED, Status
from tracker.models import Directive

OVER = sorted(CLOSED)
"""Verified statuses that end a deadline, in a fixed order so that the statement is compiled once."""


def deadline_state(today: date) -> sa.ColumnElement[str]:
    """The code of each directive's deadline state on a day, as ``domain.deadlines.deadline_state`` gives it."""
    return sa.case(
        (Directive.deadline_kind == DeadlineKind.RECURRING, DeadlineState.RECURRING.value),
        (Directive.deadline_on.is_(None), DeadlineState.NO_DATE.value),
        (Directive.verified_status.in_(OVER), DeadlineState.MET.value),
        (Directive.deadline_on < today, DeadlineState.OVERDUE.value),
        (Directive.deadline_on <= today + DUE_SOON, DeadlineState.DUE_SOON.value),
        else_=DeadlineState.LATER.value,
    )


def is_overdue(today: date) -> sa.ColumnElement[bool]:
    """Whether the deadline has passed and the directive is still open."""
    return sa.and_(_open_by_date(), Directive.deadline_on < today)


def is_due_soon(today: date) -> sa.ColumnElement[bool]:
    """Whether the deadline is near and the directive is still open."""
    return sa.and_(_open_by_date(), Directive.deadline_on.between(today, today + DUE_SOON))


def is_due(today: date) -> sa.ColumnElement[bool]:
    """Whether a deadline lies ahead of a directive that is still open."""
    return sa.and_(_open_by_date(), Directive.deadline_on >= today)


def is_unchecked(today: date) -> sa.ColumnElement[bool]:
    """Whether nobody has looked for too long, as ``domain.deadlines.is_unchecked`` gives it."""
    return sa.and_(
        Directive.verified_status.not_in([*OVER, Status.UNRATABLE]),
        sa.func.coalesce(Directive.last_checked_on, Directive.ordered_on) < today - UNCHECKED_AFTER,
    )


def _open_by_date() -> sa.ColumnElement[bool]:
    return sa.and_(Directive.deadline_kind != DeadlineKind.RECURRING, Directive.verified_status.not_in(OVER))
