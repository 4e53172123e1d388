"""No page asks the database more often when there is more to show."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import Context
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.bodies import make_body
from tests.factories.directives import make_directive
from tests.factories.suggestions import make_suggestion
from tests.support.people import sign_in_as
from tracker.db import db
from tracker.domain.actors import COMMAND_LINE
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.kinds import Kind
from tracker.domain.permissions import AccountRole
from tracker.domain.relations import RelationKind
from tracker.domain.statuses import Basis, Status
from tracker.models import Article, Directive
from tracker.services.earlier_orders import recall
from tracker.services.history import (
    NewEvidence,
    move_deadline,
    record_check,
    record_relation,
    record_status,
    retract,
)
from tracker.services.passages import find_span, mark_passage
from tracker.services.reviews import accept

FEW, MANY = 5, 50
REPORT = "Мосты отремонтированы наполовину. Сообщение номер"
PUBLIC = {
    "/": 16,
    "/directives": 12,
    "/directives?status=partly_done&topic=10": 12,
    "/directives?responsible={body}&deadline=overdue&sort=title": 14,
    "/directives/{number}": 19,
    "/articles/{article}": 11,
    "/articles/{evidence}": 7,
    "/articles": 4,
    "/bodies/{body}": 16,
    "/bodies": 8,
    "/topics": 3,
    "/method": 2,
}
"""Pages that everybody reads, and the most statements that each may send; SQLite's BEGIN is one of them."""
IN_REVIEW = {"/articles/{article}/review": 19, "/review": 5}
"""The same of pages for reviewers, who are looked up too."""


@dataclass
class World:
    """An article full of orders that one body must carry out with others, the first of them with a long history."""

    session: Session
    article: Article = field(init=False)
    directives: list[Directive] = field(default_factory=list)

    def __post_init__(self) -> None:
        lines = (f"Приказ {place:02} надо исполнить. Дело {place:02} ещё не решено." for place in range(MANY))
        self.article = make_article(self.session, "\n\n".join(lines), title="Приказы")
        self.evidence = make_article(self.session, "\n\n".join(f"{REPORT} {place:02}." for place in range(MANY)))
        self.everybody = make_body(self.session, "Все вместе")
        make_directive(self.session, title="Решить всякое дело")

    def grow(self, number: int) -> None:
        """Let there be so many of everything."""
        for place in range(len(self.directives), number):
            self._order(place)
            self._suggest(place)
            self._follow(self.directives[place], place)
            self._follow_first(place)
            self.session.commit()

    def addresses(self, patterns: Iterable[str]) -> dict[str, str]:
        """The address of each page."""
        names = {
            "number": (self.directives[0].number or "").lower(),
            "article": self.article.slug,
            "evidence": self.evidence.slug,
            "body": self.everybody.slug,
        }
        return {pattern: pattern.format(**names) for pattern in patterns}

    def _order(self, place: int) -> None:
        """A directive with bodies of its own."""
        directive = make_directive(
            self.session,
            article=self.article,
            quote=f"Приказ {place:02}",
            title=f"Исполнить приказ {place}",
            issuer=make_body(self.session, f"Президент {place}"),
            responsible=[self.everybody, make_body(self.session, f"Министерство {place}")],
            overseers=[make_body(self.session, f"Канцелярия {place}")],
            supporting=[make_body(self.session, f"Акимат {place}")],
            deadline_on=date(2019, 6, 1) + timedelta(days=place),
        )
        self.directives.append(directive)

    def _suggest(self, place: int) -> None:
        """A suggestion, of which every second is accepted as a draft."""
        suggestion = make_suggestion(
            self.session,
            f"Дело {place:02}",
            article=self.article,
            title="Решить дело",
            responsible=(f"Служба {place}",),
        )
        if place % 2:
            accept(self.session, COMMAND_LINE, suggestion, version=suggestion.version)

    def _follow(self, directive: Directive, place: int) -> None:
        """A claim on an article of its own, and a verdict on a passage of the article that proves everything."""
        proof = make_article(self.session, f"{REPORT} {place:02} из другой газеты.", title=f"Отчёт {place}")
        for basis, article in ((Basis.CLAIMED, proof), (Basis.VERIFIED, self.evidence)):
            span = find_span(article.snapshot.text, f"{REPORT} {place:02}")
            record_status(
                self.session,
                COMMAND_LINE,
                directive,
                status=Status.PARTLY_DONE,
                basis=basis,
                effective_on=date(2019, 8, 1),
                evidence=[NewEvidence(passage=mark_passage(self.session, article.snapshot, span))],
            )

    def _follow_first(self, place: int) -> None:
        """One more of everything that a history can hold."""
        first, day = self.directives[0], date(2020, 1, 1) + timedelta(days=place)
        proof = NewEvidence(url=f"https://forum.example/{place}")
        facts: dict[str, Any] = {"basis": Basis.VERIFIED, "effective_on": day, "evidence": [proof]}
        change = record_status(self.session, COMMAND_LINE, first, status=Status.STALLED, **facts)
        if place % 2:
            retract(self.session, COMMAND_LINE, change, reason="Это было о другом")
        record_check(self.session, COMMAND_LINE, first, checked_on=day, note="Ничего нового")
        due_on = date(2030, 1, 1) + timedelta(days=place)
        mover = make_body(self.session, f"Сенат {place}")
        limit: dict[str, Any] = {"kind": DeadlineKind.BY_DATE, "due_on": due_on, "moved_on": day, "moved_by": mover}
        move_deadline(self.session, COMMAND_LINE, first, evidence=proof, **limit)
        words = make_suggestion(self.session, f"{REPORT} {place:02}", article=self.evidence, kind=Kind.RESTATED)
        recall(self.session, COMMAND_LINE, words, first, version=words.version)
        if place:
            other = self.directives[place]
            record_relation(self.session, COMMAND_LINE, other, other=first, kind=RelationKind.PART_OF)


@pytest.fixture
def world(session: Session) -> World:
    """A world with a few of everything."""
    made = World(session)
    made.grow(FEW)
    return made


@contextmanager
def overheard() -> Iterator[list[str]]:
    """The statements sent meanwhile."""
    asked: list[str] = []

    def listen(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        asked.append(statement)

    sa.event.listen(db.engine, "before_cursor_execute", listen)
    yield asked
    sa.event.remove(db.engine, "before_cursor_execute", listen)


def statements(client: FlaskClient, addresses: dict[str, str]) -> dict[str, int]:
    """How many statements each page sends, apart from the test's own session, which has much loaded already."""
    sent = {}
    for pattern, address in addresses.items():
        with overheard() as asked:
            assert Context().run(client.get, address).status_code == 200, address
        sent[pattern] = len(asked)
    return sent


def beyond(sent: dict[str, int], most: dict[str, int]) -> dict[str, int]:
    """The pages that send more than they may."""
    return {page: number for page, number in sent.items() if number > most[page]}


def check(client: FlaskClient, world: World, most: dict[str, int]) -> None:
    """Fetch pages with few rows and with many."""
    pages = world.addresses(most)
    few = statements(client, pages)
    world.grow(MANY)
    many = statements(client, pages)
    assert beyond(many, few) == {}
    assert beyond(many, most) == {}


def test_public_pages_ask_no_more_often_when_there_is_more(client: FlaskClient, world: World) -> None:
    check(client, world, PUBLIC)


def test_pages_of_the_review_ask_no_more_often_when_there_is_more(
    app: Flask, client: FlaskClient, world: World
) -> None:
    sign_in_as(app, client, AccountRole.RESEARCHER)
    check(client, world, IN_REVIEW)
