"""The main job in a real browser, from the pasted article to what a reader sees of its directives."""

import re
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from flask_babel import force_locale, gettext
from playwright.sync_api import Page

from tests.support.browser import NARROW, WIDE, overflows
from tests.support.databases import Databases
from tests.support.tour import Pasted, board_meeting, paste, sign_in
from tracker.domain.languages import Language

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT.parent / "shared/corpus/dev/texts/000_ru_sngtoday.txt"
SHORT = "Президент поручил Министерству дорог до 1 июня 2019 года отремонтировать мосты. Школы тоже важны."
THREE_MINUTES = 180
WAITING = ".sug[data-waiting]"

SUBJECTS = ("диалог", "честн", "антикоррупционн", "на дорог", "профилакти", "массовой информации|сми")
"""Words for what the meeting ordered: talking with the public, keeping honest professionals, selecting with immunity to
corruption, fewer deaths on the roads, prevention, use of the media."""
SAID = ("What happened since", "In progress", "Claimed status")
"""A heading, the verdict, and what stands over the claim."""


def model_article() -> Pasted:
    title, _, body = MODEL.read_text("utf-8").partition("\n")
    return Pasted(body.strip(), title.strip(), "SNG.Today", date(2019, 4, 17))


@pytest.fixture
def database_url(databases: Databases, demonstration: str) -> Iterator[str]:
    """A database with the demonstration in it, as after the first `make run`."""
    yield databases.copy(demonstration, "tour")
    databases.drop("tour")


def titles(page: Page) -> list[str]:
    return [title.lower() for title in page.locator(".sug h3 > span:first-child").all_inner_texts()]


def card(page: Page, word: str) -> str:
    """The id of the suggestion that speaks of something."""
    found = page.locator(f".sug:has(h3:has-text('{word}'))").first.get_attribute("id")
    assert found
    return found


def decide_all(page: Page, *, rejected: str, edited: str) -> None:
    """By keyboard: accept the ministry's first, so that it is known; reject one, edit another, accept the rest."""
    press(page, "a", f"#{card(page, 'на дорог')}")
    press(page, "r", f"#{card(page, rejected)}")
    edit(page, f"#{card(page, edited)}")
    while page.locator(WAITING).count():
        press(page, "a", WAITING)


def press(page: Page, letter: str, cards: str) -> None:
    """Decide about the first of some suggestions."""
    key = page.locator(cards).first.get_attribute("id")
    page.focus(f"#{key}")
    page.keyboard.press(letter)
    page.wait_for_selector(f"#{key}.sug-done")


def edit(page: Page, key: str) -> None:
    """Name the responsible body by its acronym, and a supporting one that nobody has named yet."""
    page.focus(key)
    page.keyboard.press("e")
    page.wait_for_selector(f"{key}-title:focus")
    page.click(f"{key} [aria-label='Remove Министерство внутренних дел']")
    page.wait_for_selector(f"{key} [aria-label='Remove Министерство внутренних дел']", state="detached")
    for field, name, chip in (
        ("responsible", "МВД", "МВД = Министерство внутренних дел"),
        ("supporting", "Академия полиции", "new"),
    ):
        page.fill(f"{key}-{field}", name)
        page.keyboard.press("Enter")
        page.wait_for_selector(f"{key} .chip:has-text('{name}'):has-text('{chip}')")


def publish(page: Page) -> int:
    page.click("text=Finish article and publish")
    page.wait_for_selector("text=Review finished:")
    return page.locator(".sug a.num").count()


def record(page: Page, basis: str, status: str, on: date, *, address: str | None = None) -> None:
    page.click("text=Record a status")
    page.get_by_label(basis, exact=True).check()
    page.get_by_label(status, exact=True).check()
    page.get_by_label("Day", exact=True).fill(str(on.day))
    page.get_by_label("Month", exact=True).select_option(str(on.month))
    page.get_by_label("Year", exact=True).fill(str(on.year))
    page.get_by_label("Note", exact=True).fill("По сообщению ведомства" if basis == "Claimed" else "Есть проект")
    if address:
        page.get_by_label("Web address").first.fill(address)
        page.get_by_label("Title of the source").first.fill("Проект приказа")
    page.click("button:has-text('Record the change')")
    page.wait_for_selector("#h-timeline")


def sign_out(page: Page) -> None:
    page.click("text=Demonstration researcher")
    page.click("button:text-is('Sign out')")
    page.wait_for_selector("text=Sign in")


def assert_reads_everywhere(app, open_page, addresses, directive):
    """Signed out, in every language, wide and narrow: it is there, and nothing has to be scrolled sideways."""
    for language in Language:
        with app.test_request_context(), force_locale(language):
            said = [gettext(words).lower() for words in SAID]
        for size in (WIDE, NARROW):
            page = open_page(size=size, language=language)
            for address in (*addresses, directive):
                assert page.goto(address).ok
                assert page.get_attribute("html", "lang") == language
                assert not overflows(page), (language, size, address)
            seen = page.inner_text("main").lower()
            assert [words for words in said if words not in seen] == []


def from_article_to_verdict(page: Page, article: Pasted) -> tuple[str, str]:
    """The journey of a researcher; returns the addresses of the article and of the directive whose status changed."""
    begun = time.monotonic()
    sign_in(page)
    paste(page, article)
    suggested = titles(page)
    assert [words for words in SUBJECTS if not any(re.search(words, title) for title in suggested)] == []
    decide_all(page, rejected="профилакти", edited="честн")
    assert publish(page) >= len(SUBJECTS) - 1
    assert time.monotonic() - begun < THREE_MINUTES
    source = page.url.removesuffix("/review")
    page.click(f"#{card(page, 'честн')} a.num")
    chain = page.inner_text(".chain")
    for name in ("Касым-Жомарт Токаев", "Ministry of Internal Affairs", "Security Council", "Академия полиции"):
        assert name in chain
    record(page, "Claimed", "Done", date(2019, 12, 20))
    record(page, "Verified", "In progress", date(2020, 2, 1), address="https://adilet.example/orders/17")
    standing = page.locator(".now > div")
    assert "In progress" in standing.nth(0).inner_text()
    assert "Done" in standing.nth(1).inner_text()
    return source, page.url


def test_from_a_pasted_article_to_a_verdict_that_everybody_reads(app, open_page):
    page = open_page()
    source, directive = from_article_to_verdict(page, board_meeting())
    sign_out(page)
    lists = ("/", "/directives", "/bodies", "/topics", "/articles", "/method")
    assert_reads_everywhere(app, open_page, (source, *lists), directive)


@pytest.mark.skipif(not MODEL.exists(), reason="the article is not beside the project")
def test_the_same_with_the_model_article(open_page):
    page = open_page()
    source, directive = from_article_to_verdict(page, model_article())
    sign_out(page)
    for address in (source, directive):
        assert page.goto(address).ok
    assert page.locator("text=Record a status").count() == 0


def test_the_same_without_a_script(open_page):
    page = open_page(scripts=False)
    sign_in(page)
    paste(page, Pasted(SHORT, "Президент осмотрел мосты", "Вестник", date(2019, 4, 17)))
    page.click(".sug:has-text('мосты') >> text=Edit")
    page.get_by_label("Title").fill("Починить мосты до лета")
    page.get_by_label("Overseers").fill("Счётная палата")
    page.keyboard.press("Enter")
    page.click(".sug-on button:has-text('Accept')")
    assert publish(page) == 1
    page.click(".sug a.num")
    assert page.locator("h1").inner_text().startswith("Починить мосты до лета")
    record(page, "Verified", "In progress", date(2019, 5, 1), address="https://vestnik.example/7")
    number = page.url.rpartition("/")[2]
    sign_out(page)
    page.goto(f"/directives/{number}")
    assert "In progress" in page.inner_text(".now")
    assert page.locator("text=Record a status").count() == 0
