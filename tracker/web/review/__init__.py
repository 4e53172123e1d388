"""The researcher's workplace."""

from tracker.web.review import (
    article_review,
    articles,
    bodies,
    checks,
    deadline_changes,
    drafts,
    passages,
    queue,
    reading,
    relations,
    splitting,
    status_changes,
    suggestions,
    words,
)
from tracker.web.review.blueprint import review

__all__ = [
    "article_review",
    "articles",
    "bodies",
    "checks",
    "deadline_changes",
    "drafts",
    "passages",
    "queue",
    "reading",
    "relations",
    "review",
    "splitting",
    "status_changes",
    "suggestions",
    "words",
]
