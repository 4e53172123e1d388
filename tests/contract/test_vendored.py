import json
import shutil

import pytest

from tests.support.vendored import LOCKS, problems


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.parts[-4])
def test_every_vendored_file_is_the_one_that_was_taken(lock):
    assert problems(lock) == []


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.parts[-4])
def test_every_vendored_package_has_its_licence_beside_it(lock):
    for package in json.loads(lock.read_text(encoding="utf-8"))["packages"]:
        assert package["licence"]
        assert any(entry["from"] == "LICENSE" for entry in package["files"])


@pytest.fixture
def copied(tmp_path):
    shutil.copytree(LOCKS[0].parent, tmp_path / "vendor")
    return tmp_path / "vendor" / LOCKS[0].name


def test_a_changed_file_is_found(copied):
    (copied.parent / "htmx/htmx.min.js").write_text("", encoding="utf-8")
    assert problems(copied) == ["htmx/htmx.min.js: differs from the file that was taken"]


def test_a_missing_file_is_found(copied):
    (copied.parent / "htmx/LICENSE").unlink()
    assert problems(copied) == ["htmx/LICENSE: missing"]


def test_a_file_of_unknown_origin_is_found(copied):
    (copied.parent / "other.js").write_text("", encoding="utf-8")
    assert problems(copied) == ["other.js: not in vendor.lock.json"]
