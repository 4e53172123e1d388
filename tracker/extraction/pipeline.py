"""From a text to suggestions: the one entrance of the extraction.

The language's profile finds actions and their roles; what is the same in every language happens here:
repeats, topics, confidence, titles and order.
"""

from datetime import date
from functools import cache
from typing import Final

from tracker.domain.languages import Language
from tracker.extraction.confidence import confidence_of
from tracker.extraction.draft import Draft
from tracker.extraction.profiles import has_profile, load_profile
from tracker.extraction.similarity import without_repeats
from tracker.extraction.suggestion import Cue, CueKind, Suggestion
from tracker.extraction.titles import title_of
from tracker.extraction.topics import Counts, TopicWords

EXTRACTOR_VERSION: Final = "1.0"
"""Changes whenever the same text may give other suggestions; kept with every extraction run."""

_LONGEST_HEADING: Final = 300


def supports(language: Language) -> bool:
    """Whether texts in ``language`` can be read."""
    return has_profile(language)


def suggest(text: str, *, language: Language, published_on: date | None, title: str = "") -> list[Suggestion]:
    """Suggested directives of ``text`` in its order, and passages of other kinds that read like orders.

    Args:
        text: the readable text; spans index it in code points, exactly as given.
        language: of the text; one without a profile gives an empty list (see ``supports``).
        published_on: resolves time limits; without it only full dates resolve.
        title: of the article, when it is not part of the text; helps to tell the topic.

    Returns the same for the same arguments, and never raises on any text.
    """
    if not has_profile(language) or not text.strip():
        return []
    drafts = load_profile(language).read(text, published_on=published_on)
    words = _topic_words(language)
    heading = title or text.strip().splitlines()[0][:_LONGEST_HEADING]
    background = words.background(heading, text)
    return [_finish(draft, words, background, text) for draft in without_repeats(drafts)]


@cache
def _topic_words(language: Language) -> TopicWords:
    return TopicWords(load_profile(language).topic_words)


def _finish(draft: Draft, words: TopicWords, background: Counts, text: str) -> Suggestion:
    vote = words.choose(draft.span.of(text), draft.setting, background)
    cues = list(draft.cues)
    if vote is not None and vote.words:
        cues.append(Cue(CueKind.TOPIC_WORDS, ", ".join(vote.words)))
    return Suggestion(
        span=draft.span,
        title=title_of(draft.wording),
        kind=draft.kind,
        confidence=confidence_of(draft),
        issuer=draft.issuer,
        responsible=draft.responsible,
        overseers=draft.overseers,
        supporting=draft.supporting,
        deadline=draft.deadline,
        topic=vote.topic if vote else None,
        cues=tuple(dict.fromkeys(cues)),
    )
