import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = {
    "requirements.txt": PROJECT["project"]["dependencies"],
    "tests/requirements.txt": PROJECT["dependency-groups"]["test"],
}

FLASKS_OWN = {"click", "itsdangerous", "jinja2", "markupsafe"}
"""Parts of Flask that are named by its documentation as places to import from."""


def _entries(lock: str) -> list[str]:
    """Return what the lock file pins, each entry with its hashes as one line."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    text = re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE)
    return [line for line in text.replace("\\\n", " ").splitlines() if line.strip()]


def _name(requirement: str) -> str:
    return re.split(r"[=\[ ;]", requirement, maxsplit=1)[0].lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_library_is_pinned_and_hashed(lock):
    for entry in _entries(lock):
        assert re.match(r"[a-z0-9-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry), entry


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_names_no_address(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"://|--(extra-)?index|--find-links|file:", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_follows_the_project_file(lock):
    pinned = {_name(entry): entry for entry in _entries(lock)}
    for requirement in LOCKS[lock]:
        version = re.search(r"==([^ ;]+)", requirement)
        assert version is not None
        assert f"=={version[1]} " in pinned[_name(requirement)], requirement


def test_the_two_locks_agree():
    product = {_name(entry): entry.split()[0] for entry in _entries("requirements.txt")}
    for entry in _entries("tests/requirements.txt"):
        assert product.get(_name(entry), entry.split()[0]) == entry.split()[0]


def _sources() -> list[str]:
    return [path.read_text(encoding="utf-8") for path in [ROOT / "wsgi.py", *(ROOT / "tracker").rglob("*.py")]]


USED_BY_ANOTHER = {"dawg2": "pymorphy3"}
"""Libraries that we never import ourselves, and which of ours works faster with them."""


def test_every_library_of_the_product_is_used():
    modules: dict[str, set[str]] = {}
    for module, distributions in packages_distributions().items():
        for distribution in distributions:
            modules.setdefault(distribution.lower(), set()).add(module)
    words = set(re.findall(r"\w+", "\n".join(_sources())))
    named = map(_name, LOCKS["requirements.txt"])
    unused = [name for name in named if not modules.get(USED_BY_ANOTHER.get(name, name), {name}) & words]
    assert unused == []


def test_every_library_that_is_imported_is_named_by_the_project():
    imported = set()
    for source in _sources():
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.partition(".")[0])
    named = set(map(_name, LOCKS["requirements.txt"]))
    distributions = packages_distributions()
    foreign = imported - set(sys.stdlib_module_names) - FLASKS_OWN - {"tracker"}
    assert {
        module for module in foreign if not {each.lower() for each in distributions.get(module, [])} & named
    } == set()
