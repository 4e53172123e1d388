"""Narrowing the list of directives in a real browser."""

import pytest

from tests.support.browser import NARROW

pytestmark = pytest.mark.browser


@pytest.mark.usefixtures("scene")
def test_the_filters_open_and_narrow_the_list_without_a_script(open_page):
    page = open_page(size=NARROW, scripts=False)
    page.goto("/directives")
    assert not page.is_visible("#filters")
    page.click("text=Filters (0)")
    page.check("label:has-text('Partly done') >> nth=0")
    page.click("text=Apply filters")
    assert "status=partly_done" in page.url
    assert page.is_visible("text=Отремонтировать мосты")
    page.click("[aria-label='Remove filter Verified status: Partly done']")
    assert "status" not in page.url
