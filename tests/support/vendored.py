"""The files of other projects that are kept in the tree: where they came from, and whether they are still the same.

Each folder of such files has a `vendor.lock.json` with name, version and licence of every npm package and the SHA-256
of every file taken from it. `python -m tests.support.vendored` checks the sums; with `--fetch` it takes the files
anew (`make vendor`). To move to another version, write it into the lock file, set the sums of that package to null,
and fetch: empty sums are filled in, filled ones must hold.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
LOCKS = (ROOT / "tracker/static/vendor/vendor.lock.json", ROOT / "tests/support/vendor/vendor.lock.json")


def problems(lock: Path) -> list[str]:
    """Say what is wrong with the files beside `lock`: missing, changed, or not named in it. Empty when all is well."""
    folder = lock.parent
    entries = [entry for package in _packages(lock) for entry in package["files"]]
    known = {entry["path"] for entry in entries} | {lock.name}
    present = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    found = [f"{path}: not in {lock.name}" for path in sorted(present - known)]
    for entry in entries:
        if entry["path"] not in present:
            found.append(f"{entry['path']}: missing")
        elif _sum((folder / entry["path"]).read_bytes()) != entry["sha256"]:
            found.append(f"{entry['path']}: differs from the file that was taken")
    return found


def fetch(lock: Path) -> None:
    """Take every file that `lock` names from its npm package, and fill in the sums that are null.

    Raises ValueError when a file is not the one that the lock file promises; nothing of that package is written then.
    """
    packages = _packages(lock)
    for package in packages:
        contents = _files_of(package)
        for entry in package["files"]:
            found = _sum(contents[entry["path"]])
            if entry["sha256"] not in (None, found):
                raise ValueError(f"{package['name']}: {entry['from']} has SHA-256 {found}, not {entry['sha256']}")
            entry["sha256"] = found
        for path, content in contents.items():
            (lock.parent / path).parent.mkdir(parents=True, exist_ok=True)
            (lock.parent / path).write_bytes(content)
    lock.write_text(json.dumps({"packages": packages}, indent=2) + "\n", encoding="utf-8")


def _packages(lock: Path) -> list[dict[str, Any]]:
    packages: list[dict[str, Any]] = json.loads(lock.read_text(encoding="utf-8"))["packages"]
    return packages


def _files_of(package: dict[str, Any]) -> dict[str, bytes]:
    """Return the wanted files of one npm package, by their path in the tree."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = f"{package['name']}@{package['version']}"
        subprocess.run(
            ["npm", "pack", "--silent", "--pack-destination", folder, wanted], check=True, stdout=subprocess.DEVNULL
        )
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            return {entry["path"]: _member(archive, f"package/{entry['from']}") for entry in package["files"]}


def _member(archive: tarfile.TarFile, name: str) -> bytes:
    member = archive.extractfile(name)
    if member is None:
        raise ValueError(f"{name} is not a file")
    return member.read()


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def main() -> int:
    """Check the kept files, or fetch them; say what is wrong and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fetch", action="store_true", help="take the files from npm again")
    if parser.parse_args().fetch:
        for lock in LOCKS:
            fetch(lock)
    found = [f"{lock.parent.relative_to(ROOT)}/{problem}" for lock in LOCKS for problem in problems(lock)]
    for line in found:
        sys.stderr.write(f"{line}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
