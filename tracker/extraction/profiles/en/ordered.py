"""What an order verb orders: an infinitive, a clause with «that», or a noun of action; and who is told."""

from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.heads import cleaned, is_body, is_name
from tracker.extraction.profiles.en.orders import Order, first_to_verb, gerund_after
from tracker.extraction.profiles.en.subjects import phrases
from tracker.extraction.profiles.en.syntax import Range, Sentence, is_finite
from tracker.extraction.profiles.en.words import is_participle, is_verb
from tracker.extraction.suggestion import CueKind

_ENDINGS: Final = ("tion", "sion", "ment", "ance", "ence", "ure", "als", "al", "ing", "ments", "tions")
_PREPOSITIONS: Final = {"call": ("on", "upon", "for"), "appeal": ("to",)}
_NO_OBJECT: Final = ("that", "to", "", ",", "by", "in", "and", "us", "from")
_NO_SUBJECT_BEFORE: Final = ("to", "the", "a", "of", "and", "or", "for", "in", "on", "their", "its")
_LONGEST_CLAUSE: Final = 40
_LONGEST_ADDRESSEE: Final = 45
_SHORT_ADDRESSEE: Final = 6
_LONGEST_NOUN: Final = 6


def what_is_ordered(sentence: Sentence, index: int, base: str) -> Order | None:
    """The order of the order verb ``base`` at ``index`` without its issuer, or None."""
    if base in _PREPOSITIONS and sentence.low_at(index + 1) not in _PREPOSITIONS[base]:
        return None
    return (
        _infinitive(sentence, index, base)
        or paper_asked_for(sentence, index, base)
        or _clause(sentence, index, base)
        or _noun(sentence, index, base)
    )


def _infinitive(sentence: Sentence, index: int, base: str) -> Order | None:
    """«instructed the ministry to», «tasked the ministry with», «instructed the ministry:»."""
    begin = index + 1 + (base in _PREPOSITIONS and sentence.low_at(index + 1) in ("on", "upon", "to"))
    verb = first_to_verb(sentence, begin)
    bans = base in lexicon.words("order_verbs", "bans")
    if bans or base in lexicon.words("order_verbs", "with_gerund"):
        order = _gerund(sentence, index, begin, verb or len(sentence.tokens), "from" if bans else "with")
        if order is not None:
            return order
    if verb is None and bans:
        return None
    if verb is None:
        return _lead(sentence, index, begin)
    to = next(i for i in range(verb - 1, begin - 1, -1) if sentence.low_at(i) == "to")
    who = _addressee(sentence, begin, to)
    nobody = to > begin and not who and not _anybody(sentence, begin, to, base)
    bare = to == begin and base in lexicon.words("order_verbs", "addressed")
    if nobody or bare or is_finite(sentence, begin, to):
        return None
    return Order(index, CueKind.ORDER_VERB, verb, to, "to", who=who)


def _gerund(sentence: Sentence, index: int, begin: int, end: int, link: str) -> Order | None:
    near = range(begin, min(begin + _LONGEST_ADDRESSEE, end))
    with_ = next((i for i in near if sentence.low_at(i) == link), None)
    verb = gerund_after(sentence, with_ + 1) if with_ is not None else None
    if verb is None or with_ is None:
        return None
    start = verb if link == "with" else index
    return Order(index, CueKind.ORDER_VERB, verb, start, "gerund", who=_addressee(sentence, begin, with_))


def _lead(sentence: Sentence, index: int, begin: int) -> Order | None:
    """«instructed the government:» with points to follow."""
    if not sentence.leads or sentence.low_at(begin) == ":":
        return None
    return Order(index, CueKind.ORDER_VERB, None, index, "to", who=_addressee(sentence, begin, len(sentence.tokens)))


def _addressee(sentence: Sentence, start: int, end: int) -> list[Range]:
    """Who is told; those beside whom he is to act are left out."""
    main = phrases(sentence, start, end)[0] or [(start, end)]
    return main if start < end and names_in(sentence, main, proper=True) else []


def _anybody(sentence: Sentence, start: int, end: int, base: str) -> bool:
    """Whether somebody is told, though not by a name: «told them to», «ordered his aides to»."""
    low = sentence.low_at(start)
    if low in lexicon.words("bodies", "people_words") or low in ("us", "everyone", "all", "those", "you"):
        return True
    outside = lexicon.words("outside", "heads")
    strong = base in lexicon.words("order_verbs", "strong") and not is_verb(low)
    return any(t.low in outside for t in cleaned(sentence.tokens[start:end])) or (
        strong and end - start <= _SHORT_ADDRESSEE
    )


def _clause(sentence: Sentence, index: int, base: str) -> Order | None:
    """«ordered that the report be published», «demanded that the ministry stop»."""
    if base not in lexicon.words("order_verbs", "clausal") or sentence.low_at(index + 1) != "that":
        return None
    for i in range(index + 3, min(index + _LONGEST_CLAUSE, len(sentence.tokens))):
        low = sentence.low_at(i)
        if low in lexicon.words("modals", "bare") or low in (";", ":"):
            return None
        plain = is_verb(low) and not sentence.tokens[i].capital and sentence.low_at(i - 1) not in _NO_SUBJECT_BEFORE
        if plain and _can_carry(sentence, index + 2, i):
            return _carried(sentence, index, i)
    return None


def _carried(sentence: Sentence, index: int, verb: int) -> Order:
    main = sentence.after_adverbs(verb + 1)
    passive = sentence.low_at(verb) == "be" and is_participle(sentence.low_at(main))
    if passive:
        return Order(index, CueKind.ORDER_VERB, main, index + 2, "bare", passive=True)
    return Order(index, CueKind.ORDER_VERB, verb, verb, "bare", who=_addressee(sentence, index + 2, verb))


def _can_carry(sentence: Sentence, start: int, end: int) -> bool:
    """Whether what stands before a bare verb may be its subject."""
    clean = cleaned(sentence.tokens[start:end])
    pronoun = end == start + 1 and sentence.low_at(start) in lexicon.words("bodies", "people_words")
    return pronoun or sentence.low_at(end) == "be" or is_body(clean) or is_name(clean)


def _noun(sentence: Sentence, index: int, base: str) -> Order | None:
    """«ordered an investigation», «called for tougher checks», «demanded the resignation»."""
    if base not in lexicon.words("order_verbs", "nominal") or (base == "call" and sentence.low_at(index + 1) != "for"):
        return None
    on = base == "insist"
    if on and sentence.low_at(index + 1) != "on":
        return None
    at = index + 1 + (on or sentence.low_at(index + 1) == "for")
    if sentence.low_at(at) in _NO_OBJECT or not sentence.tokens[at].is_word:
        return None
    for i in range(at, min(at + _LONGEST_NOUN, len(sentence.tokens))):
        low = sentence.low_at(i)
        if low in (",", "to", "that", "and", "of", "for") or is_body(sentence.tokens[at : i + 1]):
            return None
        compared = base in ("call", "demand", "urge") and i < at + 2 and _is_comparative(low)
        if compared or low in lexicon.words("order_verbs", "actions") or _is_action(sentence, i):
            return Order(index, CueKind.ORDER_VERB, i, at, "nominal", who=_asked_from(sentence, i), traits={"nominal"})
    return None


def paper_asked_for(sentence: Sentence, index: int, base: str) -> Order | None:
    """«asked the minister for a schedule of payments by Friday», «was asked for a schedule»."""
    far = sentence.find(("for",), index + 1, index + _LONGEST_CLAUSE) if base in ("ask", "press") else None
    papers = lexicon.words("order_nouns", "papers")
    paper = sentence.find(papers, far + 1, far + _LONGEST_NOUN) if far is not None else None
    if far is None or paper is None or sentence.find((",", "to", "that"), index + 1, paper) is not None:
        return None
    who = _addressee(sentence, index + 1, far)
    return Order(index, CueKind.ORDER_VERB, paper, far + 1, "nominal", who=who) if who or far == index + 1 else None


def more_clauses(sentence: Sentence, order: Order, end: int) -> list[Order]:
    """«ordered that the tolls be scrapped and that the operator refund drivers»: the later ones."""
    if sentence.low_at(order.trigger + 1) != "that" or order.verb is None:
        return []
    out: list[Order] = []
    for joint in range(order.verb + 1, end - 2):
        if (
            sentence.low_at(joint) != "that"
            or sentence.low_at(joint - 1) != "and"
            or sentence.one_of(joint + 1, "pronouns")
        ):
            continue
        near = range(joint + 2, min(joint + _LONGEST_CLAUSE, end))
        bare = (i for i in near if is_verb(sentence.low_at(i)) and not sentence.tokens[i].capital)
        plain = sentence.low_at(joint + 1) in ("the", "all", "each", "every")
        verb = next((i for i in bare if plain or _can_carry(sentence, joint + 1, i)), None)
        if verb is not None:
            more = _carried(sentence, joint - 1, verb)
            more.trigger, more.issuer, more.traits = joint, order.issuer, order.traits | {"gapped"}
            out.append(more)
    return out


def _asked_from(sentence: Sentence, noun: int) -> list[Range]:
    """«demanded an explanation from the minister»."""
    if sentence.low_at(noun + 1) != "from":
        return []
    end = sentence.find((",", ".", ";", "to", "by", "for", "about", "on"), noun + 2, len(sentence.tokens))
    who: list[Range] = [(noun + 2, len(sentence.tokens) if end is None else end)]
    return who if names_in(sentence, who, proper=True) else []


def _is_comparative(low: str) -> bool:
    return low in ("more", "less", "fewer") or (low.endswith("er") and low not in ("other", "further"))


def _is_action(sentence: Sentence, index: int) -> bool:
    low = sentence.low_at(index)
    return low.endswith(_ENDINGS) and len(low) > len("action") and index + 1 < len(sentence.tokens)
