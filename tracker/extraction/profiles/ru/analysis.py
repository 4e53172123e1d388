"""Runs the taggers over sentences, a few at a time, and builds the trees."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

from tracker.domain.spans import Span
from tracker.extraction.profiles.ru.models import Models, load_models
from tracker.extraction.profiles.ru.segments import split_words
from tracker.extraction.profiles.ru.syntax import Entity, Sentence, Token
from tracker.extraction.profiles.ru.words import sure_noun_case

_CHUNK: Final = 64
"""Sentences held at once; bounds the memory for a text of any length."""
_LONGEST_SEEN: Final = 40
"""The taggers look at shapes and vectors of words; nothing is gained by showing them longer ones."""

_Words = list[tuple[int, int, str]]


def analyse(text: str, spans: Sequence[Span]) -> Iterator[list[Sentence]]:
    """For each span, in order, its analysed sentence, or several when it was too long for one tree."""
    models = load_models()
    source = iter(spans)
    while chunk := list(islice(source, _CHUNK)):
        pieces = [split_words(text, span) for span in chunk]
        flat = [piece for group in pieces for piece in group]
        sentences = iter(_trees(text, flat, models))
        for group in pieces:
            yield list(islice(sentences, len(group)))


def _trees(text: str, pieces: list[_Words], models: Models) -> list[Sentence]:
    """Sentences of like length are tagged together, since a batch is padded to its longest."""
    order = sorted(range(len(pieces)), key=lambda i: len(pieces[i]))
    words = [[w[:_LONGEST_SEEN] for _, _, w in pieces[i]] for i in order]
    lines = [" ".join(w) for w in words]
    rows = zip(order, models.morph.map(words), models.syntax.map(words), models.names.map(lines), strict=True)
    built = {i: _tree(text, pieces[i], morph, syntax, names) for i, morph, syntax, names in rows}
    return [built[i] for i in range(len(pieces))]


def _tree(text: str, words: _Words, morph: Any, syntax: Any, names: Any) -> Sentence:
    tokens = []
    for index, (word, m, s) in enumerate(zip(words, morph.tokens, syntax.tokens, strict=True)):
        head = int(s.head_id) - 1
        pos, feats = _corrected(word[2], m.pos, dict(m.feats))
        tokens.append(
            Token(
                index=index,
                text=word[2],
                start=word[0],
                stop=word[1],
                pos=pos,
                feats=feats,
                head=head if head != index and head < len(words) else -1,
                rel=s.rel,
            )
        )
    span = Span(words[0][0], words[-1][1])
    return Sentence(span.of(text), span, tokens, _entities(words, names))


def _corrected(word: str, pos: str, feats: dict[str, str]) -> tuple[str, dict[str, str]]:
    """Nouns that were taken for adjectives."""
    case = sure_noun_case(word) if pos == "ADJ" and feats.get("Variant") != "Short" else ""
    return ("NOUN", {**feats, "Case": case}) if case else (pos, feats)


def _entities(words: _Words, names: Any) -> list[Entity]:
    """Maps character spans of the joined words back to positions of words."""
    starts, offset = [], 0
    for _, _, word in words:
        starts.append(offset)
        offset += min(len(word), _LONGEST_SEEN) + 1
    found = []
    for span in names.spans:
        inside = [i for i, start in enumerate(starts) if span.start <= start < span.stop]
        if inside:
            found.append(Entity(inside[0], inside[-1] + 1, span.type))
    return found
