"""The data dictionary describes every table and column, and none that is gone."""

import re
from pathlib import Path

from tracker.models import Base

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "data-dictionary.md").read_text("utf-8")
CODE = re.compile(r"`([a-z_0-9]+)`")


def described(section: str) -> set[str]:
    """The columns named in the first cells of a section's table."""
    rows = [line for line in section.splitlines() if line.startswith("| `")]
    return {name for row in rows for name in CODE.findall(row.split("|")[1])}


def test_the_data_dictionary_describes_every_column() -> None:
    head, *sections = re.split(r"^### ", PAGE, flags=re.MULTILINE)
    everywhere = described(head)
    found = {section.split("\n", 1)[0].strip(): described(section) for section in sections}
    tables = {name: {column.name for column in table.columns} for name, table in Base.metadata.tables.items()}
    assert set(found) == set(tables)
    for name, columns in tables.items():
        assert found[name] == columns - (everywhere - found[name]), name


def test_the_data_dictionary_says_which_tables_are_append_only() -> None:
    migration = Path(__file__).resolve().parents[2] / "tracker" / "migrations" / "0002_append_only.py"
    guarded = set(re.findall(r'^    "(\w+)",$', migration.read_text("utf-8"), flags=re.MULTILINE))
    sections = re.split(r"^### ", PAGE, flags=re.MULTILINE)[1:]
    said = {each.split("\n", 1)[0].strip() for each in sections if "Append-only." in each}
    assert said == guarded
