"""The demonstration, loaded once for a run of the tests: as a database to copy, and on a server that tests share."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.directives import make_directive
from tests.factories.suggestions import make_suggestion
from tests.factories.users import make_user
from tests.support.browser import windows
from tests.support.databases import Databases
from tests.support.engine import SECRET
from tests.support.people import sign_in
from tests.support.site import application, serving
from tracker.db import db
from tracker.demonstration import loader
from tracker.domain.actors import COMMAND_LINE, Actor, ActorKind
from tracker.domain.kinds import Kind
from tracker.domain.permissions import AccountRole
from tracker.models import Article, Directive, StatusChange, User
from tracker.services.earlier_orders import recall
from tracker.services.password_links import issue_link
from tracker.services.reviews import accept, reject
from tracker.services.suggestions import open_run
from tracker.settings import Settings

TEXT = (
    "Президент поручил министерству отремонтировать мосты, построить школы и закупить автобусы.\n\n"
    "Полиция должна работать лучше. Контроль возложен на администрацию."
)


@pytest.fixture(scope="session")
def demonstration(databases: Databases, template: str) -> Iterator[str]:
    """The name of a database with the demonstration in it."""
    settings = Settings(secret_key=SECRET, database_url=databases.copy(template, "demonstration"))
    with application(settings) as app, app.app_context():
        loader.load(db.session)
        db.session.commit()
    yield "demonstration"
    databases.drop("demonstration")


@dataclass(frozen=True)
class Showcase:
    """A server that shows everything there is to see. Who uses it changes nothing."""

    app: Flask
    address: str
    things: Mapping[str, Mapping[str, object]]
    """Endpoint → what stands in its address, where something does."""
    reviews: Mapping[str, str]
    """The addresses of reviews in other states."""
    sessions: Mapping[AccountRole, str]
    """A cookie for somebody of each role."""

    def address_of(self, endpoint: str) -> str:
        """The address of a page."""
        with self.app.test_request_context():
            return str(self.app.url_for(endpoint, **self.things.get(endpoint, {})))


@pytest.fixture(scope="session")
def showcase(databases: Databases, demonstration: str) -> Iterator[Showcase]:
    """The demonstration, an article in the middle of its review, and others about to be read."""
    settings = Settings(secret_key=SECRET, database_url=databases.copy(demonstration, "showcase"))
    with application(settings) as app:
        with app.app_context():
            things, reviews = _arrange(db.session)
            people = [make_user(db.session, role) for role in AccountRole]
            db.session.commit()
            sessions = {user.role: _session_of(app, user) for user in people}
        with serving(app) as address:
            yield Showcase(app, address, things, reviews, sessions)
    databases.drop("showcase")


@pytest.fixture
def open_showcase(browser: Browser, showcase: Showcase) -> Iterator[Callable[..., Page]]:
    """Open windows on the shared server (see `windows`)."""
    with windows(browser, showcase.address) as open_page:
        yield open_page


def _session_of(app: Flask, user: User) -> str:
    client = app.test_client()
    sign_in(client, user)
    cookie = client.get_cookie("session")
    assert cookie is not None
    return cookie.value


def _arrange(session: Session) -> tuple[dict[str, dict[str, object]], dict[str, str]]:
    """Everything that an address can name; the addresses of reviews that wait for something."""
    article, open_key, draft = _begin_review(session)
    directive = session.scalars(
        select(Directive).where(Directive.verified_status == "partly_done").order_by(Directive.id)
    ).first()
    assert directive is not None
    change = session.scalars(
        select(StatusChange).where(StatusChange.directive_id == directive.id).order_by(StatusChange.id.desc())
    ).first()
    assert change is not None
    published = {"number": str(directive.number).lower()}
    body = {"slug": directive.assignments[0].body.slug}
    records = ("status_change", "deadline_change", "check", "relation")
    things: dict[str, dict[str, object]] = {
        "public.directive": published,
        "review.edit_directive": published,
        **{f"review.new_{record}": published for record in records},
        "review.new_retraction": {"key": change.id},
        "public.article": {"slug": directive.article.slug},
        **{f"review.{view}": {"slug": article.slug} for view in ("article", "edit_article", "new_passage", "reading")},
        "public.body": body,
        "review.edit_body": body,
        "review.merge_body": body,
        "review.draft": {"key": draft},
        "review.suggestion": {"key": open_key},
        "review.split": {"key": open_key},
        **_links(session),
    }
    return things, _other_reviews(session)


def _begin_review(session: Session) -> tuple[Article, int, int]:
    """An article with suggestions in every state, the key of an open one, and the key of a draft."""
    user = make_user(session, name="R-17")
    actor = Actor(ActorKind.PERSON, user.public_name, user.id)
    article = make_article(session, TEXT, actor=actor, url="https://vestnik.example/1")
    facts = {"article": article, "actor": actor, "responsible": ("Минтранс",), "issuer": "Президент"}
    bridges = make_suggestion(session, "отремонтировать мосты", deadline_words="до конца года", **facts)
    schools, buses = (make_suggestion(session, words, **facts) for words in ("построить школы", "закупить автобусы"))
    make_suggestion(session, "Полиция должна работать лучше", article=article, actor=actor, kind=Kind.GENERAL)
    draft = accept(session, actor, schools, version=schools.version)
    reject(session, actor, buses, version=buses.version)
    session.flush()
    return article, bridges.id, draft.id


def _other_reviews(session: Session) -> dict[str, str]:
    unread = make_article(session, f"{TEXT} Ещё не прочитано.")
    waiting = make_article(session, f"{TEXT} Сейчас читается.")
    open_run(session, COMMAND_LINE, waiting)
    named = {"not read": unread, "being read": waiting, "doubtful, or on record": _begin_doubtful_review(session)}
    return {state: f"/articles/{article.slug}/review" for state, article in named.items()}


def _begin_doubtful_review(session: Session) -> Article:
    """An article with something doubtful, with an order that is perhaps on record, and with one that is linked."""
    before = make_article(session, published_on=date(2018, 5, 1))
    earlier = make_directive(session, article=before, title="Построить школы и больницы")
    article = make_article(session, f"{TEXT} И это не в первый раз.")
    title = "Построить новые школы и больницы"
    make_suggestion(session, "построить школы", article=article, kind=Kind.RESTATED, title=title)
    linked = make_suggestion(session, "закупить автобусы", article=article)
    recall(session, COMMAND_LINE, linked, earlier, version=linked.version)
    doubtful = make_suggestion(session, "отремонтировать мосты", article=article)
    doubtful.confidence, doubtful.doubtful = 0.2, True
    return article


def _links(session: Session) -> dict[str, dict[str, object]]:
    """Links for passwords, and the account that an admin looks at."""
    new = make_user(session, email="new@newsroom.example")
    known = make_user(session, password="correct horse battery")
    issue = {user: issue_link(session, COMMAND_LINE, user, secret=SECRET).token for user in (new, known)}
    return {
        "account.invitation": {"token": issue[new]},
        "account.password_reset": {"token": issue[known]},
        "admin.show_account": {"user_id": known.id},
    }
