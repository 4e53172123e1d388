"""Orders told as what will be: «The ministry finds a site within ten days, he explained»."""

from collections.abc import Iterator
from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.heads import is_head
from tracker.extraction.profiles.en.orders import Order, bare_verb
from tracker.extraction.profiles.en.subjects import Subject, subject_before
from tracker.extraction.profiles.en.syntax import Range, Sentence
from tracker.extraction.profiles.en.words import Token, base_of_participle, is_sure_verb, is_verb
from tracker.extraction.suggestion import CueKind

_LONGEST_SUBJECT: Final = 14
_LONGEST_SPEAKER: Final = 8
_MOST: Final = 8
_TERMS: Final = (
    *(
        "by ",
        "within ",
        "until ",
        "before ",
        "no later",
        "not later",
        "today",
        "tomorrow",
        "from ",
        "starting ",
        "as of ",
    ),
    *("beginning ", "this ", "next ", "in ", "every ", "on "),
)
_NOUN_BEFORE: Final = ("the", "a", "an", "of", "and", "its", "their", "for", "in", "to", "his", "her", "or", "with")
_PERSONS: Final = ("he", "she")
_LONGEST_SURNAME: Final = 2
_CUTS: Final = (",", '"', "”", "–", "—")


def told_orders(sentence: Sentence, *, continues: bool, listed: bool = False) -> list[Order]:
    """What bodies «do» or «will do» when somebody in office says so, or an order stands right before.

    A time limit must show that it is no habit, unless he «decided» it. ``listed`` when the sentence stands in a list.
    """
    decided = _speaker(sentence, lexicon.words("speech", "decisions"))
    said = decided or _speaker(sentence, lexicon.words("speech", "verbs"))
    timely = "today" in sentence.low or any(
        limit.deadline.words.lower().startswith(_TERMS) for limit in sentence.limits
    )
    if not ((said and timely) or decided or (continues and timely) or listed):
        return []
    found: list[Order] = []
    for begin in _clause_starts(sentence):
        order = _order_of_clause(sentence, begin, continues=continues or bool(found), decided=decided)
        if order is not None and (timely or decided or "reports" in order.traits):
            found += [order, *_joined(sentence, order)]
        if len(found) >= _MOST:
            break
    return found


def said_by_office(sentence: Sentence, verbs: frozenset[str] = frozenset()) -> bool:
    """Whether a sentence says by one of ``verbs``, or any, whose words it reports, and it is a person in office."""
    return _speaker(sentence, verbs or lexicon.words("speech", "verbs") | lexicon.words("speech", "decisions"))


def _speaker(sentence: Sentence, verbs: frozenset[str]) -> bool:
    """Whether a person in office speaks by one of ``verbs``: «he said», «said Prime Minister Roe»."""
    for i, token in enumerate(sentence.tokens):
        if token.low not in verbs or token.capital:
            continue
        words = _beside(sentence, i)
        lows = [word.low for word in words]
        who = lows[-1:] if lows[-1:] and lows[-1] in _PERSONS else lows
        office = any(low in lexicon.words("authority", "persons") for low in who)
        named = 0 < len(words) <= _LONGEST_SURNAME and words[-1].capital and words[-1].end <= token.start
        outsider = any(low in lexicon.words("authority", "outsiders") for low in lows)
        if (office or named) and not outsider:
            return True
    return False


def _beside(sentence: Sentence, index: int) -> list[Token]:
    """The words in front of a verb of saying up to a comma or quotation mark, or those behind it."""
    front = sentence.tokens[max(0, index - _LONGEST_SPEAKER) : index]
    cut = next((k for k in range(len(front) - 1, -1, -1) if front[k].low in _CUTS), -1)
    return front[cut + 1 :] or sentence.tokens[index + 1 : index + _LONGEST_SPEAKER]


def _clause_starts(sentence: Sentence) -> Iterator[int]:
    """Where main clauses may begin."""
    yield 0
    for i in range(1, len(sentence.tokens)):
        low, before = sentence.low_at(i), sentence.low_at(i - 1)
        if (
            low == ";"
            or (low == "and" and before == ",")
            or (low == "that" and _decides(sentence, i - 1))
            or low == "while"
            or (low == "that" and before == "and")
        ):
            yield i + 1
        elif (
            _decides(sentence, i - 1)
            and sentence.low_at(i - 2) != ","
            and (low in ("the", "all", "every", "each") or sentence.tokens[i].capital)
        ):
            yield i


def _decides(sentence: Sentence, index: int) -> bool:
    low = sentence.low_at(index)
    return low in lexicon.words("speech", "decisions") or low in lexicon.words("speech", "verbs")


def _order_of_clause(sentence: Sentence, begin: int, *, continues: bool, decided: bool) -> Order | None:
    end = min(begin + _LONGEST_SUBJECT, len(sentence.tokens))
    for index in range(begin + 1, end):
        if sentence.low_at(index) in (";", '"', "”") or sentence.limit_end(index) > index:
            continue
        future = sentence.low_at(index) in ("will", "would")
        if not (future or _acts(sentence, index, begin)):
            continue
        subject = subject_before(sentence, index, begin)
        if future:
            return _future(sentence, index, subject, decided=decided)
        named = subject.kind == "body" and bool(names_in(sentence, subject.parts))
        if not (named or (continues and subject.kind == "pronoun")):
            return None
        return _told(sentence, index, index, subject, subject.parts if named else [])
    return None


def _told(sentence: Sentence, trigger: int, verb: int, subject: Subject, who: list[Range]) -> Order:
    traits = {"present", f"subject:{subject.kind}"}
    traits |= {"reports"} if sentence.low_at(verb) in ("report", "reports") else set()
    return Order(trigger, CueKind.SUBJECT, verb, trigger, "bare", subject, who, traits=traits)


def _future(sentence: Sentence, index: int, subject: Subject, *, decided: bool) -> Order | None:
    """«the agency will cut …», «the terminal will be handed over»: what somebody else is told to do."""
    verb = bare_verb(sentence, index + 1)
    if verb is None or sentence.low_at(verb) in lexicon.words("vague", "states"):
        main = sentence.after_adverbs((verb or index) + 1)
        if decided and verb is not None and sentence.low_at(verb) == "be" and base_of_participle(sentence.low_at(main)):
            traits = {"present", "passive", f"subject:{subject.kind}"}
            return Order(index, CueKind.SUBJECT, main, subject.start, "bare", subject, [], passive=True, traits=traits)
        return None
    named = subject.kind == "body" and bool(names_in(sentence, subject.parts))
    return _told(sentence, index, verb, subject, subject.parts) if named else None


def _joined(sentence: Sentence, order: Order) -> list[Order]:
    """«moves its reserve to the port and opens a dryer there»: one more thing that the same body does."""
    out: list[Order] = []
    begin = (order.verb or order.trigger) + 1
    for i in range(begin, len(sentence.tokens) - 1):
        low = sentence.low_at(i + 1)
        if sentence.low_at(i) in (";", '"', "”"):
            break
        third = low.endswith("s") and sentence.low_at(order.trigger).endswith("s")
        if sentence.low_at(i) == "and" and third and _acts(sentence, i + 1, begin, joined=True):
            more = _told(sentence, i + 1, i + 1, Subject(i + 1, "none"), order.who)
            out.append(more)
    return out


def _acts(sentence: Sentence, index: int, begin: int, *, joined: bool = False) -> bool:
    """Whether a word is a verb of doing in the third person, or in the plural behind a plural."""
    token, before = sentence.tokens[index], sentence.low_at(index - 1)
    low, after = token.low, sentence.low_at(index + 1)
    if token.capital or (before in _NOUN_BEFORE and not joined) or after in ("of", ",", ".", "", "and"):
        return False
    first = sentence.low_at(begin + (sentence.low_at(begin) in ("the", "all", "both")))
    many = before.endswith("s") or (
        first.endswith("s") and is_head(first) and before not in lexicon.words("speech", "verbs")
    )
    plural = many and index - 1 >= begin and is_verb(low) and not low.endswith("s")
    base = low if plural else low[:-1] if is_verb(low[:-1]) else low[:-3] + "y" if low.endswith("ies") else low[:-2]
    marked = is_sure_verb(base) or sentence.one_of(index + 1, "articles") or after[:1].isdigit() or after in _PARTICLES
    state = base in lexicon.words("vague", "states") or sentence.speaks(index)
    noun = (plural and not marked) or not (plural or low.endswith("s"))
    return not noun and not state and is_verb(base)


_PARTICLES: Final = ("up", "down", "out", "off", "over", "back", "in", "on", "to", "every", "accepting", "all")
