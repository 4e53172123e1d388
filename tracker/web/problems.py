"""The words for everything a service refuses, in the reader's language.

Each service's codes are registered here, so that one test can see that none lacks words.
"""

from enum import StrEnum
from typing import Final

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from tracker.domain.changes import Problem

CHANGE: Final[dict[StrEnum, LazyString]] = {
    Problem.IN_THE_FUTURE: _l("The day lies in the future."),
    Problem.BEFORE_THE_ORDER: _l("The day lies before the order was given."),
    Problem.EVIDENCE_NEEDED: _l("This verdict needs evidence: give an address or a passage of another article."),
    Problem.NOT_A_CLAIM: _l("Nobody claims this status: record it as verified."),
    Problem.BEGINS_ANNOUNCED: _l("Every directive begins as announced. To return to it, retract the later changes."),
    Problem.SUCCESSOR_NEEDED: _l("Name the later directive that replaces this one."),
    Problem.SUCCESSOR_UNEXPECTED: _l("Only a superseded directive names the one that replaces it."),
    Problem.ENDED: _l("This directive was withdrawn or superseded. Retract that change first."),
    Problem.NOTHING_NEW: _l("This is already the status. Add a note or evidence, or record a check instead."),
}

WORDS: Final[dict[StrEnum, LazyString]] = {**CHANGE}


def words(problem: StrEnum) -> LazyString:
    """What to tell the person whose input has this problem."""
    return WORDS[problem]
