"""Orders by nouns: «gave instructions to», «the task of doubling», «its function is to», «was given until May to»."""

from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.orders import Order, first_to_verb, gerund_after, to_verb
from tracker.extraction.profiles.en.subjects import subject_before
from tracker.extraction.profiles.en.syntax import BE, Range, Sentence, phrase_start
from tracker.extraction.suggestion import CueKind

_LOOK_BACK: Final = 14
_LOOK_AHEAD: Final = 25
_CHARGES: Final = ("answerable", "responsible", "responsibility", "charge", "accountable")
_SHORT_PHRASE: Final = 6
_BEARS: Final = BE | {"bear", "bears", "take", "takes", "carry", "carries", "assume", "assumes"}
_LONGEST_ADDRESSEE: Final = 40
_LONGEST_TERM: Final = 20
_FEW: Final = 4
_COUNTS: Final = ("twelve", "fifteen", "twenty", "thirty", "forty", "sixty", "ninety", "hundred", "half", "exactly")
_FALLS: Final = ("falls", "fall", "fell", "up", "rests", "rest", "lies", "left", "leaves")
_PERFECT: Final = BE | {"has", "have", "had"}


def task_at(sentence: Sentence, index: int, floor: int) -> Order | None:
    """The order of the noun at ``index`` or of the verb that gives somebody time, or None."""
    low = sentence.low_at(index)
    if low in _CHARGES:
        charge = _charge(sentence, index, floor)
        if charge is not None:
            return charge
    if low in lexicon.words("order_nouns", "nouns"):
        return (
            _instruction(sentence, index, floor) or _belongs_to(sentence, index, floor) or _duty(sentence, index, floor)
        )
    if low in lexicon.words("order_nouns", "duties") or low == "business":
        return _belongs_to(sentence, index, floor) or _duty(sentence, index, floor)
    if low in lexicon.words("order_nouns", "given"):
        return _given_time(sentence, index, floor)
    it = sentence.low_at(index + 1) == "it" and low in ("left", "leaves")
    if low in _FALLS and sentence.low_at(index + 1 + it) in ("to", "upon", "on", "with"):
        index += it
        return _falls_to(sentence, index) or _left_to(sentence, index, floor)
    got = low in lexicon.words("order_nouns", "gets") and _is_time(sentence, index + 1)
    return _given_time(sentence, index, floor) if got else None


def _instruction(sentence: Sentence, index: int, floor: int) -> Order | None:
    """«gave the ministry instructions to …», «issued an order to the police to …», «set the task of …»."""
    giver = sentence.find_back(lexicon.words("order_nouns", "givers"), index - 1, max(floor - 1, index - _LOOK_BACK))
    if giver is None:
        return None
    got = sentence.low_at(giver) in ("received", "receive", "got", "get")
    receives = got or sentence.low_at(sentence.before_adverbs(giver - 1)) in BE
    begin = phrase_start(sentence, giver)
    while receives and not got and begin and sentence.low_at(begin - 1) in _PERFECT:
        begin = phrase_start(sentence, begin - 1)
    subject = subject_before(sentence, begin, floor)
    who: list[Range] = subject.parts if receives else [(giver + 1, index)]
    who = who if names_in(sentence, who, proper=receives) else []
    of = sentence.low_at(index + 1) == "of"
    verb = gerund_after(sentence, index + 2) if of else to_verb(sentence, index + 1)
    if verb is None and sentence.low_at(index + 1) in ("to", "for"):
        verb = first_to_verb(sentence, index + 2, furthest=_LONGEST_ADDRESSEE)
        who = who or ([(index + 2, verb - 1)] if verb is not None else [])
    if verb is None:
        return None
    issuer = (subject.parts[0][0], subject.parts[-1][1]) if subject.parts and not receives else None
    traits = {"order_noun", f"noun:{sentence.low_at(index).rstrip('s')}"}
    mode, start = ("gerund", verb) if of else ("to", verb - 1)
    return Order(index, CueKind.ORDER_VERB, verb, start, mode, subject, who, issuer, traits=traits)


def _duty(sentence: Sentence, index: int, floor: int) -> Order | None:
    """«the function of the office is to …», «the ministry's task is to …»."""
    be = sentence.find(("is", "are", "be"), index + 1, index + _LOOK_AHEAD)
    if be is None or sentence.find((";", ":", "that"), index + 1, be) is not None:
        return None
    verb = to_verb(sentence, be + 1)
    if verb is None and not sentence.leads:
        return None
    end = sentence.find((",", "shall", "will", "under"), index + 1, be)
    of = sentence.low_at(index + 1) == "of"
    who: list[Range] = [(index + 2, be if end is None else end)] if of else [(floor, index)]
    who = who if names_in(sentence, who) else []
    traits = {"duty", f"noun:{sentence.low_at(index).rstrip('s')}"}
    return Order(index, CueKind.ORDER_VERB, verb, index if verb is None else be, "to", who=who, traits=traits)


def _charge(sentence: Sentence, index: int, floor: int) -> Order | None:
    """«is responsible for building», «put the agency in charge of», «responsibility for … rests with the city»."""
    verb = gerund_after(sentence, index + 2) if sentence.low_at(index + 1) in ("for", "of") else None
    if verb is None:
        return None
    traits = {"responsibility", f"noun:{sentence.low_at(index)}"}
    rests = sentence.find(("rests", "lies", "falls", "rest"), verb, len(sentence.tokens))
    put = sentence.find_back(("put", "puts", "placed", "putting"), index - 2, index - _LOOK_BACK)
    if rests is not None:
        who: list[Range] = [(rests + 2, len(sentence.tokens))]
    elif put is not None and sentence.low_at(index) == "charge":
        told = sentence.low_at(sentence.before_adverbs(put - 1)) in BE
        first = sentence.before_adverbs(put - 1)
        first -= told and sentence.low_at(first - 1) in _PERFECT
        who = subject_before(sentence, first, floor).parts if told else [(put + 1, index - 1)]
    else:
        at = sentence.find_back(_BEARS, index, index - _SHORT_PHRASE)
        who = subject_before(sentence, at, floor).parts if at is not None else []
    if not names_in(sentence, who, proper=True):
        return None
    trigger = put if put is not None else index
    return Order(trigger, CueKind.ORDER_VERB, verb, verb, "gerund", who=who, traits=traits)


def _falls_to(sentence: Sentence, index: int) -> Order | None:
    """«it falls to the ministry to rewrite», «it is up to the governors to»."""
    verb = first_to_verb(sentence, index + 2, furthest=_LONGEST_ADDRESSEE)
    to = sentence.find_back(("to",), verb - 1, index + 1) if verb is not None else None
    who: list[Range] = [(index + 2, to)] if to is not None else []
    if verb is None or to is None or not names_in(sentence, who, proper=True):
        return None
    return Order(index, CueKind.ORDER_VERB, verb, to, "to", who=who, traits={"responsibility", "noun:falls"})


def _belongs_to(sentence: Sentence, index: int, floor: int) -> Order | None:
    """«collecting the waste is the job of the municipality»."""
    if sentence.low_at(index + 1) not in ("of", "for") or sentence.find_back(BE, index - 1, index - _FEW) is None:
        return None
    return _left_to(sentence, index, floor)


def _left_to(sentence: Sentence, index: int, floor: int) -> Order | None:
    """«repairing the levee falls to the ministry», «lighting the roads will be up to the city»."""
    begin = next(
        (i for i in range(floor, index) if sentence.tokens[i].is_word and sentence.low_at(i) not in ("and", "but")),
        index,
    )
    verb = gerund_after(sentence, begin)
    who: list[Range] = [(index + 2, len(sentence.tokens))]
    if verb is None or not names_in(sentence, who, proper=True):
        return None
    return Order(verb, CueKind.ORDER_VERB, verb, verb, "gerund", who=who, traits={"responsibility", "noun:falls"})


def _given_time(sentence: Sentence, index: int, floor: int) -> Order | None:
    """«gave the ministry until May to …», «was given a month to …», «has until May to …»."""
    term = _term_after(sentence, index)
    verb = first_to_verb(sentence, max(term, sentence.limit_end(term)), furthest=8) if term is not None else None
    if term is None or verb is None:
        return None
    got = sentence.low_at(index) in lexicon.words("order_nouns", "gets")
    be = index if got else sentence.before_adverbs(index - 1)
    told = got or sentence.low_at(be) in BE
    while told and be > 0 and sentence.low_at(be - 1) in _PERFECT:
        be -= 1
    subject = subject_before(sentence, be if told else phrase_start(sentence, index), floor)
    who = subject.parts if told else [(index + 1, term)]
    if not names_in(sentence, who, proper=True):
        return None
    start = 0 if _object_in_front(sentence, verb) else term
    return Order(index, CueKind.ORDER_VERB, verb, start, "to", subject, who, traits={"given_time"})


def _object_in_front(sentence: Sentence, verb: int) -> bool:
    """«A siren, a path, a tent: the ministry got until Saturday to provide all three»."""
    behind = sentence.low_at(verb + 1)
    points_back = behind in ("all", "both", "them", "these", "those", "it", "this")
    return points_back and sentence.find((":", "–", "—"), 1, verb) is not None


def _is_time(sentence: Sentence, index: int) -> bool:
    """«until May», «only a week», «ten days»."""
    low = sentence.low_at(index)
    if low in ("until", "till", "only", "just"):
        return True
    counted = low in ("a", "an", "another") or low.isdigit() or sentence.is_one_of(low, "numerals") or low in _COUNTS
    return counted and sentence.find(lexicon.words("openers", "time_units"), index, index + _FEW) is not None


def _term_after(sentence: Sentence, index: int) -> int | None:
    """Where the time begins that is given."""
    units = lexicon.words("openers", "time_units")
    near = range(index + 1, min(index + _LONGEST_TERM, len(sentence.tokens)))
    return next((i for i in near if sentence.limit_end(i) > i or sentence.low_at(i) in units), None)
