"""The only writer of decisions: what reviewers made of suggestions, kept with the values before and after."""

from collections.abc import Callable
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from tracker import clock
from tracker.domain.actors import Actor
from tracker.domain.audit import Action
from tracker.domain.kinds import Kind
from tracker.domain.reviews import DecisionKind, SuggestionState
from tracker.models import Decision, Suggestion
from tracker.services import audit

FIELDS = (
    "start",
    "end",
    "title",
    "kind",
    "issuer",
    "responsible",
    "overseers",
    "supporting",
    "deadline_words",
    "deadline_on",
    "recurring",
    "topic",
    "doubtful",
    "state",
    "directive_id",
    "earlier_id",
)

ACTIONS = {
    DecisionKind.ADD: Action.SUGGESTION_ADDED,
    DecisionKind.EDIT: Action.SUGGESTION_EDITED,
    DecisionKind.ACCEPT: Action.SUGGESTION_ACCEPTED,
    DecisionKind.REJECT: Action.SUGGESTION_REJECTED,
    DecisionKind.MERGE: Action.SUGGESTION_MERGED,
    DecisionKind.SPLIT: Action.SUGGESTION_SPLIT,
    DecisionKind.UNDO: Action.SUGGESTION_UNDONE,
}

_READ: dict[str, Callable[[Any], Any]] = {
    "kind": Kind,
    "state": SuggestionState,
    "deadline_on": lambda value: date.fromisoformat(value) if value else None,
}
"""How a field comes back from JSON."""


def facts(suggestion: Suggestion) -> dict[str, Any]:
    """What a suggestion says and where it stands, in JSON's types."""
    found = {field: getattr(suggestion, field) for field in FIELDS}
    found["deadline_on"] = suggestion.deadline_on.isoformat() if suggestion.deadline_on else None
    return found | {name: list(found[name] or ()) for name in ("responsible", "overseers", "supporting")}


def decide(
    session: Session,
    actor: Actor,
    suggestion: Suggestion,
    kind: DecisionKind,
    before: dict[str, Any],
    **links: int | list[int],
) -> Decision:
    """Keep a decision, and log it.

    ``before`` is what ``facts`` said earlier; empty for a new suggestion. ``links`` name the other
    suggestions that the act concerned, by key: ``absorbed``, ``into``, ``parts`` or ``whole``.
    """
    suggestion.changed_by_id, suggestion.changed_at = actor.user_id, clock.now()
    session.add(suggestion)
    session.flush()
    after = facts(suggestion)
    changes = {field: [before.get(field), after[field]] for field in after if before.get(field) != after[field]}
    changes |= {name: [None, keys] for name, keys in links.items()}
    decision = Decision(
        suggestion=suggestion,
        kind=kind,
        changes=changes,
        demonstration=suggestion.demonstration,
        **audit.recorded(actor),
    )
    session.add(decision)
    audit.record(session, actor, ACTIONS[kind], suggestion, changes=changes)
    session.flush()
    return decision


def restore(suggestion: Suggestion, changes: dict[str, Any]) -> None:
    """Give a suggestion back what it said before the decision that made these changes."""
    for field in FIELDS:
        if field in changes:
            setattr(suggestion, field, _READ.get(field, lambda value: value)(changes[field][0]))


def release(session: Session, actor: Actor, suggestion: Suggestion) -> None:
    """Open a suggestion again whose draft is discarded."""
    before = facts(suggestion)
    suggestion.state, suggestion.directive, suggestion.earlier = SuggestionState.OPEN, None, None
    decide(session, actor, suggestion, DecisionKind.UNDO, before)
