"""What the facts of a directive must satisfy before they are saved."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, Final

from tracker import clock
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.topics import TOPICS
from tracker.errors import Refused
from tracker.models import Article

LONGEST_TITLE: Final = 300
LONGEST_WORDING: Final = 5_000
LONGEST_WORDS: Final = 300
"""Of the deadline as worded, and of the issuer's person."""
FIRST_DAY: Final = date(1900, 1, 1)


class DirectiveProblem(StrEnum):
    """Why a directive cannot be saved, published or discarded."""

    TITLE_NEEDED = "directive.title_needed"
    TITLE_TOO_LONG = "directive.title_too_long"
    WORDING_TOO_LONG = "directive.wording_too_long"
    WORDING_WITHOUT_TITLE = "directive.wording_without_title"
    WORDS_TOO_LONG = "directive.words_too_long"
    PASSAGE_NEEDED = "directive.passage_needed"
    PASSAGE_FOREIGN = "directive.passage_foreign"
    LEAD_NOT_RESPONSIBLE = "directive.lead_not_responsible"
    DATE_NEEDED = "directive.date_needed"
    DATE_UNEXPECTED = "directive.date_unexpected"
    ORDERED_OUT_OF_RANGE = "directive.ordered_out_of_range"
    TOPIC_UNKNOWN = "directive.topic_unknown"
    PUBLISHED = "directive.published"
    NOT_YOURS = "directive.not_yours"
    DEADLINE_HAS_HISTORY = "directive.deadline_has_history"


def check_facts(article: Article, facts: Mapping[str, Any]) -> None:
    """Refuse facts (``services.directives.Facts``) that no directive on this article can have.

    Raises:
        Refused: with the first problem found and the field it lies in.
    """
    _check_texts(facts["titles"], facts.get("wordings", {}))
    if not facts["passages"]:
        raise Refused(DirectiveProblem.PASSAGE_NEEDED, field="quote")
    if any(each.snapshot.article_id != article.id for each in facts["passages"]):
        raise Refused(DirectiveProblem.PASSAGE_FOREIGN, field="quote")
    lead = facts.get("lead")
    if lead is not None and lead not in facts["responsible"]:
        raise Refused(DirectiveProblem.LEAD_NOT_RESPONSIBLE, field="lead")
    for field in ("issuer_person", "deadline_words"):
        if len(facts.get(field) or "") > LONGEST_WORDS:
            raise Refused(DirectiveProblem.WORDS_TOO_LONG, field=field)
    _check_dates(facts)
    if facts["topic"] is not None and facts["topic"] not in TOPICS:
        raise Refused(DirectiveProblem.TOPIC_UNKNOWN, field="topic")


def _check_texts(titles: Mapping[Any, str], wordings: Mapping[Any, str]) -> None:
    if not any(titles.values()):
        raise Refused(DirectiveProblem.TITLE_NEEDED, field="title")
    for language, title in titles.items():
        if len(title) > LONGEST_TITLE:
            raise Refused(DirectiveProblem.TITLE_TOO_LONG, field=f"title_{language}")
    for language, wording in wordings.items():
        if wording and not titles.get(language):
            raise Refused(DirectiveProblem.WORDING_WITHOUT_TITLE, field=f"title_{language}")
        if len(wording) > LONGEST_WORDING:
            raise Refused(DirectiveProblem.WORDING_TOO_LONG, field=f"wording_{language}")


def _check_dates(facts: Mapping[str, Any]) -> None:
    by_date = facts["deadline_kind"] is DeadlineKind.BY_DATE
    if by_date != (facts["deadline_on"] is not None):
        problem = DirectiveProblem.DATE_NEEDED if by_date else DirectiveProblem.DATE_UNEXPECTED
        raise Refused(problem, field="deadline_on")
    ordered_on = facts.get("ordered_on")
    if ordered_on is not None and not FIRST_DAY <= ordered_on <= clock.today():
        raise Refused(DirectiveProblem.ORDERED_OUT_OF_RANGE, field="ordered_on")
