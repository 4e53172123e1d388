"""Asking for suggestions again: what nobody acted on is replaced, everything else stays."""

from datetime import date

import pytest
import time_machine
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.suggestions import make_suggestion
from tracker import clock
from tracker.domain.actors import COMMAND_LINE, WORKER
from tracker.domain.audit import Action
from tracker.domain.languages import Language
from tracker.domain.reviews import SuggestionState
from tracker.domain.spans import Span
from tracker.errors import Conflict
from tracker.extraction import pipeline
from tracker.models import Article, AuditEntry, ExtractionRun, Suggestion
from tracker.queries.suggestions import shown_suggestions, unread
from tracker.services.articles import correct_article
from tracker.services.reviews import accept, edit, reject
from tracker.services.suggestion_rules import wording_of
from tracker.services.suggestions import can_read_again, close_run, find, open_run, suggest

TEXT = (
    "Президент поручил Министерству транспорта отремонтировать мосты до 1 июня.\n\n"
    "Он также поручил Министерству образования построить школы до 1 сентября.\n\n"
    "Министерству культуры поручено открыть музей до 1 октября.\n\n"
    "Министерству финансов поручено выделить деньги до 1 ноября."
)


@pytest.fixture
def article(session: Session) -> Article:
    """An article read in 2019, with four suggestions."""
    article = make_article(session, TEXT)
    assert len(suggest(session, COMMAND_LINE, article).suggestions) == 4
    return article


def correct(session: Session, article: Article, **facts: object) -> None:
    names = ("title", "publisher", "url", "published_on", "language", "country")
    said = {name: getattr(article, name) for name in names} | facts
    correct_article(session, COMMAND_LINE, article, **said)


def dates(article: Article, session: Session) -> list[date | None]:
    return [each.deadline_on for each in shown_suggestions(session, article)]


def test_reading_again_by_the_same_facts_changes_nothing(session: Session, article: Article) -> None:
    assert not can_read_again(session, article)
    run = suggest(session, COMMAND_LINE, article)
    correct(session, article, title="Другой заголовок")
    assert not can_read_again(session, article)
    assert suggest(session, COMMAND_LINE, article) is run


def test_a_corrected_date_makes_other_deadlines(session: Session, article: Article) -> None:
    correct(session, article, published_on=date(2020, 4, 17))
    assert can_read_again(session, article)
    before = shown_suggestions(session, article)
    suggest(session, COMMAND_LINE, article)
    assert dates(article, session) == [date(2020, month, day) for month, day in ((6, 1), (9, 1), (10, 1), (11, 1))]
    assert {each.state for each in before} == {SuggestionState.WITHDRAWN}
    assert not can_read_again(session, article)


def test_what_was_edited_or_decided_stays_and_is_not_suggested_twice(session: Session, article: Article) -> None:
    bridges, schools, museum, _money = before = shown_suggestions(session, article)
    accept(session, COMMAND_LINE, bridges, version=1)
    reject(session, COMMAND_LINE, schools, version=1)
    wording = wording_of(museum)
    edit(session, COMMAND_LINE, museum, type(wording)(span=wording.span, title="Открыть музей"), version=1)
    by_hand = make_suggestion(session, "Президент поручил", article=article)
    correct(session, article, published_on=date(2020, 4, 17))
    suggest(session, COMMAND_LINE, article)
    after = shown_suggestions(session, article)
    assert set(after) >= {bridges, schools, museum, by_hand}
    [new] = set(after) - {*before, by_hand}
    assert new.deadline_on == date(2020, 11, 1)
    assert [bridges.state, schools.state, museum.state] == ["accepted", "rejected", "open"]
    assert museum.title == "Открыть музей"


def test_a_newer_version_of_the_extraction_reads_again(
    session: Session, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "EXTRACTOR_VERSION", "later")
    assert can_read_again(session, article)
    assert suggest(session, COMMAND_LINE, article).extractor_version == "later"
    assert len(shown_suggestions(session, article)) == 4


def test_a_text_taken_for_another_language_first_is_read_after_the_correction(session: Session) -> None:
    article = make_article(session, TEXT, language=Language.KAZAKH)
    assert suggest(session, COMMAND_LINE, article).suggestions == []
    assert not can_read_again(session, article)
    correct(session, article, language=Language.RUSSIAN)
    assert len(suggest(session, COMMAND_LINE, article).suggestions) == 4


def test_a_decision_on_what_was_replaced_meanwhile_is_a_conflict(session: Session, article: Article) -> None:
    bridges = shown_suggestions(session, article)[0]
    correct(session, article, published_on=date(2020, 4, 17))
    suggest(session, COMMAND_LINE, article)
    with pytest.raises(Conflict):
        accept(session, COMMAND_LINE, bridges, version=1)


def test_asking_opens_a_finished_review_again_and_is_logged(session: Session, article: Article) -> None:
    article.review_finished_at = clock.now()
    correct(session, article, published_on=date(2020, 4, 17))
    suggest(session, COMMAND_LINE, article)
    assert article.review_finished_at is None
    entry = session.query(AuditEntry).filter_by(action=Action.ARTICLE_READ_AGAIN).one()
    assert entry.changes == {"published_on": ["2019-04-17", "2020-04-17"]}


@time_machine.travel("2026-11-23", tick=False)
def test_a_waiting_run_is_read_by_the_facts_that_it_was_asked_for_with(session: Session) -> None:
    article = make_article(session, TEXT)
    run = open_run(session, COMMAND_LINE, article)
    waiting = unread(session, run.id)
    correct(session, article, published_on=date(2020, 4, 17))
    assert open_run(session, COMMAND_LINE, article) is run
    assert waiting is not None
    assert waiting.published_on == date(2019, 4, 17)
    assert close_run(session, WORKER, run.id, find(waiting))
    assert can_read_again(session, article)
    assert session.query(ExtractionRun).count() == 1


def test_every_passage_is_shown_once(session: Session, article: Article) -> None:
    for year in (2020, 2021, 2020):
        correct(session, article, published_on=date(year, 4, 17))
        suggest(session, COMMAND_LINE, article)
        spans = [Span(each.start, each.end) for each in shown_suggestions(session, article)]
        assert len(spans) == len(set(spans)) == 4
    assert session.query(Suggestion).count() == 16
