"""Where a directive stands against the calendar, as templates ask: deadline, freshness, shares drawn as bars."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from flask import Flask
from flask_babel import LazyString
from flask_babel import gettext as _

from tracker import clock
from tracker.domain import deadlines
from tracker.domain.deadlines import DeadlineState
from tracker.domain.statuses import STRIP_ORDER, Status
from tracker.models import Directive
from tracker.web.labels import STATUS_MEANING, TOPIC


class Segment(NamedTuple):
    """One status's part of a bar: where it begins and how wide it is, in per cent of the whole."""

    status: Status
    number: int
    start: str
    width: str


def init_app(app: Flask) -> None:
    """Register what templates ask."""
    app.jinja_env.globals.update(
        deadline_state=deadline_state,
        is_unchecked=is_unchecked,
        days_late=days_late,
        days_since=days_since,
        segments=segments,
        status_order=STRIP_ORDER,
        status_meaning=status_meaning,
        topic_name=topic_name,
    )


def deadline_state(directive: Directive) -> DeadlineState:
    """The state of the current deadline, today."""
    today, kind, due_on = clock.today(), directive.deadline_kind, directive.deadline_on
    return deadlines.deadline_state(kind, due_on, directive.verified_status, today=today)


def is_unchecked(directive: Directive) -> bool:
    """Whether nobody has looked for too long, as of today."""
    looked, ordered = directive.last_checked_on, directive.ordered_on
    return deadlines.is_unchecked(looked, ordered, directive.verified_status, today=clock.today())


def days_late(directive: Directive) -> int:
    """By how many days something done was later than its first deadline; 0 when it was not."""
    return deadlines.days_late(directive.first_deadline_on, directive.verified_on, directive.verified_status)


def days_since(day: date) -> int:
    """How many days ago a day was; negative when it lies ahead."""
    return (clock.today() - day).days


def status_meaning(status: Status) -> LazyString:
    """When a status is the right word."""
    return STATUS_MEANING[status]


def topic_name(topic: int | None) -> str:
    """A topic with its number in the codebook."""
    return f"{topic} {TOPIC[topic]}" if topic else _("No topic")


def segments(counts: Mapping[Status, int], total: int | None = None) -> list[Segment]:
    """The parts of a bar in their fixed order; statuses without a directive have none.

    The bar stands for ``total``, or for the sum of the counts when that is not given.
    """
    total, before, parts = total or sum(counts.get(status, 0) for status in STRIP_ORDER), 0, []
    for status in STRIP_ORDER:
        if number := counts.get(status, 0):
            parts.append(Segment(status, number, f"{100 * before / total:.2f}%", f"{100 * number / total:.2f}%"))
            before += number
    return parts
