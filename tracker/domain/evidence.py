"""Evidence: what a change may rest on, an address where something can be read or words of an archived article."""

from datetime import date
from typing import Final
from urllib.parse import SplitResult, urlsplit

from tracker.domain.changes import Problem

LONGEST_ADDRESS: Final = 2_000
"""Characters."""


def evidence_problems(
    *,
    url: str | None,
    has_passage: bool,
    is_own_words: bool,
    is_invented_alike: bool,
    published_on: date | None,
    today: date,
) -> list[Problem]:
    """Everything that keeps something from being evidence for a directive.

    ``is_own_words``: the passage shares words with the order itself, which proves nothing about what followed.
    ``is_invented_alike``: the article and the directive are both invented or neither is.
    """
    if has_passage == (url is not None):
        return [Problem.ADDRESS_OR_PASSAGE]
    found = address_problems(url) if url is not None else []
    if is_own_words:
        found.append(Problem.OWN_WORDS)
    if not is_invented_alike:
        found.append(Problem.INVENTED_AND_REAL)
    if published_on is not None and published_on > today:
        found.append(Problem.EVIDENCE_IN_THE_FUTURE)
    return found


def address_problems(url: str) -> list[Problem]:
    """Everything that keeps a text from being a web address of evidence; empty when it is one."""
    if len(url) > LONGEST_ADDRESS:
        return [Problem.ADDRESS_TOO_LONG]
    parts = _parts(url)
    if parts is None or parts.scheme not in {"http", "https"}:
        return [Problem.ADDRESS_NOT_WEB]
    if parts.username is not None or parts.password is not None:
        return [Problem.ADDRESS_WITH_PASSWORD]
    return [] if parts.hostname else [Problem.ADDRESS_WITHOUT_HOST]


def _parts(url: str) -> SplitResult | None:
    """The parts of an address; None when it holds blanks or controls, or cannot be taken apart."""
    if any(each.isspace() or not each.isprintable() or each in '<>"\\' for each in url):
        return None
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - reading it checks it
    except ValueError:
        return None
    return parts
