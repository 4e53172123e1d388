"""The review in a real browser: by keyboard alone, by selecting text, and without a script."""

from functools import partial

import pytest

from tests.factories.articles import make_article
from tests.factories.bodies import make_body
from tests.factories.suggestions import make_suggestion
from tests.factories.users import make_user
from tests.support.people import sign_in
from tracker.db import db
from tracker.domain.kinds import Kind
from tracker.domain.permissions import AccountRole
from tracker.models import Directive, Suggestion

pytestmark = pytest.mark.browser

TEXT = (
    "Президент поручил министерству отремонтировать мосты, построить школы и закупить автобусы.\n\n"
    "Полиция должна работать лучше. Контроль возложен на администрацию."
)


@pytest.fixture
def review(app):
    """The address of a review with three suggestions and a passage of another kind; keys 1 to 4."""
    with app.app_context():
        article = make_article(db.session, TEXT)
        for words in ("отремонтировать мосты", "построить школы", "закупить автобусы"):
            make_suggestion(db.session, words, article=article, responsible=("Минтранс",), issuer="Президент")
        make_suggestion(db.session, "Полиция должна работать лучше", article=article, kind=Kind.GENERAL)
        make_body(db.session, "Министерство транспорта")
        db.session.commit()
        return f"/articles/{article.slug}/review"


@pytest.fixture
def signed_in(app, client, open_page):
    """Open a window in which an editor is signed in."""
    with app.app_context():
        user = make_user(db.session, AccountRole.EDITOR)
        db.session.commit()
        sign_in(client, user)

    return partial(open_page, session=client.get_cookie("session").value)


def states(app):
    with app.app_context():
        return [each.state.value for each in db.session.query(Suggestion).order_by(Suggestion.id)]


def focused(page):
    return page.evaluate("document.activeElement.id")


def test_a_whole_review_by_keyboard_alone(app, signed_in, review):
    page = signed_in()
    page.goto(review)
    page.keyboard.press("j")
    assert focused(page) == "s1"
    page.keyboard.press("j")
    page.keyboard.press("k")
    assert focused(page) == "s1"
    page.keyboard.press("e")
    page.wait_for_selector("#s1.sug-on")
    page.wait_for_selector("#s1-title:focus")
    page.keyboard.press("End")
    page.keyboard.type(" a")  # a letter in a field is a letter
    page.focus("#s1-responsible")
    page.keyboard.type("транспорта")
    page.wait_for_selector("#known-bodies option", state="attached")
    page.fill("#s1-responsible", "Министерство транспорта")
    page.keyboard.press("Enter")
    page.wait_for_selector("#s1 .chip:has-text('Министерство транспорта')")
    assert (focused(page), states(app)[0]) == ("s1-responsible", "open")
    page.focus("#s1")
    page.keyboard.press("a")
    page.wait_for_selector("#s1.sug-done")
    page.wait_for_selector("#s2:focus")
    page.keyboard.press("m")
    page.wait_for_selector("#s3.sug-done")
    page.keyboard.press("u")
    page.wait_for_selector("#s3:not(.sug-done)")
    assert focused(page) == "s2"
    page.keyboard.press("r")
    page.wait_for_selector("#s2.sug-done")
    page.wait_for_selector("#s3:focus")
    page.keyboard.press("a")
    page.wait_for_selector("#s3.sug-done")
    assert states(app) == ["accepted", "rejected", "accepted", "open"]
    page.click("text=Finish article and publish")
    page.wait_for_selector("text=Review finished: 2 directives published.")


def test_single_keys_also_work_on_a_cyrillic_keyboard_and_never_with_alt(app, signed_in, review):
    page = signed_in()
    page.goto(review)
    page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'о', code: 'KeyJ', bubbles: true}))")
    assert focused(page) == "s1"
    page.keyboard.press("Alt+a")
    assert states(app)[0] == "open"


def test_selected_words_become_a_passage(app, signed_in, review):
    page = signed_in()
    page.goto(review)
    page.evaluate("""() => {
      const walker = document.createTreeWalker(document.getElementById("paper"), NodeFilter.SHOW_TEXT);
      for (let node; (node = walker.nextNode()); ) {
        const place = node.data.indexOf("Контроль возложен");
        if (place < 0) continue;
        const range = document.createRange();
        range.setStart(node, place);
        range.setEnd(node, place + 17);
        document.getSelection().addRange(range);
      }
    }""")
    page.click("text=Mark as a new passage")
    page.wait_for_selector("#s5.sug-on")
    with app.app_context():
        added = db.session.get_one(Suggestion, 5)
        assert TEXT[added.start : added.end] == "Контроль возложен"


@pytest.fixture
def doubtful(app, review):
    """The review, where the extraction was sure of the second suggestion and not sure enough of the first."""
    with app.app_context():
        for key, confidence in ((1, 0.2), (2, 0.9)):
            suggestion = db.session.get_one(Suggestion, key)
            suggestion.confidence, suggestion.doubtful = confidence, key == 1
        db.session.commit()
    return review


def test_keys_walk_in_the_order_shown_and_into_what_is_folded_away(signed_in, doubtful):
    page = signed_in()
    page.goto(doubtful)
    for wanted in ("s2", "s3", "s4", "s1"):
        page.keyboard.press("j")
        assert focused(page) == wanted
    assert page.is_visible("#s1")
    page.keyboard.press("a")
    page.wait_for_selector("#s1.sug-done")
    assert focused(page) == "s2"


def test_a_mark_in_the_text_unfolds_its_card(signed_in, doubtful):
    page = signed_in()
    page.goto(doubtful)
    assert not page.is_visible("#s1")
    page.click("#p1")
    page.wait_for_selector("#s1", state="visible")


def test_another_order_is_shown_in_place_and_kept_in_the_address(app, signed_in, doubtful):
    page = signed_in()
    page.goto(doubtful)
    page.click("text=Least sure first")
    page.wait_for_selector("#order-least[aria-current]")
    assert page.url.endswith("/review?order=least")
    assert focused(page) == "order-least"
    page.keyboard.press("j")
    assert focused(page) == "s1"
    page.keyboard.press("r")
    page.wait_for_selector("#s1.sug-done")
    page.wait_for_selector("#s2:focus")
    assert states(app)[0] == "rejected"


def test_a_whole_review_without_a_script(app, signed_in, review):
    page = signed_in(scripts=False)
    page.goto(review)
    page.click("[aria-label='Edit suggestion 1']")
    page.fill("#s1-title", "Починить мосты")
    page.fill("#s1-responsible", "Министерство транспорта")
    page.keyboard.press("Enter")
    page.wait_for_selector("#s1 .chip:has-text('Министерство транспорта')")
    page.click("[aria-label^='Remove Минтранс']")
    page.click("#s1 >> text=Accept")
    page.click("[aria-label='Reject suggestion 3']")
    page.click("#s2 button:has-text('Accept')")
    page.click("text=Finish article and publish")
    page.wait_for_selector("text=Review finished: 2 directives published.")
    with app.app_context():
        first = db.session.query(Directive).order_by(Directive.id).first()
        assert [each.body.names[0].name for each in first.assignments] == ["Министерство транспорта"]
        assert first.texts[0].title == "Починить мосты"
