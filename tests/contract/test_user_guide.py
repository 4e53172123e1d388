"""The user guide names things as the pages do."""

import re
from pathlib import Path

from babel.messages.catalog import Catalog

from tests.support.catalogues import extract, read

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs/user-guide.md").read_text("utf-8")
README = (ROOT / "README.md").read_text("utf-8")
WAY = " → "
"""Parts the steps of a way through the pages."""
BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)


def messages(catalogue: Catalog) -> set[str]:
    return {form for each in catalogue for form in ([each.id] if isinstance(each.id, str) else each.id)}


def test_what_stands_in_bold_stands_on_the_pages(tmp_path: Path) -> None:
    extract(tmp_path / "messages.pot")
    known = messages(read(tmp_path / "messages.pot"))
    tour = README.partition("## A tour")[2].partition("## Read on")[0]
    named = {words for bold in BOLD.findall(GUIDE + tour) for words in " ".join(bold.split()).rstrip(".").split(WAY)}
    assert sorted(words for words in named if words not in known and words.capitalize() not in known) == []
