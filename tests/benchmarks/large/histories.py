"""What became of the directives: claims, verdicts with evidence, retractions, moved deadlines, checks, relations.

The columns that the services would project from these rows are worked out here too, from the rules of the domain.
"""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from types import SimpleNamespace
from typing import Any, Final

from tests.benchmarks.large.articles import Report, moment
from tests.benchmarks.large.directives import Made
from tests.benchmarks.large.rows import PERSON, Rows
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.relations import RelationKind
from tracker.domain.standing import earliest_day, present
from tracker.domain.statuses import ENDED_BY_ISSUER, Basis, Precision, Status
from tracker.models import Check, DeadlineChange, Evidence, Relation, Retraction, StatusChange
from tracker.models.history import status_change_evidence

CLAIMS: Final = {Status.IN_PROGRESS: 30, Status.PARTLY_DONE: 15, Status.DONE: 50, Status.NOT_DONE: 5}
VERDICTS: Final = {
    Status.IN_PROGRESS: 26,
    Status.PARTLY_DONE: 20,
    Status.DONE: 18,
    Status.STALLED: 11,
    Status.NOT_DONE: 11,
    Status.UNCLEAR: 7,
    Status.UNRATABLE: 3,
    Status.WITHDRAWN: 2,
    Status.SUPERSEDED: 2,
}
EVENTS: Final = {0: 22, 1: 25, 2: 22, 3: 15, 5: 10, 8: 5, 14: 1}
"""How many claims, verdicts and looks follow an order, and how often of a hundred."""
NEAR: Final = 300
"""How many later directives may replace one."""


class Historian:
    """Writes histories up to a day."""

    def __init__(self, rows: Rows, random: Random, reports: list[Report], made: list[Made], today: date) -> None:
        self._rows, self._random, self._reports, self._made = rows, random, reports, made
        self._days = [each.published_on for each in reports]
        self._today = today

    def write(self, place: int) -> None:
        """Write the history of one directive, and what follows from it into its row."""
        made = self._made[place]
        changes = [self._change(made, Status.ANNOUNCED, Basis.VERIFIED, made.ordered_on, made.published_at)]
        checks: list[date] = []
        for day in self._days_of_events(made):
            if changes[-1].basis is Basis.VERIFIED and changes[-1].status in ENDED_BY_ISSUER:
                break
            change = self._event(place, day, checks)
            changes += [change] if change else []
        limits = self._limits(made)
        self._relate(place)
        made.row.update(_projected(changes, limits, checks))

    def _days_of_events(self, made: Made) -> Iterator[date]:
        span = (self._today - made.published_at.date()).days
        number = self._random.choices(list(EVENTS), list(EVENTS.values()))[0]
        ahead = sorted(int(span * self._random.random() ** 1.7) for _ in range(number if span > 1 else 0))
        yield from (made.published_at.date() + timedelta(days=each) for each in ahead if each)

    def _event(self, place: int, day: date, checks: list[date]) -> SimpleNamespace | None:
        made, chance = self._made[place], self._random.random()
        if chance < 0.25:
            row = {"directive_id": made.key, "checked_on": day, "note": "Ничего нового не нашлось."}
            self._rows.add(Check, **row, recorded_at=moment(day), **PERSON)
            checks.append(day)
            return None
        if chance < 0.55:
            return self._change(made, self._pick(CLAIMS), Basis.CLAIMED, day, moment(day))
        status = self._pick(VERDICTS)
        successor = self._successor(place, day) if status is Status.SUPERSEDED else None
        if status is Status.SUPERSEDED and successor is None:
            status = Status.UNCLEAR
        change = self._change(made, status, Basis.VERIFIED, day, moment(day))
        if successor:
            self._replace(made, successor, change)
        elif self._random.random() < 0.03:
            self._retract(change)
        return change

    def _change(self, made: Made, status: Status, basis: Basis, day: date, at: datetime) -> SimpleNamespace:
        is_opening = status is Status.ANNOUNCED
        precision = Precision.MONTH if not is_opening and self._random.random() < 0.15 else Precision.DAY
        row = {
            "directive_id": made.key,
            "status": status,
            "basis": basis,
            "effective_on": earliest_day(day, precision),
            "precision": precision,
            "note": None if is_opening else "Об этом сказано в отчёте ведомства.",
            "recorded_at": at,
        }
        change = SimpleNamespace(**row, id=self._rows.add(StatusChange, **row, **PERSON), retracted_at=None)
        if not is_opening and (basis is Basis.VERIFIED or self._random.random() < 0.6):
            for _ in range(self._random.choices((1, 2, 3), (70, 22, 8))[0]):
                self._prove(change, day)
        return change

    def _prove(self, change: SimpleNamespace, day: date) -> None:
        """Evidence: an address, or words of an article that was published just before."""
        place = bisect_right(self._days, day - timedelta(days=2)) - 1
        passage = self._reports[place].lead if self._random.random() < 0.3 else None
        number = len(self._rows.of[Evidence]) + 1
        evidence = self._rows.add(
            Evidence,
            url=None if passage else f"https://gazette.example/{number}",
            title=None if passage else f"Сообщение {number}",
            publisher=None if passage else "Ведомости",
            published_on=None if passage else day,
            passage_id=passage,
            recorded_at=change.recorded_at,
            **PERSON,
        )
        self._rows.link(status_change_evidence, status_change_id=change.id, evidence_id=evidence)

    def _retract(self, change: SimpleNamespace) -> None:
        change.retracted_at = change.recorded_at + timedelta(hours=3)
        row = {"status_change_id": change.id, "reason": "Источник писал о другом."}
        self._rows.add(Retraction, **row, recorded_at=change.retracted_at, **PERSON)

    def _successor(self, place: int, day: date) -> Made | None:
        """A directive published after this one and before that day."""
        later = self._made[place + 1 : place + NEAR]
        known = [each for each in later if each.published_at.date() < day]
        return self._random.choice(known) if known else None

    def _replace(self, made: Made, successor: Made, change: SimpleNamespace) -> None:
        pair = {"directive_id": successor.key, "other_id": made.key, "kind": RelationKind.SUPERSEDES}
        self._rows.add(Relation, **pair, status_change_id=change.id, recorded_at=change.recorded_at, **PERSON)

    def _relate(self, place: int) -> None:
        """Now and then an order repeats an earlier one."""
        if place and self._random.random() < 0.05:
            made, other = self._made[place], self._made[self._random.randrange(place)]
            pair = {"directive_id": made.key, "other_id": other.key, "kind": RelationKind.REITERATES}
            self._rows.add(Relation, **pair, status_change_id=None, recorded_at=made.published_at, **PERSON)

    def _limits(self, made: Made) -> list[dict[str, Any]]:
        """The first deadline and, now and then, those it was moved to."""
        limits = [self._limit(made, made.kind, made.words, made.due_on, moved_on=None, at=made.published_at)]
        due_on = made.due_on
        while due_on and due_on < self._today and self._random.random() < 0.2:
            moved_on, due_on = due_on, due_on + timedelta(days=self._random.randrange(60, 400))
            words = f"до {due_on:%d.%m.%Y}"
            limits.append(self._limit(made, made.kind, words, due_on, moved_on=moved_on, at=moment(moved_on)))
        return limits

    def _limit(
        self,
        made: Made,
        kind: DeadlineKind,
        words: str | None,
        due_on: date | None,
        *,
        moved_on: date | None,
        at: datetime,
    ) -> dict[str, Any]:
        row = {"kind": kind, "words": words, "due_on": due_on, "moved_on": moved_on, "recorded_at": at}
        self._rows.add(DeadlineChange, directive_id=made.key, **row, moved_by_id=1 if moved_on else None, **PERSON)
        return row

    def _pick(self, weights: dict[Status, int]) -> Status:
        return self._random.choices(list(weights), list(weights.values()))[0]


def _projected(changes: list[SimpleNamespace], limits: list[dict[str, Any]], checks: list[date]) -> dict[str, Any]:
    standing = [each for each in changes if each.retracted_at is None]
    verified, claimed = present(standing, Basis.VERIFIED), present(standing, Basis.CLAIMED)
    looks = [
        each.recorded_at.date()
        for each in standing
        if each.basis is Basis.VERIFIED and each.status is not Status.ANNOUNCED
    ]
    times = [each.retracted_at or each.recorded_at for each in changes] + [each["recorded_at"] for each in limits]
    return {
        "verified_status": verified.status,
        "verified_on": verified.effective_on,
        "verified_precision": verified.precision,
        "claimed_status": claimed.status if claimed else None,
        "claimed_on": claimed.effective_on if claimed else None,
        "claimed_precision": claimed.precision if claimed else None,
        "deadline_kind": limits[-1]["kind"],
        "deadline_words": limits[-1]["words"],
        "deadline_on": limits[-1]["due_on"],
        "first_deadline_on": limits[0]["due_on"],
        "last_checked_on": max([*looks, *checks], default=None),
        "changed_at": max(times),
    }
