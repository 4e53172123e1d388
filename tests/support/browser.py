"""Fixtures of the browser: Debian's Chromium driven by Playwright, and axe-core to find what shuts people out."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, sync_playwright

AXE = Path(__file__).parent / "vendor/axe-core/axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOURS = ["color-contrast", "link-in-text-block"]
"""All that a dark page can get wrong where a light one is right."""
PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",  # it refuses to run as root otherwise
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDE = (1280, 900)
NARROW = (360, 740)
NARROWEST = (320, 740)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        pytest.skip("missing: Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser: Browser, site: str) -> Iterator[Callable[..., Page]]:
    """Open windows on the site (see `windows`)."""
    with windows(browser, site) as open_page:
        yield open_page


@contextmanager
def windows(browser: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Open windows on the site at an address; at the end nothing may have gone wrong in any of them.

    `size` is width and height in pixels, `language` the browser's, `scripts` whether it runs any, `scheme` light or
    dark, `session` the cookie of somebody who is signed in.
    """
    contexts: list[BrowserContext] = []
    complaints = Complaints()

    def open_page(
        *,
        size: tuple[int, int] = WIDE,
        language: str = "en",
        scripts: bool = True,
        scheme: str = "light",
        session: str | None = None,
    ) -> Page:
        context = browser.new_context(
            base_url=address,
            viewport={"width": size[0], "height": size[1]},
            locale=language,
            java_script_enabled=scripts,
            color_scheme=scheme,
            reduced_motion="reduce",
        )
        contexts.append(context)
        if session:
            context.add_cookies([{"name": "session", "value": session, "url": address}])
        page = context.new_page()
        complaints.listen_to(page)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints.left() == []


class Complaints:
    """What a browser complains about, but for the status of an answer that tells a visitor of an error."""

    def __init__(self) -> None:
        self._said: list[tuple[str, str]] = []
        self._pages: set[str] = set()

    def listen_to(self, page: Page) -> None:
        """Collect what goes wrong in a window from now on."""
        page.on("pageerror", lambda error: self._said.append((str(error), "")))
        page.on("console", self._hear)
        page.on("response", self._see)

    def left(self) -> list[str]:
        """What has to be mended."""
        return [words for words, address in self._said if address not in self._pages or "Failed to load" not in words]

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._said.append((message.text, str(message.location.get("url"))))

    def _see(self, response: Response) -> None:
        if response.request.is_navigation_request() or "hx-request" in response.request.headers:
            self._pages.add(response.url)


@pytest.fixture
def page(open_page: Callable[..., Page]) -> Page:
    """One wide window in English."""
    return open_page()


def accessibility_problems(page: Page, rules: Sequence[str] = STANDARDS) -> list[str]:
    """Say what axe-core finds on the page: rule, what is wrong, and where."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("rules => axe.run({runOnly: rules, resultTypes: ['violations']})", rules)
    return [
        f"{rule['id']}: {rule['help']} at {', '.join(' '.join(map(str, node['target'])) for node in rule['nodes'])}"
        for rule in found["violations"]
    ]


def barriers(page: Page) -> list[str]:
    """Say what shuts people out of a page: wide and narrow, light and dark, with every detail unfolded."""
    page.evaluate("document.querySelectorAll('main details').forEach(each => { each.open = true; })")
    found = []
    for name, size in (("wide", WIDE), ("narrow", NARROW), ("narrowest", NARROWEST)):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        if overflows(page):
            found.append(f"{name}: has to be scrolled sideways")
        for scheme, rules in (("dark", OF_COLOURS), ("light", STANDARDS)) if size != NARROWEST else ():
            page.emulate_media(color_scheme=scheme)
            found += [f"{name}, {scheme}: {problem}" for problem in accessibility_problems(page, rules)]
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    return found


def overflows(page: Page) -> bool:
    """Say whether the page has to be scrolled sideways."""
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
