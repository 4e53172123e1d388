"""Runs of the extraction that are finished later: opened, closed once, given up; what the worker does with one."""

import pytest
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.suggestions import make_suggestion
from tracker.domain.actors import COMMAND_LINE, WORKER
from tracker.errors import Refused
from tracker.jobs.ledger import job_id, ledger_of
from tracker.jobs.reading import find_unfinished, give_up, read_article
from tracker.models import ExtractionRun, Suggestion
from tracker.queries.suggestions import unread
from tracker.services.reviews import finish_review
from tracker.services.suggestion_rules import SuggestionProblem
from tracker.services.suggestions import LONGEST_READ_AT_ONCE, can_wait, close_run, find, open_run, suggest


@pytest.fixture
def run(session: Session) -> ExtractionRun:
    run = open_run(session, COMMAND_LINE, make_article(session))
    session.commit()
    return run


def test_only_long_articles_wait(session):
    assert not can_wait(make_article(session))
    assert not can_wait(make_article(session, "а" * LONGEST_READ_AT_ONCE))
    assert can_wait(make_article(session, "а " * LONGEST_READ_AT_ONCE))


def test_a_run_is_opened_once_and_finished_by_whoever_comes_first(session, run):
    article = run.snapshot.article
    assert open_run(session, COMMAND_LINE, article) is run
    assert suggest(session, COMMAND_LINE, article) is run
    assert run.finished_at is not None
    assert len(run.suggestions) > 0
    assert open_run(session, COMMAND_LINE, article) is run


def test_what_was_found_is_kept_once(session, run):
    found = find(unread(session, run.id))
    assert close_run(session, WORKER, run.id, found)
    assert not close_run(session, WORKER, run.id, found)
    assert unread(session, run.id) is None
    assert session.query(Suggestion).count() == len(found) > 0


def test_a_run_that_is_gone_is_no_fault(session, run):
    session.delete(run)
    session.commit()
    assert unread(session, 999) is None
    assert not close_run(session, WORKER, 999, [])


def test_the_worker_reads_beside_marks_made_by_hand(app, session, run):
    by_hand = make_suggestion(session, "Новость", article=run.snapshot.article)
    key = run.id
    session.commit()
    for _again in range(2):
        read_article(app, key)
    assert run.finished_at is not None
    assert set(session.query(Suggestion)) == {by_hand, *run.suggestions}
    assert len(run.suggestions) > 0
    assert by_hand.run is None


def test_unfinished_runs_are_found_under_names_of_their_own(app, session, run):
    other = open_run(session, COMMAND_LINE, make_article(session))
    first, second = (job_id(run), run.id), (job_id(other), other.id)
    session.commit()
    assert find_unfinished(app) == dict([first, second])
    read_article(app, first[1])
    assert find_unfinished(app) == dict([second])


def test_a_run_that_is_given_up_can_be_asked_for_anew(app, session, run):
    article, job, key = run.snapshot.article, job_id(run), run.id
    session.commit()
    give_up(app, key)
    anew = open_run(session, COMMAND_LINE, article)
    assert job_id(anew) != job


def test_a_finished_run_is_not_given_up(app, session, run):
    key = run.id
    session.commit()
    read_article(app, key)
    give_up(app, key)
    assert run.finished_at is not None


def test_a_review_is_not_finished_while_its_text_is_being_read(session, run):
    with pytest.raises(Refused) as refused:
        finish_review(session, COMMAND_LINE, run.snapshot.article)
    assert refused.value.problems == (SuggestionProblem.STILL_READING,)


def test_the_ledger_stands_beside_the_database():
    assert ledger_of("sqlite:////srv/tracker.sqlite").url == "sqlite:////srv/tracker.jobs.sqlite"
    assert ledger_of("postgresql+psycopg://db/tracker").url == "postgresql+psycopg://db/tracker"
