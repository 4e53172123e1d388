"""One reading of one Russian text from its first line to its last.

Holds what earlier sentences say about later ones: who speaks, who was addressed, the body to which
the whole speech goes, the header of a list, those who oversee everything.
"""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Final

from tracker.domain.kinds import Kind
from tracker.domain.spans import Span
from tracker.extraction.draft import Draft
from tracker.extraction.folding import fold
from tracker.extraction.lines import Line, split_lines
from tracker.extraction.profiles.ru import lexicon, notes, turns
from tracker.extraction.profiles.ru.analysis import analyse
from tracker.extraction.profiles.ru.deadlines import find_limits
from tracker.extraction.profiles.ru.drafting import make_drafts
from tracker.extraction.profiles.ru.imperatives import bare_infinitive, bare_orders
from tracker.extraction.profiles.ru.issuers import Issuer
from tracker.extraction.profiles.ru.memory import Memory
from tracker.extraction.profiles.ru.order import is_finite
from tracker.extraction.profiles.ru.orders import find_orders
from tracker.extraction.profiles.ru.passage import Passage
from tracker.extraction.profiles.ru.points import (
    Points,
    header_of,
    is_act,
    leading_addressee,
    point_orders,
)
from tracker.extraction.profiles.ru.quotations import quotations, quoted_at, voices
from tracker.extraction.profiles.ru.segments import SPEAKER, split_sentences
from tracker.extraction.profiles.ru.syntax import Sentence

_LEAD_SENTENCES: Final = 14
"""First sentences that are always analysed: they name the issuer and the meeting."""
_LONGEST_POINT: Final = 50
"""Drafts that a note such as «Срок – …» may complete."""


class Reading:
    """Reads one text; ``drafts`` may be called once."""

    def __init__(self, text: str, *, published_on: date | None) -> None:
        self._text = text
        self._published_on = published_on
        points = [notes.without_bracket(text, line) for line in split_lines(text, speaker=SPEAKER)]
        self._lines, self._brackets = [line for line, _ in points], [words for _, words in points]
        self._points = Points(act=is_act(text))
        self._chair = turns.chair_of(text, self._lines)
        self._spoken = turns.is_speech(text)
        self._first_speaker = next((line.speaker for line in self._lines if line.speaker), "")
        self._partners = turns.partners_of(self._lines, self._chair)
        self._memory = Memory()
        self._drafts: list[Draft] = []
        self._point_start = 0
        self._ordered = False

    def drafts(self) -> list[Draft]:
        """All passages that read like orders, in the order of the text."""
        for index, sentences in self._analysed():
            self._read_line(index, sentences)
        self._memory.settle(self._drafts)
        return self._drafts

    def _analysed(self) -> Iterator[tuple[int, list[Sentence]]]:
        """Number of a line and those of its sentences that deserve a look, analysed."""
        chosen = list(self._chosen())
        trees = analyse(self._text, [span for _, span in chosen])
        pairs = zip((index for index, _ in chosen), trees, strict=True)
        for index, group in groupby(pairs, key=lambda pair: pair[0]):
            yield index, [sentence for _, sentences in group for sentence in sentences]

    def _chosen(self) -> Iterator[tuple[int, Span]]:
        """Sentences with a signal and those after them, the first ones, and everything in lists."""
        signals = lexicon.pattern("signals", "stems")
        after, count = False, 0
        for index, line in enumerate(self._lines):
            everything = self._points.act or bool(line.label) or self._ends_with_colon(line)
            for span in split_sentences(self._text, line):
                wanted = signals.search(fold(span.of(self._text))) is not None
                if everything or wanted or after or count < _LEAD_SENTENCES:
                    yield index, span
                after, count = wanted, count + 1

    def _ends_with_colon(self, line: Line) -> bool:
        return self._text[max(line.start, line.end - 5) : line.end].rstrip().endswith(":")

    def _read_line(self, index: int, sentences: list[Sentence]) -> None:
        line = self._lines[index]
        words = self._text[line.start : line.end]
        if line.label[:1].isdigit():
            self._point_start = len(self._drafts)
        point = [d for d in self._drafts[self._point_start :][-_LONGEST_POINT:] if d.kind is Kind.DIRECTIVE]
        if notes.complete(point, words, self._published_on):
            return
        before = len(self._drafts)
        self._points.enter(line, words)
        opens = words.rstrip().endswith(":")
        ranges = quotations(self._text, line.start, line.end)
        for sentence in sentences:
            self._memory.learn(sentence, turn=line.speaker)
        reported = voices(sentences, ranges, self._memory.people, self._memory.voice)
        spoken = [None] * len(sentences) if line.speaker else reported
        continues = False
        for sentence, voice in zip(sentences, spoken, strict=True):
            self._memory.voice = voice or self._memory.voice
            passage = self._passage(index, sentence, voice, ranges, continues=continues)
            last = sentence is sentences[-1]
            header = header_of(sentence, line, words, self._published_on) if opens and last else None
            if header is not None:
                self._memory.note_issuer(passage, find_orders(sentence))
                self._points.open(header)
                self._memory.hear(sentence, ordered=True, published_on=self._published_on)
                continue
            orders = find_orders(sentence)
            bare = not orders or self._points.headers or self._points.act
            if bare and self._may_be_bare(line, sentence, continues):
                orders = point_orders(sentence, self._points) or orders
            elif not orders and (quoted_at(ranges, sentence.span.start + 1) is not None or self._may_go_on(sentence)):
                orders = bare_orders(sentence)
            made = make_drafts(passage, orders, self._points, self._memory)
            continues = any(draft.kind is Kind.DIRECTIVE for draft in made)
            self._ordered = self._ordered or continues
            self._drafts += made
            self._memory.hear(sentence, ordered=continues, published_on=self._published_on)
        notes.complete_in_bracket(self._drafts[before:], self._brackets[index], self._published_on)

    def _may_be_bare(self, line: Line, sentence: Sentence, continues: bool) -> bool:
        """Whether an infinitive that hangs on nothing may be an order here."""
        if self._points.headers or (self._points.act and line.label):
            return True
        token, names = leading_addressee(sentence)
        verb = bare_infinitive(sentence)
        if verb is None:
            return False
        return (
            (token is not None and bool(names) and token.index < verb.index)
            or continues
            or (self._points.act and verb.index == 0)
        )

    def _may_go_on(self, sentence: Sentence) -> bool:
        """Whether an infinitive alone is an order: it has a time limit, and its text tells of orders or their giver."""
        told = self._ordered or bool(self._memory.people.highest())
        return (
            told
            and not any(is_finite(t) for t in sentence.tokens)
            and bool(find_limits(sentence.text, self._published_on))
        )

    def _passage(
        self, index: int, sentence: Sentence, voice: Issuer | None, quoted: list[Span], *, continues: bool
    ) -> Passage:
        line = self._lines[index]
        return Passage(
            sentence=sentence,
            line=line,
            published_on=self._published_on,
            presides=turns.is_chair(line, self._chair, self._first_speaker),
            partner=self._partners[index],
            continues=continues,
            listed=bool(self._points.headers) or (self._points.act and bool(line.label)),
            ordered=self._ordered,
            act=self._points.act,
            spoken=self._spoken,
            voice=voice,
            quoted=quoted,
        )
