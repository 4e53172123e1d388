"""Adding articles with a snapshot of their text, and correcting what is said about them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256
from typing import Any
from zlib import crc32

from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from tracker import clock
from tracker.domain.actors import Actor
from tracker.domain.addresses import normalize_address
from tracker.domain.articles import ArticleProblem, country_problems, day_problems, publisher_problems, title_problems
from tracker.domain.audit import Action
from tracker.domain.evidence import address_problems
from tracker.domain.languages import Language
from tracker.domain.slugs import free_slug, slugify
from tracker.errors import Conflict, Refused
from tracker.models import Article, Snapshot
from tracker.queries.duplicates import article_by_text, article_by_url, article_slug_is_taken, has_numbered_directives
from tracker.services import audit
from tracker.sources.document import Document


@dataclass(frozen=True, slots=True)
class _Facts:
    """What is said about an article."""

    title: str
    publisher: str
    url: str | None
    published_on: date
    language: Language
    country: str


def add_article(
    session: Session,
    actor: Actor,
    document: Document,
    *,
    title: str,
    publisher: str,
    url: str | None,
    published_on: date,
    language: Language,
    country: str,
) -> tuple[Article, bool]:
    """The article, with a snapshot of its text, and whether it is new.

    The same address, or the same text but for white space, leads to the article that is already there, as it is.

    Raises:
        Refused: something said about it cannot be right; ``field`` names the parameter.
        Conflict: somebody stored another article under the same address on our site at this moment.
    """
    facts = _check(_Facts(title, publisher, url, published_on, language, country))
    known = _find(session, facts, document)
    if known is None:
        try:
            return _store(session, actor, document, facts), True
        except IntegrityError as error:
            known = _find(session, facts, document)
            if known is None:
                raise Conflict from error
    return known, False


def correct_article(
    session: Session,
    actor: Actor,
    article: Article,
    *,
    title: str,
    publisher: str,
    url: str | None,
    published_on: date,
    language: Language,
    country: str,
    version: int | None = None,
) -> None:
    """Correct what is said about an article; its text and its address on our site stay.

    ``version`` is the ``facts_version`` that was seen; None saves over anything.

    Raises:
        Refused: something cannot be right, another article has the address, or numbers already begin with the country.
        Conflict: somebody corrected it since it was seen.
    """
    session.refresh(article, with_for_update=True)
    if version is not None and version != facts_version(article):
        raise Conflict
    facts = _check(_Facts(title, publisher, url, published_on, language, country))
    other = article_by_url(session, facts.url) if facts.url else None
    if other is not None and other is not article:
        raise Refused(ArticleProblem.ADDRESS_TAKEN, field="url")
    if facts.country != article.country and has_numbered_directives(session, article):
        raise Refused(ArticleProblem.COUNTRY_NUMBERED, field="country")
    before = {name: getattr(article, name) for name in asdict(facts)}
    changes = {name: [_plain(before[name]), _plain(new)] for name, new in asdict(facts).items() if new != before[name]}
    if not changes:
        return
    for name, value in asdict(facts).items():
        setattr(article, name, value)
    session.flush()
    audit.record(session, actor, Action.ARTICLE_CORRECTED, article, changes=changes)


def facts_version(article: Article) -> int:
    """A number, of nine digits at most, that changes when what is said about the article changes."""
    said = (article.title, article.publisher, article.url, article.published_on, article.language, article.country)
    return crc32(repr(said).encode()) % 10**9


def text_fingerprint(text: str) -> str:
    """SHA-256, in hexadecimal, of a text with every run of white space as one blank."""
    return sha256(" ".join(text.split()).encode()).hexdigest()


def _check(given: _Facts) -> _Facts:
    """What was said, tidied."""
    facts = replace(
        given,
        title=" ".join(given.title.split()),
        publisher=" ".join(given.publisher.split()),
        url=(given.url or "").strip() or None,
    )
    found: dict[str, Sequence[StrEnum]] = {
        "title": title_problems(facts.title),
        "publisher": publisher_problems(facts.publisher),
        "url": address_problems(facts.url) if facts.url else (),
        "published_on": day_problems(facts.published_on, today=clock.today()),
        "country": country_problems(facts.country),
    }
    for field, problems in found.items():
        if problems:
            raise Refused(*problems, field=field)
    return replace(facts, url=normalize_address(facts.url)) if facts.url else facts


def _find(session: Session, facts: _Facts, document: Document) -> Article | None:
    by_url = article_by_url(session, facts.url) if facts.url else None
    return by_url or article_by_text(session, text_fingerprint(document.text))


def _store(session: Session, actor: Actor, document: Document, facts: _Facts) -> Article:
    wanted = slugify(f"{facts.published_on.isoformat()} {facts.title}")
    with session.begin_nested():
        article = Article(
            slug=free_slug(wanted, lambda slug: article_slug_is_taken(session, slug)),
            created_by_id=actor.user_id,
            demonstration=actor.demonstration,
            snapshots=[_snapshot(actor, document)],
            **asdict(facts),
        )
        session.add(article)
        session.flush()
    said = {name: [None, _plain(value)] for name, value in asdict(facts).items()}
    said["sha256"] = [None, article.snapshot.sha256]
    audit.record(session, actor, Action.ARTICLE_ADDED, article, changes=said)
    return article


def _snapshot(actor: Actor, document: Document) -> Snapshot:
    return Snapshot(
        content=document.content,
        media_type=document.media_type,
        encoding=document.encoding,
        sha256=sha256(document.content).hexdigest(),
        text=document.text,
        text_sha256=text_fingerprint(document.text),
        demonstration=actor.demonstration,
    )


def _plain(value: Any) -> Any:
    """A value in JSON's types."""
    return value.isoformat() if isinstance(value, date) else value
