"""A Russian sentence as a tree of words, with the questions that the rules ask of it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from tracker.domain.spans import Span
from tracker.extraction.folding import fold
from tracker.extraction.profiles.ru.words import base_form

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


@dataclass(slots=True)
class Token:
    """A word at ``start``-``stop`` of the text; ``head`` is a position in the sentence, -1 for none."""

    index: int
    text: str
    start: int
    stop: int
    pos: str
    feats: dict[str, str]
    head: int
    rel: str
    low: str = field(init=False)
    """The word in lower case with е for ё."""

    def __post_init__(self) -> None:
        self.low = self.text.lower().replace("ё", "е")

    @property
    def lemma(self) -> str:
        """Dictionary form, lower case."""
        return base_form(self.text, self.pos)

    @property
    def is_infinitive(self) -> bool:
        """Whether this is a verb in the infinitive."""
        return self.feats.get("VerbForm") == "Inf" and self.pos == "VERB"

    @property
    def is_plural(self) -> bool:
        """Whether the word is tagged as plural."""
        return self.feats.get("Number") == "Plur"


@dataclass(frozen=True, slots=True)
class Entity:
    """A name: positions of its first and (exclusive) last token, and PER, ORG or LOC."""

    first: int
    last: int
    type: str


@dataclass
class Sentence:
    """One analysed sentence, ``text[span.start:span.end]`` of the whole text."""

    text: str
    span: Span
    tokens: list[Token]
    entities: list[Entity] = field(default_factory=list)

    @cached_property
    def _children(self) -> list[list[int]]:
        out: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head >= 0 and token.head != token.index:
                out[token.head].append(token.index)
        return out

    def children(self, index: int, *rels: str) -> list[Token]:
        """Direct dependents, left to right, of the given relations (of all when none is given)."""
        found = (self.tokens[i] for i in self._children[index])
        return [t for t in found if not rels or t.rel.split(":")[0] in rels or t.rel in rels]

    def subtree(self, index: int, *, without: Iterable[int] = ()) -> set[int]:
        """The word and all that hangs on it, leaving out the branches at ``without``; safe on cycles."""
        barred, seen, queue = set(without), set[int](), [index]
        while queue:
            current = queue.pop()
            if current in seen or (current in barred and current != index):
                continue
            seen.add(current)
            queue.extend(self._children[current])
        return seen

    def ancestors(self, index: int) -> Iterator[Token]:
        """The words above, nearest first; safe on cycles."""
        seen, current = {index}, self.tokens[index].head
        while current >= 0 and current not in seen:
            seen.add(current)
            yield self.tokens[current]
            current = self.tokens[current].head

    def coordinated(self, index: int) -> list[Token]:
        """The word and those joined to it by «и», a comma and the like, left to right."""
        found, queue = {index}, [index]
        while queue:
            for child in self.children(queue.pop(), "conj"):
                if child.index not in found:
                    found.add(child.index)
                    queue.append(child.index)
        return [self.tokens[i] for i in sorted(found)]

    def preposition(self, index: int) -> str:
        """The preposition of a noun, or an empty string."""
        return next((t.low for t in self.children(index, "case")), "")

    def entity_at(self, index: int, kind: str = "") -> Entity | None:
        """The name that covers the word, of one kind if given."""
        for entity in self.entities:
            if entity.first <= index < entity.last and kind in ("", entity.type):
                return entity
        return None

    def words(self, first: int, last: int) -> str:
        """The text from one token to another, both included, as written."""
        return self.text[self.tokens[first].start - self.span.start : self.tokens[last].stop - self.span.start]

    def cut(self, first: int, last: int) -> Span:
        """The span from one token to another, both included."""
        return Span(self.tokens[first].start, self.tokens[last].stop)

    @cached_property
    def low(self) -> str:
        """The sentence in lower case with е for ё, letter for letter."""
        return fold(self.text)


def untangle(tokens: list[Token]) -> None:
    """Cuts every ring of words that hang on each other, above its first verb, or else its first word.

    The parser chooses each word's head by itself and so may close a ring, which hangs on nothing.
    """
    known = [False] * len(tokens)
    for token in tokens:
        path: list[int] = []
        current = token.index
        while current >= 0 and not known[current] and current not in path:
            path.append(current)
            current = tokens[current].head
        if current in path:
            ring = sorted(path[path.index(current) :])
            cut = next((i for i in ring if tokens[i].pos == "VERB"), ring[0])
            tokens[cut].head, tokens[cut].rel = -1, "root"
        for index in path:
            known[index] = True
    for token in tokens:
        if token.head < 0 and token.is_infinitive:
            _join(tokens, token.index)


def _join(tokens: list[Token], index: int) -> None:
    """Hangs an infinitive that hangs on nothing on the one before it, where «и», «а» stands between them."""
    before = next((t for t in reversed(tokens[:index]) if t.is_infinitive), None)
    if before is None or not tokens[index].is_infinitive:
        return
    between = tokens[before.index + 1 : index]
    current, steps = before.index, 0
    while current >= 0 and current != index and steps <= len(tokens):
        current, steps = tokens[current].head, steps + 1
    joined = any(t.pos == "CCONJ" for t in between) and not any(t.text in ";:" for t in between)
    if joined and current == -1:
        tokens[index].head, tokens[index].rel = before.index, "conj"
