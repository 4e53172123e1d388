"""The researcher's workplace."""

from tracker.web.review import placeholder
from tracker.web.review.blueprint import review

__all__ = ["review", "placeholder"]
