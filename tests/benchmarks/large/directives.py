"""Directives with titles, bodies, topics and first deadlines, as they are on the day of publishing."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Any, Final

from tests.benchmarks.large.articles import Order, Report, moment
from tests.benchmarks.large.bodies import ISSUERS, pick
from tests.benchmarks.large.rows import PERSON, Rows
from tracker.domain.audit import Action
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.languages import Language
from tracker.domain.roles import Role
from tracker.domain.statuses import Precision, Status
from tracker.models import Assignment, AuditEntry, Directive, DirectiveText, NumberSequence
from tracker.models.directive import directive_passages

TOPICS: Final = {20: 18, 10: 15, 12: 12, 3: 11, 6: 10, 1: 8, 7: 6, 13: 5, 4: 4, 14: 4, 8: 3, 17: 2, 23: 1, None: 1}
"""Thirteen topics, or none, by frequency."""
DEADLINES: Final = {DeadlineKind.BY_DATE: 55, DeadlineKind.OPEN_ENDED: 35, DeadlineKind.RECURRING: 10}
DRAFTS: Final = 0.02
"""The share that nobody has published; every article has a published one."""
DRAFT: Final[dict[str, Any]] = dict.fromkeys(
    (
        "number", "country", "year", "serial", "published_at", "verified_on", "claimed_status", "claimed_on",
        "claimed_precision", "first_deadline_on", "last_checked_on", "changed_at",
    )
) | {"verified_status": Status.ANNOUNCED, "verified_precision": Precision.DAY}  # fmt: skip
"""What publishing gives to a directive, and what its history does, before that."""


@dataclass(slots=True)
class Made:
    """A published directive whose history is yet to be written; ``row`` is filled with what follows from it."""

    key: int
    ordered_on: date
    published_at: datetime
    kind: DeadlineKind
    words: str | None
    due_on: date | None
    row: dict[str, Any]


def make_directives(rows: Rows, random: Random, reports: list[Report], bodies: list[int]) -> list[Made]:
    """A directive for every order; those published, oldest first."""
    serials = Counter[int]()
    made = [
        _make(rows, random, report, order, bodies=bodies, serials=serials)
        for report in reports
        for order in report.orders
    ]
    for year, last in serials.items():
        rows.link(NumberSequence, country="KZ", year=year, last=last)
    return [each for each in made if each]


def _make(
    rows: Rows, random: Random, report: Report, order: Order, *, bodies: list[int], serials: Counter[int]
) -> Made | None:
    kind = random.choices(list(DEADLINES), list(DEADLINES.values()))[0]
    ordered_on, published_at = report.published_on, moment(report.published_on + timedelta(days=1))
    due_on = ordered_on + timedelta(days=random.randrange(20, 900)) if kind is DeadlineKind.BY_DATE else None
    words = f"до {due_on:%d.%m.%Y}" if due_on else "постоянно" if kind is DeadlineKind.RECURRING else None
    key = rows.add(
        Directive,
        article_id=report.key,
        issuer_id=random.choice(bodies[:ISSUERS]) if random.random() < 0.9 else None,
        issuer_person=None,
        ordered_on=ordered_on,
        language=report.language,
        topic=random.choices(list(TOPICS), list(TOPICS.values()))[0],
        created_by_id=1,
        deadline_kind=kind,
        deadline_words=words,
        deadline_on=due_on,
        **DRAFT,
    )
    row = rows.of[Directive][-1]
    _describe(rows, random, key, report, order)
    _assign(rows, random, key, bodies)
    if order is not report.orders[0] and random.random() < DRAFTS:
        return None
    row.update(_published(serials, ordered_on, published_at))
    rows.add(AuditEntry, action=Action.DIRECTIVE_PUBLISHED, **_about(key, published_at), changes={})
    if random.random() < 0.1:
        later = {**_about(key, published_at + timedelta(days=3)), "changes": {"topic": [20, row["topic"]]}}
        rows.add(AuditEntry, action=Action.DIRECTIVE_CHANGED, **later)
    return Made(key, ordered_on, published_at, kind, words, due_on, row)


def _published(serials: Counter[int], ordered_on: date, published_at: datetime) -> dict[str, Any]:
    serials[ordered_on.year] += 1
    serial = serials[ordered_on.year]
    number = f"KZ-{ordered_on.year}-{serial:04}"
    year = ordered_on.year
    return {"number": number, "country": "KZ", "year": year, "serial": serial, "published_at": published_at}


def _about(directive: int, at: datetime) -> dict[str, Any]:
    return {"subject_type": Directive.__tablename__, "subject_id": directive, "recorded_at": at, **PERSON}


def _describe(rows: Rows, random: Random, key: int, report: Report, order: Order) -> None:
    rows.link(directive_passages, directive_id=key, passage_id=order.passage)
    others = [each for each in Language if each is not report.language and random.random() < 0.5]
    for language in (report.language, *others):
        wording = f"{order.title} и доложить." if random.random() < 0.3 else None
        rows.add(DirectiveText, directive_id=key, language=language, title=order.title, wording=wording)


def _assign(rows: Rows, random: Random, key: int, bodies: list[int]) -> None:
    responsible = pick(random, bodies, random.choices((0, 1, 2, 3), (4, 66, 20, 10))[0])
    overseers = pick(random, bodies[::-1], random.choices((0, 1, 2), (45, 50, 5))[0])
    supporting = pick(random, bodies, random.choices((0, 1), (85, 15))[0])
    place = 0
    for role, chosen in ((Role.RESPONSIBLE, responsible), (Role.OVERSEER, overseers), (Role.SUPPORTING, supporting)):
        for body in chosen:
            lead = role is Role.RESPONSIBLE and len(responsible) > 1 and body == responsible[0]
            rows.add(Assignment, directive_id=key, body_id=body, role=role, position=place, lead=lead)
            place += 1
