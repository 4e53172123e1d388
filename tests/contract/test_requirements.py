import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCKS = {
    "requirements.txt": PROJECT["project"]["dependencies"],
    "tests/requirements.txt": PROJECT["dependency-groups"]["test"],
}


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
