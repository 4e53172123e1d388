"""Drafting, changing, publishing and discarding directives. What becomes of them is ``services.history``'s."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Required, TypedDict, Unpack

import sqlalchemy as sa
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import flag_modified

from tracker import clock
from tracker.domain.actors import Actor
from tracker.domain.audit import Action
from tracker.domain.changes import Problem
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.languages import Language
from tracker.domain.permissions import AccountRole
from tracker.domain.relations import RelationKind
from tracker.domain.roles import Role
from tracker.errors import Conflict, Refused
from tracker.models import Article, Assignment, Body, Directive, DirectiveText, Passage, User
from tracker.queries.earlier_orders import find_repeated
from tracker.queries.suggestions import suggestions_of
from tracker.services import audit, history
from tracker.services.decisions import release
from tracker.services.directive_rules import DirectiveProblem, check_facts


class Facts(TypedDict, total=False):
    """What a directive says: given in full when it is drafted and whenever it is changed."""

    passages: Required[Sequence[Passage]]
    titles: Required[Mapping[Language, str]]
    wordings: Mapping[Language, str]
    issuer: Required[Body | None]
    issuer_person: str | None
    responsible: Required[Sequence[Body]]
    overseers: Sequence[Body]
    supporting: Sequence[Body]
    lead: Body | None
    deadline_kind: Required[DeadlineKind]
    deadline_words: Required[str | None]
    deadline_on: Required[date | None]
    topic: Required[int | None]
    ordered_on: date | None


def draft_directive(session: Session, actor: Actor, *, article: Article, **facts: Unpack[Facts]) -> Directive:
    """A new draft on passages of one article; ordered on the day of the article unless told otherwise.

    Raises:
        Refused: the facts break a rule (``directive_rules``).
    """
    directive = Directive(
        article=article,
        language=article.language,
        created_by_id=actor.user_id,
        demonstration=article.demonstration,
    )
    with session.no_autoflush:
        check_facts(article, facts)
        _set(directive, facts)
    session.add(directive)
    session.flush()
    audit.record(session, actor, Action.DIRECTIVE_DRAFTED, directive, changes=_changes({}, summary(directive)))
    return directive


def change_directive(
    session: Session, actor: Actor, directive: Directive, *, version: int, **facts: Unpack[Facts]
) -> None:
    """Give a directive exactly these facts. The deadline of a published one moves in its history only.

    Raises:
        Conflict: somebody saved it since ``version``.
        Refused: the facts break a rule, or move a published deadline or the day of a published order.
    """
    _claim(session, directive, version)
    check_facts(directive.article, facts)
    if directive.is_published:
        _check_published(directive, facts)
    before = summary(directive)
    _set(directive, facts)
    flag_modified(directive, "ordered_on")  # raises the version even when only texts or bodies change
    session.flush()
    changes = _changes(before, summary(directive))
    if changes:
        audit.record(session, actor, Action.DIRECTIVE_CHANGED, directive, changes=changes)


def publish_directive(
    session: Session, actor: Actor, directive: Directive, *, recorded_at: datetime | None = None
) -> Directive:
    """Let the public see it: it gets its number, for good, and its history begins.

    ``recorded_at`` is the moment of publishing, when it is not now.

    Raises:
        Refused: it is published already, or gives an order again that is said to be later.
    """
    _lock(session, directive)
    if directive.is_published:
        raise Refused(DirectiveProblem.PUBLISHED)
    article, moment = directive.article, recorded_at or clock.now()
    directive.country, directive.year = article.country, directive.ordered_on.year
    directive.serial = _next_serial(session, directive.country, directive.year)
    directive.number = f"{directive.country}-{directive.year}-{directive.serial:04}"
    directive.published_at = moment
    article.published_at = article.published_at or moment
    session.flush()
    changes = {"number": [None, directive.number]}
    audit.record(session, actor, Action.DIRECTIVE_PUBLISHED, directive, changes=changes)
    history.open_history(session, actor, directive, recorded_at=moment)
    _relate_to_earlier(session, actor, directive, moment)
    return directive


def discard_draft(session: Session, actor: Actor, directive: Directive) -> None:
    """Throw a draft away; the suggestion it came from is open again.

    Raises:
        Refused: it is published, or it is somebody else's and the actor is no editor.
    """
    _lock(session, directive)
    if directive.is_published:
        raise Refused(DirectiveProblem.PUBLISHED)
    if not may_discard(session, actor, directive):
        raise Refused(DirectiveProblem.NOT_YOURS)
    for suggestion in suggestions_of(session, directive):
        release(session, actor, suggestion)
    audit.record(session, actor, Action.DIRECTIVE_DISCARDED, directive, changes=_changes(summary(directive), {}))
    session.delete(directive)
    session.flush()


def may_discard(session: Session, actor: Actor, directive: Directive) -> bool:
    """Whether the draft is the actor's own, or the actor an editor or no person at all."""
    if actor.user_id is None or directive.created_by_id == actor.user_id:
        return True
    user = session.get_one(User, actor.user_id)
    return user.role in {AccountRole.EDITOR, AccountRole.ADMIN}


def summary(directive: Directive) -> dict[str, Any]:
    """What a directive says, in JSON's types: for the audit log, and to lay two versions side by side."""
    by_role = {role: [each.body.slug for each in directive.assignments if each.role is role] for role in Role}
    return {
        "quotes": [each.exact for each in directive.passages],
        "titles": {each.language: each.title for each in directive.texts},
        "wordings": {each.language: each.wording for each in directive.texts if each.wording},
        "issuer": directive.issuer.slug if directive.issuer else None,
        "issuer_person": directive.issuer_person,
        "responsible": by_role[Role.RESPONSIBLE],
        "overseers": by_role[Role.OVERSEER],
        "supporting": by_role[Role.SUPPORTING],
        "lead": next((each.body.slug for each in directive.assignments if each.lead), None),
        "deadline_kind": directive.deadline_kind,
        "deadline_words": directive.deadline_words,
        "deadline_on": directive.deadline_on.isoformat() if directive.deadline_on else None,
        "topic": directive.topic,
        "ordered_on": directive.ordered_on.isoformat(),
    }


def _lock(session: Session, directive: Directive) -> None:
    """Keep others out until the commit; always the article first, so that nobody waits in a circle."""
    session.refresh(directive.article, with_for_update={"of": Article})
    session.refresh(directive, with_for_update={"of": Directive})


def _claim(session: Session, directive: Directive, version: int) -> None:
    _lock(session, directive)
    if directive.version != version:
        raise Conflict


def _check_published(directive: Directive, facts: Facts) -> None:
    told = (facts["deadline_kind"], facts["deadline_words"], facts["deadline_on"])
    if told != (directive.deadline_kind, directive.deadline_words, directive.deadline_on):
        raise Refused(DirectiveProblem.DEADLINE_HAS_HISTORY, field="deadline_on")
    if (facts.get("ordered_on") or directive.ordered_on) != directive.ordered_on:
        raise Refused(DirectiveProblem.PUBLISHED, field="ordered_on")


def _set(directive: Directive, facts: Facts) -> None:
    directive.passages = list(dict.fromkeys(facts["passages"]))
    directive.issuer = facts["issuer"]
    directive.issuer_person = facts.get("issuer_person") or None
    directive.topic = facts["topic"]
    directive.ordered_on = facts.get("ordered_on") or directive.ordered_on or directive.article.published_on
    if not directive.is_published:
        directive.deadline_kind = facts["deadline_kind"]
        directive.deadline_words = facts["deadline_words"]
        directive.deadline_on = facts["deadline_on"]
    _set_texts(directive, facts["titles"], facts.get("wordings", {}))
    _set_assignments(directive, facts)


def _set_texts(directive: Directive, titles: Mapping[Language, str], wordings: Mapping[Language, str]) -> None:
    known = {each.language: each for each in directive.texts}
    texts = []
    for language in (each for each in Language if titles.get(each)):
        text = known.get(language) or DirectiveText(language=language)
        text.title, text.wording = titles[language], wordings.get(language) or None
        texts.append(text)
    directive.texts = texts


def _set_assignments(directive: Directive, facts: Facts) -> None:
    known = {(each.role, each.body): each for each in directive.assignments}
    wanted = {
        Role.RESPONSIBLE: facts["responsible"],
        Role.OVERSEER: facts.get("overseers", ()),
        Role.SUPPORTING: facts.get("supporting", ()),
    }
    pairs = [(role, body) for role, bodies in wanted.items() for body in dict.fromkeys(bodies)]
    assignments = []
    for position, (role, body) in enumerate(pairs):
        assignment = known.get((role, body)) or Assignment(role=role, body=body)
        assignment.position = position
        assignment.lead = role is Role.RESPONSIBLE and body is facts.get("lead")
        assignments.append(assignment)
    directive.assignments = assignments


def _relate_to_earlier(session: Session, actor: Actor, directive: Directive, moment: datetime) -> None:
    """Record the relation to the directive that a reviewer found to be given again here."""
    for earlier in find_repeated(session, directive):
        if earlier.ordered_on > directive.ordered_on:
            raise Refused(Problem.REPEATS_LATER, field="ordered_on")
        reiterates = RelationKind.REITERATES
        history.record_relation(session, actor, directive, other=earlier, kind=reiterates, recorded_at=moment)


def _next_serial(session: Session, country: str, year: int) -> int:
    """The next serial of the country's year; the row's lock keeps two publishers from getting the same."""
    statement = sa.text(
        "INSERT INTO number_sequences (country, year, last) VALUES (:country, :year, 1) "
        "ON CONFLICT (country, year) DO UPDATE SET last = number_sequences.last + 1 RETURNING last"
    )
    return int(session.execute(statement, {"country": country, "year": year}).scalar_one())


def _changes(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    fields = before | after
    return {each: [before.get(each), after.get(each)] for each in fields if before.get(each) != after.get(each)}
