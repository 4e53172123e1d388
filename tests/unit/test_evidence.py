"""What counts as evidence."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.changes import Problem
from tracker.domain.evidence import address_problems, evidence_problems

TODAY = date(2026, 11, 23)


def found(**facts: Any) -> list[Problem]:
    usual = {"url": None, "has_passage": False, "is_own_words": False, "is_invented_alike": True, "published_on": None}
    return evidence_problems(**(usual | facts), today=TODAY)


@pytest.mark.parametrize(
    "url",
    [
        "https://stat.example/roads/2026",
        "http://stat.example:8080/?q=%D0%B0#table",
        "https://өкімет.example/жол",
        "HTTPS://STAT.EXAMPLE",
        "https://[2001:db8::1]/",
    ],
)
def test_a_web_address_is_evidence(url: str) -> None:
    assert address_problems(url) == []


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("", Problem.ADDRESS_NOT_WEB),
        ("stat.example/roads", Problem.ADDRESS_NOT_WEB),
        ("javascript:alert(1)", Problem.ADDRESS_NOT_WEB),
        ("data:text/html,<script>", Problem.ADDRESS_NOT_WEB),
        ("ftp://stat.example/", Problem.ADDRESS_NOT_WEB),
        ("https://stat.example/a b", Problem.ADDRESS_NOT_WEB),
        ("https://stat.example/\x00", Problem.ADDRESS_NOT_WEB),
        ("https://stat.example/\u202efdp", Problem.ADDRESS_NOT_WEB),
        ("https://stat.example\\@evil.example/", Problem.ADDRESS_NOT_WEB),
        ("https://stat.example:port/", Problem.ADDRESS_NOT_WEB),
        ("https://[stat.example/", Problem.ADDRESS_NOT_WEB),
        ("https:///roads", Problem.ADDRESS_WITHOUT_HOST),
        ("https://:443/", Problem.ADDRESS_WITHOUT_HOST),
        ("https://name:secret@stat.example/", Problem.ADDRESS_WITH_PASSWORD),
        ("https://name@stat.example/", Problem.ADDRESS_WITH_PASSWORD),
        ("https://stat.example/" + "a" * 2000, Problem.ADDRESS_TOO_LONG),
    ],
)
def test_anything_else_is_no_address(url: str, expected: Problem) -> None:
    assert address_problems(url) == [expected]


@given(st.text(max_size=60) | st.text(max_size=40).map("https://".__add__))
def test_any_text_gets_an_answer(url: str) -> None:
    if not address_problems(url):
        assert url.lower().startswith(("http://", "https://"))
        assert not any(each.isspace() for each in url)


def test_evidence_is_an_address_or_a_passage() -> None:
    assert found(url="https://a.example/") == []
    assert found(has_passage=True) == []
    assert found() == [Problem.ADDRESS_OR_PASSAGE]
    assert found(url="https://a.example/", has_passage=True) == [Problem.ADDRESS_OR_PASSAGE]


def test_the_words_of_the_order_prove_nothing() -> None:
    assert found(has_passage=True, is_own_words=True) == [Problem.OWN_WORDS]


def test_invented_words_prove_nothing_about_what_is_real() -> None:
    assert found(has_passage=True, is_invented_alike=False) == [Problem.INVENTED_AND_REAL]


def test_evidence_was_published_before_it_was_found() -> None:
    assert found(url="https://a.example/", published_on=TODAY) == []
    assert found(url="https://a.example/", published_on=date(2026, 11, 24)) == [Problem.EVIDENCE_IN_THE_FUTURE]
