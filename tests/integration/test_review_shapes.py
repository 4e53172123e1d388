"""Merging, splitting, and undoing whatever was decided last."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.suggestions import make_suggestion
from tests.factories.users import make_user
from tracker.domain.actors import COMMAND_LINE, Actor, ActorKind
from tracker.domain.permissions import AccountRole
from tracker.domain.reviews import SuggestionState
from tracker.domain.spans import Span
from tracker.errors import Conflict, Refused
from tracker.models import Article, Directive, Suggestion
from tracker.queries.suggestions import shown_suggestions
from tracker.services import directives
from tracker.services.review_shapes import merge, split, undo
from tracker.services.reviews import accept, edit, reject
from tracker.services.suggestion_rules import SuggestionProblem, Wording, halves, wording_of

TEXT = "Президент поручил министерству отремонтировать мосты и построить школы. Доложить до 1 мая."


@pytest.fixture
def article(session: Session) -> Article:
    return make_article(session, TEXT)


@pytest.fixture
def pair(session: Session, article: Article) -> tuple[Suggestion, Suggestion]:
    first = make_suggestion(session, "отремонтировать мосты", article=article, responsible=("Министерство дорог",))
    second = make_suggestion(
        session,
        "построить школы",
        article=article,
        responsible=("Министерство дорог", "Министерство школ"),
        deadline_words="до 1 мая",
        deadline_on=date(2019, 5, 1),
        topic=6,
    )
    return first, second


def merge_pair(session: Session, pair: tuple[Suggestion, Suggestion]) -> None:
    first, second = pair
    merge(session, COMMAND_LINE, first, second, version=first.version, other_version=second.version)


def undo_last(session: Session, suggestion: Suggestion) -> list[Suggestion]:
    return undo(session, COMMAND_LINE, suggestion, version=suggestion.version)


def test_merging_takes_in_the_words_between_and_what_was_blank(
    session: Session, pair: tuple[Suggestion, Suggestion]
) -> None:
    merge_pair(session, pair)
    first, second = pair
    assert TEXT[first.start : first.end] == "отремонтировать мосты и построить школы"
    assert first.responsible == ["Министерство дорог", "Министерство школ"]
    assert (first.deadline_on, first.topic) == (date(2019, 5, 1), 6)
    assert (first.state, second.state) == (SuggestionState.OPEN, SuggestionState.MERGED)


@pytest.mark.parametrize("which", [0, 1])
def test_undoing_a_merge_from_either_side_restores_both(
    session: Session, pair: tuple[Suggestion, Suggestion], which: int
) -> None:
    before = [wording_of(each) for each in pair]
    merge_pair(session, pair)
    assert set(undo_last(session, pair[which])) == set(pair)
    assert [wording_of(each) for each in pair] == before
    assert {each.state for each in pair} == {SuggestionState.OPEN}


def test_undoing_a_merge_keeps_what_was_edited_since(session: Session, pair: tuple[Suggestion, Suggestion]) -> None:
    first, second = pair
    merge_pair(session, pair)
    wording = Wording(span=Span(first.start, first.end), title="Мосты и школы")
    edit(session, COMMAND_LINE, first, wording, version=first.version)
    assert undo_last(session, second) == [second]
    assert first.title == "Мосты и школы"


def test_merging_over_an_unseen_save_of_the_other_is_refused(
    session: Session, pair: tuple[Suggestion, Suggestion]
) -> None:
    first, second = pair
    with pytest.raises(Conflict):
        merge(session, COMMAND_LINE, first, second, version=first.version, other_version=second.version + 1)


def test_nothing_is_merged_with_itself_or_with_another_text(
    session: Session, pair: tuple[Suggestion, Suggestion]
) -> None:
    first, _second = pair
    for other in (first, make_suggestion(session)):
        with pytest.raises(Refused):
            merge(session, COMMAND_LINE, first, other, version=first.version, other_version=other.version)


def test_a_split_puts_two_with_the_same_facts_in_its_place(session: Session, article: Article) -> None:
    words = "отремонтировать мосты и построить школы"
    whole = make_suggestion(session, words, article=article, responsible=("Министерство",), topic=10)
    spans = halves(TEXT, Span(whole.start, whole.end))
    assert [span.of(TEXT) for span in spans] == ["отремонтировать мосты", "построить школы"]
    parts = split(
        session, COMMAND_LINE, whole, list(zip(spans, ("Мосты", "Школы"), strict=True)), version=whole.version
    )
    assert [(part.title, part.responsible, part.topic) for part in parts] == [
        ("Мосты", ["Министерство"], 10),
        ("Школы", ["Министерство"], 10),
    ]
    assert whole.state is SuggestionState.SPLIT


@pytest.mark.parametrize("which", [0, 1, 2])
def test_undoing_a_split_from_any_of_the_three_brings_the_whole_back(
    session: Session, article: Article, which: int
) -> None:
    whole = make_suggestion(session, "отремонтировать мосты и построить школы", article=article)
    spans = halves(TEXT, Span(whole.start, whole.end))
    parts = split(session, COMMAND_LINE, whole, [(span, "Часть") for span in spans], version=whole.version)
    undo_last(session, [whole, *parts][which])
    assert shown_suggestions(session, article) == [whole]
    assert whole.state is SuggestionState.OPEN


def test_a_split_of_which_a_part_was_decided_is_not_undone(session: Session, article: Article) -> None:
    whole = make_suggestion(session, "отремонтировать мосты и построить школы", article=article)
    spans = halves(TEXT, Span(whole.start, whole.end))
    parts = split(session, COMMAND_LINE, whole, [(span, "Часть") for span in spans], version=whole.version)
    reject(session, COMMAND_LINE, parts[0], version=parts[0].version)
    with pytest.raises(Refused) as refused:
        undo_last(session, whole)
    assert refused.value.problems == (SuggestionProblem.PARTS_DECIDED,)


def test_a_split_needs_two_different_parts(session: Session, article: Article) -> None:
    whole = make_suggestion(session, "отремонтировать мосты", article=article)
    span = Span(whole.start, whole.end)
    for parts in ([(span, "Одно")], [(span, "Одно"), (span, "То же")]):
        with pytest.raises(Refused):
            split(session, COMMAND_LINE, whole, parts, version=whole.version)


def test_undoing_goes_back_step_by_step(session: Session, article: Article) -> None:
    suggestion = make_suggestion(session, "построить школы", article=article, title="Школы")
    span = Span(suggestion.start, suggestion.end)
    edit(session, COMMAND_LINE, suggestion, Wording(span=span, title="Построить школы"), version=suggestion.version)
    accept(session, COMMAND_LINE, suggestion, version=suggestion.version)
    undo_last(session, suggestion)
    assert (suggestion.state, suggestion.title) == (SuggestionState.OPEN, "Построить школы")
    assert session.query(Directive).count() == 0
    undo_last(session, suggestion)
    assert suggestion.title == "Школы"
    undo_last(session, suggestion)
    assert suggestion.state is SuggestionState.WITHDRAWN
    with pytest.raises(Refused) as refused:
        undo_last(session, suggestion)
    assert refused.value.problems == (SuggestionProblem.NOTHING_TO_UNDO,)


def test_what_is_published_is_not_undone(session: Session, article: Article) -> None:
    suggestion = make_suggestion(session, "построить школы", article=article)
    draft = accept(session, COMMAND_LINE, suggestion, version=suggestion.version)
    directives.publish_directive(session, COMMAND_LINE, draft)
    with pytest.raises(Refused) as refused:
        undo_last(session, suggestion)
    assert refused.value.problems == (SuggestionProblem.PUBLISHED,)


def test_a_researcher_discards_own_drafts_only_and_an_editor_any(session: Session, article: Article) -> None:
    own, other, editor = (
        Actor(ActorKind.PERSON, user.public_name, user.id)
        for user in (make_user(session), make_user(session), make_user(session, AccountRole.EDITOR))
    )
    for discarder, allowed in ((other, False), (own, True), (editor, True)):
        suggestion = make_suggestion(session, "построить школы", article=article)
        draft = accept(session, own, suggestion, version=suggestion.version)
        if allowed:
            directives.discard_draft(session, discarder, draft)
            assert suggestion.state is SuggestionState.OPEN
        else:
            with pytest.raises(Refused):
                directives.discard_draft(session, discarder, draft)
