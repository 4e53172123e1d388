import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.web.redirects import safe_target


@pytest.mark.parametrize("wanted", ["/", "/review", "/directives?status=done&page=2", "/articles/a-b#p1", "/по-русски"])
def test_a_path_of_this_site_is_followed(wanted: str) -> None:
    assert safe_target(wanted, default="/home") == wanted


@pytest.mark.parametrize(
    "wanted",
    [
        None,
        "",
        "review",
        "https://evil.example/",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        " //evil.example",
        "/review\r\nSet-Cookie: a=b",
        "javascript:alert(1)",
        "http:/review",
    ],
)
def test_anything_else_is_not(wanted: str | None) -> None:
    assert safe_target(wanted, default="/home") == "/home"


@given(st.text(alphabet="/\\.:@?# \t\nae[]%", max_size=12))
def test_what_is_followed_begins_with_one_slash_and_a_name(wanted: str) -> None:
    target = safe_target(wanted, default="/home")
    assert target.startswith("/")
    assert target[1:2] not in {"/", "\\", "\t", "\n"}
