"""Loads the demonstration data in one transaction, through the services that people's input goes through."""

from collections.abc import Mapping
from datetime import date, timedelta

from sqlalchemy.orm import Session

from tracker import clock
from tracker.demonstration.accounts import open_accounts
from tracker.demonstration.content import COUNTRY, ArticleRecord, BodyRecord, DirectiveRecord, read
from tracker.demonstration.histories import Loaded, tell
from tracker.domain.bodies import NameKind
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.languages import Language
from tracker.domain.permissions import AccountRole
from tracker.models import Article, Body, Directive
from tracker.services.articles import add_article
from tracker.services.bodies import NewName, change_body, create_body
from tracker.services.directives import draft_directive
from tracker.services.passages import find_span, mark_passage
from tracker.services.reviews import finish_review
from tracker.sources.document import document_from_text


class TooEarlyError(Exception):
    """The clock stands before the last day that the content tells of; nothing was loaded."""

    def __init__(self, *, last_day: date, today: date) -> None:
        super().__init__(f"{last_day} lies after {today}")
        self.last_day = last_day
        self.today = today


def load(session: Session) -> None:
    """Load everything, as of today. Never commits.

    Raises:
        TooEarlyError: part of the content lies in the future.
    """
    now = clock.now()
    content = read(today=now.date())
    if (last_day := content.last_day()) > now.date():
        raise TooEarlyError(last_day=last_day, today=now.date())
    loaded = Loaded(open_accounts(session), now)
    bodies = {record.key: record for record in content.bodies}
    _load_bodies(session, loaded, bodies)
    for article in content.articles:
        _load_article(session, loaded, article, bodies)
    tell(session, content, loaded)


def _load_bodies(session: Session, loaded: Loaded, records: Mapping[str, BodyRecord]) -> None:
    actor = loaded.actors[AccountRole.EDITOR]
    for key, record in records.items():
        parent = loaded.bodies[record.parent] if record.parent else None
        names = _names(record)
        body = create_body(session, actor, names=names, kind=record.kind, country=COUNTRY, parent=parent)
        if record.successor:
            successor = loaded.bodies[record.successor]
            change_body(
                session, actor, body, names=names, kind=body.kind, country=COUNTRY, parent=parent, successor=successor
            )
        loaded.bodies[key] = body


def _names(record: BodyRecord) -> list[NewName]:
    """The names of a body; it has borne the others since the day after its former one."""
    until = record.former_until
    since = until + timedelta(days=1) if until else None
    return [
        NewName(language, kind, name, valid_to=until)
        if kind is NameKind.FORMER
        else NewName(language, kind, name, valid_from=since)
        for kind, names in record.names.items()
        for language, name in names.items()
    ]


def _load_article(session: Session, loaded: Loaded, record: ArticleRecord, bodies: Mapping[str, BodyRecord]) -> None:
    """Add an article, draft its directives, and finish its review on the day after it was published."""
    actor = loaded.actors[AccountRole.RESEARCHER]
    article, _ = add_article(
        session,
        actor,
        document_from_text(record.text),
        title=record.title,
        publisher=record.publisher,
        url=record.url,
        published_on=record.published_on,
        language=record.language,
        country=COUNTRY,
    )
    loaded.articles[record.key] = article
    for directive in record.directives:
        issuer_person = _holder(bodies[directive.issuer], record.published_on, record.language)
        loaded.directives[directive.key] = _draft(session, loaded, article, directive, issuer_person)
    finish_review(session, actor, article, recorded_at=loaded.moment(record.published_on + timedelta(days=1)))


def _draft(
    session: Session, loaded: Loaded, article: Article, record: DirectiveRecord, issuer_person: str
) -> Directive:
    limit = record.deadline
    return draft_directive(
        session,
        loaded.actors[AccountRole.RESEARCHER],
        article=article,
        passages=[mark_passage(session, article.snapshot, find_span(article.snapshot.text, record.quote))],
        titles=record.title,
        wordings=record.wording,
        issuer=loaded.bodies[record.issuer],
        issuer_person=issuer_person,
        responsible=_bodies(loaded, record.responsible),
        overseers=_bodies(loaded, record.overseers),
        supporting=_bodies(loaded, record.supporting),
        lead=loaded.bodies[record.lead] if record.lead else None,
        deadline_kind=_deadline_kind(record),
        deadline_words=limit.words if limit else None,
        deadline_on=limit.on if limit else None,
        topic=record.topic,
    )


def _bodies(loaded: Loaded, keys: tuple[str, ...]) -> list[Body]:
    return [loaded.bodies[key] for key in keys]


def _deadline_kind(record: DirectiveRecord) -> DeadlineKind:
    if record.deadline and record.deadline.recurring:
        return DeadlineKind.RECURRING
    return DeadlineKind.BY_DATE if record.deadline and record.deadline.on else DeadlineKind.OPEN_ENDED


def _holder(office: BodyRecord, day: date, language: Language) -> str:
    """The person who held an office on a day, in the language of the article."""
    return next(
        held.name[language]
        for held in office.holders
        if held.since <= day and (held.until is None or day <= held.until)
    )
