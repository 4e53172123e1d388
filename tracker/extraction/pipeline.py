"""From a text to suggestions: the one entrance of the extraction.

The language's profile finds actions and their roles; what is the same in every language happens here:
repeats, topics, confidence, titles and order.
"""

from datetime import date
from functools import cache
from typing import Final

from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.extraction.confidence import FLOOR, confidence_of, threshold_of
from tracker.extraction.draft import Draft
from tracker.extraction.profiles import has_profile, load_profile
from tracker.extraction.similarity import without_repeats
from tracker.extraction.suggestion import Cue, CueKind, Suggestion
from tracker.extraction.titles import title_of
from tracker.extraction.topics import TopicVote, TopicWords
from tracker.extraction.weights import Weights, shipped_weights

EXTRACTOR_VERSION: Final = "2.0"
"""Changes whenever the same text may give other suggestions; kept with every extraction run."""

_LONGEST_HEADING: Final = 300


def version(weights: Weights | None) -> str:
    """What is kept with a run: the version of the extraction and of weights that take the place of its own."""
    return f"{EXTRACTOR_VERSION}+{weights.digest}" if weights else EXTRACTOR_VERSION


def threshold(language: Language, weights: Weights | None = None) -> float:
    """The least confidence of a directive in a language; what reads like one and has less is doubtful."""
    return threshold_of(weights or shipped_weights(language))


def supports(language: Language) -> bool:
    """Whether texts in ``language`` can be read."""
    return has_profile(language)


def suggest(
    text: str, *, language: Language, published_on: date | None, title: str = "", weights: Weights | None = None
) -> list[Suggestion]:
    """Suggested directives of ``text`` in its order, and passages of other kinds that read like orders.

    Args:
        text: the readable text; spans index it in code points, exactly as given.
        language: of the text; one without a profile gives an empty list (see ``supports``).
        published_on: resolves time limits; without it only full dates resolve.
        title: of the article, when it is not part of the text; helps to tell the topic.
        weights: what speaks for and against a directive, in place of the weights that ship with the product.

    Returns the same for the same arguments, and never raises on any text.
    """
    drafts = without_repeats(weighed(text, language=language, published_on=published_on, weights=weights))
    if not drafts:
        return []
    heading = title or text.strip().splitlines()[0][:_LONGEST_HEADING]
    shown = [draft for draft in drafts if _is_shown(draft)]
    topics = _topic_words(language).read(text, heading).topics_of([(draft.span, draft.responsible) for draft in shown])
    return [_finish(draft, topic, text) for draft, topic in zip(shown, topics, strict=True)]


def weighed(text: str, *, language: Language, published_on: date | None, weights: Weights | None = None) -> list[Draft]:
    """Everything in ``text`` that its profile takes for a candidate, each with its confidence, repeats included."""
    if not has_profile(language) or not text.strip():
        return []
    used = weights or shipped_weights(language)
    drafts = load_profile(language).read(text, published_on=published_on)
    for draft in drafts:
        draft.confidence = confidence_of(draft, used)
        draft.doubtful = draft.kind is Kind.DIRECTIVE and draft.confidence < threshold_of(used)
    return drafts


def _is_shown(draft: Draft) -> bool:
    return not draft.doubtful or draft.confidence >= FLOOR


@cache
def _topic_words(language: Language) -> TopicWords:
    return TopicWords(load_profile(language).topic_words)


def _finish(draft: Draft, vote: TopicVote | None, text: str) -> Suggestion:
    cues = list(draft.cues)
    if vote is not None and vote.words:
        cues.append(Cue(CueKind.TOPIC_WORDS, ", ".join(vote.words)))
    return Suggestion(
        span=draft.span,
        title=title_of(draft.wording if draft.wording.strip() else draft.span.of(text)),
        kind=draft.kind,
        confidence=draft.confidence,
        doubtful=draft.doubtful,
        issuer=draft.issuer,
        responsible=draft.responsible,
        overseers=draft.overseers,
        supporting=draft.supporting,
        deadline=draft.deadline,
        topic=vote.topic if vote else None,
        cues=tuple(dict.fromkeys(cues)),
    )
