"""A test client that checks every page it fetches: title, HTML, headings, labels, ids, links, nothing inline."""

from collections import Counter
from itertools import pairwise
from typing import Any, Final
from xml.etree.ElementTree import Element

from flask.testing import FlaskClient
from tinyhtml5.parser import HTMLParser
from werkzeug.test import TestResponse

NAMESPACE: Final = "{http://www.w3.org/1999/xhtml}"
FRAGMENTS: Final = {"/bodies/search"}
"""Addresses that answer with a piece of a page to whoever asks."""
UNLABELLED: Final = {"hidden", "submit", "button"}
PARENTS: Final = {
    "li": {"ul", "ol", "menu"},
    "dt": {"dl", "div"},
    "dd": {"dl", "div"},
    "option": {"select", "datalist", "optgroup"},
}


class CheckedClient(FlaskClient):
    """Fails a test that fetches a page with a fault in it, whatever the test is about."""

    def open(self, *args: Any, **kwargs: Any) -> TestResponse:
        """Fetch, and check what came when it is a page."""
        response = super().open(*args, **kwargs)
        if response.mimetype == "text/html" and response.status_code not in {301, 302, 303, 308}:
            fragment = response.request.headers.get("HX-Request") == "true" or response.request.path in FRAGMENTS
            found = faults(response.get_data(as_text=True), fragment=fragment)
            assert not found, f"{response.request.method} {response.request.path}: " + "; ".join(found)
        return response


def faults(html: str, *, fragment: bool = False) -> list[str]:
    """Everything wrong with a page, in words; a fragment needs no title, heading or landmarks."""
    parser = HTMLParser()
    root = parser.parse_fragment(html) if fragment else parser.parse(html)
    found = [f"HTML: {code} {details} at {position}" for position, code, details in parser.errors]
    elements = [(each, tag(each)) for each in root.iter() if isinstance(each.tag, str)]
    found += _nesting(root) + _labels(elements) + _inline(elements) + _names(elements)
    return found if fragment else found + _ids(elements) + _frame(elements)


def tag(element: Element) -> str:
    """The name of an element without its namespace."""
    return str(element.tag).removeprefix(NAMESPACE)


def words(element: Element) -> str:
    """All text below an element, as people read it."""
    return " ".join("".join(element.itertext()).split())


def _frame(elements: list[tuple[Element, str]]) -> list[str]:
    counts = Counter(name for _, name in elements)
    found = [f"{counts[name]} <{name}> instead of one" for name in ("title", "h1", "main") if counts[name] != 1]
    title = next((words(each) for each, name in elements if name == "title"), "")
    if not title.partition(" · ")[0].strip():
        found.append("the title does not say what the page is")
    html = elements[0][0]
    if html.get("lang") not in {"ru", "kk", "en"}:
        found.append("the page does not say its language")
    levels = [int(name[1]) for _, name in elements if name in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    found += [
        f"heading level {after} follows level {before}" for before, after in pairwise(levels) if after > before + 1
    ]
    return found


def _nesting(root: Element) -> list[str]:
    found = []
    for parent in root.iter():
        if parent is root or not isinstance(parent.tag, str):
            continue
        for child in parent:
            if (
                isinstance(child.tag, str)
                and tag(child) in PARENTS
                and tag(parent) not in PARENTS[tag(child)] | {"root"}
            ):
                found.append(f"<{tag(child)}> in <{tag(parent)}>")
            if tag(parent) in {"ul", "ol"} and isinstance(child.tag, str) and tag(child) not in {"li", "template"}:
                found.append(f"<{tag(child)}> in <{tag(parent)}>")
    return found


def _ids(elements: list[tuple[Element, str]]) -> list[str]:
    ids = Counter(each.get("id") for each, _ in elements if each.get("id") is not None)
    found = [f"id {name!r} stands {count} times" for name, count in ids.items() if count > 1 or not name]
    for each, name in elements:
        for attribute in ("for", "aria-describedby", "aria-labelledby", "aria-controls", "list"):
            found += [
                f"<{name} {attribute}={ref!r}> points nowhere"
                for ref in (each.get(attribute) or "").split()
                if ref not in ids
            ]
        href = each.get("href") or ""
        if href.startswith("#") and href[1:] not in ids:
            found.append(f"link {href} points nowhere")
    return found


def _labels(elements: list[tuple[Element, str]]) -> list[str]:
    labelled = {each.get("for") for each, name in elements if name == "label" and words(each)}
    wrapped = {id(inner) for each, name in elements if name == "label" for inner in each.iter()}
    return [
        f"<{name} name={each.get('name')!r}> has no label"
        for each, name in elements
        if name in {"input", "select", "textarea"}
        and (each.get("type") or "text") not in UNLABELLED
        and each.get("id") not in labelled
        and id(each) not in wrapped
        and not (each.get("aria-label") or each.get("aria-labelledby"))
    ]


def _inline(elements: list[tuple[Element, str]]) -> list[str]:
    found = []
    for each, name in elements:
        if name == "style" or (name == "script" and not each.get("src")):
            found.append(f"inline <{name}>")
        found += [f"<{name} {key}>" for key in each.attrib if key == "style" or key.startswith("on")]
        if (each.get("href") or each.get("src") or each.get("action") or "").strip().lower().startswith("javascript:"):
            found.append(f"<{name}> runs script from an address")
        posts = name == "form" and (each.get("method") or "get").lower() == "post"
        if posts and not any(inner.get("name") == "csrf_token" for inner in each.iter()):
            found.append(f"<form action={each.get('action')!r}> has no token")
    return found


def _names(elements: list[tuple[Element, str]]) -> list[str]:
    found = []
    for each, name in elements:
        if name in {"a", "button"} and not (words(each) or each.get("aria-label") or each.get("aria-labelledby")):
            found.append(f"<{name} href={each.get('href')!r}> has no name")
        if name == "img" and each.get("alt") is None:
            found.append("<img> without alt")
    return found
