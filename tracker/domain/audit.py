"""The closed vocabulary of the audit log."""

from enum import StrEnum


class Action(StrEnum):
    """What was done, as ``subject.verb``."""

    ARTICLE_ADDED = "article.added"
    ARTICLE_CORRECTED = "article.corrected"
    ARTICLE_REVIEW_FINISHED = "article.review_finished"
    ARTICLE_REVIEW_REOPENED = "article.review_reopened"
    ARTICLE_READ_AGAIN = "article.read_again"
    SUGGESTION_ADDED = "suggestion.added"
    SUGGESTION_EDITED = "suggestion.edited"
    SUGGESTION_ACCEPTED = "suggestion.accepted"
    SUGGESTION_REJECTED = "suggestion.rejected"
    SUGGESTION_MERGED = "suggestion.merged"
    SUGGESTION_SPLIT = "suggestion.split"
    SUGGESTION_UNDONE = "suggestion.undone"
    BODY_CREATED = "body.created"
    BODY_CHANGED = "body.changed"
    BODY_MERGED = "body.merged"
    DIRECTIVE_DRAFTED = "directive.drafted"
    DIRECTIVE_CHANGED = "directive.changed"
    DIRECTIVE_DISCARDED = "directive.discarded"
    DIRECTIVE_PUBLISHED = "directive.published"
    STATUS_RECORDED = "status.recorded"
    STATUS_RETRACTED = "status.retracted"
    DEADLINE_MOVED = "deadline.moved"
    CHECK_RECORDED = "check.recorded"
    RELATION_RECORDED = "relation.recorded"
    ACCOUNT_CREATED = "account.created"
    ACCOUNT_INVITED = "account.invited"
    ACCOUNT_CHANGED = "account.changed"
    ACCOUNT_DEACTIVATED = "account.deactivated"
    ACCOUNT_REACTIVATED = "account.reactivated"
    PASSWORD_SET = "password.set"  # noqa: S105 - a code, not a password
    PASSWORD_RESET_REQUESTED = "password.reset_requested"  # noqa: S105 - a code, not a password
    SIGNED_IN = "session.signed_in"
    SIGN_IN_REFUSED = "session.refused"
    SIGNED_OUT = "session.signed_out"
