"""The first steps of the README's tour in a browser: sign in, paste the article."""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Page

from tracker.demonstration.accounts import SIGN_INS
from tracker.domain.permissions import AccountRole

TOUR = Path(__file__).resolve().parents[2] / "tracker/demonstration/tour"


@dataclass(frozen=True)
class Pasted:
    """An article as a researcher has it before him."""

    text: str
    title: str
    publisher: str
    published_on: date


def board_meeting() -> Pasted:
    """The text that the tour pastes."""
    facts = tomllib.loads((TOUR / "board-meeting.toml").read_text("utf-8"))
    text = (TOUR / "board-meeting.txt").read_text("utf-8")
    return Pasted(text, facts["title"], facts["publisher"], facts["published_on"])


def sign_in(page: Page) -> None:
    """Come in as the researcher of the demonstration."""
    known = next(each for each in SIGN_INS if each.role is AccountRole.RESEARCHER)
    page.goto("/")
    page.click("text=Sign in")
    page.get_by_label("E-mail").fill(known.email)
    page.get_by_label("Password").fill(known.password)
    page.keyboard.press("Enter")
    page.wait_for_selector("h1:has-text('Review')")


def paste(page: Page, article: Pasted) -> None:
    """Add an article and wait for its suggestions."""
    page.click("text=Add an article")
    page.get_by_label("Text of the article").fill(article.text)
    page.get_by_label("Title").fill(article.title)
    page.get_by_label("Publisher").fill(article.publisher)
    page.get_by_label("Published on").fill(article.published_on.isoformat())
    page.get_by_role("button", name="Add the article").click()
    page.wait_for_selector("h2:has-text('Suggestions')")
