"""What must be said of an article, and what cannot be right."""

from datetime import date
from enum import StrEnum
from typing import Final

from tracker.domain.countries import is_country

LONGEST_TITLE: Final = 300
LONGEST_PUBLISHER: Final = 200
"""Characters."""

EARLIEST: Final = date(1900, 1, 1)
"""No article that the tracker is for is older."""


class ArticleProblem(StrEnum):
    """Why an article cannot be saved so; the words for people are looked up at display."""

    TITLE_NEEDED = "article.title_needed"
    TITLE_TOO_LONG = "article.title_too_long"
    PUBLISHER_NEEDED = "article.publisher_needed"
    PUBLISHER_TOO_LONG = "article.publisher_too_long"
    DAY_NEEDED = "article.day_needed"
    PUBLISHED_IN_THE_FUTURE = "article.published_in_the_future"
    PUBLISHED_TOO_EARLY = "article.published_too_early"
    COUNTRY_UNKNOWN = "article.country_unknown"
    COUNTRY_NUMBERED = "article.country_numbered"
    ADDRESS_TAKEN = "article.address_taken"


def title_problems(title: str | None) -> list[ArticleProblem]:
    """What is wrong with the title of an article."""
    if not title:
        return [ArticleProblem.TITLE_NEEDED]
    return [ArticleProblem.TITLE_TOO_LONG] if len(title) > LONGEST_TITLE else []


def publisher_problems(publisher: str | None) -> list[ArticleProblem]:
    """What is wrong with the name of its publisher."""
    if not publisher:
        return [ArticleProblem.PUBLISHER_NEEDED]
    return [ArticleProblem.PUBLISHER_TOO_LONG] if len(publisher) > LONGEST_PUBLISHER else []


def day_problems(published_on: date | None, *, today: date) -> list[ArticleProblem]:
    """What is wrong with the day on which it was published."""
    if published_on is None:
        return [ArticleProblem.DAY_NEEDED]
    if published_on > today:
        return [ArticleProblem.PUBLISHED_IN_THE_FUTURE]
    return [ArticleProblem.PUBLISHED_TOO_EARLY] if published_on < EARLIEST else []


def country_problems(country: str) -> list[ArticleProblem]:
    """What is wrong with the code of the country whose government it reports on."""
    return [] if is_country(country) else [ArticleProblem.COUNTRY_UNKNOWN]
