"""The main job in a real browser, from the pasted article to what a reader sees of its directives."""

import time
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.browser import NARROW, WIDE, overflows
from tests.support.databases import Databases

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[2]
TOUR = ROOT / "tracker/demonstration/tour"
MODEL = ROOT.parent / "shared/corpus/dev/texts/000_ru_sngtoday.txt"
SHORT = "Президент поручил Министерству дорог до 1 июня 2019 года отремонтировать мосты. Школы тоже важны."
THREE_MINUTES = 180
WAITING = ".sug[data-waiting]"

SUBJECTS = ("диалог", "честн", "антикоррупционн", "погибши", "профилактик", "массовой информации")
"""A word of each thing that the meeting ordered: talking with the public, keeping honest professionals, selecting with
immunity to corruption, fewer deaths on the roads, prevention, use of the media."""
SAID = {
    "en": ("What happened since", "In progress", "Claimed"),
    "ru": ("Что было дальше", "Выполняется", "Заявлено"),
    "kk": ("Содан бері не болды", "Орындалуда", "Мәлімделді"),
}
"""A heading, the verdict and the word for a claim, in each language of the interface."""


@dataclass(frozen=True)
class Pasted:
    """An article as a researcher has it before him."""

    text: str
    title: str
    publisher: str
    published_on: date


def board_meeting() -> Pasted:
    facts = tomllib.loads((TOUR / "board-meeting.toml").read_text("utf-8"))
    text = (TOUR / "board-meeting.txt").read_text("utf-8")
    return Pasted(text, facts["title"], facts["publisher"], facts["published_on"])


def model_article() -> Pasted:
    title, _, body = MODEL.read_text("utf-8").partition("\n")
    return Pasted(body.strip(), title.strip(), "SNG.Today", date(2019, 4, 17))


@pytest.fixture
def database_url(databases: Databases, demonstration: str) -> Iterator[str]:
    """A database with the demonstration in it, as after the first `make run`."""
    yield databases.copy(demonstration, "tour")
    databases.drop("tour")


def sign_in(page: Page) -> None:
    page.goto("/")
    page.click("text=Sign in")
    page.get_by_label("E-mail").fill("researcher@koldala.example")
    page.get_by_label("Password").fill("koldala-researcher")
    page.keyboard.press("Enter")
    page.wait_for_selector("h1:has-text('Review')")


def paste(page: Page, article: Pasted) -> None:
    page.click("text=Add an article")
    page.get_by_label("Text of the article").fill(article.text)
    page.get_by_label("Title").fill(article.title)
    page.get_by_label("Publisher").fill(article.publisher)
    page.get_by_label("Published on").fill(article.published_on.isoformat())
    page.get_by_role("button", name="Add the article").click()
    page.wait_for_selector("h2:has-text('Suggestions')")


def titles(page: Page) -> list[str]:
    return [title.lower() for title in page.locator(".sug h3 > span:first-child").all_inner_texts()]


def card(page: Page, word: str) -> str:
    """The id of the suggestion that speaks of something."""
    found = page.locator(f".sug:has(h3:has-text('{word}'))").first.get_attribute("id")
    assert found
    return found


def decide_all(page: Page, *, rejected: str, edited: str) -> None:
    """By keyboard: accept what is suggested, the first one by itself, reject one, edit another."""
    wrong, loose = card(page, rejected), card(page, edited)
    press(page, "a", f"{WAITING}:not(#{wrong}, #{loose})")
    press(page, "r", f"#{wrong}")
    edit(page, f"#{loose}")
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


def assert_reads_everywhere(open_page, addresses, number):
    """Signed out, in every language, wide and narrow: the directive is there, and nothing has to be scrolled sideways."""
    for language, said in SAID.items():
        for size in (WIDE, NARROW):
            page = open_page(size=size, language=language)
            for address in addresses:
                assert page.goto(address).ok
                assert page.get_attribute("html", "lang") == language
                assert not overflows(page), (language, size, address)
            page.goto(f"/directives/{number}")
            seen = page.inner_text("main")
            assert [words for words in said if words.lower() not in seen.lower()] == []


@pytest.mark.parametrize(
    "article",
    [
        board_meeting,
        pytest.param(model_article, marks=pytest.mark.skipif(not MODEL.exists(), reason="the article is not here")),
    ],
)
def test_from_a_pasted_article_to_a_verdict_that_everybody_reads(open_page, article):
    page = open_page()
    begun = time.monotonic()
    sign_in(page)
    paste(page, article())
    suggested = titles(page)
    assert [word for word in SUBJECTS if not any(word in title for title in suggested)] == []
    decide_all(page, rejected="профилактик", edited="честн")
    published = publish(page)
    assert published >= len(SUBJECTS) - 1
    assert time.monotonic() - begun < THREE_MINUTES
    article_page = page.url.partition("/review")[0]
    page.click(f"#{card(page, 'честн')} a.num")
    chain = page.inner_text(".chain")
    for name in ("Касым-Жомарт Токаев", "Министерство внутренних дел", "секретарь Совета", "Академия полиции"):
        assert name in chain
    number = page.url.rpartition("/")[2]
    assert number.startswith("kz-2019-")
    record(page, "Claimed", "Done", date(2019, 12, 20))
    record(page, "Verified", "In progress", date(2020, 2, 1), address="https://adilet.example/orders/17")
    assert page.locator(".now").inner_text().split("\n")[:2] == ["Verified", "In progress"]
    sign_out(page)
    places = ("/", "/directives", f"/directives/{number}", article_page, "/bodies", "/topics", "/articles", "/method")
    assert_reads_everywhere(open_page, places, number)


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
