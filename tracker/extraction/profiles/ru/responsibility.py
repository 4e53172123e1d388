"""Who must act on an order: named or meant in its sentence, spoken to, named by the list, still addressed."""

from collections.abc import Iterator

from tracker.extraction.profiles.ru import assignments, audiences, lexicon
from tracker.extraction.profiles.ru.anaphora import points_back
from tracker.extraction.profiles.ru.kinds import JOINING
from tracker.extraction.profiles.ru.memory import Memory
from tracker.extraction.profiles.ru.order import Mood, Order, is_finite
from tracker.extraction.profiles.ru.passage import Passage
from tracker.extraction.profiles.ru.points import Points
from tracker.extraction.profiles.ru.syntax import Token
from tracker.extraction.suggestion import Cue, CueKind


def responsible_for(
    passage: Passage, order: Order, token: Token | None, points: Points, memory: Memory
) -> tuple[tuple[str, ...], Cue | None]:
    """The names of those who must act, and why; ``token`` is the word in the sentence that names them."""
    for names, words, kind in _ways(passage, order, token, points, memory):
        if names:
            return names, Cue(kind, words or ", ".join(names))
    return (), None


def _ways(
    passage: Passage, order: Order, token: Token | None, points: Points, memory: Memory
) -> Iterator[tuple[tuple[str, ...], str, CueKind]]:
    """Names, the words that give them and the kind of reason, the surest first."""
    if token is not None:
        kind = CueKind.SUBJECT if order.government == "subject" else CueKind.ADDRESSEE
        yield _named(passage, order, token, memory), token.text, kind
    yield _turned_to(passage, memory), "", CueKind.ADDRESSEE
    if token is None:
        yield from ((names, "", CueKind.ADDRESSEE) for names in _spoken_to(passage, order, memory))
    yield points.responsible, "", CueKind.ADDRESSEE
    if _goes_on(passage, order, memory):
        yield memory.addressee, "", CueKind.ADDRESSEE


def _turned_to(passage: Passage, memory: Memory) -> tuple[str, ...]:
    """«обращаясь к министру …»: he stays addressed."""
    names = audiences.turned_to(passage.sentence)
    memory.addressee = names or memory.addressee
    return names


def _spoken_to(passage: Passage, order: Order, memory: Memory) -> Iterator[tuple[str, ...]]:
    """Who is called by name, was named by an order before in the sentence, or spoke last and is told «сделайте»."""
    called = audiences.vocative(passage.sentence)
    if called:
        memory.addressee = (memory.people.full_name(called),)
        yield memory.addressee
    if memory.addressed_in is passage.sentence and _speaks_on(order):
        yield memory.addressee
    if order.mood is Mood.IMPERATIVE and passage.partner:
        yield (memory.people.full_name(passage.partner),)


def _speaks_on(order: Order) -> bool:
    """Whether a further order of the same sentence goes to whom the first one named."""
    another_verb = order.cue is CueKind.ORDER_VERB and is_finite(order.trigger)
    return order.mood is Mood.IMPERATIVE or (order.government == "dative" and not another_verb)


def _named(passage: Passage, order: Order, token: Token, memory: Memory) -> tuple[str, ...]:
    """The names behind the word that says who must act; they are the ones addressed from here on."""
    names = assignments.name_addressee(passage.sentence, order, token)
    if points_back(token, names):
        names = memory.meant_by(token, passage.sentence) or names
    if names:
        memory.addressee, memory.addressed_in = names, passage.sentence
    elif token.low in ("вас", "вам", "вы") and passage.partner:
        return (memory.people.full_name(passage.partner),)
    return names


def _goes_on(passage: Passage, order: Order, memory: Memory) -> bool:
    """Whether an order that names nobody goes to those who were addressed last."""
    if order.action.lemma in lexicon.words("oversight", "report_verbs"):
        return True
    joined = order.cue is CueKind.NUMBERED_POINT or passage.sentence.low.startswith(JOINING)
    same_order = order.cue is CueKind.ORDER_VERB and not memory.meeting
    told = order.cue is CueKind.MODAL and not passage.line.speaker and not memory.meeting  # a report goes on
    return passage.continues and (joined or same_order or told) and order.government != "subject"
