"""Removes the demonstration data, and nothing else.

Everything invented carries a mark, and the guards of the append-only tables let marked rows go. What people
recorded stays: invented accounts that it names are barred instead of deleted, and when it rests on anything else that
is invented, nothing is removed.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from tracker import clock
from tracker.demonstration.accounts import SIGN_INS
from tracker.demonstration.content import COUNTRY
from tracker.models import Base, NumberSequence, SignInAttempt

TABLES: Final = Base.metadata.sorted_tables
BODIES: Final = Base.metadata.tables["bodies"]
USERS: Final = Base.metadata.tables["users"]
RELATIVES: Final = ("parent_id", "successor_id", "merged_into_id")
OWNERS: Final = {
    "assignments": "directive_id",
    "directive_passages": "directive_id",
    "directive_texts": "directive_id",
    "status_change_evidence": "status_change_id",
}
"""Tables without a mark of their own → the column that names the row they belong to."""


class StillNeededError(Exception):
    """Real records rest on invented ones. ``tables`` counts them by table."""

    def __init__(self, tables: dict[str, int]) -> None:
        super().__init__(", ".join(f"{table}: {count}" for table, count in tables.items()))
        self.tables = tables


def remove(session: Session) -> None:
    """Delete everything that is invented. Never commits.

    Raises:
        StillNeededError: real records rest on invented ones; nothing was changed.
    """
    session.flush()
    needed = Counter[str]()
    for column in _references():
        if _target(column) is not USERS:
            needed[column.table.name] += len(session.scalars(_pointed_at(column)).all())
    if needed.total():
        raise StillNeededError(dict(+needed))
    kept = _bar_accounts_of_real_records(session)
    session.execute(sa.update(BODIES).where(BODIES.c.demonstration).values(dict.fromkeys(RELATIVES)))
    for table in reversed(TABLES):
        if (condition := _invented(table)) is not None:
            spared = table.c.id.not_in(kept) if table is USERS else sa.true()
            session.execute(sa.delete(table).where(condition, spared))
    _forget_traces(session)
    session.expire_all()


def _invented(table: sa.Table) -> sa.ColumnElement[bool] | None:
    """Which rows of a table are invented; None where rows belong to nobody's data."""
    if "demonstration" in table.c:
        return table.c.demonstration.is_(sa.true())
    if table.name not in OWNERS:
        return None
    column = table.c[OWNERS[table.name]]
    return column.in_(sa.select(_target(column).c.id).where(_target(column).c.demonstration))


def _references() -> Iterator[sa.Column[int]]:
    """The columns that point at rows that can be invented."""
    for table in TABLES:
        yield from (column for column in table.c if column.foreign_keys and "demonstration" in _target(column).c)


def _target(column: sa.Column[int]) -> sa.Table:
    (key,) = column.foreign_keys
    return key.column.table


def _pointed_at(column: sa.Column[int]) -> sa.Select[int]:
    """The keys of invented rows that a column of real rows holds."""
    invented = _target(column).alias()
    rows = sa.select(column).where(column.in_(sa.select(invented.c.id).where(invented.c.demonstration)))
    condition = _invented(column.table)
    return rows if condition is None else rows.where(sa.not_(condition))


def _bar_accounts_of_real_records(session: Session) -> set[int]:
    """The invented accounts that real records name: barred for good, because the records must go on naming them."""
    columns = (column for column in _references() if _target(column) is USERS)
    kept = {key for column in columns for key in session.scalars(_pointed_at(column))}
    barred = {
        "deactivated_at": clock.now(),
        "password_hash": None,
        "session_version": USERS.c.session_version + 1,
    }
    session.execute(sa.update(USERS).where(USERS.c.id.in_(kept)).values(barred))
    return kept


def _forget_traces(session: Session) -> None:
    """What carries no mark: the numbers given out in the invented country, and tries to sign in as its people."""
    session.execute(sa.delete(NumberSequence).where(NumberSequence.country == COUNTRY))
    addresses = [sign_in.email for sign_in in SIGN_INS]
    session.execute(sa.delete(SignInAttempt).where(SignInAttempt.identifier.in_(addresses)))
