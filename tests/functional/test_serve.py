import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.engine import SECRET
from tests.support.worker import wait_until
from tracker.serving import find_obstacle

ROOT = Path(__file__).resolve().parents[2]
FLASK = [sys.executable, "-m", "flask", "--app", "wsgi"]


@pytest.fixture
def environment(empty_database_url: str) -> dict[str, str]:
    """An installation that was never started."""
    return os.environ | {"TRACKER_SECRET_KEY": SECRET, "TRACKER_DATABASE_URL": empty_database_url}


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        yield other.getsockname()[1]


def test_a_new_installation_answers_and_ends_in_peace(environment):
    port = _free_port()
    command = [*FLASK, "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            assert re.search(rf"http://127\.0\.0\.1:{port}\b", server.stdout.readline())
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
                assert answer.status == 200
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/static/css/theme.css") as answer:
                assert answer.headers["Content-Type"].startswith("text/css")
        finally:
            server.send_signal(signal.SIGTERM)
        assert server.wait(timeout=30) == 0


def test_a_worker_keeps_the_server_company_and_never_outlives_it(environment):
    command = [*FLASK, "serve", "--port", str(_free_port())]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            server.stdout.readline()
            wait_until(lambda: _workers_of(server.pid))
            [first] = _workers_of(server.pid)
            os.kill(first, signal.SIGKILL)
            wait_until(lambda: _workers_of(server.pid) not in ([], [first]))
            [second] = _workers_of(server.pid)
        finally:
            server.kill()
    wait_until(lambda: not _is_there(second))


def test_a_port_in_use_is_said_with_a_way_out(app, taken_port):
    result = app.test_cli_runner().invoke(args=["serve", "--port", str(taken_port)])
    assert result.exit_code == 1
    assert result.output == f"Error: Port {taken_port} is in use. Try another one: make run PORT={taken_port + 1}\n"


def test_an_address_of_another_machine_is_refused_with_the_reason(app):
    result = app.test_cli_runner().invoke(args=["serve", "--host", "192.0.2.1", "--port", "8123"])
    assert result.exit_code == 1
    assert result.output.startswith("Error: Cannot listen on 192.0.2.1, port 8123: ")


def test_a_free_port_has_no_obstacle():
    assert find_obstacle("127.0.0.1", _free_port()) is None


def _workers_of(server: int) -> list[int]:
    """The processes of the workers that a server started."""
    lines = subprocess.run(["ps", "-ww", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True).stdout
    found = [line.split(None, 2) for line in lines.splitlines()]
    return [int(pid) for pid, parent, command in found if int(parent) == server and "worker --companion" in command]


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
