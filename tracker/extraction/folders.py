"""A folder of texts to read: meta.json (id → date, language, title, …) and texts/ID_*.txt."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, Final

from tracker.domain.languages import Language
from tracker.extraction.forms import Form, form_of

META: Final = "meta.json"


class FolderProblem(StrEnum):
    """What can be wrong with such a folder; the words for people are looked up at display."""

    UNREADABLE = "unreadable"
    NO_TABLE = "no_table"
    NO_SINGLE_TEXT = "no_single_text"
    BAD_ENTRY = "bad_entry"
    BAD_CODING = "bad_coding"
    QUOTE_MISSING = "quote_missing"
    NO_CODING = "no_coding"


class BrokenFolder(Exception):  # noqa: N818 - it says what is so
    """Something in a folder is not as it should be.

    ``subject`` is the file or the id of the text, ``detail`` what was found there.
    """

    def __init__(self, problem: FolderProblem, subject: str, detail: str = "") -> None:
        super().__init__(f"{problem}: {subject} {detail}".rstrip())
        self.problem = problem
        self.subject = subject
        self.detail = detail


@dataclass(frozen=True, slots=True)
class FolderText:
    """One text and what is known of it. ``may_train``: weights that are given on may be learnt from it."""

    id: str
    text: str
    language: Language
    published_on: date | None
    title: str
    form: Form
    may_train: bool


def read_meta(folder: Path) -> dict[str, Mapping[str, Any]]:
    """What meta.json says of each id.

    Raises:
        BrokenFolder: there is no such file, or it holds something else.
    """
    meta = read_json(folder / META)
    if not isinstance(meta, dict) or not all(isinstance(entry, dict) for entry in meta.values()):
        raise BrokenFolder(FolderProblem.NO_TABLE, str(folder / META))
    return meta


def read_text(folder: Path, text_id: str, known: Mapping[str, Any]) -> FolderText:
    """The text of an id.

    Raises:
        BrokenFolder: it is not there once, or what is known of it cannot be understood.
    """
    found = sorted((folder / "texts").glob(f"{text_id}_*.txt"))
    if len(found) != 1:
        raise BrokenFolder(FolderProblem.NO_SINGLE_TEXT, text_id)
    try:
        text = found[0].read_text("utf-8")
        language = Language(str(known.get("language") or known.get("lang")))
        published_on = date.fromisoformat(known["date"]) if known.get("date") else None
        form = Form(known["form"]) if known.get("form") else form_of(text)
    except (OSError, TypeError, ValueError) as error:
        raise BrokenFolder(FolderProblem.BAD_ENTRY, text_id, str(error)) from error
    title = str(known.get("title") or "")
    return FolderText(text_id, text, language, published_on, title, form, known.get("train_ok") is not False)


def read_json(path: Path) -> Any:
    """What a file of JSON holds.

    Raises:
        BrokenFolder: it cannot be read.
    """
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise BrokenFolder(FolderProblem.UNREADABLE, str(path), str(error)) from error
