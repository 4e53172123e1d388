"""The large tracker as a whole: very many directives in a migrated, empty database."""

from datetime import date
from random import Random
from typing import Final

from sqlalchemy.orm import Session

from tests.benchmarks.large.articles import make_articles
from tests.benchmarks.large.bodies import make_bodies
from tests.benchmarks.large.directives import make_directives
from tests.benchmarks.large.histories import Historian
from tests.benchmarks.large.rows import Rows
from tracker.domain.permissions import AccountRole
from tracker.models import User

SEED: Final = 20190417


def fill(session: Session, *, directives: int, today: date) -> None:
    """Store that many directives of the ten years before a day, two in a hundred of them drafts."""
    rows, random = Rows(), Random(SEED)
    rows.add(User, email="r-01@newsroom.example", public_name="R-01", role=AccountRole.RESEARCHER)
    bodies = make_bodies(rows)
    reports = make_articles(rows, random, orders=directives, today=today)
    made = make_directives(rows, random, reports, bodies)
    historian = Historian(rows, random, reports, made, today)
    for place in range(len(made)):
        historian.write(place)
    rows.store(session)
