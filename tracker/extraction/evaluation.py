"""How well suggestions agree with a coder (codebook, section 8): counts, and what was wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Self

from tracker.domain.kinds import Kind
from tracker.extraction.gold import GoldPassage, GoldText
from tracker.extraction.matching import Ink, pair_up
from tracker.extraction.names import count_same
from tracker.extraction.reliability import Judged
from tracker.extraction.suggestion import Suggestion


class Fault(StrEnum):
    """What can be wrong with a suggestion; the words for people are looked up at display."""

    EXTRA = "extra"
    MISSED = "missed"
    RESPONSIBLE = "responsible"
    OVERSEERS = "overseers"
    DEADLINE = "deadline"
    TOPIC = "topic"


@dataclass(frozen=True, slots=True)
class Mistake:
    """One fault in one text: the words of the passage, what the coder wrote there and what was suggested."""

    fault: Fault
    text_id: str
    words: str
    expected: str = ""
    found: str = ""
    confidence: float = 0.0


@dataclass(slots=True)
class Share:
    """How many of so many suggested and so many coded things agree."""

    hits: int = 0
    found: int = 0
    coded: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.hits + other.hits, self.found + other.found, self.coded + other.coded)

    @property
    def precision(self) -> float:
        """The share of the suggested that is right."""
        return self.hits / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the coded that was found."""
        return self.hits / self.coded if self.coded else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.hits / (self.found + self.coded) if self.hits else 0.0

    @property
    def accuracy(self) -> float | None:
        """The share of the coded that is right, None where nothing was coded."""
        return self.hits / self.coded if self.coded else None


@dataclass(slots=True)
class Score:
    """The agreement over any number of texts; scores add up."""

    texts: int = 0
    spans: Share = field(default_factory=Share)
    responsible: Share = field(default_factory=Share)
    overseers: Share = field(default_factory=Share)
    deadline: Share = field(default_factory=Share)
    topic: Share = field(default_factory=Share)

    def __add__(self, other: Self) -> "Score":
        return Score(**{each.name: getattr(self, each.name) + getattr(other, each.name) for each in fields(self)})


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one text. ``judged`` has every suggested directive, doubtful ones too."""

    source: GoldText
    score: Score
    mistakes: tuple[Mistake, ...]
    judged: tuple[Judged, ...]


def compare(gold: GoldText, suggestions: Sequence[Suggestion]) -> Result:
    """Hold the suggestions for one text against its coding.

    Doubtful suggestions and those of other kinds are not scored; doubtful ones are judged for their confidence.
    """
    ink = Ink(gold.source.text)
    spans = [passage.span for passage in gold.directives]
    unscored = [passage.span for passage in gold.unscored]
    sure = [each for each in suggestions if each.kind is Kind.DIRECTIVE and not each.doubtful]
    pairs = pair_up(ink, spans, [each.span for each in sure])
    matched = {j for _, j in pairs}
    extra = [each for j, each in enumerate(sure) if j not in matched and not ink.lies_mostly_in(each.span, unscored)]
    score = Score(1, Share(len(pairs), len(pairs) + len(extra), len(spans)))
    mistakes = [_extra(gold, each) for each in extra]
    found = {i for i, _ in pairs}
    mistakes += [_missed(gold, passage) for i, passage in enumerate(gold.directives) if i not in found]
    for i, j in pairs:
        score += _roles(gold.directives[i], sure[j])
        mistakes += _wrong(gold, gold.directives[i], sure[j])
    return Result(gold, score, tuple(mistakes), tuple(_judged(ink, gold, suggestions)))


def _roles(coded: GoldPassage, found: Suggestion) -> Score:
    """The agreement on the fields of one pair."""
    on = found.deadline.on if found.deadline else None
    dated, topical = bool(coded.deadline_on or on), bool(coded.topic)
    right = coded.deadline_on == on, coded.topic == found.topic
    return Score(
        0,
        responsible=_names(coded.responsible, found.responsible),
        overseers=_names(coded.overseers, found.overseers),
        deadline=Share(dated and right[0], dated, dated),
        topic=Share(topical and right[1], topical, topical),
    )


def _names(coded: Sequence[str], found: Sequence[str]) -> Share:
    return Share(count_same(coded, found), len(found), len(coded))


def _wrong(gold: GoldText, coded: GoldPassage, found: Suggestion) -> Iterator[Mistake]:
    shares = _roles(coded, found)
    said = {
        Fault.RESPONSIBLE: (shares.responsible, ", ".join(coded.responsible), ", ".join(found.responsible)),
        Fault.OVERSEERS: (shares.overseers, ", ".join(coded.overseers), ", ".join(found.overseers)),
        Fault.DEADLINE: (shares.deadline, str(coded.deadline_on or ""), _limit(found)),
        Fault.TOPIC: (shares.topic, str(coded.topic or ""), str(found.topic or "")),
    }
    words = _plain(coded.span.of(gold.source.text))
    for fault, (share, expected, suggested) in said.items():
        if not share.hits == share.found == share.coded:
            yield Mistake(fault, gold.source.id, words, expected, suggested, found.confidence)


def _limit(found: Suggestion) -> str:
    if found.deadline is None:
        return ""
    return f"{found.deadline.on} ({found.deadline.words})" if found.deadline.on else found.deadline.words


def _extra(gold: GoldText, found: Suggestion) -> Mistake:
    return Mistake(Fault.EXTRA, gold.source.id, _plain(found.span.of(gold.source.text)), confidence=found.confidence)


def _missed(gold: GoldText, passage: GoldPassage) -> Mistake:
    return Mistake(Fault.MISSED, gold.source.id, _plain(passage.span.of(gold.source.text)))


def _judged(ink: Ink, gold: GoldText, suggestions: Sequence[Suggestion]) -> Iterator[Judged]:
    directives = [passage.span for passage in gold.directives]
    unscored = [passage.span for passage in gold.unscored]
    for each in suggestions:
        if each.kind is Kind.DIRECTIVE:
            yield each.confidence, ink.verdict_on(each.span, directives, unscored)


def _plain(words: str) -> str:
    return " ".join(words.split())
