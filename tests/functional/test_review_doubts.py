"""What is doubtful stands apart and needs no decision; the suggestions stand in the order that the address names."""

import re

import pytest
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from tests.factories.articles import make_article
from tests.factories.suggestions import make_suggestion
from tests.support.desk import Desk, said
from tests.support.forms import submit, token
from tracker.domain.actors import COMMAND_LINE
from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.domain.reviews import SuggestionState
from tracker.extraction.weights import Weights
from tracker.models import Article, Suggestion
from tracker.services.suggestions import open_run, suggest
from tracker.services.weights import file_of

HTMX = {"HX-Request": "true"}


@pytest.fixture
def doubts(desk: Desk) -> Desk:
    """The desk, where the first suggestion is likely, the second doubtful; a third is general, a fourth sure."""

    def prepare(session: Session) -> None:
        article = session.query(Article).one()
        general = make_suggestion(session, "Мосты важны", article=article, kind=Kind.GENERAL)
        sure = make_suggestion(session, "Мосты нужны", article=article)
        for each, confidence in ((desk.first, 0.7), (desk.second, 0.2), (general.id, 0.3), (sure.id, 0.9)):
            suggestion = session.get_one(Suggestion, each)
            suggestion.confidence, suggestion.doubtful = confidence, each == desk.second

    desk.ask(prepare)
    return desk


def press(desk: Desk, button: str, key: int, **fields: object) -> TestResponse:
    """Press a button on a card that was just seen."""
    return desk.press(button, key, version=desk.look(key).version, **fields)


def shown(page: str) -> list[int]:
    """The keys of the cards, as they stand."""
    return [int(key) for key in re.findall(r'<article class="[^"]*" id="s(\d+)"', page)]


def fold(page: str) -> str:
    """What stands among the doubtful."""
    return page.partition('<details class="doubts')[2].partition("</details>")[0]


@pytest.mark.parametrize(
    ("order", "keys"), [("", [1, 3, 4, 2]), ("surest", [4, 1, 3, 2]), ("least", [2, 1, 4, 3]), ("best", [1, 3, 4, 2])]
)
def test_the_suggestions_stand_in_the_order_of_the_address(doubts: Desk, order: str, keys: list[int]) -> None:
    page = doubts.client.get(f"{doubts.page}?order={order}").get_data(as_text=True)
    assert shown(page) == keys
    assert shown(fold(page)) == [2]


def test_numbers_are_those_of_the_text_in_every_order(doubts: Desk) -> None:
    page = doubts.client.get(f"{doubts.page}?order=surest").get_data(as_text=True)
    assert re.findall(r'id="s(\d)-number"[^>]*>(\d)<', page) == [("4", "4"), ("1", "1"), ("3", "3"), ("2", "2")]


def test_the_order_is_kept_through_decisions_and_splits(doubts: Desk) -> None:
    page = f"{doubts.page}?order=surest"
    form = doubts.client.get(page).get_data(as_text=True)
    assert f'action="/suggestions/{doubts.first}?order=surest"' in form
    assert f'href="/suggestions/{doubts.first}/split?order=surest"' in form
    fields = {"do": "reject", "version": doubts.look(4).version}
    response = submit(doubts.client, "/suggestions/4?order=surest", page=page, **fields)
    assert response.location == f"{doubts.page}?open=1&order=surest#s4"


def test_the_next_one_is_the_next_in_the_order_shown(doubts: Desk) -> None:
    data = {"csrf_token": token(doubts.client), "do": "reject", "version": doubts.look(1).version}
    response = doubts.client.post("/suggestions/1?order=least", data=data, headers=HTMX)
    assert '"s4"' in response.headers["HX-Trigger-After-Settle"]


def test_what_is_doubtful_is_folded_away_and_counted_apart(doubts: Desk) -> None:
    response = doubts.client.get(doubts.page)
    page = response.get_data(as_text=True)
    assert '<details class="doubts mb-3" id="doubtful">' in page
    assert "1 doubtful passage" in said(response)
    assert "0 of 2 decided" in said(response)
    assert "0 accepted, 0 rejected, 2 open, 1 doubtful" in said(response)
    assert f'class="mk mk-dim" id="p{doubts.second}"' in page
    assert re.search(r"Russian 2 \+ 1 doubtful 0 ", said(doubts.client.get("/review")))


def test_it_is_unfolded_where_it_is_asked_for_or_nothing_else_is_there(doubts: Desk) -> None:
    unfolded = 'id="doubtful" open>'
    assert unfolded in doubts.client.get(f"{doubts.page}?order=least").get_data(as_text=True)
    assert unfolded in doubts.client.get(f"{doubts.page}?open={doubts.second}").get_data(as_text=True)

    def doubt_all(session: Session) -> None:
        for each in session.query(Suggestion):
            each.kind, each.doubtful = Kind.DIRECTIVE, True

    doubts.ask(doubt_all)
    assert unfolded in doubts.client.get(doubts.page).get_data(as_text=True)


def test_an_article_is_finished_without_a_decision_about_what_is_doubtful(doubts: Desk) -> None:
    for key in (doubts.first, 4):
        press(doubts, "reject", key)
    finish = f"{doubts.page}/finish"
    assert "Review finished." in said(doubts.client.get(submit(doubts.client, finish, page=doubts.page).location))
    assert doubts.look(doubts.second).state is SuggestionState.OPEN


def test_rejecting_what_is_doubtful_moves_no_progress_and_accepting_it_does(doubts: Desk) -> None:
    press(doubts, "reject", doubts.second)
    assert "0 of 2 decided" in said(doubts.client.get(doubts.page))
    press(doubts, "undo", doubts.second)
    press(doubts, "accept", doubts.second)
    page = doubts.client.get(doubts.page)
    assert "1 of 3 decided" in said(page)
    assert fold(page.get_data(as_text=True)) == ""


def test_what_somebody_edits_is_doubtful_no_longer_until_that_is_undone(doubts: Desk) -> None:
    press(doubts, "save", doubts.second, **doubts.card(doubts.second, title="Построить новые школы"))
    assert doubts.look(doubts.second).doubtful is False
    press(doubts, "undo", doubts.second)
    assert doubts.look(doubts.second).doubtful is True


def test_every_other_kind_has_its_word_its_icon_and_its_meaning(doubts: Desk) -> None:
    for kind, icon, words in (
        (Kind.GENERAL, "chat-quote", "general appeal An appeal with nothing to check."),
        (Kind.COMMITMENT, "calendar2-check", "commitment The speaker binds himself,"),
        (Kind.RESTATED, "arrow-counterclockwise", "restated order The article only recalls an order"),
        (Kind.APPEAL, "megaphone", "appeal to outsiders Addressed to somebody the issuer cannot order"),
    ):
        doubts.ask(lambda session, kind=kind: setattr(session.get_one(Suggestion, 3), "kind", kind))
        response = doubts.client.get(doubts.page)
        assert words in said(response)
        card = response.get_data(as_text=True).partition('id="s3"')[2].partition("</article>")[0]
        assert f"bi-{icon}" in card


def test_a_passage_of_another_kind_is_accepted_as_a_directive_by_one_press(doubts: Desk) -> None:
    assert press(doubts, "accept_anyway", 3).location == f"{doubts.page}?open=4#s3"
    accepted = doubts.look(3)
    assert (accepted.kind, accepted.state) == (Kind.DIRECTIVE, SuggestionState.ACCEPTED)
    press(doubts, "undo", 3)
    press(doubts, "undo", 3)
    assert (doubts.look(3).kind, doubts.look(3).state) == (Kind.GENERAL, SuggestionState.OPEN)


def test_a_calibrated_confidence_says_what_it_means(desk: Desk) -> None:
    def read(session: Session) -> tuple[str, int, bool]:
        file_of(Language.RUSSIAN).parent.mkdir(parents=True, exist_ok=True)
        file_of(Language.RUSSIAN).write_text(Weights(threshold=0.98).written(), "utf-8")
        article = make_article(session, "Президент поручил Министерству дорог до 1 июня отремонтировать мосты.")
        found = suggest(session, COMMAND_LINE, article).suggestions[0]
        return article.slug, found.id, found.doubtful

    slug, key, doubtful = desk.ask(read)
    assert doubtful
    page = said(desk.client.get(f"/articles/{slug}/review?open={key}"))
    assert re.search(r"(In \d of 10 such cases a coder|Coders) called", page)
    assert "such cases" not in said(desk.client.get(f"{desk.page}?open={desk.first}"))


def test_the_queue_says_that_an_article_is_being_prepared(desk: Desk) -> None:
    desk.ask(lambda session: open_run(session, COMMAND_LINE, session.query(Article).one()).id)
    assert re.search(r"Russian being prepared 0 ", said(desk.client.get("/review")))
