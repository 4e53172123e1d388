"""The pictures of the documentation, taken from the demonstration: `python -m tests.support.screenshots` (`make
screenshots`).

They go to `docs/images`: the upper part of a page each, 1280 pixels wide. The review is of the text that the README's
tour pastes.
"""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.support.browser import ARGUMENTS, PROGRAMS
from tests.support.engine import SECRET
from tests.support.site import application, serving
from tests.support.tour import board_meeting, paste, sign_in
from tracker.db import alembic, db
from tracker.demonstration import loader
from tracker.settings import Settings

FOLDER = Path(__file__).resolve().parents[2] / "docs/images"
WIDTH, HEIGHT = 1280, 940
PUBLIC = {
    "home": "/",
    "directives": "/directives",
    "directive": "/directives/xd-2022-0010",
}


def take_all() -> None:
    """Load the demonstration into a database of its own, and take every picture."""
    FOLDER.mkdir(exist_ok=True)
    program = next(filter(None, map(shutil.which, PROGRAMS)))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        settings = Settings(secret_key=SECRET, database_url=f"sqlite:///{folder}/tracker.sqlite3")
        with application(settings) as app, serving(app) as address:
            with app.app_context():
                alembic.upgrade()
                loader.load(db.session)
                db.session.commit()
            browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
            size = {"width": WIDTH, "height": HEIGHT}
            _walk(browser.new_page(base_url=address, viewport=size, locale="en", color_scheme="light"))
            browser.close()


def _walk(page: Page) -> None:
    for name, address in PUBLIC.items():
        page.goto(address)
        _take(page, name)
    page.goto("/bodies")
    page.click("text=Ministry of Public Order")
    _take(page, "body")
    sign_in(page)
    paste(page, board_meeting())
    page.focus("#s1")
    page.keyboard.press("a")
    page.wait_for_selector("#s1.sug-done")
    page.focus("#s2")
    page.keyboard.press("e")
    page.wait_for_selector("#s2-title:focus")
    page.evaluate("scrollTo(0, 0)")
    _take(page, "review")


def _take(page: Page, name: str) -> None:
    page.wait_for_load_state("networkidle")
    page.screenshot(path=FOLDER / f"{name}.png")


if __name__ == "__main__":
    take_all()
