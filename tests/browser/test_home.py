import pytest

from tests.support.browser import NARROW, WIDE, accessibility_problems, overflows

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_home_page_shuts_nobody_out(open_page, size, scheme):
    page = open_page(size=size, scheme=scheme)
    page.goto("/")
    assert accessibility_problems(page) == []
    assert not overflows(page)
