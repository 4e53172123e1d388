"""A private PostgreSQL server for the tests: started when a run asks for it, thrown away with all in it at the end.

The programs are Debian's (or those on the PATH). The server refuses to run as root, so root runs it as the user
`postgres`. It listens on a free port of 127.0.0.1, trusts whoever connects, and never waits for the disk.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

STARTS_WITHIN = 30.0
"""Seconds."""

SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "max_connections": "200",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
    "shared_buffers": "128MB",
    "log_min_messages": "fatal",
    "log_min_error_statement": "panic",
}


@dataclass(frozen=True)
class Server:
    """A running server, and how to end it."""

    url: str
    """SQLAlchemy's address of its maintenance database."""
    process: subprocess.Popen[bytes]
    folder: Path

    def stop(self) -> None:
        """End the server at once and remove its files."""
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(timeout=STARTS_WITHIN)
        shutil.rmtree(self.folder, ignore_errors=True)


def programs() -> Path | None:
    """Find the folder with `initdb` and `postgres`, the newest first; None when there is none."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True)
    on_path = shutil.which("postgres")
    candidates = [*debian, *([Path(on_path).parent] if on_path else [])]
    return next((folder for folder in candidates if (folder / "initdb").exists()), None)


def start(folder_of_programs: Path) -> Server:
    """Make a new cluster and start a server on it.

    Raises RuntimeError with the server's own words when it does not come up.
    """
    folder = Path(tempfile.mkdtemp(prefix="tracker-postgresql-"))
    owner = _owner()
    if owner:
        shutil.chown(folder, owner["user"], owner["group"])
    data, log = folder / "data", folder / "log"
    initialise = [str(folder_of_programs / "initdb"), "--pgdata", str(data), "--username=tracker", "--auth=trust"]
    subprocess.run(
        [*initialise, "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"],
        check=True,
        cwd=folder,
        stdout=subprocess.DEVNULL,
        **owner,
    )
    port = free_port()
    options = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
    with log.open("wb") as output:
        process = subprocess.Popen(
            [
                *_bound_to_us(),
                str(folder_of_programs / "postgres"),
                "-D",
                str(data),
                "-p",
                str(port),
                "-k",
                str(folder),
                *options,
            ],
            cwd=folder,
            stdout=output,
            stderr=output,
            start_new_session=True,  # an interrupt at the keyboard is for the tests, which then stop the server
            **owner,
        )
    server = Server(f"postgresql+psycopg://tracker@127.0.0.1:{port}/postgres", process, folder)
    _wait_for(server, port, log)
    return server


def _owner() -> dict[str, Any]:
    """Return the account under which the server runs, as arguments of `subprocess`; empty when our own will do."""
    if os.geteuid() != 0:
        return {}
    account = pwd.getpwnam("postgres")
    return {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []}


def _bound_to_us() -> list[str]:
    """Return the words before a command that let it end with us even when we are killed, where the system can do so."""
    setpriv = shutil.which("setpriv")
    return [setpriv, "--pdeathsig", "INT"] if setpriv else []


def free_port() -> int:
    """A port of 127.0.0.1 on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(server: Server, port: int, log: Path) -> None:
    """Return when the server answers."""
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and server.process.poll() is None:
        try:
            psycopg.connect(host="127.0.0.1", port=port, user="tracker", dbname="postgres").close()
        except psycopg.OperationalError:
            time.sleep(0.05)
        else:
            return
    words = log.read_text(encoding="utf-8", errors="replace")
    server.process.kill()
    server.process.wait()
    shutil.rmtree(server.folder, ignore_errors=True)
    raise RuntimeError(f"PostgreSQL did not start: {words}")
