"""Words that only the pages of the review need."""

from typing import Any

from flask_babel import LazyString

from tracker.domain.kinds import Kind
from tracker.web.labels import KIND_MEANING, TOPIC
from tracker.web.review.blueprint import review


@review.context_processor
def words() -> dict[str, Any]:
    """Look-ups for templates."""
    return {"topic_words": TOPIC.__getitem__, "kind_meaning": kind_meaning}


def kind_meaning(code: str) -> LazyString:
    """What a kind of passage means."""
    return KIND_MEANING[Kind(code)]
