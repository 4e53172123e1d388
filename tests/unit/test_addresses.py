"""Web addresses that mean the same page are one address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.addresses import normalize_address, site_of
from tracker.domain.evidence import address_problems


@pytest.mark.parametrize(
    ("given_address", "normalized"),
    [
        ("HTTPS://WWW.Example.KZ/News/1", "https://www.example.kz/News/1"),
        ("http://example.kz:80/a", "http://example.kz/a"),
        ("https://example.kz:443/a", "https://example.kz/a"),
        ("https://example.kz:8443/a", "https://example.kz:8443/a"),
        ("http://example.kz:443/a", "http://example.kz:443/a"),
        ("https://example.kz/a#comments", "https://example.kz/a"),
        ("https://example.kz/a?utm_source=x&id=7&UTM_medium=y", "https://example.kz/a?id=7"),
        ("https://example.kz/a?utm_source=x", "https://example.kz/a"),
        ("https://example.kz/a?b=2&a=1&a=%D0%B0", "https://example.kz/a?b=2&a=1&a=%D0%B0"),
        ("https://example.kz/a?mutm_x=1", "https://example.kz/a?mutm_x=1"),
        ("https://example.kz", "https://example.kz"),
        ("https://example.kz/a/", "https://example.kz/a/"),
        ("https://[::1]:443/a", "https://[::1]/a"),
        ("https://Пример.рф/а", "https://пример.рф/а"),
    ],
)
def test_what_never_changes_the_page_is_dropped_and_nothing_else(given_address: str, normalized: str) -> None:
    assert normalize_address(given_address) == normalized


@given(st.from_regex(r"https?://[A-Za-z0-9.-]{1,20}(:[0-9]{1,4})?(/[a-z%=&?#_]{0,20})?", fullmatch=True))
def test_a_normalized_address_stays_as_it_is(address: str) -> None:
    if not address_problems(address):
        once = normalize_address(address)
        assert normalize_address(once) == once


@pytest.mark.parametrize(
    ("address", "site"),
    [("https://www.sng.today/a", "sng.today"), ("https://akorda.kz", "akorda.kz"), ("", ""), ("https://[", "")],
)
def test_a_site_is_named_without_www(address: str, site: str) -> None:
    assert site_of(address) == site
