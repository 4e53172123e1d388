"""The worker ends in peace."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = "import time; from tracker.jobs.stopping import Stop; Stop().on_end_of_input(); time.sleep(0.2)"


def test_a_worker_whose_starter_lives_on_ends_without_complaint() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.wait(timeout=60) == 0
        assert process.stderr is not None
        assert process.stderr.read() == b""


def test_a_worker_learns_that_its_starter_is_gone() -> None:
    waits = "from tracker.jobs.stopping import Stop; s = Stop(); s.on_end_of_input(); raise SystemExit(not s.wait(60))"
    ended = subprocess.run([sys.executable, "-c", waits], cwd=ROOT, stdin=subprocess.DEVNULL, timeout=90, check=False)
    assert ended.returncode == 0
