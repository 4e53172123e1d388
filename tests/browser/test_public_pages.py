"""The public pages in a real browser: nobody is shut out, nothing has to be scrolled sideways."""

import pytest

from tests.support.browser import NARROW, WIDE, accessibility_problems, overflows

pytestmark = pytest.mark.browser

PAGES = ("/", "/directives?status=partly_done&deadline=overdue&topic=99", "/bodies", "/topics", "/articles", "/method")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_the_public_pages_shut_nobody_out(open_page, scene, size, scheme):
    page = open_page(size=size, scheme=scheme)
    for address in (*PAGES, scene.bridges, scene.article, scene.report, scene.ministry, scene.chancellery):
        page.goto(address)
        assert (address, accessibility_problems(page)) == (address, [])
        assert not overflows(page), address


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
