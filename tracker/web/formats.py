"""How dates and numbers are written, in the reader's locale."""

from datetime import date, datetime

from babel.dates import format_skeleton
from flask import Flask
from flask_babel import format_date, format_decimal, format_percent, format_time, get_locale
from flask_babel import gettext as _
from markupsafe import Markup

from tracker import clock
from tracker.domain.languages import Language
from tracker.domain.statuses import Precision
from tracker.web.labels import STATUS_ICON, label
from tracker.web.locale import interface_language


def init_app(app: Flask) -> None:
    """Register the filters of templates."""
    app.jinja_env.filters.update(
        day=day,
        day_time=day_time,
        short_day_time=short_day_time,
        moment=moment,
        number=format_decimal,
        percent=percent,
        short_hash=short_hash,
    )
    app.jinja_env.globals.update(today=clock.today, label=label, status_icon=STATUS_ICON.__getitem__)
    app.jinja_env.add_extension("jinja2.ext.do")
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True


def day(value: date, precision: Precision = Precision.DAY, *, after_since: bool = False) -> str:
    """A calendar day in words, as exactly as it is known: 9 Oct 2026, October 2026 or 2026.

    ``after_since`` gives a month the case that it has there: Russian «октябрь», but «с октября».
    """
    whole = "d MMM y" if interface_language() is Language.ENGLISH else "medium"
    month: str = get_locale().datetime_skeletons["yMMMM"].pattern
    if after_since:
        month = month.replace("LLLL", "MMMM")
    pattern = {Precision.DAY: whole, Precision.MONTH: month, Precision.YEAR: "y"}[precision]
    words: str = format_date(value, pattern)
    return words


def short_day_time(value: date) -> Markup:
    """A calendar day as a ``<time>`` element, without its year when that is the present one: 9 Oct."""
    words = day(value)
    if value.year == clock.today().year:
        short = "d MMM" if interface_language() is Language.ENGLISH else None
        words = format_date(value, short) if short else format_skeleton("MMMd", value, locale=get_locale())
    return Markup('<time class="num" datetime="{}">{}</time>').format(value.isoformat(), words)


def day_time(value: date, precision: Precision = Precision.DAY, *, after_since: bool = False) -> Markup:
    """A calendar day as a ``<time>`` element; see ``day``."""
    machine = {Precision.DAY: "%Y-%m-%d", Precision.MONTH: "%Y-%m", Precision.YEAR: "%Y"}[precision]
    words = day(value, precision, after_since=after_since)
    return Markup('<time class="num" datetime="{}">{}</time>').format(value.strftime(machine), words)


def moment(value: datetime) -> Markup:
    """An instant as a ``<time>`` element, in UTC."""
    words = _("%(day)s, %(time)s UTC", day=day(value.date()), time=format_time(value, "HH:mm"))
    return Markup('<time class="num" datetime="{}">{}</time>').format(value.strftime("%Y-%m-%dT%H:%MZ"), words)


def percent(part: float, whole: float) -> str:
    """A share in whole per cent."""
    words: str = format_percent(part / whole if whole else 0, "#,##0%")
    return words


def short_hash(value: str) -> str:
    """The ends of a SHA-256: 3f9a41c8…7be2."""
    return f"{value[:8]}…{value[-4:]}"
