"""Documents that people give us: their bytes, and the text, title and date that can be read in them."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from typing import Final

from tracker.sources.encoding import BOMS, decode
from tracker.sources.page import read_page
from tracker.sources.problems import DocumentProblem, UnreadableDocument

MAX_BYTES: Final = 5 * 1024 * 1024

_NOT_TEXT: Final = (b"%PDF-", b"PK\x03\x04", b"{\\rtf", b"\xd0\xcf\x11\xe0")
"""How PDF, Office and RTF files begin, some of which would pass for text."""

_PAGE_NAME: Final = re.compile(r"\.(x?html?|htm)$", re.IGNORECASE)
_PAGE_START: Final = re.compile(
    rb"\s*(<\?xml[^>]*>\s*)?(<!--.{0,2000}?-->\s*)?<(!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_CHARSET: Final = re.compile(
    rb"<(?:meta|\?xml)\b[^>]{0,500}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)
_HEAD_BYTES: Final = 4096
"""How far into a page its own word on its encoding is looked for."""

_LINE_ENDS: Final = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_CONTROLS: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Document:
    """A document as given and as read; ``text`` has Unix line ends, composed letters (NFC) and no blank margins."""

    content: bytes
    media_type: str
    encoding: str
    text: str
    title: str | None = None
    publisher: str | None = None
    published_on: date | None = None


def read_document(content: bytes, *, filename: str = "", declared: str | None = None) -> Document:
    """Read a text file or a saved page. ``declared`` is the encoding that came with it, if any.

    Raises:
        UnreadableDocument: it is empty, larger than ``MAX_BYTES``, no text, or in no encoding that we know.
    """
    _check_bytes(content)
    is_page = bool(_PAGE_NAME.search(filename) or _PAGE_START.match(content[:_HEAD_BYTES]))
    text, encoding = decode(content, declared=declared or (_own_word(content) if is_page else None))
    if not is_page:
        return Document(content, "text/plain", encoding, _tidy(text.rstrip("\x1a")))
    page = read_page(text)
    title = " ".join(page.title.split()) if page.title else None
    return Document(content, "text/html", encoding, _tidy(page.text), title, page.publisher, page.published_on)


def document_from_text(text: str) -> Document:
    """The document that a pasted text is.

    Raises:
        UnreadableDocument: it is empty, larger than ``MAX_BYTES`` in UTF-8, or holds what no text holds.
    """
    if len(text.encode("utf-8", "replace")) > MAX_BYTES:
        raise UnreadableDocument(DocumentProblem.TOO_LARGE)
    tidy = _tidy(text)
    return Document(tidy.encode(), "text/plain", "utf-8", tidy)


def _check_bytes(content: bytes) -> None:
    if not content.strip():
        raise UnreadableDocument(DocumentProblem.EMPTY)
    if len(content) > MAX_BYTES:
        raise UnreadableDocument(DocumentProblem.TOO_LARGE)
    marked = any(content.startswith(mark) for mark, _ in BOMS)
    if content.startswith(_NOT_TEXT) or (b"\x00" in content and not marked):
        raise UnreadableDocument(DocumentProblem.BINARY)


def _own_word(content: bytes) -> str | None:
    """The encoding that a page names in its head."""
    found = _CHARSET.search(content[:_HEAD_BYTES])
    return found[1].decode("ascii", "replace") if found else None


def _tidy(text: str) -> str:
    """The text as it is kept. Offsets of passages count its characters, so nothing else is touched."""
    text = unicodedata.normalize("NFC", _LINE_ENDS.sub("\n", text.lstrip("\ufeff"))).strip()
    if not text:
        raise UnreadableDocument(DocumentProblem.EMPTY)
    if _CONTROLS.search(text):
        raise UnreadableDocument(DocumentProblem.CONTROL_CHARACTERS)
    if text.count("\ufffd") * 100 > len(text):
        raise UnreadableDocument(DocumentProblem.ENCODING)
    if not any(each.isalpha() for each in text):
        raise UnreadableDocument(DocumentProblem.NO_WORDS)
    return text
