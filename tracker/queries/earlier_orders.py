"""Which directives on record a suggestion may recall or give again, and where later articles recall one."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

import sqlalchemy as sa
from sqlalchemy.orm import Session, joinedload, selectinload

from tracker.domain.kinds import Kind
from tracker.domain.likeness import Likeness, beginnings
from tracker.domain.reviews import SuggestionState
from tracker.domain.roles import Role
from tracker.models import Article, Assignment, Body, Directive, DirectiveText, Snapshot, Suggestion
from tracker.queries.bodies import find_by_names

MOST_OFFERED: Final = 3
COMPARED: Final = 1_000
"""So many of the latest directives are compared; more would keep people waiting."""
ALIKE: Final = 0.3
"""The least likeness of two orders by the same issuer or to the same body."""
ALIKE_BY_WORDS: Final = 0.45
"""The least likeness where no body is known to be the same."""


class _Known(NamedTuple):
    """A directive on record: the beginnings of the words of its title, and the keys of who ordered and who must act."""

    key: int
    words: frozenset[str]
    bodies: frozenset[int]


def find_earlier(session: Session, article: Article, suggestions: Sequence[Suggestion]) -> dict[int, list[Directive]]:
    """Published directives of other articles, not later than this one, that suggestions are like: the best first.

    By the key of the suggestion; one that is like none is left out. Titles are compared in the language of the article.
    """
    known = _known(session, article) if suggestions else []
    if not known:
        return {}
    bodies = find_by_names(session, {name for each in suggestions for name in _names(each)}, article.country)
    wanted = {each.id: (beginnings(each.title), _named(each, bodies)) for each in suggestions}
    likeness = Likeness([*(each.words for each in known), *(words for words, _bodies in wanted.values())])
    best = {key: _best(words, named, known, likeness) for key, (words, named) in wanted.items()}
    directives = _load(session, {key for keys in best.values() for key in keys})
    return {key: [directives[each] for each in keys] for key, keys in best.items() if keys}


def find_repeated(session: Session, directive: Directive) -> Sequence[Directive]:
    """The directives whose order a reviewer found to be given again by this one."""
    given = sa.select(Suggestion.earlier_id).where(Suggestion.directive_id == directive.id)
    rows = sa.select(Directive).where(Directive.id.in_(given)).order_by(Directive.id)
    return session.scalars(rows.options(selectinload(Directive.texts))).all()


def find_recalls(session: Session, directive: Directive) -> Sequence[Suggestion]:
    """The passages of public articles that a reviewer found to recall a directive, the oldest article first."""
    return session.scalars(
        sa.select(Suggestion)
        .join(Suggestion.snapshot)
        .join(Snapshot.article)
        .where(
            Suggestion.earlier_id == directive.id,
            Suggestion.state == SuggestionState.ACCEPTED,
            Suggestion.kind == Kind.RESTATED,
            Article.published_at.is_not(None),
        )
        .order_by(Article.published_on, Suggestion.start, Suggestion.id)
        .options(joinedload(Suggestion.snapshot).joinedload(Snapshot.article))
    ).all()


def _load(session: Session, keys: Collection[int]) -> dict[int, Directive]:
    if not keys:
        return {}
    rows = sa.select(Directive).where(Directive.id.in_(sorted(keys))).options(selectinload(Directive.texts))
    return {directive.id: directive for directive in session.scalars(rows)}


def _known(session: Session, article: Article) -> list[_Known]:
    """The latest directives of the country that could be meant, with a title in the language of the article."""
    rows = session.execute(
        sa.select(Directive.id, Directive.issuer_id, DirectiveText.title)
        .join(DirectiveText, DirectiveText.directive_id == Directive.id)
        .where(
            Directive.country == article.country,
            Directive.published_at.is_not(None),
            Directive.article_id != article.id,
            Directive.ordered_on <= article.published_on,
            Directive.demonstration == article.demonstration,
            DirectiveText.language == article.language,
        )
        .order_by(Directive.ordered_on.desc(), Directive.id.desc())
        .limit(COMPARED)
    ).all()
    acting = _acting(session, [row.id for row in rows])
    return [
        _Known(row.id, beginnings(row.title), frozenset({row.issuer_id, *acting.get(row.id, ())} - {None}))
        for row in rows
    ]


def _acting(session: Session, keys: Sequence[int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    if keys:
        statement = sa.select(Assignment.directive_id, Assignment.body_id)
        statement = statement.where(Assignment.directive_id.in_(keys), Assignment.role == Role.RESPONSIBLE)
        for directive, body in session.execute(statement):
            found.setdefault(directive, set()).add(body)
    return found


def _names(suggestion: Suggestion) -> list[str]:
    return [*suggestion.responsible, *([suggestion.issuer] if suggestion.issuer else [])]


def _named(suggestion: Suggestion, bodies: Mapping[str, Body]) -> frozenset[int]:
    return frozenset(bodies[name].id for name in _names(suggestion) if name in bodies)


def _best(words: frozenset[str], named: frozenset[int], known: Iterable[_Known], likeness: Likeness) -> list[int]:
    """The keys of those that are alike enough, the most alike first and the latest first among equals."""
    found = []
    for each in known:
        value = likeness.between(words, each.words)
        if value >= (ALIKE if named & each.bodies else ALIKE_BY_WORDS):
            found.append((value, each.key))
    return [key for _value, key in sorted(found, key=lambda pair: -pair[0])[:MOST_OFFERED]]
