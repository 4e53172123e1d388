"""The readable text of an HTML page, its title, publisher and date: from the given page alone, nothing is fetched.

Pages come from strangers and can be built to keep a parser busy for hours, or to crash it. So they are read in a
process of their own, started as ``python -m tracker.sources.page``, which ends when its time is over.
"""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Final

from tracker.sources.problems import DocumentProblem, UnreadableDocument

TIME_LIMIT: Final = 10.0
"""Seconds for one page; a usual one takes less than one, most of it for starting."""

ROOT: Final = Path(__file__).resolve().parents[2]

_AS_BROWSERS_DO: Final = {code: bytes([code]).decode("cp1252", "ignore") for code in range(0x80, 0xA0)}
"""Old pages write a dash as ``&#151;``, which means what the byte means in Windows, not a control character."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says; None where it does not."""

    text: str
    title: str | None
    publisher: str | None
    published_on: date | None


def read_page(html: str) -> Page:
    """Read a page.

    Raises:
        UnreadableDocument: it holds no readable text, or takes too long.
    """
    command = [sys.executable, "-m", f"{__package__}.page"]
    content = html.encode("utf-8", "replace")
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            command, input=content, capture_output=True, timeout=TIME_LIMIT, check=True, cwd=ROOT, env={}
        )
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError) as error:
        raise UnreadableDocument(DocumentProblem.TOO_INTRICATE) from error
    found = json.loads(done.stdout)
    if not found["text"]:
        raise UnreadableDocument(DocumentProblem.NO_WORDS)
    day = found["published_on"]
    text = found["text"].translate(_AS_BROWSERS_DO)
    return Page(text, found["title"], found["publisher"], date.fromisoformat(day) if day else None)


def _extract(html: str) -> Page:
    from trafilatura import bare_extraction  # noqa: PLC0415 - needed in the process of its own only

    found = bare_extraction(html, with_metadata=True, include_comments=False, include_images=False)
    if found is None or isinstance(found, dict):
        return Page("", None, None, None)
    day = date.fromisoformat(found.date) if found.date else None
    return Page(found.text or "", found.title or None, found.sitename or None, day)


if __name__ == "__main__":
    page = _extract(sys.stdin.buffer.read().decode())
    sys.stdout.write(json.dumps(asdict(page), default=date.isoformat))
