"""Where work is written down: the database in which DBOS keeps what waits, what runs and what is done.

It never decides what shall be done: an unfinished extraction run of the tracker's own database does. What is lost here
is written down again from there.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import sqlalchemy as sa

from tracker.models import ExtractionRun

APPLICATION: Final = "directive-tracker"
SCHEMA: Final = "jobs"
"""Of the tables, on PostgreSQL."""
QUEUE: Final = "articles"
READ_ARTICLE: Final = "read-article"
"""The name of the only kind of work: its argument is the number of an extraction run."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """``url`` is the address of the database that holds it; ``is_file`` says that only this machine can open it."""

    url: str
    is_file: bool

    @property
    def path(self) -> Path:
        """The file."""
        return Path(sa.make_url(self.url).database or "")


def ledger_of(database_url: str) -> Ledger:
    """The ledger that belongs to the tracker's database.

    On PostgreSQL it is a schema of its own beside the tables. On SQLite it is a file beside the database's,
    ``x.jobs.sqlite`` for ``x.sqlite``: DBOS opens it with Python's SQLite, and two SQLite libraries never share a file.
    """
    url = sa.make_url(database_url)
    if url.get_backend_name() != "sqlite":
        return Ledger(database_url, is_file=False)
    path = Path(url.database or "")
    return Ledger(f"sqlite:///{path.with_name(f'{path.stem}.jobs{path.suffix}')}", is_file=True)


def job_id(run: ExtractionRun) -> str:
    """The same for the same run always, so that work written down twice is done once.

    The moment tells apart runs of the same number, as there are when a database was thrown away and its ledger was not.
    """
    return f"suggest-{run.snapshot_id}-{run.id}-{run.started_at:%Y%m%dT%H%M%S%f}"
