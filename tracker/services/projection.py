"""What is projected from a directive's history onto the directive itself, so that lists need not read histories.

``verified_*`` and ``claimed_*`` are the change that stands on each basis (``domain.standing``); ``deadline_*`` the
deadline as last moved and ``first_deadline_on`` the first that had a date; ``last_checked_on`` the last day on which
somebody looked; ``changed_at`` when a status or a deadline was last recorded, or a status retracted.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy.orm import Session

from tracker.domain.standing import present
from tracker.domain.statuses import Basis, Status
from tracker.models import Directive, StatusChange
from tracker.queries import standings

COLUMNS: Final = (
    "verified_status", "verified_on", "verified_precision", "claimed_status", "claimed_on", "claimed_precision",
    "deadline_kind", "deadline_words", "deadline_on", "first_deadline_on", "last_checked_on",
)  # fmt: skip
"""The projected columns whose change tells a reader something; ``changed_at`` follows from every write."""


def project(session: Session, directive: Directive) -> None:
    """Rebuild the projected columns from the rows. A draft, which has no history, is left alone."""
    session.flush()
    changes = standings.standing_changes(session, directive)
    verified, claimed = present(changes, Basis.VERIFIED), present(changes, Basis.CLAIMED)
    if verified is None:
        return
    directive.verified_status = verified.status
    directive.verified_on = verified.effective_on
    directive.verified_precision = verified.precision
    directive.claimed_status = claimed.status if claimed else None
    directive.claimed_on = claimed.effective_on if claimed else None
    directive.claimed_precision = claimed.precision if claimed else None
    _project_deadline(session, directive)
    directive.last_checked_on = _last_look(changes, standings.last_check_on(session, directive))
    directive.changed_at = standings.last_recorded_at(session, directive)
    session.flush()


def projected(directive: Directive) -> dict[str, Any]:
    """The projected columns in JSON's types."""
    values = {column: getattr(directive, column) for column in COLUMNS}
    return {column: value.isoformat() if isinstance(value, date) else value for column, value in values.items()}


def _project_deadline(session: Session, directive: Directive) -> None:
    deadlines = standings.deadlines_in_order(session, directive)
    current = deadlines[-1]
    directive.deadline_kind = current.kind
    directive.deadline_words = current.words
    directive.deadline_on = current.due_on
    directive.first_deadline_on = next((each.due_on for each in deadlines if each.due_on is not None), None)


def _last_look(changes: Sequence[StatusChange], checked_on: date | None) -> date | None:
    """The last day on which somebody looked: at a check, or when a verdict was recorded.

    A verdict counts from the day on which it was recorded, not from the day of the event, because that is when we
    looked; an import gives that day as ``recorded_at``. Claims, retracted verdicts and the opening do not count:
    nobody weighed evidence for them.
    """
    looks = [
        each.recorded_at.date()
        for each in changes
        if each.basis is Basis.VERIFIED and each.status is not Status.ANNOUNCED
    ]
    return max([*looks, *([checked_on] if checked_on else [])], default=None)
