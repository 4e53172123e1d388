"""A small world for the tests of public pages: one article with two orders, evidence, a claim, a retraction."""

from dataclasses import dataclass
from datetime import date

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.bodies import make_body
from tests.factories.directives import make_directive
from tests.factories.users import make_user
from tracker.db import db
from tracker.domain.actors import Actor, ActorKind
from tracker.domain.bodies import NameKind
from tracker.domain.languages import Language
from tracker.domain.statuses import Basis, Status
from tracker.models import Article, Directive
from tracker.services.bodies import NewName
from tracker.services.history import NewEvidence, record_status, retract
from tracker.services.passages import find_span, mark_passage

ORDERS = (
    "Президент <b>провёл</b> совещание.\n\n"
    "Министерству дорог поручено до 1 июня 2019 года отремонтировать мосты & дороги. "
    "Контроль возложен на Канцелярию."
)
REPORT = "Мосты отремонтированы наполовину, сообщил корреспондент."


@dataclass(frozen=True)
class Scene:
    """Addresses and names to look for."""

    bridges: str = "/directives/kz-2019-0001"
    draft_article: str = ""
    article: str = ""
    report: str = ""
    ministry: str = ""
    chancellery: str = ""


@pytest.fixture
def scene(app: Flask) -> Scene:
    """One published directive with a history, and an article that nobody has published anything of."""
    with app.app_context():
        made = _make(db.session)
        db.session.commit()
        return made


def _make(session: Session) -> Scene:
    user = make_user(session, email="secret@newsroom.example", name="R-07")
    actor = Actor(ActorKind.PERSON, user.public_name, user.id)
    article = make_article(session, ORDERS, actor=actor, title="Совещание <script>", url="https://vestnik.example/1")
    report = make_article(session, REPORT, actor=actor, title="Репортаж", published_on=date(2019, 8, 1))
    hidden = make_article(session, actor=actor, title="Ещё не разобрано")
    ministry = make_body(
        session,
        NewName(Language.RUSSIAN, NameKind.OFFICIAL, "Министерство дорог"),
        NewName(Language.ENGLISH, NameKind.OFFICIAL, "Ministry of Roads"),
    )
    chancellery = make_body(session, "Канцелярия")
    directive = make_directive(
        session,
        actor=actor,
        article=article,
        quote="до 1 июня 2019 года отремонтировать мосты & дороги",
        title="Отремонтировать мосты",
        issuer=make_body(session, "Президент"),
        responsible=[ministry],
        overseers=[chancellery],
        deadline_words="до 1 июня 2019 года",
        deadline_on=date(2019, 6, 1),
    )
    _record(session, actor, directive, report)
    return Scene(
        draft_article=f"/articles/{hidden.slug}",
        article=f"/articles/{article.slug}",
        report=f"/articles/{report.slug}",
        ministry=f"/bodies/{ministry.slug}",
        chancellery=f"/bodies/{chancellery.slug}",
    )


def _record(session: Session, actor: Actor, directive: Directive, report: Article) -> None:
    """A claim, a wrong verdict taken back, and the right one on a passage of the other article."""
    record_status(
        session, actor, directive, status=Status.DONE, basis=Basis.CLAIMED, effective_on=date(2019, 6, 1), note="Готово"
    )
    address = NewEvidence(url="https://forum.example/7", title="Форум")
    wrong = record_status(
        session,
        actor,
        directive,
        status=Status.NOT_DONE,
        basis=Basis.VERIFIED,
        effective_on=date(2019, 7, 1),
        evidence=[address],
    )
    retract(session, actor, wrong, reason="Источник писал о другом мосте")
    words = mark_passage(session, report.snapshot, find_span(REPORT, "Мосты отремонтированы наполовину"))
    record_status(
        session,
        actor,
        directive,
        status=Status.PARTLY_DONE,
        basis=Basis.VERIFIED,
        effective_on=date(2019, 8, 1),
        evidence=[NewEvidence(passage=words)],
    )
