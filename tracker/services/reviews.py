"""What reviewers do with suggestions: add, correct, accept, reject; and finishing an article.

Whoever acts locks the article first and names the version that he saw, so that two reviewers on one
article never overwrite one another unseen. Every act is kept as a decision.
"""

from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from tracker import clock
from tracker.domain.acronyms import is_acronym
from tracker.domain.actors import Actor
from tracker.domain.audit import Action
from tracker.domain.body_kinds import likely_kind
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.kinds import Kind
from tracker.domain.languages import language_of_name
from tracker.domain.reviews import DecisionKind, SuggestionState
from tracker.domain.spans import Span
from tracker.errors import Conflict, Refused
from tracker.models import Article, Body, Directive, Suggestion
from tracker.queries.directives_in_review import drafts_of
from tracker.queries.suggestions import shown_suggestions, unfinished_run
from tracker.services import audit
from tracker.services.decisions import decide, facts
from tracker.services.directives import draft_directive, publish_directive
from tracker.services.naming import find_or_create_body
from tracker.services.passages import mark_passage
from tracker.services.suggestion_rules import SuggestionProblem, Wording, check_wording, wording_of


def add_suggestion(session: Session, actor: Actor, article: Article, wording: Wording) -> Suggestion:
    """A passage that a reviewer marked himself.

    Raises:
        Refused: the wording breaks a rule.
    """
    lock_review(session, actor, article)
    return new_suggestion(session, actor, article, wording)


def new_suggestion(
    session: Session, actor: Actor, article: Article, wording: Wording, **links: int | list[int]
) -> Suggestion:
    """A suggestion by a reviewer's own hand, in an article that is locked already."""
    check_wording(article.snapshot.text, wording)
    suggestion = Suggestion(
        snapshot=article.snapshot,
        state=SuggestionState.OPEN,
        cues=[],
        demonstration=article.demonstration,
        **wording.columns(),
    )
    decide(session, actor, suggestion, DecisionKind.ADD, {}, **links)
    return suggestion


def edit(session: Session, actor: Actor, suggestion: Suggestion, wording: Wording, *, version: int) -> None:
    """Correct what an open suggestion says. Saving it as it was changes nothing.

    Raises:
        Conflict: somebody acted on it since ``version``.
        Refused: it is not open, or the wording breaks a rule.
    """
    claim(session, actor, suggestion, version=version)
    need_open(suggestion)
    check_wording(suggestion.snapshot.text, wording)
    if wording == wording_of(suggestion):
        return
    before = facts(suggestion)
    for column, value in wording.columns().items():
        setattr(suggestion, column, value)
    suggestion.doubtful = False
    decide(session, actor, suggestion, DecisionKind.EDIT, before)


def accept(
    session: Session, actor: Actor, suggestion: Suggestion, *, version: int, earlier: Directive | None = None
) -> Directive:
    """Draft a directive from what an open suggestion says; names that no body bears become bodies.

    ``earlier`` is the directive that it gives again (``services.earlier_orders.repeat`` sees that it may).

    Raises:
        Conflict: somebody acted on it since ``version``.
        Refused: it is not open, or of another kind than ``directive``.
    """
    claim(session, actor, suggestion, version=version)
    need_open(suggestion)
    if suggestion.kind is not Kind.DIRECTIVE:
        raise Refused(SuggestionProblem.NOT_A_DIRECTIVE, field="kind")
    before = facts(suggestion)
    directive = _draft(session, actor, suggestion)
    suggestion.state, suggestion.directive, suggestion.earlier = SuggestionState.ACCEPTED, directive, earlier
    decide(session, actor, suggestion, DecisionKind.ACCEPT, before)
    return directive


def take_as(session: Session, actor: Actor, suggestion: Suggestion, kind: Kind, *, version: int) -> None:
    """Say of what kind an open suggestion is, and leave the rest as it is.

    Raises:
        Conflict: somebody acted on it since ``version``.
        Refused: it is not open.
    """
    edit(session, actor, suggestion, replace(wording_of(suggestion), kind=kind), version=version)


def reject(session: Session, actor: Actor, suggestion: Suggestion, *, version: int) -> None:
    """Decide that an open suggestion is none.

    Raises:
        Conflict: somebody acted on it since ``version``.
        Refused: it is not open.
    """
    claim(session, actor, suggestion, version=version)
    need_open(suggestion)
    before = facts(suggestion)
    suggestion.state = SuggestionState.REJECTED
    decide(session, actor, suggestion, DecisionKind.REJECT, before)


def finish_review(
    session: Session, actor: Actor, article: Article, *, recorded_at: datetime | None = None
) -> list[Directive]:
    """Publish every draft on the article, and call its review finished. Returns what was published.

    An article that recalls directives of others becomes public too, so that every reader can see the words.

    Raises:
        Refused: directives are suggested that nobody decided about, or the text is still being read.
    """
    session.refresh(article, with_for_update={"of": Article})
    if unfinished_run(session, article.snapshot):
        raise Refused(SuggestionProblem.STILL_READING)
    shown = shown_suggestions(session, article)
    if any(awaits_decision(each) for each in shown):
        raise Refused(SuggestionProblem.STILL_OPEN)
    published = [
        publish_directive(session, actor, draft, recorded_at=recorded_at) for draft in drafts_of(session, article)
    ]
    if any(recalls(each) for each in shown):
        article.published_at = article.published_at or recorded_at or clock.now()
    if article.review_finished_at is None:
        article.review_finished_at = recorded_at or clock.now()
        audit.record(session, actor, Action.ARTICLE_REVIEW_FINISHED, article)
    session.flush()
    return published


def awaits_decision(suggestion: Suggestion) -> bool:
    """Whether a reviewer has yet to decide; what is doubtful or of another kind than directive may stay as it is."""
    is_sure = suggestion.kind is Kind.DIRECTIVE and not suggestion.doubtful
    return suggestion.state is SuggestionState.OPEN and is_sure


def recalls(suggestion: Suggestion) -> bool:
    """Whether a reviewer found that it only recalls an order that is recorded."""
    return suggestion.state is SuggestionState.ACCEPTED and suggestion.kind is Kind.RESTATED


def lock_review(session: Session, actor: Actor, article: Article) -> None:
    """Keep other reviewers out of the article until the commit; a finished review is open again."""
    session.refresh(article, with_for_update={"of": Article})
    if article.review_finished_at is not None:
        changes = {"review_finished_at": [article.review_finished_at.isoformat(), None]}
        article.review_finished_at = None
        audit.record(session, actor, Action.ARTICLE_REVIEW_REOPENED, article, changes=changes)


def claim(session: Session, actor: Actor, suggestion: Suggestion, *, version: int) -> None:
    """Lock the article and see that nobody acted on the suggestion since ``version``.

    Raises:
        Conflict: somebody did.
    """
    session.refresh(suggestion.snapshot.article, with_for_update={"of": Article})
    session.refresh(suggestion)
    if suggestion.version != version:
        raise Conflict
    lock_review(session, actor, suggestion.snapshot.article)


def need_open(suggestion: Suggestion) -> None:
    """See that nobody decided about it.

    Raises:
        Refused: somebody did.
    """
    if suggestion.state is not SuggestionState.OPEN:
        raise Refused(SuggestionProblem.NOT_OPEN)


def _draft(session: Session, actor: Actor, suggestion: Suggestion) -> Directive:
    article = suggestion.snapshot.article
    by_date = suggestion.deadline_on is not None
    unset = DeadlineKind.RECURRING if suggestion.recurring else DeadlineKind.OPEN_ENDED
    issuer = [suggestion.issuer] if suggestion.issuer else []
    names = [*issuer, *suggestion.responsible, *suggestion.overseers, *suggestion.supporting]
    bodies = _bodies(session, actor, article, names)
    return draft_directive(
        session,
        actor,
        article=article,
        passages=[mark_passage(session, suggestion.snapshot, Span(suggestion.start, suggestion.end))],
        titles={article.language: suggestion.title},
        issuer=bodies[issuer[0]] if issuer else None,
        responsible=[bodies[name] for name in suggestion.responsible],
        overseers=[bodies[name] for name in suggestion.overseers],
        supporting=[bodies[name] for name in suggestion.supporting],
        deadline_kind=DeadlineKind.BY_DATE if by_date else unset,
        deadline_words=suggestion.deadline_words,
        deadline_on=suggestion.deadline_on,
        topic=suggestion.topic,
    )


def _bodies(session: Session, actor: Actor, article: Article, names: list[str]) -> dict[str, Body]:
    """The bodies of names, by name. Acronyms come last: they may stand for a name that becomes a body just now."""
    return {
        name: find_or_create_body(
            session,
            actor.within(demonstration=article.demonstration),
            name,
            language=language_of_name(name, fallback=article.language),
            country=article.country,
            kind=likely_kind(name),
        )
        for name in sorted(names, key=is_acronym)
    }
