"""What a marked text teaches: its candidates, and which of them people call directives."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from tracker.domain.languages import Language
from tracker.domain.spans import Span
from tracker.extraction.confidence import prior_of
from tracker.extraction.draft import Draft
from tracker.extraction.features import features_of
from tracker.extraction.gold import GoldText
from tracker.extraction.matching import Ink
from tracker.extraction.pipeline import weighed
from tracker.extraction.similarity import repeats


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text, and where people said that there is a directive and where not.

    ``others`` is None where every passage that is not among ``directives`` is none; ``left_out`` teaches nothing.
    """

    id: str
    text: str
    language: Language
    published_on: date | None
    directives: tuple[Span, ...]
    others: tuple[Span, ...] | None = None
    left_out: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Example:
    """A candidate of which is known whether it is a directive. ``prior`` is its plain sum of reasons."""

    text_id: str
    prior: float
    features: frozenset[str]
    is_directive: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A marked text, all its candidates, and those of them that teach something."""

    marked: MarkedText
    ink: Ink
    drafts: tuple[Draft, ...]
    lessons: tuple[tuple[Draft, bool], ...]

    @property
    def examples(self) -> Iterator[Example]:
        """The lessons as facts that can be counted."""
        for draft, is_directive in self.lessons:
            yield Example(self.marked.id, prior_of(draft), features_of(draft), is_directive)


def marked(gold: GoldText, *, group: str = "") -> MarkedText:
    """A hand-coded text as one to learn from; ``group`` keeps ids apart that are used in two folders."""
    return MarkedText(
        id=f"{group} {gold.source.id}".strip(),
        text=gold.source.text,
        language=gold.source.language,
        published_on=gold.source.published_on,
        directives=tuple(passage.span for passage in gold.directives),
        left_out=tuple(passage.span for passage in gold.unscored),
    )


def read(text: MarkedText) -> Reading:
    """The candidates of a text, labelled by overlap.

    A candidate on an unmarked passage that says the same as one on a directive is coded there, and teaches nothing.
    """
    ink = Ink(text.text)
    drafts = weighed(text.text, language=text.language, published_on=text.published_on)
    right = [draft for draft in drafts if ink.is_one_of(draft.span, text.directives)]
    lessons = [(draft, True) for draft in right]
    lessons += [
        (draft, False)
        for draft in drafts
        if draft not in right
        and is_other(ink, draft.span, text)
        and not any(repeats(draft, each) for each in right if not draft.span.overlaps(each.span))
    ]
    return Reading(text, ink, tuple(drafts), tuple(lessons))


def is_other(ink: Ink, span: Span, text: MarkedText) -> bool:
    """Whether people said of a passage, which is no marked directive, that there is none."""
    if ink.lies_mostly_in(span, text.left_out):
        return False
    return text.others is None or ink.is_one_of(span, text.others)
