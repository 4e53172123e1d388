"""Merging two suggestions, splitting one, and undoing the last decision about one."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from tracker.domain.actors import Actor
from tracker.domain.kinds import Kind
from tracker.domain.reviews import DecisionKind, SuggestionState
from tracker.domain.spans import Span
from tracker.errors import Conflict, Refused
from tracker.models import Decision, Directive, Suggestion
from tracker.queries.suggestions import standing_decisions
from tracker.services.decisions import decide, facts, restore
from tracker.services.directives import discard_draft
from tracker.services.reviews import claim, new_suggestion
from tracker.services.suggestion_rules import SuggestionProblem, check_wording, wording_of


def merge(
    session: Session, actor: Actor, suggestion: Suggestion, other: Suggestion, *, version: int, other_version: int
) -> None:
    """Let an open suggestion take in another: the words of both and all between, the bodies of both.

    Its own title, deadline and topic stay; the other's fill what it leaves blank.

    Raises:
        Conflict: somebody acted on either since the versions.
        Refused: one is not open, or they belong to different texts.
    """
    claim(session, actor, suggestion, version=version)
    session.refresh(other)
    if other.version != other_version:
        raise Conflict
    if suggestion is other or suggestion.snapshot_id != other.snapshot_id:
        raise Refused(SuggestionProblem.NOT_BESIDE)
    if {suggestion.state, other.state} != {SuggestionState.OPEN}:
        raise Refused(SuggestionProblem.NOT_OPEN)
    before, before_other = facts(suggestion), facts(other)
    _take_in(suggestion, other)
    other.state = SuggestionState.MERGED
    decide(session, actor, suggestion, DecisionKind.MERGE, before, absorbed=other.id)
    decide(session, actor, other, DecisionKind.MERGE, before_other, into=suggestion.id)


def split(
    session: Session, actor: Actor, suggestion: Suggestion, parts: Sequence[tuple[Span, str]], *, version: int
) -> list[Suggestion]:
    """Put two or more suggestions in the place of an open one, each with words and a title of its own.

    Raises:
        Conflict: somebody acted on it since ``version``.
        Refused: it is not open, or there are not two different parts.
    """
    claim(session, actor, suggestion, version=version)
    if suggestion.state is not SuggestionState.OPEN:
        raise Refused(SuggestionProblem.NOT_OPEN)
    if len(parts) < 2 or len({span for span, _ in parts}) < len(parts):  # noqa: PLR2004 - a split makes at least two
        raise Refused(SuggestionProblem.TWO_PARTS_NEEDED, field="second_quote")
    before, whole = facts(suggestion), wording_of(suggestion)
    made = []
    for span, title in parts:
        columns = whole.columns() | {"title": title}
        wording = type(whole)(span=span, **{name: columns[name] for name in columns if name not in {"start", "end"}})
        check_wording(suggestion.snapshot.text, wording)
        made.append(new_suggestion(session, actor, suggestion.snapshot.article, wording, whole=suggestion.id))
    suggestion.state = SuggestionState.SPLIT
    decide(session, actor, suggestion, DecisionKind.SPLIT, before, parts=[each.id for each in made])
    return made


def undo(session: Session, actor: Actor, suggestion: Suggestion, *, version: int) -> list[Suggestion]:
    """Take the last standing decision about a suggestion back.

    Returns all that changed, the suggestion that stands there afterwards first.

    An accepted one loses its draft. A merge and a split are undone for all that they concerned.

    Raises:
        Conflict: somebody acted on it since ``version``.
        Refused: nothing to undo, its directive is published, or a part was decided about since the split.
    """
    claim(session, actor, suggestion, version=version)
    standing = standing_decisions(session, suggestion)
    if not standing:
        raise Refused(SuggestionProblem.NOTHING_TO_UNDO)
    last = standing[-1]
    changed = [suggestion]
    if last.kind is DecisionKind.ACCEPT and suggestion.directive is not None:
        _undo_acceptance(session, actor, suggestion.directive)
        return changed
    if last.kind is DecisionKind.ADD:
        return _undo_addition(session, actor, suggestion, last)
    if last.kind is DecisionKind.SPLIT:
        changed += _withdraw_parts(session, actor, last)
    if last.kind is DecisionKind.MERGE:
        changed += _undo_other_half(session, actor, suggestion, last)
    _take_back(session, actor, suggestion, last)
    return changed


def _take_in(suggestion: Suggestion, other: Suggestion) -> None:
    suggestion.start, suggestion.end = min(suggestion.start, other.start), max(suggestion.end, other.end)
    for role in ("responsible", "overseers", "supporting"):
        setattr(suggestion, role, list(dict.fromkeys([*getattr(suggestion, role), *getattr(other, role)])))
    suggestion.issuer = suggestion.issuer or other.issuer
    suggestion.topic = suggestion.topic if suggestion.topic is not None else other.topic
    if not (suggestion.deadline_words or suggestion.deadline_on or suggestion.recurring):
        suggestion.deadline_words = other.deadline_words
        suggestion.deadline_on, suggestion.recurring = other.deadline_on, other.recurring
    if other.kind is Kind.DIRECTIVE:
        suggestion.kind = Kind.DIRECTIVE
    suggestion.doubtful = False


def _undo_acceptance(session: Session, actor: Actor, directive: Directive) -> None:
    if directive.is_published:
        raise Refused(SuggestionProblem.PUBLISHED)
    discard_draft(session, actor, directive)


def _undo_addition(session: Session, actor: Actor, suggestion: Suggestion, last: Decision) -> list[Suggestion]:
    """Withdraw what a reviewer added; a part of a split gives way to the whole."""
    if "whole" not in last.changes:
        _withdraw(session, actor, suggestion)
        return [suggestion]
    whole = session.get_one(Suggestion, last.changes["whole"][1])
    decision = standing_decisions(session, whole)[-1]
    parts = _withdraw_parts(session, actor, decision)
    _take_back(session, actor, whole, decision)
    return [whole, *parts]


def _withdraw_parts(session: Session, actor: Actor, decision: Decision) -> list[Suggestion]:
    parts = [session.get_one(Suggestion, key) for key in decision.changes["parts"][1]]
    if any(part.state is not SuggestionState.OPEN or len(standing_decisions(session, part)) > 1 for part in parts):
        raise Refused(SuggestionProblem.PARTS_DECIDED)
    for part in parts:
        _withdraw(session, actor, part)
    return parts


def _undo_other_half(session: Session, actor: Actor, suggestion: Suggestion, last: Decision) -> list[Suggestion]:
    """Undo a merge for the other suggestion too, unless somebody decided about that one since."""
    absorbed = "absorbed" in last.changes
    other = session.get_one(Suggestion, last.changes["absorbed" if absorbed else "into"][1])
    decision = next(iter(standing_decisions(session, other)[-1:]), None)
    link = "into" if absorbed else "absorbed"
    if decision is None or decision.changes.get(link, [None, None])[1] != suggestion.id:
        return []
    _take_back(session, actor, other, decision)
    return [other]


def _withdraw(session: Session, actor: Actor, suggestion: Suggestion) -> None:
    before = facts(suggestion)
    suggestion.state = SuggestionState.WITHDRAWN
    decide(session, actor, suggestion, DecisionKind.UNDO, before)


def _take_back(session: Session, actor: Actor, suggestion: Suggestion, decision: Decision) -> None:
    before = facts(suggestion)
    restore(suggestion, decision.changes)
    decide(session, actor, suggestion, DecisionKind.UNDO, before)
