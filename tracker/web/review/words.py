"""Words that only the pages of the review need."""

from typing import Any

from flask_babel import LazyString

from tracker.domain.kinds import Kind
from tracker.web.labels import KIND_ICON, KIND_MEANING, TOPIC
from tracker.web.review.blueprint import review
from tracker.web.review.orders import ORDER, order_argument


@review.context_processor
def words() -> dict[str, Any]:
    """Look-ups for templates."""
    return {
        "topic_words": TOPIC.__getitem__,
        "kinds": list(Kind),
        "kind_icon": KIND_ICON.__getitem__,
        "kind_meaning": kind_meaning,
        "order": order_argument(),
        "orders": [(each, order_argument(each), words) for each, words in ORDER.items()],
    }


def kind_meaning(code: str) -> LazyString:
    """What a kind of passage means."""
    return KIND_MEANING[Kind(code)]
