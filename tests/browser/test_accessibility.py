"""Nobody is shut out of any page: by what axe-core finds, by colours, by narrow screens, or by the lack of a mouse."""

import pytest

from tests.support.browser import barriers
from tracker.domain.permissions import AccountRole

pytestmark = pytest.mark.browser

PIECES = {"static", "review.search_bodies", "review.reading"}
"""Endpoints that answer with no page of their own."""
SIGNED_OUT = {"account.sign_in", "account.forgotten_password", "account.invitation", "account.password_reset"}
MORE_FOR_STAFF = ("public.directive", "public.article", "public.articles", "public.body")

REFUSED = {
    AccountRole.ADMIN: [
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
    ],
    None: sorted(SIGNED_OUT),
}
"""Whose forms refuse to be sent empty."""
SEND_EMPTY = """() => {
  const form = document.querySelector("main form[method=post]");
  for (const each of form.elements) {
    if (each.matches("textarea, input:not([type=hidden], [type=radio], [type=checkbox], [type=file])")) each.value = "";
  }
  form.requestSubmit();
}"""


def pages_of(app):
    """The endpoint of every page."""
    return {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in rule.methods} - PIECES


def assert_open_to_all(page, addresses):
    shut = {}
    for address in addresses:
        answer = page.goto(address)
        assert answer.ok, (address, answer.status)
        if found := barriers(page):
            shut[address] = found
    assert shut == {}


def test_public_pages(open_showcase, showcase):
    public = {each for each in pages_of(showcase.app) if each.startswith("public.")} | SIGNED_OUT
    narrowed = "/directives?status=partly_done&deadline=overdue&topic=99&sort=overdue"
    assert_open_to_all(open_showcase(), [*map(showcase.address_of, sorted(public)), narrowed, "/directives?page=2"])


def test_pages_of_staff(open_showcase, showcase):
    staff = {each for each in pages_of(showcase.app) if not each.startswith("public.")} - SIGNED_OUT
    page = open_showcase(session=showcase.sessions[AccountRole.ADMIN])
    assert_open_to_all(page, map(showcase.address_of, [*sorted(staff), *MORE_FOR_STAFF]))


def test_reviews_in_every_state(open_showcase, showcase):
    page = open_showcase(session=showcase.sessions[AccountRole.RESEARCHER])
    assert_open_to_all(page, [*showcase.reviews.values(), "/review?finished=1"])


@pytest.mark.parametrize("role", REFUSED)
def test_forms_that_refuse_what_was_typed(open_showcase, showcase, role):
    page = open_showcase(session=showcase.sessions.get(role))
    shut = {}
    for address in map(showcase.address_of, REFUSED[role]):
        page.goto(address)
        page.evaluate(SEND_EMPTY)
        page.wait_for_selector("main [aria-invalid=true], main [role=alert]")
        if found := barriers(page):
            shut[address] = found
    assert shut == {}
