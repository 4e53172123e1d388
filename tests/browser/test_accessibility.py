"""Nobody is shut out of any page: by what axe-core finds, by colours, by narrow screens, or by the lack of a mouse."""

import pytest

from tests.support.browser import NARROW, accessibility_problems, barriers, overflows
from tracker.domain.permissions import AccountRole

pytestmark = pytest.mark.browser

PIECES = {"static", "review.search_bodies", "review.reading"}
"""Endpoints that answer with no page of their own."""
SIGNED_OUT = {"account.sign_in", "account.forgotten_password", "account.invitation", "account.password_reset"}
MORE_FOR_STAFF = ("public.directive", "public.article", "public.articles", "public.body")
LISTS = (
    "/directives?status=partly_done&deadline=overdue&topic=99&sort=overdue",
    "/directives?page=2",
    "/directives?status=unratable&deadline=overdue",
    "/bodies?name=nobody",
)
"""Narrowed, by something unknown too; another page; empty."""

REFUSED = {
    AccountRole.ADMIN: (
        "account.show",
        "admin.new_account",
        "admin.show_account",
        "review.new_article",
        "review.edit_article",
        "review.new_passage",
        "review.suggestion",
        "review.split",
        "review.draft",
        "review.edit_directive",
        "review.edit_body",
        "review.merge_body",
        "review.new_status_change",
        "review.new_retraction",
        "review.new_deadline_change",
        "review.new_check",
        "review.new_relation",
    ),
    None: tuple(sorted(SIGNED_OUT)),
}
"""Whose forms refuse to be sent empty."""
SEND_EMPTY = """() => {
  const form = document.querySelector("main form:has(input:not([type=hidden]), textarea)");
  for (const each of form.elements) {
    if (each.matches("textarea, input:not([type=hidden], [type=radio], [type=checkbox], [type=file])")) each.value = "";
  }
  form.requestSubmit();
}"""

STOPS = """() => {
  const kinds = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const stops = [...document.querySelectorAll(kinds)].filter(
    (each) => !each.disabled && each.tabIndex >= 0 && each.checkVisibility({ visibilityProperty: true }));
  const radios = stops.filter((each) => each.type === "radio");
  return stops.length - radios.length + new Set(radios.map((each) => each.name)).size;
}"""
"""How often Tab stops: at each thing to press or to fill, once at a group of radio buttons."""
HERE = """() => {
  const here = document.activeElement;
  const style = getComputedStyle(here);
  const seen = here.visited === true;
  here.visited = true;
  return {
    name: here.outerHTML.slice(0, 120),
    again: here === document.body || seen,
    shown: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && here.checkVisibility(),
    parts: here.type === "date",
  };
}"""


def pages_of(app):
    """The endpoint of every page."""
    return {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in rule.methods} - PIECES


def assert_open_to_all(page, addresses, *, status=200):
    shut = {}
    for address in addresses:
        assert page.goto(address).status == status, address
        if found := barriers(page):
            shut[address] = found
    assert shut == {}


def test_public_pages(open_showcase, showcase):
    public = {each for each in pages_of(showcase.app) if each.startswith("public.")} | SIGNED_OUT
    assert_open_to_all(open_showcase(), map(showcase.address_of, sorted(public)))


def test_lists_as_visitors_leave_them(open_showcase):
    assert_open_to_all(open_showcase(), LISTS)


@pytest.mark.parametrize("blueprint", ["account", "admin", "review"])
def test_pages_of_staff(open_showcase, showcase, blueprint):
    pages = {each for each in pages_of(showcase.app) if each.startswith(f"{blueprint}.")} - SIGNED_OUT
    more = MORE_FOR_STAFF if blueprint == "account" else ()
    page = open_showcase(session=showcase.sessions[AccountRole.ADMIN])
    assert_open_to_all(page, map(showcase.address_of, [*sorted(pages), *more]))


def test_reviews_in_every_state(open_showcase, showcase):
    page = open_showcase(session=showcase.sessions[AccountRole.RESEARCHER])
    assert_open_to_all(page, [*showcase.reviews.values(), "/review?finished=1"])


@pytest.mark.parametrize("role", REFUSED, ids=["signed in", "signed out"])
def test_forms_that_refuse_what_was_typed(open_showcase, showcase, role):
    page = open_showcase(session=showcase.sessions.get(role))
    shut = {}
    for address in map(showcase.address_of, REFUSED[role]):
        page.goto(address)
        page.evaluate(SEND_EMPTY)
        page.wait_for_selector("main [aria-invalid=true]:visible, main [role=alert]:visible")
        if found := barriers(page):
            shut[address] = found
    assert shut == {}


def test_pages_that_say_no(open_showcase, showcase):
    nowhere = ("/nowhere", "/directives/kz-1999-9999", "/articles/nothing", "/bodies/nobody")
    assert_open_to_all(open_showcase(), nowhere, status=404)
    assert_open_to_all(open_showcase(), ["/invitations/broken"], status=410)
    researcher = open_showcase(session=showcase.sessions[AccountRole.RESEARCHER])
    assert_open_to_all(researcher, ["/admin/accounts"], status=403)


@pytest.mark.parametrize("endpoint", ["review.suggestion", "review.draft", "review.edit_article"])
def test_the_page_of_two_versions(open_showcase, showcase, endpoint):
    page = open_showcase(session=showcase.sessions[AccountRole.RESEARCHER])
    page.goto(showcase.address_of(endpoint))
    form = page.locator("form:has(input:not([type=hidden]), textarea):has([name=version])").first
    form.locator("[name=version]").evaluate("each => { each.value = each.value.length > 9 ? '0'.repeat(64) : '99'; }")
    form.locator("input[name$=title], input[name^=title]").first.fill("Мой вариант")
    form.evaluate("each => each.requestSubmit()")
    page.wait_for_selector("h1:has-text('Somebody else saved first')")
    assert barriers(page) == []


def test_the_unfolded_menu_of_a_narrow_screen(open_showcase):
    page = open_showcase(size=NARROW)
    page.goto("/")
    page.click("text=Menu")
    assert (accessibility_problems(page), overflows(page)) == ([], False)


def test_the_first_tab_leads_past_the_navigation(open_showcase):
    page = open_showcase()
    page.goto("/directives")
    page.keyboard.press("Tab")
    assert page.locator(".skip:focus").bounding_box()["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize(
    "endpoint", ["public.home", "public.directives", "review.suggestion", "review.new_status_change"]
)
def test_tab_reaches_everything_and_shows_where_it_is(open_showcase, showcase, endpoint):
    page = open_showcase(session=showcase.sessions[AccountRole.ADMIN])
    page.goto(showcase.address_of(endpoint))
    page.goto(page.url.partition("#")[0])  # or Tab would begin at the place that the address names
    stops, reached, hidden = page.evaluate(STOPS), 0, []
    while True:
        page.keyboard.press("Tab")
        here = page.evaluate(HERE)
        if not here["again"]:
            reached += 1
            hidden += [] if here["shown"] else [here["name"]]
        elif not here["parts"]:
            break
    assert (reached, hidden) == (stops, [])
