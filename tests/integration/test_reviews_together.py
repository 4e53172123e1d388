"""Several reviewers at once, each with a session and a thread of his own."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.suggestions import make_suggestion
from tracker.db import db
from tracker.domain.actors import COMMAND_LINE
from tracker.errors import Conflict
from tracker.models import Article, Body, Decision, Directive, Suggestion
from tracker.services.directives import publish_directive
from tracker.services.reviews import accept, finish_review, reject

PEOPLE = 6
Act = Callable[[Session, int], object]


def all_at_once(app: Flask, act: Act) -> Counter[str]:
    """What came of it when everybody acts in the same moment: ``done`` or the name of the error."""
    barrier = Barrier(PEOPLE)

    def one(place: int) -> str:
        with app.app_context():
            barrier.wait()
            try:
                act(db.session, place)
                db.session.commit()
            except Conflict:
                return "Conflict"
            return "done"

    with ThreadPoolExecutor(PEOPLE) as pool:
        return Counter(pool.map(one, range(PEOPLE)))


@pytest.fixture
def suggestions(app: Flask) -> list[int]:
    """The keys of one suggestion in each of several articles, all naming the same unknown body."""
    with app.app_context():
        keys = []
        for _person in range(PEOPLE):
            article = make_article(db.session)
            suggestion = make_suggestion(db.session, article=article, responsible=("Служба спасения",))
            keys.append(suggestion.id)
        db.session.commit()
        return keys


def test_of_many_who_decide_about_the_same_one_is_right(app: Flask, suggestions: list[int]) -> None:
    def act(session: Session, place: int) -> None:
        suggestion = session.get_one(Suggestion, suggestions[0])
        (accept if place % 2 else reject)(session, COMMAND_LINE, suggestion, version=1)

    assert all_at_once(app, act) == {"done": 1, "Conflict": PEOPLE - 1}
    with app.app_context():
        assert db.session.query(Decision).filter_by(suggestion_id=suggestions[0]).count() == 2
        assert db.session.query(Directive).count() <= 1


def test_a_new_name_becomes_one_body_whoever_is_first(app: Flask, suggestions: list[int]) -> None:
    def act(session: Session, place: int) -> None:
        accept(session, COMMAND_LINE, session.get_one(Suggestion, suggestions[place]), version=1)

    assert all_at_once(app, act) == {"done": PEOPLE}
    with app.app_context():
        assert db.session.query(Body).count() == 1


def test_nobody_gets_a_number_twice(app: Flask, suggestions: list[int]) -> None:
    def act(session: Session, place: int) -> None:
        draft = accept(session, COMMAND_LINE, session.get_one(Suggestion, suggestions[place]), version=1)
        publish_directive(session, COMMAND_LINE, draft)

    assert all_at_once(app, act) == {"done": PEOPLE}
    with app.app_context():
        numbers = sorted(directive.number or "" for directive in db.session.query(Directive))
        assert numbers == [f"KZ-2019-{serial:04}" for serial in range(1, PEOPLE + 1)]


def test_an_article_finished_by_many_is_published_once(app: Flask, suggestions: list[int]) -> None:
    with app.app_context():
        accept(db.session, COMMAND_LINE, db.session.get_one(Suggestion, suggestions[0]), version=1)
        article_id = db.session.get_one(Suggestion, suggestions[0]).snapshot.article_id
        db.session.commit()

    def act(session: Session, _place: int) -> None:
        finish_review(session, COMMAND_LINE, session.get_one(Article, article_id))

    assert all_at_once(app, act) == {"done": PEOPLE}
    with app.app_context():
        assert [directive.number for directive in db.session.query(Directive)] == ["KZ-2019-0001"]
