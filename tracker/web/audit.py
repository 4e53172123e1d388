"""The audit log in words: what was done, to what, and the values before and after."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final

from flask import Flask, url_for
from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from tracker.domain.actors import ActorKind
from tracker.domain.audit import Action
from tracker.domain.bodies import BodyKind
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.domain.permissions import AccountRole
from tracker.domain.reviews import SuggestionState
from tracker.domain.statuses import Precision, Status
from tracker.models import Article, AuditEntry, Body, Directive, Suggestion, User
from tracker.queries.audit import Subject
from tracker.web.audit_fields import FIELD
from tracker.web.formats import day_time, moment
from tracker.web.labels import TOPIC, label
from tracker.web.links import Wording, article_url, body_name, body_url, directive_title, directive_url

ACTION: Final[dict[Action, LazyString]] = {
    Action.ARTICLE_ADDED: _l("Article added"),
    Action.ARTICLE_CORRECTED: _l("Article corrected"),
    Action.ARTICLE_REVIEW_FINISHED: _l("Review of an article finished"),
    Action.ARTICLE_REVIEW_REOPENED: _l("Review of an article reopened"),
    Action.ARTICLE_READ_AGAIN: _l("Suggestions for an article asked for again"),
    Action.SUGGESTION_ADDED: _l("Suggestion added by hand"),
    Action.SUGGESTION_EDITED: _l("Suggestion edited"),
    Action.SUGGESTION_ACCEPTED: _l("Suggestion accepted"),
    Action.SUGGESTION_REJECTED: _l("Suggestion rejected"),
    Action.SUGGESTION_MERGED: _l("Suggestion merged into another"),
    Action.SUGGESTION_SPLIT: _l("Suggestion split"),
    Action.SUGGESTION_UNDONE: _l("Decision on a suggestion undone"),
    Action.BODY_CREATED: _l("Body created"),
    Action.BODY_CHANGED: _l("Body changed"),
    Action.BODY_MERGED: _l("Body merged into another"),
    Action.DIRECTIVE_DRAFTED: _l("Directive drafted"),
    Action.DIRECTIVE_CHANGED: _l("Directive changed"),
    Action.DIRECTIVE_DISCARDED: _l("Draft of a directive discarded"),
    Action.DIRECTIVE_PUBLISHED: _l("Directive published"),
    Action.STATUS_RECORDED: _l("Status recorded"),
    Action.STATUS_RETRACTED: _l("Status retracted"),
    Action.DEADLINE_MOVED: _l("Deadline moved"),
    Action.CHECK_RECORDED: _l("Check recorded"),
    Action.RELATION_RECORDED: _l("Relation recorded"),
    Action.ACCOUNT_CREATED: _l("Account created"),
    Action.ACCOUNT_INVITED: _l("Invitation issued"),
    Action.ACCOUNT_CHANGED: _l("Account changed"),
    Action.ACCOUNT_DEACTIVATED: _l("Account deactivated"),
    Action.ACCOUNT_REACTIVATED: _l("Account reactivated"),
    Action.PASSWORD_SET: _l("Password set"),
    Action.PASSWORD_RESET_REQUESTED: _l("Link for a new password issued"),
    Action.SIGNED_IN: _l("Signed in"),
    Action.SIGN_IN_REFUSED: _l("Sign-in refused"),
    Action.SIGNED_OUT: _l("Signed out"),
}

ACTOR: Final[dict[ActorKind, LazyString]] = {
    ActorKind.PERSON: _l("Somebody signed out"),
    ActorKind.COMMAND: _l("Command line"),
    ActorKind.DEMONSTRATION: _l("Demonstration data"),
}
"""Whoever has no account."""

THING: Final[dict[str, LazyString]] = {
    "articles": _l("Article no. %(id)d"),
    "bodies": _l("Body no. %(id)d"),
    "directives": _l("Directive no. %(id)d"),
    "suggestions": _l("Suggestion no. %(id)d"),
    "users": _l("Account no. %(id)d"),
    "sign_in_attempts": _l("No account"),
}
"""Table → what to call a row that is no longer there."""

VOCABULARIES: Final[Mapping[str, tuple[type[StrEnum], ...]]] = {
    "role": (AccountRole,),
    "language": (Language,),
    "kind": (BodyKind, Kind),
    "state": (SuggestionState,),
    "deadline_kind": (DeadlineKind,),
    "verified_status": (Status,),
    "claimed_status": (Status,),
    "verified_precision": (Precision,),
    "claimed_precision": (Precision,),
}
"""Field → the vocabularies its values are codes of."""


def init_app(app: Flask) -> None:
    """Let templates speak of entries."""
    app.jinja_env.globals.update(audit_action=action_words, audit_actor=actor_words, audit_subject=subject_link)
    app.jinja_env.globals["audit_changes"] = changes_in_words


def action_words(entry: AuditEntry) -> LazyString:
    """What was done."""
    return ACTION[Action(entry.action)]


def actor_words(entry: AuditEntry) -> str:
    """Who did it: the name the account had then."""
    return entry.actor_name if entry.recorded_by_id else str(ACTOR[entry.actor_kind])


def subject_link(entry: AuditEntry, subjects: Mapping[tuple[str, int], Subject]) -> tuple[str | Wording, str | None]:
    """What it was done to, in words, and the address of its page when there is one."""
    subject = subjects.get((entry.subject_type, entry.subject_id))
    if isinstance(subject, Suggestion):
        return subject.title, url_for("review.article", slug=subject.snapshot.article.slug)
    if isinstance(subject, Article):
        return subject.title, article_url(subject)
    if isinstance(subject, Body):
        return body_name(subject), body_url(subject)
    if isinstance(subject, Directive):
        draft = url_for("review.draft", key=subject.id)
        return directive_title(subject), directive_url(subject) if subject.is_published else draft
    if isinstance(subject, User):
        return subject.public_name, url_for("admin.show_account", user_id=subject.id)
    words = THING.get(entry.subject_type)
    return (str(words) % {"id": entry.subject_id} if words else f"{entry.subject_type} {entry.subject_id}"), None


def changes_in_words(entry: AuditEntry) -> Iterator[tuple[str, Any, Any]]:
    """Each field that changed: its name, the value before, the value after."""
    for field, pair in entry.changes.items():
        before, after = pair if isinstance(pair, list) and len(pair) == 2 else (None, pair)  # noqa: PLR2004 - a pair
        yield str(FIELD.get(field, field)), _value(field, before), _value(field, after)


def _value(field: str, value: Any) -> Any:
    if value is None or value in ("", [], {}):
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return "\n".join(map(str, value))
    if isinstance(value, dict):
        return "\n".join(f"{key}: {each}" for key, each in value.items())
    if field == "topic" and value in TOPIC:
        return TOPIC[value]
    return _code(field, value) or _time(field, value) or value


def _code(field: str, value: Any) -> LazyString | None:
    known = (each for each in VOCABULARIES.get(field, ()) if value in set(each))
    vocabulary = next(known, None)
    return label(vocabulary(value)) if vocabulary else None


def _time(field: str, value: Any) -> str | None:
    try:
        if field.endswith("_on"):
            return day_time(date.fromisoformat(value))
        return moment(datetime.fromisoformat(value)) if field.endswith("_at") else None
    except (TypeError, ValueError):
        return None
