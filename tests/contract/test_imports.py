"""Imports go one way: edges → services → queries → models → domain."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "tracker"

MAY_IMPORT = {
    "domain": set(),
    "clock": set(),
    "errors": set(),
    "settings": set(),
    "logs": set(),
    "gazetteer": {"domain"},
    "extraction": {"domain", "gazetteer"},
    "sources": {"domain"},
    "models": {"domain", "clock"},
    "queries": {"models", "domain", "gazetteer", "clock"},
    "services": {"queries", "models", "domain", "gazetteer", "extraction", "sources", "clock", "errors"},
    "jobs": {"services", "queries", "models", "domain", "clock", "db", "errors"},
    "db": {"models"},
    "mail": {"settings"},
}
"""Room → rooms it may import besides itself. Rooms that are not listed are edges and may import every room."""

EDGES = {"app", "web", "cli", "demonstration", "serving"}
OF_THE_EDGES = {"flask", "flask_login", "flask_wtf", "flask_babel", "wtforms", "flask_sqlalchemy_lite", "flask_alembic"}
OF_THE_DATABASE = {"sqlalchemy", "psycopg", "alembic"}
KNOWS_FLASK = {"db", "mail", "jobs"}
"""Rooms below the edges that attach an extension to the application, or work in its context."""


def modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        if parts[0] not in {"migrations", "__init__"}:
            yield parts[0], path


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            assert node.module
            if node.module == "tracker":
                yield from (f"tracker.{alias.name}" for alias in node.names)
            else:
                yield node.module


@pytest.mark.parametrize(
    ("room", "path"), [pytest.param(*each, id=str(each[1].relative_to(ROOT))) for each in modules()]
)
def test_a_module_imports_only_what_its_room_may(room: str, path: Path) -> None:
    assert room in EDGES | MAY_IMPORT.keys(), f"{room} is a new room: say here what it may import"
    for name in imports(path):
        head, _, rest = name.partition(".")
        if head == "tracker" and room not in EDGES:
            target = rest.partition(".")[0]
            assert target in {room, ""} | MAY_IMPORT[room], f"{room} must not import {name}"
        if room not in EDGES | KNOWS_FLASK:
            assert head not in OF_THE_EDGES, f"only edges import {head}"
        if room in {"domain", "gazetteer", "extraction", "sources"}:
            assert head not in OF_THE_DATABASE, f"{room} must not know the database"


def test_the_domain_needs_the_standard_library_alone() -> None:
    import sys  # noqa: PLC0415 - for its list of standard modules

    for room, path in modules():
        if room == "domain":
            heads = {name.partition(".")[0] for name in imports(path)}
            assert heads <= sys.stdlib_module_names | {"tracker"}, path


def test_no_view_builds_a_query() -> None:
    for room, path in modules():
        if room in {"web", "cli"}:
            text = path.read_text("utf-8")
            assert "select(" not in text, f"{path}: reads live in tracker/queries"
