"""From the form of a directive to the facts that services take."""

from collections.abc import Iterable

from tracker.db import db
from tracker.domain.acronyms import is_acronym
from tracker.domain.actors import Actor
from tracker.domain.body_kinds import likely_kind
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.languages import language_of_name
from tracker.domain.spans import Span, occurrences
from tracker.errors import Refused
from tracker.models import Article, Body, Directive, Passage
from tracker.queries.bodies import find_by_slug, surviving
from tracker.queries.naming import find_meanings
from tracker.services.bodies import BodyProblem
from tracker.services.directives import Facts
from tracker.services.naming import find_or_create_body
from tracker.services.passages import PassageProblem, mark_passage
from tracker.web.links import body_name
from tracker.web.review.chips import Chip, chips_of
from tracker.web.review.directive_forms import KNOWN, ROLE_FIELDS, DirectiveForm


def facts_of(form: DirectiveForm, directive: Directive, actor: Actor) -> Facts:
    """What was typed. Unknown names become bodies, and new words passages.

    Raises:
        Refused: words that are not in the text, or an address of no body.
    """
    article = directive.article
    bodies = _bodies(form, article, actor)
    leads = dict(zip(form.responsible.data, bodies["responsible"], strict=True))
    facts: Facts = {
        "passages": _passages(form.quotes.data, directive),
        "titles": form.titles,
        "wordings": form.wordings,
        "issuer": bodies["issuer"][0] if bodies["issuer"] else None,
        "issuer_person": form.issuer_person.data or None,
        "responsible": bodies["responsible"],
        "overseers": bodies["overseers"],
        "supporting": bodies["supporting"],
        "lead": leads.get(form.lead.data),
        "topic": form.topic.data,
        "deadline_kind": directive.deadline_kind,
        "deadline_words": directive.deadline_words,
        "deadline_on": directive.deadline_on,
        "ordered_on": directive.ordered_on,
    }
    if not directive.is_published:
        facts["deadline_kind"] = DeadlineKind(form.deadline_kind.data)
        facts["deadline_words"] = form.deadline_words.data or None
        facts["deadline_on"] = form.deadline_on.data
        facts["ordered_on"] = form.ordered_on.data
    return facts


def chips_in(form: DirectiveForm, article: Article) -> dict[str, Chip]:
    """The chips of the names and of the addresses of bodies that the form holds."""
    held = [name for field in ("issuer", *ROLE_FIELDS) for name in form[field].data]
    found = {name: find_by_slug(db.session, name[1:]) for name in held if name.startswith(KNOWN)}
    names = [name for name in held if not found.get(name)]
    named = chips_of(names, find_meanings(db.session, names, article.country), article.language)
    return named | {name: Chip(body_name(body).text) for name, body in found.items() if body}


def _bodies(form: DirectiveForm, article: Article, actor: Actor) -> dict[str, list[Body]]:
    """The bodies in each field. Acronyms come last: they may stand for a name that becomes a body just now."""
    held = [(field, name) for field in ("issuer", *ROLE_FIELDS) for name in form[field].data]
    found = {
        (field, name): _body(name, article, actor, field)
        for field, name in sorted(held, key=lambda pair: is_acronym(pair[1]))
    }
    return {field: [found[field, name] for name in form[field].data] for field in ("issuer", *ROLE_FIELDS)}


def _body(name: str, article: Article, actor: Actor, field: str) -> Body:
    if not name.startswith(KNOWN):
        language = language_of_name(name, fallback=article.language)
        try:
            return find_or_create_body(
                db.session,
                actor.within(demonstration=article.demonstration),
                name,
                language=language,
                country=article.country,
                kind=likely_kind(name),
            )
        except Refused as refused:
            raise Refused(*refused.problems, field=field) from None
    body = find_by_slug(db.session, name[1:])
    if body is None:
        raise Refused(BodyProblem.UNKNOWN, field=field)
    return surviving(body)


def _passages(quotes: Iterable[str], directive: Directive) -> list[Passage]:
    """The passage of each quote: one that the directive has already, else one marked anew, nearest to the first."""
    has = {" ".join(each.exact.split()): each for each in directive.passages}
    near = directive.passages[0].start if directive.passages else 0
    snapshot = directive.passages[0].snapshot if directive.passages else directive.article.snapshot
    found = []
    for quote in filter(None, quotes):
        places = occurrences(snapshot.text, quote)
        if not places:
            raise Refused(PassageProblem.NOT_IN_TEXT, field="quotes")
        nearest: Span = min(places, key=lambda span: abs(span.start - near))
        found.append(has.get(" ".join(quote.split())) or mark_passage(db.session, snapshot, nearest))
    return found
