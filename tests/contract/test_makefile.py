import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
INTERNAL = {"tools"}


def test_every_target_that_a_person_calls_is_in_the_help():
    help_text = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, flags=re.MULTILINE)
    assert phony is not None
    listed = set(re.findall(r"^  make ([a-z-]+) +\S", help_text, flags=re.MULTILINE))
    assert listed == set(phony[1].split()) - INTERNAL


def test_the_deciding_run_is_the_one_that_a_person_starts():
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert script.rstrip().endswith("exec make test")
