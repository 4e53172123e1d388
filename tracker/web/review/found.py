"""Finding what an address names, or answering that there is no such page."""

from typing import TypeVar

from flask import abort

from tracker.db import db
from tracker.models import Article, Body, Directive, Suggestion
from tracker.queries.articles import find_by_slug as find_article
from tracker.queries.bodies import find_by_slug as find_body
from tracker.queries.directives import find_by_number
from tracker.queries.directives_in_review import find_draft

T = TypeVar("T")


def article_or_404(slug: str) -> Article:
    """The article at an address."""
    return _or_404(find_article(db.session, slug))


def suggestion_or_404(key: int) -> Suggestion:
    """The suggestion with a key."""
    return _or_404(db.session.get(Suggestion, key))


def draft_or_404(key: int) -> Directive:
    """The draft with a key."""
    return _or_404(find_draft(db.session, key))


def directive_or_404(number: str) -> Directive:
    """The published directive of a number."""
    return _or_404(find_by_number(db.session, number))


def directive_of_key_or_404(key: int) -> Directive:
    """The directive with a key."""
    return _or_404(db.session.get(Directive, key))


def body_or_404(slug: str) -> Body:
    """The body at an address."""
    return _or_404(find_body(db.session, slug))


def _or_404(found: T | None) -> T:
    if found is None:
        abort(404)
    return found
