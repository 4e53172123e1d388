"""How far a name reaches: a walk over the words from its main noun, by their endings.

The tree of a sentence errs on long names and on lists of them; endings seldom do. A name goes on
through words in the genitive, through «по …» after offices of a field, through quotation marks and
the name of the person who holds the office; it stops where another body in its own case begins.
"""

from dataclasses import dataclass, field
from typing import Final

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.offices import is_acronym, is_body, is_ministry, is_office, is_official
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.profiles.ru.words import adjective_cases, is_surname, noun_cases

_LONGEST_NAME: Final = 25
"""Words; more than that is a description, and only its first words are kept."""
_MOST_ADJECTIVES, _LONGEST_QUOTE = 5, 12
_JOINS: Final = frozenset({",", "и", "или", "а", "также"})
_INCLUDING: Final = ("в", "том", "числе")
_DASHES: Final = frozenset({"-", "–", "—"})
_AWAY: Final = frozenset({"obj", "obl", "iobj", "nsubj", "root", "conj", "parataxis"})
"""Relations by which a noun hangs on a verb, not on the noun before it."""


@dataclass(slots=True)
class Phrase:
    """A name: its first, main and last word; ``turned`` are the words that change case with the main one.

    ``joints`` are the words that join parts of the name («министерствам финансов **и** энергетики»), ``following``
    is the main word of the next name of the same list.
    """

    first: int
    head: int
    last: int
    turned: set[int] = field(default_factory=set)
    joints: list[int] = field(default_factory=list)
    following: int | None = None


def phrase_at(sentence: Sentence, head: int, case: str) -> Phrase:
    """The name whose main noun stands at ``head`` in ``case``."""
    entity = sentence.entity_at(head, "PER")
    if entity and not is_official(sentence.tokens[head]):
        after = _Walk(sentence, entity.last - 1, case).following_only()
        return Phrase(entity.first, head, entity.last - 1, set(range(entity.first, entity.last)), [], after)
    found = _Walk(sentence, head, case).go()
    first = _first(sentence, head, case)
    return Phrase(first, head, found.last, found.turned | set(range(first, head + 1)), found.joints, found.following)


def main_noun(sentence: Sentence, start: int, case: str) -> int | None:
    """The main noun in ``case`` of the phrase that begins at ``start`` with at most a few adjectives."""
    for token in sentence.tokens[start : start + _MOST_ADJECTIVES]:
        if _can_stand(token, case) and not _only_adjective(token):
            return token.index
        if not _agrees(token, case):
            return None
    return None


def _can_stand(token: Token, case: str) -> bool:
    """Whether a word can be a noun in ``case``; acronyms stand in any."""
    if token.pos in ("VERB", "ADP", "PUNCT", "ADV", "PRON", "CCONJ", "SCONJ", "PART"):
        return is_acronym(token) and token.pos != "PUNCT"
    possible = noun_cases(token.text)
    return token.text.isupper() or case in possible or is_ministry(token.lemma)


def _only_adjective(token: Token) -> bool:
    return token.pos in ("ADJ", "DET") and bool(adjective_cases(token.text))


def _agrees(token: Token, case: str) -> bool:
    """Whether a word can be an adjective, a pronoun or a numeral in front of a noun in ``case``."""
    if token.pos == "NUM" or token.low in ("врио", "ио"):
        return True
    return token.pos in ("ADJ", "DET", "VERB", "NOUN", "PROPN") and case in adjective_cases(token.text)


def _first(sentence: Sentence, head: int, case: str) -> int:
    """The first of the adjectives in front of a noun, joined ones included, pointing words left out."""
    first = index = head
    while index > 0 and head - index < _MOST_ADJECTIVES:
        before = sentence.tokens[index - 1]
        joined = before.text in ("и", ",") and index < head and index > 1
        if joined and _agrees(sentence.tokens[index - 2], case):
            index -= 2
        elif before.pos in ("ADJ", "DET", "VERB") and _agrees(before, case):
            index -= 1
        else:
            break
        if sentence.tokens[index].low in lexicon.words("bodies", "pointers"):
            break
        first = index
    return first


class _Walk:
    """One walk to the right of a main noun."""

    def __init__(self, sentence: Sentence, head: int, case: str) -> None:
        self._sentence = sentence
        self._tokens = sentence.tokens
        self._head = self._tokens[head]
        self._case = case
        self._next = head + 1
        self._mode = "Gen"
        self._named = False
        self.last = head
        self.turned: set[int] = set()
        self.joints: list[int] = []
        self.following: int | None = None

    def go(self) -> "_Walk":
        """Walks until no rule takes another word in."""
        rules = (self._quoted, self._person, self._post, self._field, self._seat, self._joined, self._complement)
        while self._next < min(len(self._tokens), self._head.index + _LONGEST_NAME):
            if not any(rule(self._tokens[self._next]) for rule in rules):
                break
        return self

    def following_only(self) -> int | None:
        """The main word of the next name of a list, when nothing more belongs to this one."""
        if self._next < len(self._tokens):
            self._joined(self._tokens[self._next])
        return self.following

    def _take(self, last: int) -> bool:
        self.last = last
        self._next = last + 1
        return True

    def _quoted(self, token: Token) -> bool:
        """«АО «Северный мост»»."""
        if token.text not in ("«", '"', "“"):
            return False
        inside = self._tokens[token.index + 1 : token.index + _LONGEST_QUOTE]
        close = next((t.index for t in inside if t.text in ("»", '"', "”")), None)
        return (
            close is not None and not any(t.pos == "VERB" for t in inside[: close - token.index]) and self._take(close)
        )

    def _person(self, token: Token) -> bool:
        """«министру финансов | Ивану Лугову»."""
        entity = self._sentence.entity_at(token.index, "PER")
        if entity is None or self._named or not is_official(self._head):
            return False
        self._named = True
        last = entity.last
        while last < len(self._tokens) and self._is_surname(self._tokens[last]):
            last += 1
        self.turned |= set(range(entity.first, last))
        return self._take(last - 1)

    def _is_surname(self, token: Token) -> bool:
        """A capital word in the same case right after a first name that the tagger took for the whole name."""
        return token.text[:1].isupper() and not token.text.isupper() and is_surname(token.text, self._case)

    def _post(self, token: Token) -> bool:
        """«вице-премьеру – министру финансов»."""
        if token.text not in _DASHES or self._next + 1 >= len(self._tokens) or not is_official(self._head):
            return False
        post = self._tokens[self._next + 1]
        if not is_official(post) or self._case not in noun_cases(post.text):
            return False
        self.turned.add(post.index)
        self._mode = "Gen"
        return self._take(post.index)

    def _field(self, token: Token) -> bool:
        """«Комитету по статистике», «комиссии по делам несовершеннолетних»."""
        offices = (self._head.lemma, self._tokens[self.last].lemma)
        if token.low != "по" or self._named or not any(lexicon.starts(o, "bodies", "of_a_field") for o in offices):
            return False
        noun = main_noun(self._sentence, token.index + 1, "Dat")
        if noun is None or self._tokens[noun].lemma in lexicon.words("bodies", "no_field"):
            return False
        self._mode = "Dat"
        return self._take(noun)

    def _seat(self, token: Token) -> bool:
        """«Совету при президенте», «представителям президента в округах»."""
        if self._named or not (
            token.low == "при" or (token.low == "в" and lexicon.starts(self._head.lemma, "bodies", "envoys"))
        ):
            return False
        noun = main_noun(self._sentence, token.index + 1, "Loc")
        if noun is None or (not is_body(self._sentence, self._tokens[noun]) and token.low == "при"):
            return False
        self._mode = "Gen"
        return self._take(noun)

    def _joined(self, token: Token) -> bool:
        """Another body in the same case ends the name; another word in the genitive goes on with it."""
        if token.text not in _JOINS:
            return False
        skipped = (*_JOINS, *_INCLUDING, self._preposition())
        start = token.index
        while start < len(self._tokens) and self._tokens[start].low in skipped:
            start += 1
        self.following = self._other_name(start)
        including = any(t.low in _INCLUDING for t in self._tokens[token.index : start])
        first_word = self._next <= self._head.index + 1
        if self.following is not None or including or first_word or self._named:
            return False
        return (token.text != "," or self._list_closes(start)) and self._goes_on(token, start)

    def _goes_on(self, token: Token, start: int) -> bool:
        """«Министерство труда | и социальной защиты населения»."""
        noun = self._group(start, self._mode) or self._group(start, "Gen")
        if noun is None or self._hangs_on_verb(self._tokens[noun]):
            return False
        self.joints.append(token.index)
        return self._take(noun)

    def _preposition(self) -> str:
        """The preposition of the name, which may be said again: «с акимами и с полицией»."""
        return self._sentence.preposition(self._head.index) or ","

    def _other_name(self, start: int) -> int | None:
        """The main noun at ``start`` of another body in the case of this one."""
        if start >= len(self._tokens):
            return None
        start += self._tokens[start].text in ("«", '"', "“")
        alike = {"Gen", "Acc"} if {"Gen", "Acc"} <= noun_cases(self._head.text) else {self._case}
        cases = (self._case, *sorted(alike - {self._case})) if self._case in alike else (self._case,)
        noun = next((n for c in cases if (n := main_noun(self._sentence, start, c)) is not None), None)
        if noun is None or self._is_inside(self._tokens[noun]):
            return None
        return noun if is_body(self._sentence, self._tokens[noun]) else None

    def _is_inside(self, token: Token) -> bool:
        """Whether a word that may be a body is only a part of this name: a place, a field of the same ministry."""
        if self._case == self._mode and lexicon.starts(token.lemma, "bodies", "territories"):
            return True
        entity = self._sentence.entity_at(token.index)
        same = entity is not None and entity.first <= self._head.index
        return same and not (is_office(token) or is_official(token) or is_ministry(token.lemma) or is_acronym(token))

    def _list_closes(self, start: int) -> bool:
        """Whether «и» follows before the sentence turns elsewhere: «труда, семьи и спорта»."""
        for token in self._tokens[start : start + 8]:
            if token.low == "и":
                return True
            if token.pos in ("VERB", "ADP", "SCONJ", "PRON") or token.text in (".", ";", ":", "—"):
                return False
        return False

    def _complement(self, token: Token) -> bool:
        """The next noun in the genitive with its adjectives; a country; an acronym."""
        if token.low == "раз" or token.pos == "NUM":  # «заместитель раз в неделю …», «силовикам десять дней»
            return False
        noun = self._group(token.index, "Gen") or (self._group(token.index, "Dat") if self._mode == "Dat" else None)
        if noun is None:
            entity = self._sentence.entity_at(token.index, "LOC")
            return entity is not None and token.pos != "ADP" and self._take(entity.last - 1)
        needs = self.last == self._head.index and lexicon.starts(self._head.lemma, "bodies", "needs_complement")
        subject = self._tokens[noun].rel.startswith("nsubj") and is_official(self._tokens[noun])
        if subject and self._case != "Nom":  # «потребовал от министерств премьер»
            return False
        if self._named or (not needs and self._may_hang_on_verb(self._tokens[noun])):
            return False
        return self._take(noun)

    def _may_hang_on_verb(self, token: Token) -> bool:
        """Whether a noun that may stand in another case than the genitive belongs to a verb, as the tree says."""
        elsewhere = self._case == "Gen" or bool({"Acc", "Nom"} & noun_cases(token.text))
        return elsewhere and self._hangs_on_verb(token)

    def _group(self, start: int, case: str) -> int | None:
        """The noun in ``case`` at ``start``, after adjectives that may be joined («Горной и Речной областей»)."""
        index, adjective = start, False
        while index < min(len(self._tokens), start + 2 * _MOST_ADJECTIVES):
            token = self._tokens[index]
            if _can_stand(token, case) and not _only_adjective(token):
                return index
            if token.text in ("и", ",") and adjective:
                adjective = False
            elif _agrees(token, case):
                adjective = True
                last_adjective = index
            else:
                return last_adjective if adjective and noun_cases(self._tokens[last_adjective].text) else None
            index += 1
        return None

    def _hangs_on_verb(self, token: Token) -> bool:
        """Whether the tree gives the noun to a verb: «потребовал от акимов | отчета»."""
        above = self._tokens[token.head] if token.head >= 0 else None
        entity = self._sentence.entity_at(token.index)
        if entity and entity.first <= self._head.index:
            return False
        return above is not None and above.pos == "VERB" and token.rel.split(":")[0] in _AWAY
