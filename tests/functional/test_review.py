"""The review of an article through plain forms, as without JavaScript."""

import html
import re
from typing import Any

import pytest
from sqlalchemy.orm import Session

from tests.factories.articles import make_article
from tests.factories.bodies import make_body
from tests.factories.suggestions import make_suggestion
from tests.support.desk import TEXT, Desk, said
from tests.support.forms import submit
from tracker.domain.actors import COMMAND_LINE
from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.domain.reviews import DecisionKind, SuggestionState
from tracker.models import Article, Body, Decision, Directive, Suggestion
from tracker.services.suggestions import suggest


def drafted(session: Session) -> dict[str, Any]:
    """The one directive there is."""
    directive = session.query(Directive).one()
    names = [each.body.names[0].name for each in directive.assignments]
    return {"title": directive.texts[0].title, "topic": directive.topic, "names": names}


def read(session: Session, text: str, **facts: Any) -> str:
    """An article that the extraction has read; its address."""
    article = make_article(session, text, **facts)
    suggest(session, COMMAND_LINE, article)
    return article.slug


def test_the_text_is_marked_and_every_suggestion_has_a_card(desk: Desk) -> None:
    page = desk.client.get(desk.page).get_data(as_text=True)
    assert f'href="#s{desk.first}">' in page
    assert f'id="s{desk.first}"' in page
    assert "0 of 2 decided" in page


def test_accepting_leads_to_the_card_with_the_next_one_open(desk: Desk) -> None:
    response = desk.press("accept", desk.first)
    assert response.status_code == 303
    assert response.location == f"{desk.page}?open={desk.second}#s{desk.first}"
    assert desk.look(desk.first).state is SuggestionState.ACCEPTED
    assert desk.ask(drafted)["names"] == ["Минмостов"]


def test_what_was_typed_is_saved_when_it_is_accepted(desk: Desk) -> None:
    typed = desk.card(desk.first, title="Починить мосты", topic="6", responsible=["Минмостов", "Акимат; Служба дорог"])
    desk.press("accept", desk.first, **typed)
    names = ["Минмостов", "Акимат", "Служба дорог"]
    assert desk.ask(drafted) == {"title": "Починить мосты", "topic": 6, "names": names}


def test_saving_keeps_the_card_open_and_decides_nothing(desk: Desk) -> None:
    response = desk.press("save", desk.first, **desk.card(desk.first, title="Починить мосты"))
    assert response.location == f"{desk.page}?open={desk.first}#s{desk.first}"
    assert (desk.look(desk.first).state, desk.look(desk.first).title) == (SuggestionState.OPEN, "Починить мосты")


def test_an_acronym_that_is_understood_says_what_it_is_taken_for(desk: Desk) -> None:
    desk.ask(lambda session: make_body(session, "Министерство лунных дел").id)
    typed = {"responsible": ["МЛД", "МПН"], "overseers": ["Министерство приливов и наводнений"], "supporting": ["ЦЗУ"]}
    desk.press("save", desk.first, **desk.card(desk.first, **typed))
    page = said(desk.client.get(f"{desk.page}?open={desk.first}"))
    assert "МЛД = Министерство лунных дел" in page
    assert "МПН = Министерство приливов и наводнений" in page
    assert "МПН = Министерство приливов и наводнений new" not in page
    assert "ЦЗУ new" in page


def test_a_name_that_the_gazetteer_knows_says_which_body_it_will_become(desk: Desk) -> None:
    typed = {"responsible": ["Минюст РК", "Әділет министрлігі"], "overseers": ["Генеральная прокуратура"]}
    desk.press("save", desk.first, **desk.card(desk.first, **typed))
    page = said(desk.client.get(f"{desk.page}?open={desk.first}"))
    assert "Минюст РК = Министерство юстиции gazetteer" in page
    assert "Генеральная прокуратура gazetteer" in page
    desk.ask(lambda session: make_body(session, "Министерство юстиции"))
    page = said(desk.client.get(f"{desk.page}?open={desk.first}"))
    assert "Минюст РК = Министерство юстиции Әділет министрлігі = Министерство юстиции Overseers" in page


def test_rejecting_keeps_what_was_typed(desk: Desk) -> None:
    desk.press("reject", desk.first, **desk.card(desk.first, title="Набранное"))
    rejected = desk.look(desk.first)
    assert (rejected.state, rejected.title) == (SuggestionState.REJECTED, "Набранное")
    desk.press("undo", desk.first, version=rejected.version)
    assert desk.look(desk.first).title == "Набранное"


def test_what_was_typed_wrongly_does_not_keep_one_from_rejecting(desk: Desk) -> None:
    desk.press("reject", desk.first, **desk.card(desk.first, quote="нет таких слов"))
    rejected = desk.look(desk.first)
    assert (rejected.state, rejected.start) == (SuggestionState.REJECTED, TEXT.index("отремонтировать"))


def test_undoing_takes_back_what_was_typed_first_and_keeps_it_as_a_decision(desk: Desk) -> None:
    desk.press("save", desk.first, **desk.card(desk.first, title="Сохранённое"))
    desk.press("undo", desk.first, version=2, **desk.card(desk.first, title="Набранное"))
    assert desk.look(desk.first).title == "Сохранённое"
    kept = desk.ask(
        lambda session: [each.changes for each in session.query(Decision).filter_by(kind=DecisionKind.EDIT)]
    )
    assert kept[-1]["title"] == ["Сохранённое", "Набранное"]


def test_undoing_with_words_that_are_not_in_the_text_loses_nothing(desk: Desk) -> None:
    response = desk.press("undo", desk.first, **desk.card(desk.first, quote="нет таких слов"))
    assert response.status_code == 422
    assert "нет таких слов" in said(response)
    assert desk.look(desk.first).state is SuggestionState.OPEN


def test_a_chip_is_removed_by_its_button(desk: Desk) -> None:
    typed = desk.card(desk.first, responsible=["Минмостов", "Акимат"])
    fields = {"version": 1, "remove": "responsible:Минмостов", **typed}
    submit(desk.client, f"/suggestions/{desk.first}", page=desk.page, **fields)
    assert desk.look(desk.first).responsible == ["Акимат"]


def test_a_name_that_nobody_bears_is_shown_as_new(desk: Desk) -> None:
    assert re.search(r"Минмостов\s+new", said(desk.client.get(f"{desk.page}?open={desk.first}")))
    desk.ask(lambda session: make_body(session, "Министерство мостов", "МИНМОСТОВ"))
    assert not re.search(r"Минмостов\s+new", said(desk.client.get(f"{desk.page}?open={desk.first}")))


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("quote", "этого в тексте нет", "These words are not in the text."),
        ("quote", "", "Give the exact words of the passage."),
        ("title", "", "Give a title in at least one language."),
        ("title", "а" * 301, "A title can have 300 characters at most."),
        ("title", "мосты\x00", "characters that cannot be shown"),
        ("kind", "order", "Not a valid choice"),
        ("topic", "99", "Not a valid choice"),
        ("deadline_on", "31.12.2019", "Not a valid date value"),
        ("kind", "general", "Only a passage of the kind directive is accepted."),
        ("responsible", "а" * 301, "A name can have 300 characters at most."),
    ],
)
def test_what_cannot_be_saved_stays_typed_with_the_reason(desk: Desk, field: str, value: str, message: str) -> None:
    typed = desk.card(desk.first, overseers=["Канцелярия"], **{field: value})
    response = desk.press("accept", desk.first, **typed)
    assert response.status_code == 422
    assert message in said(response)
    assert "Канцелярия" in said(response)
    assert desk.look(desk.first).state is SuggestionState.OPEN
    assert desk.ask(lambda session: session.query(Body).count()) == 0


def test_markup_in_a_field_is_shown_as_text(desk: Desk) -> None:
    hostile = '"><script>alert(1)</script>'
    typed = desk.card(desk.first, title=hostile, responsible=[hostile], deadline_words=hostile)
    desk.press("save", desk.first, **typed)
    page = desk.client.get(f"{desk.page}?open={desk.first}").get_data(as_text=True)
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_rejecting_and_undoing(desk: Desk) -> None:
    desk.press("reject", desk.first)
    assert desk.look(desk.first).state is SuggestionState.REJECTED
    assert desk.press("undo", desk.first, version=2).location.endswith(f"#s{desk.first}")
    assert desk.look(desk.first).state is SuggestionState.OPEN


def test_merging_with_the_next(desk: Desk) -> None:
    desk.press("merge", desk.first, other=desk.second, other_version=1)
    merged = desk.look(desk.first)
    assert TEXT[merged.start : merged.end] == "отремонтировать мосты и построить школы"
    assert desk.look(desk.second).state is SuggestionState.MERGED


def test_splitting_by_the_words_of_two_parts(desk: Desk) -> None:
    desk.press("merge", desk.first, other=desk.second, other_version=1)
    address = f"/suggestions/{desk.first}/split"
    form = desk.client.get(address).get_data(as_text=True)
    assert "отремонтировать мосты</textarea>" in form
    parts = {"first_title": "Мосты", "first_quote": "отремонтировать мосты", "second_quote": "построить школы"}
    response = submit(desk.client, address, page=address, version=2, **parts)
    assert response.status_code == 303
    titles = desk.ask(lambda session: [each.title for each in session.query(Suggestion).order_by(Suggestion.id)])
    assert titles[2:] == ["Мосты", "Построить школы"]


def test_a_split_into_words_that_are_not_there_is_refused_at_its_part(desk: Desk) -> None:
    address = f"/suggestions/{desk.first}/split"
    parts = {"first_quote": "отремонтировать", "second_quote": "нет таких слов"}
    response = submit(desk.client, address, page=address, version=1, **parts)
    assert response.status_code == 422
    assert 'aria-describedby="second_quote-help second_quote-error"' in response.get_data(as_text=True)


def test_a_passage_is_marked_by_its_exact_said(desk: Desk) -> None:
    address = f"/articles/{desk.slug}/passages/new"
    response = submit(desk.client, address, page=address, quote="Президент поручил")
    added = desk.look(desk.second + 1)
    assert (added.start, added.end, added.run_id) == (0, 17, None)
    assert response.location == f"{desk.page}?open={added.id}#s{added.id}"


def test_words_in_several_places_are_offered_to_choose_from(desk: Desk) -> None:
    address = f"/articles/{desk.slug}/passages/new"
    response = submit(desk.client, address, page=address, quote="Мосты")
    assert response.status_code == 422
    page = response.get_data(as_text=True)
    second = TEXT.rindex("Мосты")
    assert f'value="{second}"' in page
    assert submit(desk.client, address, page=address, quote="Мосты", near=second).status_code == 303


def test_publishing_one_by_one(desk: Desk) -> None:
    desk.press("accept", desk.first)
    response = desk.press("publish", desk.first, version=2)
    assert "Published as KZ-2019-0001." in said(desk.client.get(response.location))


def test_finishing_publishes_all_that_was_accepted(desk: Desk) -> None:
    desk.press("accept", desk.first)
    finish = f"{desk.page}/finish"
    early = submit(desk.client, finish, page=desk.page)
    assert "Some suggestions are still open." in said(desk.client.get(early.location))
    desk.press("reject", desk.second)
    done = submit(desk.client, finish, page=desk.page)
    assert "Review finished: 1 directive published." in said(desk.client.get(done.location))
    assert "KZ-2019-0001" in said(desk.client.get(desk.page))


def test_a_published_one_cannot_be_undone(desk: Desk) -> None:
    desk.press("accept", desk.first)
    desk.press("publish", desk.first, version=2)
    response = desk.press("undo", desk.first, version=2)
    assert "This directive is published." in said(desk.client.get(response.location))


def test_a_passage_of_another_kind_says_why_and_need_not_be_decided(desk: Desk) -> None:
    desk.ask(
        lambda session: make_suggestion(session, "Мосты важны", article=session.query(Article).one(), kind=Kind.GENERAL)
    )
    page = said(desk.client.get(desk.page))
    assert re.search(r"general appeal\s+An appeal with nothing to check\.", page)
    assert "0 of 2 decided" in page


def test_a_text_without_orders_says_so(desk: Desk) -> None:
    slug = desk.ask(lambda session: read(session, "Сегодня в столице солнечно и тепло. Дети гуляли в парке."))
    assert "No orders were found in this text." in said(desk.client.get(f"/articles/{slug}/review"))


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (Language.RUSSIAN, "Президент поручил Министерству дорог отремонтировать мосты.", "Отремонтировать мосты"),
        (Language.KAZAKH, "Президент Үкіметке көпірлерді жөндеуді тапсырды.", "Көпірлерді жөндеу"),
        (Language.ENGLISH, "The president ordered the Ministry of Roads to repair the bridges.", "Repair the bridges"),
    ],
)
def test_texts_in_every_language_are_read(desk: Desk, language: Language, text: str, title: str) -> None:
    slug = desk.ask(lambda session: read(session, text, language=language))
    assert title in said(desk.client.get(f"/articles/{slug}/review"))


@pytest.mark.parametrize("data", [{"version": "many"}, {}, {"do": "burn", "version": 1}, {"version": "9" * 30}])
def test_a_form_that_was_tampered_with_is_refused(desk: Desk, data: dict[str, object]) -> None:
    response = submit(desk.client, f"/suggestions/{desk.first}", page=desk.page, **({"do": "accept"} | data))
    assert response.status_code == 400
    assert desk.look(desk.first).version == 1


def test_what_does_not_exist_is_not_found(desk: Desk) -> None:
    for address in (
        "/articles/no/review",
        "/suggestions/999",
        "/suggestions/999/split",
        "/drafts/999",
        "/bodies/no/edit",
    ):
        assert desk.client.get(address).status_code == 404
    assert desk.press("merge", desk.first, other=999, other_version=1).status_code == 404


def test_the_queue_counts_what_is_open(desk: Desk) -> None:
    page = said(desk.client.get("/review"))
    assert re.search(r"Президент дал поручения .* Russian 2 0 ", page)
    desk.press("accept", desk.first)
    assert re.search(r"Президент дал поручения .* Russian 1 1 ", said(desk.client.get("/review")))
    assert "No article's review is finished yet." in html.unescape(said(desk.client.get("/review?page=99&finished=1")))
