"""Finds the bodies and officials that a sentence names, and writes them in the nominative."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from tracker.extraction.profiles.kk import lexicon
from tracker.extraction.profiles.kk.heads import JOINING, SURNAME, head_pattern, is_acronym, may_have_name
from tracker.extraction.profiles.kk.morphology import Case, nominative, split_case
from tracker.extraction.profiles.kk.names import first_of, person_after
from tracker.extraction.profiles.kk.words import OPENING, Sentence, Token


@dataclass(frozen=True, slots=True)
class Group:
    """Bodies that stand together, in the case of the last one, from token ``first`` to token ``last``."""

    first: int
    last: int
    case: Case
    names: tuple[str, ...]
    pointing: bool = False


@dataclass(frozen=True, slots=True)
class _Body:
    first: int
    last: int
    case: Case
    name: str
    pointing: bool = False
    person: bool = False


def find_groups(sentence: Sentence) -> list[Group]:
    """The groups of bodies of a sentence, left to right, without overlaps."""
    bodies: list[_Body] = []
    for body in _bodies(sentence):
        while bodies and bodies[-1].last >= body.first:
            bodies.pop()
        bodies.append(body)
    return [
        replace(g, names=tuple(n for name in g.names for n in _told_apart(name))) for g in _grouped(sentence, bodies)
    ]


def _told_apart(name: str) -> list[str]:
    """«Қаржы және Ұлттық экономика министрліктері»: each of the bodies that share a head in the plural."""
    shared = _SHARED_HEAD.search(name)
    if shared is None:
        return [name]
    parts = _BEFORE_CAPITAL.split(name[: shared.start()].rstrip())
    stem = shared[1]
    single = stem + "сы" if stem.endswith("а") else _VOICED.sub("г", stem) + shared[2]
    return [f"{part} {single}" for part in parts] if len(parts) > 1 else [name]


_SHARED_HEAD: Final = re.compile(r"\b(министрлік|агенттік|комитет|министр|басқарма)[лдт][ае]р([ыі])$")
_BEFORE_CAPITAL: Final = re.compile(r"\s?(?:,|\bжәне|\bмен|\bпен|\bбен)\s(?=[А-ЯЁӘҒҚҢӨҰҮҺІ])")
_VOICED: Final = re.compile(r"к$")


def names_of(groups: Sequence[Group]) -> frozenset[int]:
    """The words that belong to the groups, by index."""
    return frozenset(i for g in groups for i in range(g.first, g.last + 1))


def _bodies(sentence: Sentence) -> Iterator[_Body]:
    """Bodies as their heads are met; a name may not reach back over a person named before it."""
    floor = 0
    for token in sentence.tokens:
        body = _read_body(sentence, token, floor)
        if body is None or _describes(sentence, body):
            continue
        if body.last > token.index or body.person:
            floor = body.last + 1
        if body.last >= floor - 1:
            yield body


def _describes(sentence: Sentence, body: _Body) -> bool:
    """«Үкімет отырысында», «министрлік мәліметі»: the body only describes the noun after it."""
    after = sentence.low_at(body.last + 1)
    owned = after.startswith(tuple(lexicon.words("bodies", "described"))) and _POSSESSED.search(after) is not None
    return body.case is Case.NOMINATIVE and not body.person and owned


_POSSESSED: Final = re.compile(
    r"(?:[ыі]|[ыі]н|[ыі]на|[ыі]не|[ыі]нда|[ыі]нде|[ыі]ның|[ыі]нің|[ыі]нан|[ыі]нен|[ыі]мен|дағы|дегі|нан|мүшелер)$"
)


def _read_body(sentence: Sentence, token: Token, floor: int) -> _Body | None:
    if token.index < floor:
        return None
    if is_acronym(token) and not _shouted(sentence, token):
        return _Body(token.index, token.index, token.case, nominative(token.text))
    head = head_pattern().fullmatch(token.low)
    return _body_at(sentence, token, head, floor) if head is not None else _person_at(sentence, token)


def _shouted(sentence: Sentence, token: Token) -> bool:
    """«ҚАУЛЫ ЕТЕДІ», «АСТАНА. ҚАЗАҚПАРАТ»: whole phrases in capitals are no short names."""
    around = (token.index - 1, token.index + 1)
    near = [sentence.tokens[i].text for i in around if 0 <= i < len(sentence.tokens)]
    return any(len(text) >= _SHOUT and text.isupper() for text in near)


_SHOUT: Final = 4


def _person_at(sentence: Sentence, token: Token) -> _Body | None:
    """«Нұрлан Жүсіпәлиге»: a name without an office, in a case that may address it."""
    before = sentence.tokens[token.index - 1] if token.index else None
    if (
        before is None
        or not (token.capital and before.capital)
        or token.case not in (Case.DATIVE, Case.ABLATIVE, Case.ACCUSATIVE)
    ):
        return None
    surname = SURNAME.fullmatch(nominative(token.low)) and before.case is Case.NOMINATIVE and before.text.isalpha()
    if not surname or before.low in lexicon.words("words", "directions"):
        return None
    return _Body(
        before.index,
        token.index,
        token.case,
        sentence.words(before.index, token.index - 1) + " " + nominative(token.text),
        person=True,
    )


def _body_at(sentence: Sentence, token: Token, head: re.Match[str], floor: int) -> _Body | None:
    owned = bool(head["owned"])
    first = max(floor, first_of(sentence, token.index, floor, owned=owned, plural=bool(head["plural"])))
    last = person_after(sentence, token.index) if may_have_name(head) else token.index
    if (
        last == token.index
        and head["stem"] in lexicon.words("bodies", "weak")
        and not _sure(sentence, first, token.index)
    ):
        return None
    case = sentence.tokens[last].case if last > token.index else _case_of(head)
    name = _name(sentence, first, last, case, length=len(head["case"] or "") if last == token.index else None)
    pointing = first == last and not owned and nominative(token.low) in lexicon.words("bodies", "anaphora")
    return _Body(first, last, case, name, pointing)


def _sure(sentence: Sentence, first: int, head: int) -> bool:
    """Whether «қор» or «орталық» names a body: it has a capital, or a word such as «жергілікті» in front of it."""
    modifiers = lexicon.words("bodies", "modifiers")
    if first == head:
        return head > 0 and sentence.tokens[head].capital
    name = sentence.tokens[first:head]
    return any(t.capital or t.low in modifiers or t.text in OPENING for t in name)


def _case_of(head: re.Match[str]) -> Case:
    return split_case(head.string)[1] if head["case"] else Case.NOMINATIVE


def _name(sentence: Sentence, first: int, last: int, case: Case, *, length: int | None) -> str:
    """The words of a name with the last one in the nominative."""
    words = sentence.words(first, last)
    if case is not Case.NOMINATIVE:
        word = sentence.tokens[last].text
        bare = nominative(word) if length is None else word[: len(word) - length].rstrip("-’'")
        words = words[: len(words) - len(word)] + bare
    if first == 0 and sentence.tokens[0].low in lexicon.words("bodies", "common"):
        words = words[:1].lower() + words[1:]
    return words


def _grouped(sentence: Sentence, bodies: Sequence[_Body]) -> list[Group]:
    """Neighbours joined by a comma or «мен», «және» are one group in the case of the last."""
    groups: list[Group] = []
    for body in bodies:
        before = groups[-1] if groups else None
        if before and before.case is Case.NOMINATIVE and _joined(sentence, before.last, body.first):
            names = tuple(dict.fromkeys((*before.names, body.name)))
            groups[-1] = Group(before.first, body.last, body.case, names)
        elif (
            before
            and before.case is body.case
            and before.case is not Case.NOMINATIVE
            and _joined(sentence, before.last, body.first)
        ):
            groups[-1] = Group(before.first, body.last, body.case, (*before.names, body.name))
        else:
            groups.append(Group(body.first, body.last, body.case, (body.name,), body.pointing))
    return groups


_LINKS: Final = frozenset((*JOINING, ",", "сондай-ақ", "басқа", "да", "барлық", "әрі", "соның", "ішінде"))
_MOST_LINKS: Final = 3


def _joined(sentence: Sentence, last: int, first: int) -> bool:
    """«, », «мен», «, сондай-ақ», «, соның ішінде»."""
    between = [t.low for t in sentence.tokens[last + 1 : first]]
    return 0 < len(between) <= _MOST_LINKS and all(word in _LINKS for word in between)
