"""Who must act by an order: named in its sentence, pointed at, named by a list, or still addressed."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from tracker.extraction.profiles.kk import assignments
from tracker.extraction.profiles.kk.actions import clause_start
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.issuers import is_commander
from tracker.extraction.profiles.kk.memory import Memory
from tracker.extraction.profiles.kk.morphology import Case
from tracker.extraction.profiles.kk.orders import Order
from tracker.extraction.profiles.kk.points import Points
from tracker.extraction.profiles.kk.words import Sentence
from tracker.extraction.suggestion import Cue, CueKind

Named = tuple[tuple[str, ...], Cue | None]


class Responsibility:
    """What is known about who must act: the sentence with its bodies, the list around it, and the text before it."""

    def __init__(self, sentence: Sentence, groups: Sequence[Group], points: Points, memory: Memory) -> None:
        self._sentence = sentence
        self._groups = groups
        self._points = points
        self._memory = memory

    def of(self, order: Order, group: Group | None, start: int) -> Named:
        """The names for an order whose clause begins at ``start`` and names ``group``, with the reason."""
        noted = assignments.charged(self._sentence, self._groups)
        noted = noted or assignments.named_behind(self._sentence, order, self._groups)
        if noted:
            return noted, _addressee(noted)
        if group is not None:
            names = self._memory.meant_by(group.names[0]) or group.names if group.pointing else group.names
            kind = CueKind.SUBJECT if group.case is Case.NOMINATIVE else CueKind.ADDRESSEE
            return names, Cue(kind, self._sentence.words(group.first, group.last))
        return next((named for named in self._unnamed(order, start) if named[0]), ((), None))

    def _unnamed(self, order: Order, start: int) -> Iterator[Named]:
        """Who may be meant where the clause names nobody, the likeliest first."""
        sentence, memory = self._sentence, self._memory
        pronoun = sentence.low_at(start) in _HIM or sentence.low_at(start + 1) in _HIM
        if pronoun and memory.earlier and order.cue is CueKind.ORDER_VERB:
            yield (memory.earlier,), _addressee((memory.earlier,))
        told = assignments.told_after(sentence, order, self._groups)
        if told is not None:
            yield told.names, Cue(CueKind.ADDRESSEE, sentence.words(told.first, told.last))
        yield self._points.responsible, _addressee(self._points.responsible)
        first = () if order.told else assignments.theme(self._groups, clause_start(sentence, order, 0))
        if first and order.cue is CueKind.MODAL and not is_commander(first[0]):
            yield first, Cue(CueKind.SUBJECT, first[0])
        if _RESULT.match(sentence.low_words(start, min(start + 2, len(sentence.tokens) - 1))):
            yield memory.last_named, _addressee(memory.last_named)
        same = order.form == "wish" and memory.just_addressed()
        if order.government is not Case.NOMINATIVE or order.told or same:
            yield memory.still_addressed(), _addressee(memory.still_addressed())


def _addressee(names: tuple[str, ...]) -> Cue:
    return Cue(CueKind.ADDRESSEE, ", ".join(names))


_HIM: Final = ("оған", "соған")
_MADE: Final = "нәтиже|қорытынды|есеп|есебі|құжат|жоба|бағдарлама|тізім|тетік|тетіг|ұсыныс|жоспар|кесте"
_RESULT: Final = re.compile(rf"(?:оның |мұның |бұл |осы )?(?:{_MADE})(?:сі|сы|і|ы|н|ін|ын)?\b")
"""The result of what was just ordered: who made it must also hand it in."""
