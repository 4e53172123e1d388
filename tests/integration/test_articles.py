"""Adding articles and correcting what is said about them."""

import threading
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.orm import Session

from tests.factories.articles import TEXT, make_article
from tests.factories.directives import make_directive
from tracker import clock
from tracker.db import db
from tracker.domain.actors import COMMAND_LINE, Actor, ActorKind
from tracker.domain.articles import ArticleProblem
from tracker.domain.audit import Action
from tracker.domain.changes import Problem
from tracker.domain.languages import Language
from tracker.errors import Conflict, Refused
from tracker.models import Article, AuditEntry
from tracker.services.articles import add_article, correct_article, facts_version
from tracker.sources.document import document_from_text, read_document

FACTS: dict[str, Any] = {
    "title": "Президент поручил отремонтировать мосты",
    "publisher": "Вестник",
    "url": "https://vestnik.example/news/1",
    "published_on": date(2019, 4, 17),
    "language": Language.RUSSIAN,
    "country": "KZ",
}


def entries(session: Session, article: Article) -> list[AuditEntry]:
    statement = sa.select(AuditEntry).where(AuditEntry.subject_type == "articles", AuditEntry.subject_id == article.id)
    return list(session.scalars(statement.order_by(AuditEntry.id)))


def test_an_article_is_kept_with_a_snapshot_of_its_bytes(session: Session) -> None:
    content = TEXT.encode("cp1251")
    article, is_new = add_article(session, COMMAND_LINE, read_document(content), **FACTS)
    snapshot = article.snapshot
    assert is_new
    assert (snapshot.content, snapshot.sha256) == (content, sha256(content).hexdigest())
    assert (snapshot.encoding, snapshot.media_type, snapshot.text) == ("cp1251", "text/plain", TEXT)
    assert article.slug == "2019-04-17-prezident-poruchil-otremontirovat-mosty"
    assert article.published_at is None


def test_what_was_said_about_a_new_article_stands_in_the_audit_log(session: Session) -> None:
    article, _ = add_article(session, COMMAND_LINE, document_from_text(TEXT), **FACTS)
    (entry,) = entries(session, article)
    assert (entry.action, entry.actor_name) == (Action.ARTICLE_ADDED, "command line")
    assert entry.changes["published_on"] == [None, "2019-04-17"]
    assert entry.changes["sha256"] == [None, article.snapshot.sha256]


@pytest.mark.parametrize(
    "url",
    [
        "https://vestnik.example/news/1",
        "HTTPS://Vestnik.Example:443/news/1?utm_source=mail#top",
    ],
)
def test_the_same_address_leads_to_the_article_that_is_there(session: Session, url: str) -> None:
    first = make_article(session, **FACTS)
    again, is_new = add_article(session, COMMAND_LINE, document_from_text("Другой текст."), **(FACTS | {"url": url}))
    assert (again, is_new) == (first, False)
    assert len(entries(session, first)) == 1
    assert session.scalar(sa.select(sa.func.count(Article.id))) == 1


def test_the_same_text_leads_to_the_article_that_is_there(session: Session) -> None:
    first = make_article(session, TEXT)
    spread = TEXT.replace(" ", " \n ")
    again, is_new = add_article(session, COMMAND_LINE, document_from_text(spread), **FACTS)
    assert (again, is_new) == (first, False)


def test_articles_of_one_day_and_title_get_addresses_of_their_own(session: Session) -> None:
    slugs = [make_article(session, title="Қазақ әліпбиі: ғ, ү, һ").slug for _ in range(3)]
    plain = "2019-04-17-qazaq-alipbii-g-u-h"
    assert slugs == [plain, f"{plain}-2", f"{plain}-3"]


def test_an_article_of_the_demonstration_is_marked_with_its_snapshot(session: Session) -> None:
    actor = Actor(ActorKind.DEMONSTRATION, "demonstration", demonstration=True)
    article = make_article(session, actor=actor, country="XD")
    assert (article.demonstration, article.snapshot.demonstration) == (True, True)


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("title", " ", ArticleProblem.TITLE_NEEDED),
        ("title", "а" * 301, ArticleProblem.TITLE_TOO_LONG),
        ("publisher", "", ArticleProblem.PUBLISHER_NEEDED),
        ("publisher", "а" * 201, ArticleProblem.PUBLISHER_TOO_LONG),
        ("url", "ftp://vestnik.example/1", Problem.ADDRESS_NOT_WEB),
        ("url", "javascript:alert(1)", Problem.ADDRESS_NOT_WEB),
        ("url", "https://", Problem.ADDRESS_WITHOUT_HOST),
        ("url", "https://a:b@vestnik.example/", Problem.ADDRESS_WITH_PASSWORD),
        ("url", "https://vestnik.example/" + "a" * 2_000, Problem.ADDRESS_TOO_LONG),
        ("published_on", clock.today() + timedelta(days=2), ArticleProblem.PUBLISHED_IN_THE_FUTURE),
        ("published_on", date(1899, 12, 31), ArticleProblem.PUBLISHED_TOO_EARLY),
        ("country", "kz", ArticleProblem.COUNTRY_UNKNOWN),
        ("country", "EU", ArticleProblem.COUNTRY_UNKNOWN),
    ],
)
def test_what_cannot_be_right_is_refused_and_changes_nothing(
    session: Session, field: str, value: object, problem: object
) -> None:
    with pytest.raises(Refused) as refused:
        add_article(session, COMMAND_LINE, document_from_text(TEXT), **(FACTS | {field: value}))
    assert (refused.value.field, refused.value.problems) == (field, (problem,))
    article = make_article(session)
    with pytest.raises(Refused):
        correct_article(session, COMMAND_LINE, article, **(FACTS | {field: value}))
    assert len(entries(session, article)) == 1


def test_a_correction_changes_what_is_said_and_nothing_else(session: Session) -> None:
    article = make_article(session)
    slug, text = article.slug, article.snapshot.text
    correct_article(session, COMMAND_LINE, article, **(FACTS | {"url": "https://vestnik.example/2?utm_id=1"}))
    assert (article.slug, article.snapshot.text) == (slug, text)
    assert article.url == "https://vestnik.example/2"
    entry = entries(session, article)[-1]
    assert entry.action == Action.ARTICLE_CORRECTED
    assert entry.changes == {
        "title": ["Президент дал поручения", FACTS["title"]],
        "url": [None, "https://vestnik.example/2"],
    }


def test_a_correction_that_changes_nothing_is_not_logged(session: Session) -> None:
    article = make_article(session, **FACTS)
    correct_article(session, COMMAND_LINE, article, **FACTS)
    assert len(entries(session, article)) == 1


def test_two_articles_cannot_have_one_address(session: Session) -> None:
    make_article(session, **FACTS)
    other = make_article(session)
    with pytest.raises(Refused) as refused:
        correct_article(session, COMMAND_LINE, other, **FACTS)
    assert refused.value.problems == (ArticleProblem.ADDRESS_TAKEN,)


def test_the_country_stays_once_a_number_begins_with_it(session: Session) -> None:
    article = make_directive(session).article
    with pytest.raises(Refused) as refused:
        correct_article(session, COMMAND_LINE, article, **(FACTS | {"country": "UZ"}))
    assert refused.value.problems == (ArticleProblem.COUNTRY_NUMBERED,)


def test_a_correction_over_somebody_elses_is_refused(session: Session) -> None:
    article = make_article(session)
    seen = facts_version(article)
    correct_article(session, COMMAND_LINE, article, version=seen, **FACTS)
    with pytest.raises(Conflict):
        correct_article(session, COMMAND_LINE, article, version=seen, **(FACTS | {"title": "Иначе"}))
    assert article.title == FACTS["title"]


def test_the_same_article_added_by_many_at_once_is_there_once(app: Flask) -> None:
    ready, outcomes = threading.Barrier(8), []

    def add() -> None:
        with app.app_context():
            ready.wait()
            article, is_new = add_article(db.session, COMMAND_LINE, document_from_text(TEXT), **FACTS)
            db.session.commit()
            outcomes.append((article.id, is_new))

    threads = [threading.Thread(target=add) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(outcomes) == 8
    assert len({key for key, _ in outcomes}) == 1
    assert sum(is_new for _, is_new in outcomes) == 1
