"""Reads of published directives: lists of them, and one with all that its page shows."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import Session, aliased, joinedload, selectinload

from tracker.domain.languages import Language
from tracker.models import Article, Assignment, Body, Directive, DirectiveText, Passage, Snapshot
from tracker.queries.deadlines import is_due, is_overdue
from tracker.queries.filters import Filters, chosen
from tracker.queries.pages import Page, Place

PAGE_SIZE: Final = 20


class Sort(StrEnum):
    """In which order directives are listed; the code is used in addresses."""

    NEWEST = "newest"
    OVERDUE = "overdue"
    DUE = "due"
    CHANGED = "changed"
    TITLE = "title"


def find_page(
    session: Session, filters: Filters, *, sort: Sort, number: int, total: int, language: Language, today: date
) -> Page[Directive]:
    """A page of the directives that pass the filters.

    ``total`` is their number, as counted already; a page number beyond either end becomes the nearest page.
    ``language`` is the reader's, in which titles are sorted.
    """
    place = Place.nearest(number, total=total, size=PAGE_SIZE)
    # Keys alone are sorted, so that whole rows are read for the one page only.
    statement = _sorted(sa.select(Directive.id), sort, language, today).where(chosen(filters, today))
    keys = session.scalars(statement.limit(PAGE_SIZE).offset(place.offset)).all()
    rows = sa.select(Directive).where(Directive.id.in_(keys)).options(*_FOR_LISTS)
    found = {directive.id: directive for directive in session.scalars(rows)}
    return Page([found[key] for key in keys], place)


def load(session: Session, keys: Iterable[int]) -> dict[int, Directive]:
    """Directives by their keys, with what lists show of them."""
    statement = sa.select(Directive).where(Directive.id.in_(sorted(keys)))
    return {directive.id: directive for directive in session.scalars(statement.options(*_FOR_CARDS))}


def find_overdue_of(session: Session, body: Body, *, today: date, limit: int) -> Sequence[Directive]:
    """The overdue directives for which a body is responsible, longest overdue first."""
    statement = sa.select(Directive).where(chosen(Filters(responsible=[body.id]), today), is_overdue(today))
    statement = statement.order_by(Directive.deadline_on, Directive.id).limit(limit)
    return session.scalars(statement.options(*_FOR_LISTS)).all()


def find_by_number(session: Session, number: str) -> Directive | None:
    """The published directive with that number, however it is capitalised, with what its page shows."""
    statement = sa.select(Directive).where(Directive.number == number.upper(), Directive.published_at.is_not(None))
    article = joinedload(Directive.article).selectinload(Article.snapshots)
    return session.scalar(statement.options(*_FOR_PAGES, article))


def find_of_article(session: Session, article: Article) -> Sequence[Directive]:
    """The published directives of an article, in the order of their passages."""
    statement = sa.select(Directive).where(Directive.article_id == article.id, Directive.published_at.is_not(None))
    directives = session.scalars(statement.options(*_FOR_LISTS)).all()
    return sorted(directives, key=lambda each: ([passage.start for passage in each.passages], each.id))


_FOR_CARDS: Final = (
    selectinload(Directive.texts),
    selectinload(Directive.assignments).joinedload(Assignment.body).selectinload(Body.names),
    selectinload(Directive.passages).load_only(Passage.snapshot_id, Passage.start, Passage.end, Passage.exact),
)
_FOR_LISTS: Final = (
    *_FOR_CARDS,
    joinedload(Directive.issuer).selectinload(Body.names),
)
_FOR_PAGES: Final = (
    *_FOR_CARDS[:2],
    selectinload(Directive.passages).joinedload(Passage.snapshot).load_only(Snapshot.text, Snapshot.sha256),
    joinedload(Directive.issuer).selectinload(Body.names),
)


def _sorted(statement: sa.Select[Any], sort: Sort, language: Language, today: date) -> sa.Select[Any]:
    newest = (Directive.ordered_on.desc(), Directive.id.desc())
    match sort:
        case Sort.NEWEST:
            return statement.order_by(*newest)
        case Sort.CHANGED:
            return statement.order_by(Directive.changed_at.desc(), Directive.id.desc())
        case Sort.OVERDUE | Sort.DUE:
            which = is_overdue(today) if sort is Sort.OVERDUE else is_due(today)
            deadline = sa.case((which, Directive.deadline_on))
            return statement.order_by(deadline.is_(None), deadline, *newest)
        case Sort.TITLE:
            mine, original = aliased(DirectiveText), aliased(DirectiveText)
            statement = statement.outerjoin(mine, _text_of(mine, language))
            statement = statement.outerjoin(original, _text_of(original, Directive.language))
            title = sa.func.coalesce(mine.title, original.title)
            return statement.order_by(title.is_(None), title, Directive.id)


def _text_of(text: type[DirectiveText], language: Any) -> sa.ColumnElement[bool]:
    return sa.and_(text.directive_id == Directive.id, text.language == language)
