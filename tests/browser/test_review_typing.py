"""What is typed on a card of the review survives what happens beside it."""

import pytest

from tests.factories.articles import make_article
from tests.factories.suggestions import make_suggestion
from tests.factories.users import make_user
from tests.support.people import sign_in
from tracker.db import db
from tracker.domain.permissions import AccountRole
from tracker.models import Suggestion

pytestmark = pytest.mark.browser

TEXT = "Президент поручил министерству отремонтировать мосты, построить школы и закупить автобусы."
TYPED = "Набранное и не сохранённое"


@pytest.fixture
def cookie(app, client):
    """The session of an editor."""

    def cookie():
        with app.app_context():
            user = make_user(db.session, AccountRole.EDITOR)
            db.session.commit()
            sign_in(client, user)
        return client.get_cookie("session").value

    return cookie


@pytest.fixture
def page(app, cookie, open_page):
    """A review with three suggestions; the second is open, and something is typed in its title."""
    with app.app_context():
        article = make_article(db.session, TEXT)
        for words in ("отремонтировать мосты", "построить школы", "закупить автобусы"):
            make_suggestion(db.session, words, article=article)
        db.session.commit()
        address = f"/articles/{article.slug}/review"
    page = open_page(session=cookie())
    page.goto(address)
    type_title(page)
    return page


def type_title(page):
    """Open the card of the second suggestion and type."""
    page.click("#s2 a:has-text('Edit')")
    page.wait_for_selector("#s2-title:focus")
    page.fill("#s2-title", TYPED)


def look(app, key):
    with app.app_context():
        found = db.session.get_one(Suggestion, key)
        return found.state.value, found.title


def test_an_undone_addition_numbers_the_cards_anew_and_keeps_what_is_typed(app, page):
    page.click("[aria-label='Undo the last change of suggestion 1']")
    page.wait_for_selector("#s1", state="detached")
    page.wait_for_selector("#s2-number:has-text('1')")
    assert page.input_value("#s2-title") == TYPED
    assert page.inner_text("#s3-number") == "2"
    assert page.inner_text("#s2-merge button") == "Merge with 2"
    assert page.locator("[aria-label='Accept suggestion 2']").count() == 1
    page.click("#s2 button:has-text('Merge with 2')")
    page.wait_for_selector("#s3.sug-done")
    assert look(app, 2) == ("open", TYPED)


def test_an_undone_split_keeps_what_is_typed_elsewhere(page):
    page.goto("/suggestions/1/split")
    page.click("button:has-text('Split')")
    page.wait_for_selector("#s4.sug-on")
    page.wait_for_load_state()
    type_title(page)
    page.click("#s1 button:has-text('Undo')")
    page.wait_for_selector("#s4", state="detached")
    page.wait_for_selector("#s5", state="detached")
    page.wait_for_selector("#s1:not(.sug-done)")
    assert page.input_value("#s2-title") == TYPED


def test_an_expired_session_keeps_the_card_and_sends_it_after_signing_in(app, page, cookie):
    page.context.clear_cookies()
    page.click("#s2 button:has-text('Accept')")
    note = page.wait_for_selector("#work [role='alert']:has-text('You are signed out')")
    assert note.query_selector("a[target='_blank'][href^='/sign-in?next=/articles/']")
    assert page.input_value("#s2-title") == TYPED
    page.context.add_cookies([{"name": "session", "value": cookie(), "domain": "127.0.0.1", "path": "/"}])
    page.click("#s2 button:has-text('Accept')")
    page.wait_for_selector("#s2.sug-done")
    assert page.locator("#work [role='alert']").count() == 0
    assert look(app, 2) == ("accepted", TYPED)


def test_closing_a_card_leaves_the_suggestion_as_it_was(app, page):
    page.click("#s2 a:has-text('Close')")
    page.wait_for_selector("#s2:not(.sug-on)")
    assert page.evaluate("document.activeElement.id") == "s2"
    assert look(app, 2) == ("open", "Построить школы")
