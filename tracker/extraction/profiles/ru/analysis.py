"""Runs the taggers over sentences, a few at a time, and builds the trees."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any, Final

from tracker.domain.spans import Span
from tracker.extraction.profiles.ru.models import Models, is_known, load_models
from tracker.extraction.profiles.ru.segments import split_words
from tracker.extraction.profiles.ru.standins import seen_as
from tracker.extraction.profiles.ru.syntax import Entity, Sentence, Token, untangle
from tracker.extraction.profiles.ru.words import sure_imperative, sure_infinitive, sure_noun_case

_CHUNK: Final = 64
"""Sentences held at once; bounds the memory for a text of any length."""
_INFINITIVES: Final = ("ть", "ти", "чь", "ться", "тись", "чься")

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
    words = [[seen_as(w, models.vectors.vocab) for _, _, w in pieces[i]] for i in order]
    tags = zip(models.morph.map(words), models.syntax.map(words), _name_tags(models, words), strict=True)
    built = {i: _tree(text, pieces[i], row) for i, row in zip(order, tags, strict=True)}
    return [built[i] for i in range(len(pieces))]


def _tree(text: str, words: _Words, tags: tuple[Any, Any, Any]) -> Sentence:
    morph, syntax, names = tags
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
    untangle(tokens)
    span = Span(words[0][0], words[-1][1])
    return Sentence(span.of(text), span, tokens, _entities(names))


def _corrected(word: str, pos: str, feats: dict[str, str]) -> tuple[str, dict[str, str]]:
    """Infinitives and imperatives that were taken for anything else, and nouns for adjectives or verbs."""
    if pos != "VERB" and word.endswith(_INFINITIVES) and sure_infinitive(word):
        return "VERB", {"VerbForm": "Inf", "Voice": "Act"}
    mistaken = pos != "VERB" or feats.get("Person") == "1" or feats.get("VerbForm") == "Part"
    spoken_to = mistaken and word.endswith(("те", "тесь"))
    if spoken_to and sure_imperative(word):
        return "VERB", {"VerbForm": "Fin", "Mood": "Imp", "Person": "2", "Number": "Plur", "Voice": "Act"}
    doubtful = pos in ("ADJ", "VERB") and feats.get("Variant") != "Short" and not is_known(word)
    case = sure_noun_case(word) if doubtful else ""
    return ("NOUN", {**feats, "Case": case}) if case else (pos, feats)


def _name_tags(models: Models, sentences: Sequence[list[str]]) -> Iterator[list[str]]:
    """For each sentence a tag for each word: «B-PER» begins a name, «I-PER» goes on with it, «O» is none.

    The steps of slovnet's own ``map``, which would cut the words anew.
    """
    infer = models.names.infer
    for start in range(0, len(sentences), models.names.batch_size):
        chunk = sentences[start : start + models.names.batch_size]
        yield from infer.decoder(infer.process(infer.encoder(chunk)))


def _entities(tags: Sequence[str]) -> list[Entity]:
    """The names that the tags of a sentence's words mark."""
    found: list[Entity] = []
    for index, tag in enumerate(tags):
        mark, _, kind = tag.partition("-")
        if mark == "I" and found and found[-1].last == index and found[-1].type == kind:
            found[-1] = Entity(found[-1].first, index + 1, kind)
        elif mark in ("B", "I"):
            found.append(Entity(index, index + 1, kind))
    return found
