"""Reviewing: every decision about a suggestion, and finishing an article."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.bodies import make_body
from tests.factories.suggestions import make_suggestion
from tracker.domain.actors import COMMAND_LINE, Actor, ActorKind
from tracker.domain.deadlines import DeadlineKind
from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.domain.reviews import DecisionKind, SuggestionState
from tracker.domain.roles import Role
from tracker.domain.spans import Span
from tracker.errors import Conflict, Refused
from tracker.models import Article, AuditEntry, Body, Decision, Directive
from tracker.queries.suggestions import shown_suggestions
from tracker.services.directives import publish_directive
from tracker.services.passages import PassageProblem
from tracker.services.reviews import accept, edit, finish_review, reject
from tracker.services.suggestion_rules import SuggestionProblem, Wording

TEXT = (
    "Президент поручил министерству отремонтировать мосты до 1 июня и построить школы. "
    "Он напомнил о прошлогоднем поручении. Контроль возложен на администрацию."
)
BRIDGES = "отремонтировать мосты до 1 июня"


@pytest.fixture
def article(session: Session) -> Article:
    return make_article(session, TEXT)


def test_accepting_drafts_a_directive_with_all_that_was_said(session: Session, article: Article) -> None:
    ministry = make_body(session, "Министерство дорог")
    suggestion = make_suggestion(
        session,
        BRIDGES,
        article=article,
        title="Отремонтировать мосты",
        issuer="Президент",
        responsible=("министерство дорог", "Служба мостов"),
        overseers=("Администрация",),
        deadline_words="до 1 июня",
        deadline_on=date(2019, 6, 1),
        topic=10,
    )
    directive = accept(session, COMMAND_LINE, suggestion, version=suggestion.version)
    roles = [(each.role, each.body.names[0].name) for each in directive.assignments]
    assert roles == [
        (Role.RESPONSIBLE, "Министерство дорог"),
        (Role.RESPONSIBLE, "Служба мостов"),
        (Role.OVERSEER, "Администрация"),
    ]
    assert directive.assignments[0].body is ministry
    assert directive.issuer is not None
    assert [passage.exact for passage in directive.passages] == [BRIDGES]
    assert (directive.deadline_kind, directive.deadline_on) == (DeadlineKind.BY_DATE, date(2019, 6, 1))
    assert [(text.language, text.title) for text in directive.texts] == [(Language.RUSSIAN, "Отремонтировать мосты")]
    assert (suggestion.state, directive.is_published) == (SuggestionState.ACCEPTED, False)


def test_every_decision_is_kept_with_both_values_and_logged(session: Session, article: Article) -> None:
    suggestion = make_suggestion(session, BRIDGES, article=article, title="Мосты")
    wording = Wording(span=Span(suggestion.start, suggestion.end), title="Отремонтировать мосты")
    edit(session, COMMAND_LINE, suggestion, wording, version=suggestion.version)
    reject(session, COMMAND_LINE, suggestion, version=suggestion.version)
    decisions = session.query(Decision).order_by(Decision.id).all()
    assert [each.kind for each in decisions] == [DecisionKind.ADD, DecisionKind.EDIT, DecisionKind.REJECT]
    assert decisions[1].changes == {"title": ["Мосты", "Отремонтировать мосты"]}
    assert decisions[2].changes == {"state": ["open", "rejected"]}
    logged = session.query(AuditEntry).filter_by(subject_type="suggestions").order_by(AuditEntry.id).all()
    assert [each.action for each in logged] == ["suggestion.added", "suggestion.edited", "suggestion.rejected"]


def test_saving_what_was_there_decides_nothing(session: Session, article: Article) -> None:
    suggestion = make_suggestion(session, BRIDGES, article=article, title="Мосты")
    version = suggestion.version
    wording = Wording(span=Span(suggestion.start, suggestion.end), title="Мосты")
    edit(session, COMMAND_LINE, suggestion, wording, version=version)
    assert suggestion.version == version


def test_a_later_save_over_an_unseen_one_is_refused(session: Session, article: Article) -> None:
    suggestion = make_suggestion(session, BRIDGES, article=article)
    seen = suggestion.version
    reject(session, COMMAND_LINE, suggestion, version=seen)
    for act in (accept, reject):
        with pytest.raises(Conflict):
            act(session, COMMAND_LINE, suggestion, version=seen)


def test_what_is_decided_is_not_decided_again(session: Session, article: Article) -> None:
    suggestion = make_suggestion(session, BRIDGES, article=article)
    reject(session, COMMAND_LINE, suggestion, version=suggestion.version)
    with pytest.raises(Refused) as refused:
        accept(session, COMMAND_LINE, suggestion, version=suggestion.version)
    assert refused.value.problems == (SuggestionProblem.NOT_OPEN,)


@pytest.mark.parametrize("kind", [each for each in Kind if each is not Kind.DIRECTIVE])
def test_only_directives_are_accepted(session: Session, article: Article, kind: Kind) -> None:
    suggestion = make_suggestion(session, BRIDGES, article=article, kind=kind)
    with pytest.raises(Refused) as refused:
        accept(session, COMMAND_LINE, suggestion, version=suggestion.version)
    assert refused.value.field == "kind"
    assert session.query(Directive).count() == 0


@pytest.mark.parametrize(
    ("facts", "field"),
    [
        ({"title": " "}, "title"),
        ({"title": "а" * 301}, "title"),
        ({"topic": 99}, "topic"),
        ({"recurring": True, "deadline_on": date(2020, 1, 1)}, "deadline_on"),
        ({"deadline_on": date(1800, 1, 1)}, "deadline_on"),
        ({"deadline_words": "а" * 301}, "deadline_words"),
        ({"responsible": ("«»",)}, "responsible"),
        ({"overseers": ("а" * 301,)}, "overseers"),
        ({"supporting": tuple(str(number) for number in range(31))}, "supporting"),
        ({"issuer": ""}, "issuer"),
        ({"span": Span(0, 10_000)}, "quote"),
    ],
)
def test_what_cannot_be_said_is_refused_at_its_field(
    session: Session, article: Article, facts: dict[str, object], field: str
) -> None:
    suggestion = make_suggestion(session, BRIDGES, article=article)
    wording = Wording(**({"span": Span(suggestion.start, suggestion.end), "title": "Мосты"} | facts))  # type: ignore[arg-type]
    with pytest.raises(Refused) as refused:
        edit(session, COMMAND_LINE, suggestion, wording, version=suggestion.version)
    assert refused.value.field == field


def test_words_in_several_places_need_one_to_be_named(session: Session) -> None:
    article = make_article(session, "Мосты и ещё раз мосты, мосты.")
    with pytest.raises(Refused) as refused:
        make_suggestion(session, "мосты", article=article)
    assert refused.value.problems == (PassageProblem.SEVERAL_PLACES,)


def test_finishing_publishes_what_was_accepted_and_leaves_other_kinds(session: Session, article: Article) -> None:
    accepted = make_suggestion(session, BRIDGES, article=article)
    make_suggestion(session, "напомнил о прошлогоднем поручении", article=article, kind=Kind.RESTATED)
    accept(session, COMMAND_LINE, accepted, version=accepted.version)
    published = finish_review(session, COMMAND_LINE, article)
    assert [each.number for each in published] == ["KZ-2019-0001"]
    assert article.review_finished_at is not None
    assert article.published_at is not None
    assert finish_review(session, COMMAND_LINE, article) == []


def test_numbers_follow_the_order_of_the_text(session: Session, article: Article) -> None:
    later, earlier = (make_suggestion(session, article=article, quote=each) for each in ("построить школы", BRIDGES))
    drafts = [accept(session, COMMAND_LINE, each, version=each.version) for each in (later, earlier)]
    finish_review(session, COMMAND_LINE, article)
    assert [each.serial for each in drafts] == [2, 1]


def test_an_article_with_open_suggestions_is_not_finished(session: Session, article: Article) -> None:
    make_suggestion(session, BRIDGES, article=article)
    with pytest.raises(Refused) as refused:
        finish_review(session, COMMAND_LINE, article)
    assert refused.value.problems == (SuggestionProblem.STILL_OPEN,)
    assert article.review_finished_at is None


def test_marking_a_passage_opens_a_finished_review_again(session: Session, article: Article) -> None:
    finish_review(session, COMMAND_LINE, article)
    make_suggestion(session, BRIDGES, article=article)
    assert article.review_finished_at is None


def test_numbers_follow_one_another_within_country_and_year(session: Session, article: Article) -> None:
    other = make_article(session, country="XD", published_on=date(2020, 1, 1))
    numbers = []
    for each in (article, article, other):
        suggestion = make_suggestion(session, article=each)
        draft = accept(session, COMMAND_LINE, suggestion, version=suggestion.version)
        numbers.append(publish_directive(session, COMMAND_LINE, draft).number)
    assert numbers == ["KZ-2019-0001", "KZ-2019-0002", "XD-2020-0001"]


def test_names_written_differently_are_one_body(session: Session, article: Article) -> None:
    suggestion = make_suggestion(session, BRIDGES, article=article, responsible=("МВД", "«мвд»"))
    directive = accept(session, COMMAND_LINE, suggestion, version=suggestion.version)
    assert len(directive.assignments) == 1
    assert session.query(Body).count() == 1


def test_suggestions_are_shown_in_the_order_of_the_text(session: Session, article: Article) -> None:
    made = [make_suggestion(session, words, article=article) for words in ("построить школы", BRIDGES)]
    assert shown_suggestions(session, article) == made[::-1]


def test_a_body_named_in_an_invented_article_is_invented_whoever_names_it(session: Session) -> None:
    loader = Actor(ActorKind.DEMONSTRATION, "loader", demonstration=True)
    article = make_article(session, TEXT, actor=loader)
    suggestion = make_suggestion(session, BRIDGES, article=article, responsible=("Служба мостов",))
    directive = accept(session, COMMAND_LINE, suggestion, version=suggestion.version)
    assert directive.demonstration
    assert directive.assignments[0].body.demonstration
    assert all(each.demonstration for each in session.query(Decision))
