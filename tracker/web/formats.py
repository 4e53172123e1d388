"""How dates and numbers are written, in the reader's locale."""

from datetime import date, datetime

from flask import Flask
from flask_babel import format_date, format_datetime, format_decimal, format_percent
from flask_babel import gettext as _
from markupsafe import Markup

from tracker import clock
from tracker.domain.statuses import Precision
from tracker.web.labels import STATUS_ICON, label


def init_app(app: Flask) -> None:
    """Register the filters of templates."""
    app.jinja_env.filters.update(day=day, day_time=day_time, moment=moment, number=format_decimal, percent=percent, short_hash=short_hash)
    app.jinja_env.globals.update(today=clock.today, label=label, status_icon=STATUS_ICON.__getitem__)
    app.jinja_env.add_extension("jinja2.ext.do")
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True


def day(value: date, precision: Precision = Precision.DAY) -> str:
    """A calendar day in words, as exactly as it is known: 9 Oct 2026, Oct 2026 or 2026."""
    pattern = {Precision.DAY: "medium", Precision.MONTH: "LLLL y", Precision.YEAR: "y"}[precision]
    return format_date(value, pattern)


def day_time(value: date, precision: Precision = Precision.DAY) -> Markup:
    """A calendar day as a ``<time>`` element."""
    machine = {Precision.DAY: "%Y-%m-%d", Precision.MONTH: "%Y-%m", Precision.YEAR: "%Y"}[precision]
    return Markup('<time class="num" datetime="{}">{}</time>').format(value.strftime(machine), day(value, precision))


def moment(value: datetime) -> Markup:
    """An instant as a ``<time>`` element, in UTC."""
    words = _("%(moment)s UTC", moment=format_datetime(value, "medium").removesuffix(":00"))
    return Markup('<time class="num" datetime="{}">{}</time>').format(value.strftime("%Y-%m-%dT%H:%MZ"), words)


def percent(part: float, whole: float) -> str:
    """A share in whole per cent."""
    return format_percent(part / whole if whole else 0, "#,##0%")


def short_hash(value: str) -> str:
    """The ends of a SHA-256: 3f9a41c8…7be2."""
    return f"{value[:8]}…{value[-4:]}"
