"""An order as it is found in a sentence."""

from dataclasses import dataclass
from typing import Final

from tracker.extraction.profiles.kk.morphology import Case
from tracker.extraction.profiles.kk.words import Token
from tracker.extraction.suggestion import CueKind

FURTHEST_VERB: Final = 14
"""Words that may stand between what is ordered and the order verb: an addressee, a time limit, a count of orders."""


@dataclass(slots=True)
class Order:
    """One order: the word that gives it, how, and the last verb of what is ordered.

    ``form`` is how that verb stands: noun (a verb in -у), wish (-сын), polite (-ыңыз), participle (-ған, -атын),
    duty (-ады) or deed («жұмысы»). ``government`` is the case in which who must act is named. ``end`` is the last
    word of the order's span.
    """

    trigger: Token
    cue: CueKind
    action: Token
    form: str
    government: Case
    end: int
    told: bool = False
    """In words of report: «қажеттігін айтты»."""
    weak: bool = False
    """Said of what is not to happen or by a verb that only sometimes orders."""
    past: bool = False
    reach: int = -1
    """The verb that goes with an order noun: the addressee may stand before it."""
    passive: bool = False
    """Given by a verb in the passive, whose subject is not the issuer."""
