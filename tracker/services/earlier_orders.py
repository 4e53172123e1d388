"""Linking a suggestion to a directive that is recorded already: it only recalls that order, or gives it again."""

from sqlalchemy.orm import Session

from tracker.domain.actors import Actor
from tracker.domain.changes import Problem
from tracker.domain.kinds import Kind
from tracker.domain.reviews import DecisionKind, SuggestionState
from tracker.errors import Refused
from tracker.models import Directive, Suggestion
from tracker.services.decisions import decide, facts
from tracker.services.reviews import accept, claim, need_open, take_as


def recall(session: Session, actor: Actor, suggestion: Suggestion, earlier: Directive, *, version: int) -> None:
    """Accept an open suggestion as words that only recall ``earlier``: they become a further passage of it.

    Readers see them on its page as soon as the article is public.

    Raises:
        Conflict: somebody acted on it since ``version``.
        Refused: it is not open, or ``earlier`` cannot be what it recalls.
    """
    claim(session, actor, suggestion, version=version)
    need_open(suggestion)
    _check(suggestion, earlier)
    before = facts(suggestion)
    suggestion.kind, suggestion.doubtful = Kind.RESTATED, False
    suggestion.state, suggestion.earlier = SuggestionState.ACCEPTED, earlier
    decide(session, actor, suggestion, DecisionKind.ACCEPT, before)


def repeat(session: Session, actor: Actor, suggestion: Suggestion, earlier: Directive, *, version: int) -> Directive:
    """Accept an open suggestion as a directive of its own that gives the order of ``earlier`` again.

    The relation is recorded when the draft is published.

    Raises:
        Conflict: somebody acted on it since ``version``.
        Refused: it is not open, or ``earlier`` cannot be what it gives again.
    """
    take_as(session, actor, suggestion, Kind.DIRECTIVE, version=version)
    _check(suggestion, earlier)
    return accept(session, actor, suggestion, version=suggestion.version, earlier=earlier)


def _check(suggestion: Suggestion, earlier: Directive) -> None:
    article = suggestion.snapshot.article
    if not earlier.is_published:
        raise Refused(Problem.OTHER_NOT_PUBLISHED)
    if earlier.demonstration != article.demonstration:
        raise Refused(Problem.INVENTED_AND_REAL)
    if earlier.ordered_on > article.published_on:
        raise Refused(Problem.REPEATS_LATER)
