"""History, audit, snapshots and passages cannot be altered by SQL, on either engine; only what is invented can go."""

from datetime import date

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.directives import make_directive
from tracker.domain.actors import COMMAND_LINE, Actor, ActorKind
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.relations import RelationKind
from tracker.domain.spans import Span
from tracker.domain.statuses import Basis, Status
from tracker.models import Base
from tracker.services import history
from tracker.services.evidence import NewEvidence
from tracker.services.passages import mark_passage
from tracker.services.reviews import add_suggestion
from tracker.services.suggestion_rules import Wording

GUARDED = [
    "snapshots",
    "passages",
    "status_changes",
    "retractions",
    "evidence",
    "deadline_changes",
    "checks",
    "relations",
    "decisions",
    "audit_entries",
    "status_change_evidence",
]
DEMONSTRATION = Actor(ActorKind.DEMONSTRATION, "demonstration", demonstration=True)


def live_a_full_life(session: Session, actor: Actor) -> None:
    """Put at least one row into every guarded table."""
    article = make_article(session, actor=actor)
    directive = make_directive(session, actor=actor, article=article, deadline_on=date(2024, 12, 1))
    other = make_directive(session, actor=actor, article=article)
    proof = NewEvidence(url="https://paper.example/report")
    change = history.record_status(
        session,
        actor,
        directive,
        status=Status.DONE,
        basis=Basis.VERIFIED,
        effective_on=article.published_on,
        evidence=[proof],
    )
    history.retract(session, actor, change, reason="It was another bridge.")
    history.move_deadline(session, actor, directive, kind=DeadlineKind.RECURRING, due_on=None, words="ежегодно")
    history.record_check(session, actor, directive, checked_on=article.published_on)
    history.record_relation(session, actor, directive, other=other, kind=RelationKind.PART_OF)
    mark_passage(session, article.snapshot, Span(0, 5))
    add_suggestion(session, actor, article, Wording(span=Span(0, 20), title="Починить мост"))
    session.commit()


def try_to(session: Session, statement: str) -> bool:
    """Whether the database lets it happen; it is taken back at once."""
    try:
        session.execute(sa.text(statement))
    except sa.exc.DBAPIError as error:
        assert "append-only" in str(error)  # noqa: PT017 - another refusal would prove nothing
        return False
    finally:
        session.rollback()
    return True


@pytest.fixture
def lived(session: Session) -> Session:
    live_a_full_life(session, COMMAND_LINE)
    return session


def test_no_row_can_be_altered(lived: Session) -> None:
    for table in GUARDED:
        column = next(iter(Base.metadata.tables[table].columns)).name
        assert lived.scalar(sa.text(f"SELECT count(*) FROM {table}")), table
        assert not try_to(lived, f"UPDATE {table} SET {column} = {column}"), table


def test_no_row_can_be_deleted(lived: Session) -> None:
    assert [table for table in GUARDED if try_to(lived, f"DELETE FROM {table}")] == []


def test_no_table_can_be_emptied_at_once(lived: Session) -> None:
    knows_truncate = lived.get_bind().dialect.name == "postgresql"
    statement = "TRUNCATE {} CASCADE" if knows_truncate else "DELETE FROM {}"
    assert [table for table in GUARDED if try_to(lived, statement.format(table))] == []


def test_what_is_invented_may_be_deleted_but_not_altered(session: Session) -> None:
    live_a_full_life(session, DEMONSTRATION)
    for table in ("checks", "retractions", "relations", "decisions", "audit_entries"):
        assert not try_to(session, f"UPDATE {table} SET demonstration = demonstration"), table
        assert try_to(session, f"DELETE FROM {table}"), table


def test_nothing_real_can_be_declared_invented(lived: Session) -> None:
    marked = [each for each in GUARDED if "demonstration" in Base.metadata.tables[each].columns]
    assert [table for table in marked if try_to(lived, f"UPDATE {table} SET demonstration = true")] == []
