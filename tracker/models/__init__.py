"""The tables. Importing this package registers every one of them on ``Base.metadata``."""

from tracker.models.article import Article, Passage, Snapshot
from tracker.models.audit import AuditEntry
from tracker.models.base import Base
from tracker.models.body import Body, BodyName
from tracker.models.directive import Assignment, Directive, DirectiveText, NumberSequence
from tracker.models.history import Check, DeadlineChange, Evidence, Relation, Retraction, StatusChange
from tracker.models.suggestion import Decision, ExtractionRun, Suggestion
from tracker.models.user import SignInAttempt, User

__all__ = [
    "Article",
    "Assignment",
    "AuditEntry",
    "Base",
    "Body",
    "BodyName",
    "Check",
    "DeadlineChange",
    "Decision",
    "Directive",
    "DirectiveText",
    "Evidence",
    "ExtractionRun",
    "NumberSequence",
    "Passage",
    "Relation",
    "Retraction",
    "SignInAttempt",
    "Snapshot",
    "StatusChange",
    "Suggestion",
    "User",
]
