"""From an order to the separate actions that it asks for: their words, spans and titles."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tracker.domain.spans import Span
from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.edges import after_conjunction, before_frame, bounds_of, clause_edge, left_edge
from tracker.extraction.profiles.ru.offices import is_body
from tracker.extraction.profiles.ru.order import Order, is_finite
from tracker.extraction.profiles.ru.reaches import before_speech, clause_start, reach
from tracker.extraction.profiles.ru.syntax import NOMINAL, Sentence, Token
from tracker.extraction.profiles.ru.words import is_dative
from tracker.extraction.suggestion import CueKind

_EDGE = frozenset(
    {"и", "а", "но", "также", "кроме", "того", "затем", "при", "чтобы", "чтоб", "причем", "однако", "зато"}
)
_SHORT_ACTION = 6
"""Words: a verb with no more says nothing alone."""
_STRIP = ("PUNCT", "CCONJ")
_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Action:
    """One action of a sentence: first and last word of its stretch, and the verb at its heart."""

    first: int
    last: int
    verb: Token
    order: Order
    position: int = 0

    def span(self, sentence: Sentence) -> Span:
        """Where it stands in the text."""
        return sentence.cut(self.first, self.last)

    def words(self, sentence: Sentence) -> str:
        """Its words as written."""
        return sentence.words(self.first, self.last)


def within(action: Action, sentence: Sentence, quoted: Span | None) -> Action:
    """The action, cut to the quotation in which its verb stands."""
    if quoted is None:
        return action
    inside = [i for i in range(action.first, action.last + 1) if quoted.start <= sentence.tokens[i].start < quoted.end]
    first, last = _trim(sentence, inside[0], inside[-1])
    return replace(action, first=min(first, action.verb.index), last=max(last, action.verb.index))


def split_actions(sentence: Sentence, order: Order, others: Sequence[Order] = ()) -> list[Action]:
    """One action for each verb with objects of its own; verbs that share their objects stay together.

    ``others`` are the sentence's other orders, whose words belong to them.
    """
    if order.lead:
        return [Action(*_trim(sentence, 0, len(sentence.tokens) - 1), order.action, order)]
    later = [o.action.index for o in others if o.named is not None and o.action.index > order.action.index]
    groups = _groups(sentence, order, min(later, default=len(sentence.tokens)))
    heads = [group[0] for group in groups]
    foreign = {t.index for o in others if o is not order for t in (o.trigger, o.action, o.named) if t is not None}
    foreign -= {order.trigger.index, order.action.index, *(t.index for group in groups for t in group)}
    foreign |= {left_edge(sentence, i, order) for i in foreign}
    barred = [*(h.index for h in heads), *foreign]
    found: list[Action] = []
    for position, group in enumerate(groups):
        head = group[0]
        elsewhere = [b for b in barred if b != head.index]
        inside = sentence.subtree(head.index, without=[*elsewhere, *_outside(sentence, order, head)])
        bounds = bounds_of(sentence, inside, head, order if position == 0 else None)
        if order.named is not None and order.government == "dative" and order.named.index < head.index:
            bounds = (max(bounds[0], _after_name(sentence, order.named.index, head.index)), bounds[1])
        if position == 0 and any(o.action.index < order.trigger.index < head.index for o in others):
            bounds = (max(bounds[0], clause_edge(sentence, order.trigger.index)), bounds[1])
        if found and bounds[0] <= found[-1].last:
            bounds = (min(found[-1].last + 1, head.index), bounds[1])
        nexts = sorted(b for b in barred if b > head.index)
        stop = nexts[0] - 1 if nexts else len(sentence.tokens) - 1
        if nexts and any(h.index == nexts[0] for h in heads):
            edge = clause_edge(sentence, nexts[0])
            stop = edge - 1 if edge > head.index else stop
        stop = min(stop, before_frame(sentence, head, order))
        told_after = order.government == "subject" or order.trigger.lemma in lexicon.words("terms", "givers")
        if order.nominal and told_after and order.trigger.index > head.index:
            stop = min(stop, _before_predicate(sentence, order))
        last = max(min(bounds[1], stop), head.index)
        first, last = _trim(sentence, _start(sentence, bounds[0], head, order), last)
        first, last = _trim(sentence, first, before_speech(sentence, head.index, reach(sentence, last, stop)))
        found.append(Action(first, last, head, order, position))
    return found


def _after_name(sentence: Sentence, name: int, head: int) -> int:
    """The first word after «акиму района —»."""
    dash = next((t.index for t in sentence.tokens[name + 1 : head] if t.text in ("—", "–", "-")), name)
    return dash + 1


def _before_predicate(sentence: Sentence, order: Order) -> int:
    """The last word in front of «… персонально ответят акимы»."""
    between = sentence.tokens[order.action.index + 1 : order.trigger.index]
    hearer = next((t.index for t in between if is_dative(t.text) and is_body(sentence, t)), order.trigger.index)
    last = hearer - 1
    while last > order.action.index and sentence.tokens[last].pos in ("ADJ", "DET") and hearer != order.trigger.index:
        last -= 1
    while last > order.action.index and sentence.tokens[last].pos in ("ADV", "PART", "AUX"):
        last -= 1
    return last


def _groups(sentence: Sentence, order: Order, stop: int) -> list[list[Token]]:
    """Coordinated verbs in front of ``stop``, those that share an object in one group."""
    coordinated = sentence.coordinated(order.action.index)
    coordinated += [t for t in _listed(sentence, order) if t not in coordinated]
    coordinated.sort(key=lambda t: t.index)
    verbs = [t for t in coordinated if t.index < stop and _like(sentence, t, order.action)] or [order.action]
    groups: list[list[Token]] = []
    open_group = False
    for verb in verbs:
        if open_group and groups:
            groups[-1].append(verb)
        else:
            groups.append([verb])
        following = verbs[verbs.index(verb) + 1 :]
        open_group = bool(following) and _shares(sentence, verb, following[0])
    return groups


def _listed(sentence: Sentence, order: Order) -> list[Token]:
    """«…: внести проект, в мае принять закон, проверить рынки»: infinitives in a row, however the parser hung them."""
    between = sentence.tokens[order.trigger.index : order.action.index]
    alone = order.trigger.index == order.action.index
    if not order.action.is_infinitive or not (alone or any(t.text in (":", "—", "–") for t in between)):
        return []
    found, last = [order.action], order.action.index
    for token in sentence.tokens[last + 1 :]:
        if is_finite(token) or token.pos == "SCONJ" or token.text in (":", "—", "–") or token.low.startswith("котор"):
            break
        if not token.is_infinitive:
            continue
        gap = sentence.tokens[last + 1 : token.index]
        above = sentence.tokens[token.head] if token.head >= 0 else None
        on_noun = above is not None and above.pos in NOMINAL and last < above.index
        if any(t.text in (",", ";") or t.low == "и" for t in gap) and not on_noun:
            found.append(token)
            last = token.index
    return found


def _like(sentence: Sentence, token: Token, action: Token) -> bool:
    if action.is_infinitive or action.feats.get("Variant") == "Short":
        return token.is_infinitive or token.index == action.index
    if token.index != action.index and any(t.pos == "PRON" for t in sentence.children(token.index, "nsubj")):
        return False
    same_form = token.pos == action.pos and all(
        token.feats.get(f) == action.feats.get(f) for f in ("VerbForm", "Tense", "Person")
    )
    return token.index == action.index or (same_form and action.pos == "VERB")


def _shares(sentence: Sentence, verb: Token, following: Token) -> bool:
    """Whether ``verb`` has nothing of its own before the next one: «разработать и утвердить план»."""
    if _only_hands_in(sentence, following) or _instead(sentence, verb, following):
        return True
    own = sentence.subtree(verb.index, without=[following.index])
    between = [i for i in own if verb.index < i < following.index]
    return all(sentence.tokens[i].pos in ("PUNCT", "CCONJ", "ADV", "PART") for i in between)


def _start(sentence: Sentence, first: int, head: Token, order: Order) -> int:
    if order.trigger.rel == "acl:relcl":
        return first
    front = min(head.index, order.trigger.index) if first <= order.trigger.index else head.index
    start = clause_start(sentence, first, front)
    opening = after_conjunction(sentence, start, head)
    if opening:
        return opening
    subjects = sentence.children(order.trigger.index, "nsubj") if order.government == "subject" else []
    return first if any(first <= t.index < start for t in subjects) else start


def _only_hands_in(sentence: Sentence, verb: Token) -> bool:
    """«… и представить предложения»: the paper in which the action before it ends."""
    objects = sentence.children(verb.index, "obj")
    short = len(sentence.subtree(verb.index)) <= _SHORT_ACTION
    return short and any(t.lemma in lexicon.words("papers", "nouns") for t in objects)


def _instead(sentence: Sentence, verb: Token, following: Token) -> bool:
    """«не отмахиваться, а посчитать»: what not to do is said only to set off what to do."""
    negated = verb.index > 0 and sentence.tokens[verb.index - 1].low == "не"
    return negated and any(t.low == "а" for t in sentence.tokens[verb.index : following.index])


def _outside(sentence: Sentence, order: Order, head: Token) -> list[int]:
    """Branches under the verb that belong to the order instead: the speech around a quotation, whom a point names."""
    if head.index == order.trigger.index:
        opening = sentence.children(head.index, "iobj") if order.cue is CueKind.NUMBERED_POINT else []
        return [t.index for t in opening if t.index < head.index and is_body(sentence, t)]
    out = [order.trigger.index]
    if head.is_infinitive:  # «… нельзя откладывать, и назначил ответственного»: what the speaker did besides
        told = (t for t in sentence.coordinated(head.index)[1:] if is_finite(t) and t.feats.get("Tense") == "Past")
        out += [t.index for t in told]
    out += [t.index for t in sentence.children(head.index, "parataxis") if t.index != order.action.index]
    return out


def _trim(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    tokens = sentence.tokens
    while first < last and (
        (tokens[first].pos in _STRIP and tokens[first].text not in '«"') or tokens[first].low in _EDGE
    ):
        first += 1
    while last > first and (tokens[last].pos in _STRIP or tokens[last].low in ("и", "а", "также", "—", "–")):
        if tokens[last].text == "»" and _opens(sentence, first, last):
            break
        if tokens[last].text == ")" and "(" in {t.text for t in tokens[first:last]}:
            break
        last -= 1
    if tokens[first].text == "«" and not any(t.text == "»" for t in tokens[first : last + 1]):
        first = min(first + 1, last)
    return first, last


def _opens(sentence: Sentence, first: int, last: int) -> bool:
    marks = [t.text for t in sentence.tokens[first:last]]
    return marks.count("«") > marks.count("»")


def gist(sentence: Sentence, action: Action) -> frozenset[str]:
    """Base forms of the content words of an action."""
    tokens = sentence.tokens[action.first : action.last + 1]
    trigger = action.order.trigger.index if action.order.trigger.index != action.verb.index else -1
    return frozenset(t.lemma for t in tokens if t.pos in _CONTENT and t.index != trigger)
