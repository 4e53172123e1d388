"""The subject of a verb: where it begins, what kind of thing it is, and who is only named beside it."""

from dataclasses import dataclass, field
from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.heads import cleaned, head_of, is_body, is_name
from tracker.extraction.profiles.en.syntax import Range, Sentence, chunks, is_finite
from tracker.extraction.profiles.en.words import is_adverb, is_participle

_CLAUSE_WORDS: Final = frozenset(
    {
        "that",
        "whether",
        "because",
        "if",
        "so",
        "but",
        "while",
        "whereas",
        "unless",
        "although",
        "though",
        ";",
        ":",
        "then",
        "yet",
        "?",
        "!",
    }
)
_QUOTES: Final = frozenset('"“”«»')
_FURTHEST: Final = 90


@dataclass(slots=True)
class Subject:
    """``parts`` name it, ``beside`` names who is consulted or acts for it; ``kind`` is one plain word.

    The kinds: body, name, we, you, i, pronoun, this, relative, outside, thing, none.
    """

    start: int
    kind: str
    parts: list[Range] = field(default_factory=list)
    beside: list[Range] = field(default_factory=list)


def subject_before(sentence: Sentence, index: int, floor: int) -> Subject:
    """The subject of the verb at ``index``; nothing before ``floor`` belongs to it."""
    if floor and sentence.low_at(index - 1) in ("and", "or", "but"):
        return Subject(index, "none")
    start = _clause_start(sentence, index, floor)
    if floor:
        joints = (
            i
            for i in range(index - 2, start, -1)
            if sentence.low_at(i) in ("and", "but", "while") and sentence.low_at(i - 1) in (",", ";")
        )
        start = next(joints, start - 1) + 1
    parts, beside = _parts(sentence, start, index)
    begin = parts[0][0] if parts else index
    return Subject(begin, _kind(sentence, parts, index), parts, beside)


def phrases(sentence: Sentence, start: int, end: int) -> tuple[list[Range], list[Range]]:
    """Whom a stretch names, and whom only beside them: «the ministry, together with the fund»."""
    return _parts(sentence, start, end)


def _clause_start(sentence: Sentence, index: int, floor: int) -> int:
    """Where the clause of a verb begins, looking back from it."""
    for i in range(index - 1, max(floor, index - _FURTHEST) - 1, -1):
        low = sentence.low_at(i)
        if low in _CLAUSE_WORDS or low in _QUOTES:
            return i + 1
        if low == "the" and sentence.tokens[i].capital:
            return i  # a heading stands in front of the sentence
        if (
            sentence.speaks(i)
            and i < index - 1
            and sentence.low_at(i + 1) != ","
            and sentence.low_at(i - 1) not in ("the", "a", "an")
        ):
            return i + 1
        if low == "and" and _joins_clauses(sentence, i, index):
            return i + 1
    return max(floor, index - _FURTHEST, 0)


def _joins_clauses(sentence: Sentence, joint: int, index: int) -> bool:
    """Whether «and» stands between two clauses and not inside the list of a subject."""
    left = max(joint - 30, 0)
    back = [i for i in range(left, joint) if sentence.low_at(i) in (",", ";", *_CLAUSE_WORDS)]
    begin = back[-1] + 1 if back and sentence.low_at(joint - 1) != "," else left
    return is_finite(sentence, begin, joint) and not is_finite(sentence, joint + 1, index)


def _parts(sentence: Sentence, start: int, end: int) -> tuple[list[Range], list[Range]]:
    """The noun phrases of the subject, and those of phrases such as «in consultation with»."""
    main: list[Range] = []
    beside: list[Range] = []
    together = ""
    pieces = chunks(sentence, start, end)
    for position, (a, b) in enumerate(pieces):
        begin = _past_joint(sentence, a, b)
        if sentence.tokens[a].low.isdigit() and b - a == 1:
            continue  # the year behind the comma of a date
        opening = _opening(sentence, begin, b, last=b == end)
        if any(sentence.speaks(i) for i in range(begin, b)):
            continue
        if opening:
            together = opening if opening != "adverbial" else together
            width = len(opening.split()) if opening != "adverbial" else 0
            if opening != "adverbial":
                beside.append((begin + width, b))
            elif together != "through":
                together = together if main else ""
        elif together and together not in lexicon.words("support", "through") and (main or position < len(pieces) - 1):
            beside.append((begin, b))
        elif is_finite(sentence, begin, b):
            main = []
        else:
            main.append((begin, b))
    if not main and pieces and not (beside and pieces[-1][1] == beside[-1][1]):
        main = _inside_opening(sentence, *pieces[-1])
    return _only_bodies(sentence, main), beside


def _past_joint(sentence: Sentence, start: int, end: int) -> int:
    while start < end and (
        sentence.low_at(start) in ("and", "or", "but", "then", "also") or not sentence.tokens[start].is_word
    ):
        start += 1
    return start


def _opening(sentence: Sentence, start: int, end: int, *, last: bool) -> str:
    """The phrase by which a part says who is beside the subject; «adverbial» for any other such part."""
    words = sentence.plain(start, min(start + 6, end)) + " "
    for phrase in (*lexicon.words("support", "together"), *lexicon.words("support", "through")):
        if words.startswith(phrase + " "):
            return phrase
    if start >= end:
        return "adverbial"
    first = sentence.low_at(start)
    participle = first.endswith("ing") and not last and not is_body(cleaned(sentence.tokens[start:end]))
    described = (
        (is_adverb(first) and first.endswith("ly"))
        or first in ("which", "whose", "who", "still", "already", "not")
        or (is_participle(first) and not sentence.tokens[start].capital)
    )
    if first in lexicon.words("openers", "words") or described or participle:
        return "adverbial"
    return ""


def _inside_opening(sentence: Sentence, start: int, end: int) -> list[Range]:
    """«Within ten days the Chairman shall»: what follows the time limit, or the last phrase with an article."""
    past = max((sentence.limit_end(i) for i in range(start, min(start + 3, end))), default=start)
    if start < past < end:
        return [(past, end)]
    for i in range(end - 1, start, -1):
        if sentence.low_at(i) in ("the", "all", "each", "every") and is_body(cleaned(sentence.tokens[i:end])):
            before = sentence.low_at(i - 1)
            return [] if before in ("of", "with", "by", "to", "for", "and") else [(i, end)]
    return []


def _only_bodies(sentence: Sentence, main: list[Range]) -> list[Range]:
    """Of several parts the bodies, when there are any; else the last part."""
    if len(main) < 2:  # noqa: PLR2004 - one part is the subject
        return main
    bodies: list[Range] = []
    for start, end in main:
        if names_in(sentence, [(start, end)]):
            bodies.append((start, end))
        elif bodies and start == bodies[-1][1] + 1 and is_name(cleaned(sentence.tokens[start:end])):
            bodies[-1] = (bodies[-1][0], end)  # «the minister, Jane Roe, …»
    return bodies or main[-1:]


def _kind(sentence: Sentence, parts: list[Range], index: int) -> str:
    before = sentence.low_at(index - 1)
    if before in ("which", "who", "that", "whom", "what", "there"):
        return "relative" if before != "there" else "thing"
    if not parts:
        return "none"
    start, end = parts[-1]
    tokens = sentence.tokens[start : max(sentence.before_adverbs(end - 1) + 1, start + 1)]
    if not tokens:
        return "none"
    low = tokens[-1].low
    if len(tokens) <= 2 and low in _KINDS:  # noqa: PLR2004 - «we all», «and he»
        return _KINDS[low]
    clean = cleaned(tokens)
    return _kind_of_noun(sentence, parts, clean)


_KINDS: Final = {
    **dict.fromkeys(("it", "they", "he", "she"), "pronoun"),
    **dict.fromkeys(("this", "these", "that"), "this"),
    "we": "we",
    "you": "you",
    "i": "i",
    "those": "outside",
}


def _kind_of_noun(sentence: Sentence, parts: list[Range], clean: list) -> str:  # type: ignore[type-arg]
    if names_in(sentence, parts):
        return "body"
    if clean and (
        head_of(clean) is not None
        or clean[-1].low in lexicon.words("outside", "heads")
        or clean[0].low in lexicon.words("outside", "heads")
    ):
        return "outside"
    if clean and is_name(clean) and parts[-1][0] > 0:
        return "name"
    return "thing" if clean else "none"
