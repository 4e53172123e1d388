"""The status vocabulary (codebook, section 9): what a directive's status can be, and on whose word."""

from enum import StrEnum
from typing import Final


class Status(StrEnum):
    """What became of a directive."""

    ANNOUNCED = "announced"
    IN_PROGRESS = "in_progress"
    PARTLY_DONE = "partly_done"
    DONE = "done"
    STALLED = "stalled"
    NOT_DONE = "not_done"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    UNCLEAR = "unclear"
    UNRATABLE = "unratable"


class Basis(StrEnum):
    """Whose word a status rests on: the bodies' own (a claim), or ours on independent evidence (a verdict)."""

    CLAIMED = "claimed"
    VERIFIED = "verified"


class Precision(StrEnum):
    """How exactly the day is known on which a change took effect."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


STRIP_ORDER: Final = (
    Status.DONE,
    Status.PARTLY_DONE,
    Status.IN_PROGRESS,
    Status.ANNOUNCED,
    Status.UNCLEAR,
    Status.UNRATABLE,
    Status.WITHDRAWN,
    Status.SUPERSEDED,
    Status.STALLED,
    Status.NOT_DONE,
)
"""The order in which shares by status are drawn and listed everywhere."""

CLOSED: Final = frozenset({Status.DONE, Status.NOT_DONE, Status.WITHDRAWN, Status.SUPERSEDED})
"""Verified statuses after which a passed deadline is no longer overdue (codebook, «Derived from dates»)."""

ENDED_BY_ISSUER: Final = frozenset({Status.WITHDRAWN, Status.SUPERSEDED})
"""Statuses after which there is nothing left to follow: a later change must retract them first."""

NEEDS_EVIDENCE: Final = frozenset({Status.DONE, Status.PARTLY_DONE, Status.NOT_DONE, Status.STALLED})
"""Statuses that cannot be verified without evidence."""

OURS_ALONE: Final = frozenset({Status.ANNOUNCED, Status.UNCLEAR, Status.UNRATABLE})
"""Statuses that only we can give: a body claims progress or results, never that we could not tell."""
