"""Suggestions that recall a directive on record, or give its order again."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.bodies import make_body
from tests.factories.directives import make_directive, make_draft
from tests.factories.suggestions import make_suggestion
from tracker.domain.actors import COMMAND_LINE, Actor, ActorKind
from tracker.domain.changes import Problem
from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.domain.relations import RelationKind
from tracker.domain.reviews import DecisionKind, SuggestionState
from tracker.errors import Conflict, Refused
from tracker.models import Article, AuditEntry, Body, Decision, Directive, Relation, Suggestion
from tracker.queries.earlier_orders import find_earlier, find_recalls
from tracker.queries.reviewed_texts import reviewed_texts
from tracker.services.directives import publish_directive
from tracker.services.earlier_orders import recall, repeat
from tracker.services.review_shapes import undo
from tracker.services.reviews import accept, finish_review, reject
from tracker.services.suggestion_rules import SuggestionProblem

RECALLED = "завершить ремонт моста через Светлую"
TEXT = f"Президент напомнил, что поручал {RECALLED}. Он вновь потребовал открыть больницу в Зарянске."
DEMONSTRATION = Actor(ActorKind.DEMONSTRATION, "demonstration", demonstration=True)


@pytest.fixture
def ministry(session: Session) -> Body:
    return make_body(session, "Министерство дорог")


@pytest.fixture
def bridge(session: Session, ministry: Body) -> Directive:
    """A directive of the year before."""
    article = make_article(session, published_on=date(2018, 5, 1))
    title = "Отремонтировать до ноября мост через Светлую"
    return make_directive(session, article=article, title=title, responsible=[ministry])


@pytest.fixture
def article(session: Session) -> Article:
    return make_article(session, TEXT)


def suggest(session: Session, article: Article, **facts: Any) -> Suggestion:
    filled: dict[str, Any] = {
        "kind": Kind.RESTATED,
        "title": "Завершить ремонт моста через Светлую",
        "responsible": ("Министерство дорог",),
    }
    return make_suggestion(session, RECALLED, article=article, **(filled | facts))


def offered(session: Session, suggestion: Suggestion) -> list[Directive]:
    article = suggestion.snapshot.article
    return find_earlier(session, article, [suggestion]).get(suggestion.id, [])


def test_an_order_on_record_is_offered_whatever_the_forms_of_its_words(
    session: Session, article: Article, bridge: Directive
) -> None:
    assert offered(session, suggest(session, article)) == [bridge]
    assert offered(session, suggest(session, article, kind=Kind.DIRECTIVE)) == [bridge]


def test_the_same_body_makes_a_likeness_enough_that_words_alone_do_not(
    session: Session, article: Article, bridge: Directive
) -> None:
    title = "Ремонт моста через Светлую и дороги к нему завершить качественно"
    assert offered(session, suggest(session, article, title=title)) == [bridge]
    assert offered(session, suggest(session, article, title=title, responsible=())) == []


@pytest.mark.usefixtures("bridge")
def test_the_three_most_alike_are_offered_the_best_first(session: Session, article: Article) -> None:
    early = make_article(session, published_on=date(2018, 6, 1))
    titles = ("мост через Светлую", "ремонт моста", "ремонт моста через Светлую", "построить мост через Светлую")
    made = [make_directive(session, article=early, title=f"Завершить {each}") for each in titles]
    assert offered(session, suggest(session, article))[0] == made[2]
    assert len(offered(session, suggest(session, article))) == 3


@pytest.mark.parametrize(
    "facts",
    [
        {"country": "XD"},
        {"published_on": date(2019, 4, 18)},
        {"language": Language.KAZAKH},
    ],
)
def test_what_is_of_another_country_later_or_in_another_language_is_not_offered(
    session: Session, ministry: Body, article: Article, facts: dict[str, Any]
) -> None:
    other = make_article(session, **facts)
    title = "Завершить ремонт моста через Светлую"
    titles = {other.language: title}
    make_directive(session, article=other, titles=titles, responsible=[ministry])
    assert offered(session, suggest(session, article)) == []


def test_drafts_other_orders_and_those_of_the_same_article_are_not_offered(
    session: Session, ministry: Body, article: Article
) -> None:
    title = "Завершить ремонт моста через Светлую"
    make_draft(session, title=title, responsible=[ministry])
    make_directive(session, article=article, title=title, responsible=[ministry])
    make_directive(session, title="Построить школу в Зарянске", responsible=[ministry])
    assert offered(session, suggest(session, article)) == []


def test_recalling_makes_a_further_passage_once_the_article_is_public(
    session: Session, article: Article, bridge: Directive
) -> None:
    suggestion = suggest(session, article, kind=Kind.DIRECTIVE)
    recall(session, COMMAND_LINE, suggestion, bridge, version=suggestion.version)
    assert (suggestion.kind, suggestion.state) == (Kind.RESTATED, SuggestionState.ACCEPTED)
    assert (suggestion.earlier, suggestion.directive) == (bridge, None)
    assert find_recalls(session, bridge) == []
    assert finish_review(session, COMMAND_LINE, article) == []
    assert article.published_at is not None
    assert find_recalls(session, bridge) == [suggestion]


def test_recalling_is_kept_logged_and_undone_like_every_decision(
    session: Session, article: Article, bridge: Directive
) -> None:
    suggestion = suggest(session, article, kind=Kind.DIRECTIVE)
    recall(session, COMMAND_LINE, suggestion, bridge, version=suggestion.version)
    decision = session.query(Decision).order_by(Decision.id.desc()).first()
    changes = {"kind": ["directive", "restated"], "state": ["open", "accepted"], "earlier_id": [None, bridge.id]}
    assert decision is not None
    assert (decision.kind, decision.changes) == (DecisionKind.ACCEPT, changes)
    assert session.query(AuditEntry).filter_by(action="suggestion.accepted").one().changes == changes
    undo(session, COMMAND_LINE, suggestion, version=suggestion.version)
    assert (suggestion.kind, suggestion.state, suggestion.earlier) == (Kind.DIRECTIVE, SuggestionState.OPEN, None)


def test_repeating_drafts_a_directive_that_is_related_when_it_is_published(
    session: Session, article: Article, bridge: Directive
) -> None:
    suggestion = suggest(session, article)
    again = repeat(session, COMMAND_LINE, suggestion, bridge, version=suggestion.version)
    assert (suggestion.kind, suggestion.directive, suggestion.earlier) == (Kind.DIRECTIVE, again, bridge)
    assert session.query(Relation).count() == 0
    assert finish_review(session, COMMAND_LINE, article) == [again]
    relation = session.query(Relation).one()
    assert (relation.directive, relation.kind, relation.other) == (again, RelationKind.REITERATES, bridge)
    assert find_recalls(session, bridge) == []


def test_undoing_a_repetition_discards_its_draft_and_forgets_the_link(
    session: Session, article: Article, bridge: Directive
) -> None:
    suggestion = suggest(session, article)
    repeat(session, COMMAND_LINE, suggestion, bridge, version=suggestion.version)
    undo(session, COMMAND_LINE, suggestion, version=suggestion.version)
    assert (suggestion.state, suggestion.directive, suggestion.earlier) == (SuggestionState.OPEN, None, None)
    assert session.query(Directive).all() == [bridge]
    undo(session, COMMAND_LINE, suggestion, version=suggestion.version)
    assert suggestion.kind is Kind.RESTATED


def test_what_cannot_be_earlier_is_refused(session: Session, article: Article) -> None:
    later = make_directive(session, article=make_article(session, published_on=date(2019, 4, 18)))
    invented = make_directive(session, actor=DEMONSTRATION, article=make_article(session, actor=DEMONSTRATION))
    wrong = {
        Problem.OTHER_NOT_PUBLISHED: make_draft(session),
        Problem.REPEATS_LATER: later,
        Problem.INVENTED_AND_REAL: invented,
    }
    suggestion = suggest(session, article, kind=Kind.DIRECTIVE)
    for act in (recall, repeat):
        for problem, directive in wrong.items():
            with pytest.raises(Refused) as refused:
                act(session, COMMAND_LINE, suggestion, directive, version=suggestion.version)
            assert refused.value.problems == (problem,)
    assert suggestion.state is SuggestionState.OPEN


def test_what_is_decided_or_changed_meanwhile_is_not_linked(
    session: Session, article: Article, bridge: Directive
) -> None:
    suggestion = suggest(session, article)
    seen = suggestion.version
    reject(session, COMMAND_LINE, suggestion, version=seen)
    for act in (recall, repeat):
        with pytest.raises(Conflict):
            act(session, COMMAND_LINE, suggestion, bridge, version=seen)
        with pytest.raises(Refused) as refused:
            act(session, COMMAND_LINE, suggestion, bridge, version=suggestion.version)
        assert refused.value.problems == (SuggestionProblem.NOT_OPEN,)


def test_a_repetition_whose_day_was_moved_before_the_order_is_not_published(
    session: Session, article: Article, bridge: Directive
) -> None:
    suggestion = suggest(session, article)
    again = repeat(session, COMMAND_LINE, suggestion, bridge, version=suggestion.version)
    again.ordered_on = date(2017, 1, 1)
    session.flush()
    with pytest.raises(Refused) as refused:
        publish_directive(session, COMMAND_LINE, again)
    assert (refused.value.problems, refused.value.field) == ((Problem.REPEATS_LATER,), "ordered_on")


def test_the_extraction_learns_that_a_recalled_order_is_no_directive(
    session: Session, article: Article, bridge: Directive
) -> None:
    recalled = suggest(session, article, kind=Kind.DIRECTIVE)
    recall(session, COMMAND_LINE, recalled, bridge, version=recalled.version)
    hospital = make_suggestion(session, "открыть больницу в Зарянске", article=article)
    accept(session, COMMAND_LINE, hospital, version=hospital.version)
    read = next(each for each in reviewed_texts(session) if each.key == article.snapshot.id)
    assert [span.of(TEXT) for span in read.accepted] == ["открыть больницу в Зарянске"]
    assert [span.of(TEXT) for span in read.rejected] == [RECALLED]
