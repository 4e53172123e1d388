"""Orders told as what will be, as advice, as a ban or as somebody's business; plans and forecasts beside them."""

import pytest

from tests.unit.extraction.en.english import directives, quotes

LED = "President Oren Talva met ministers. "

TOLD = {
    "The Ministry of Culture opens three libraries by the end of June, he said.": ["Ministry of Culture"],
    "Consulates start accepting papers online from 1 March, Talva said.": ["Consulates"],
    "The customs service will halve the queues by June 1, the president said.": ["customs service"],
    "By 1 April the Ministry of Labor will draw up a list of posts, Talva decided.": ["Ministry of Labor"],
    "Talva said the customs office would hand out permits within a day.": ["customs office"],
    "The Grain Board moves its reserve by autumn and opens a dryer there, he announced.": ["Grain Board"] * 2,
}


@pytest.mark.parametrize(("text", "names"), TOLD.items())
def test_what_bodies_do_by_a_day_is_an_order_in_the_words_of_an_office(text: str, names: list[str]) -> None:
    assert [name for draft in directives(LED + text) for name in draft.responsible] == names


@pytest.mark.parametrize(
    "text",
    [
        "The harvest will reach 12 million tons by October, the ministry forecasts.",
        "The ministry will build two stations by 2027, its spokesman said.",
        "The museum opens at ten, the director said.",
        "Tickets will be sold by the railway from June 1.",
        "The ministry said it would publish the results by May.",
        "The drought is due to end in March.",
    ],
)
def test_plans_forecasts_and_habits_are_no_orders(text: str) -> None:
    assert quotes(LED + text) == []


ADVICE = {
    "The Ministry of Energy had better repair the grid.": "Ministry of Energy",
    "The Housing Committee would do well to publish the queue.": "Housing Committee",
    "It would do the statistics office no harm to check its figures.": "statistics office",
    "It would be right for the Supreme Court to broadcast its sessions.": "Supreme Court",
    "The Customs Service may not stop trucks with medicines.": "Customs Service",
    "The Water Committee has ten days to draft a schedule.": "Water Committee",
    "Shelter is for the city administration to arrange.": "city administration",
    "Repairing the levee falls to the Ministry of Roads.": "Ministry of Roads",
    "Collecting the waste is the job of the city administration.": "city administration",
    "The Deputy Prime Minister was put in charge of clearing the debts.": "Deputy Prime Minister",
    "He left it to the regional governments to set the fares.": "regional governments",
    "He forbade the police to fine riders.": "police",
    "The president banned ministries from hiring consultants.": "ministries",
    "The finance minister was asked for a schedule of payments.": "finance minister",
}


@pytest.mark.parametrize(("text", "name"), ADVICE.items())
def test_advice_bans_and_charges_name_who_must_act(text: str, name: str) -> None:
    (draft,) = directives(LED + text)
    assert draft.responsible == (name,)


@pytest.mark.parametrize(
    "text",
    [
        "Experts say the government had better save water.",
        "The region has ten hospitals.",
        "The new law bans ministries from hiring relatives.",
        "The exhibition may not open before June.",
        "The World Bank recommended that the government raise tariffs.",
        "In 2023 the president put the fund in charge of building clinics.",
        "The agency is responsible for roads and employs 400 people.",
    ],
)
def test_laws_outsiders_and_old_orders_bind_nobody_now(text: str) -> None:
    assert quotes(LED + text) == []


def test_a_date_with_commas_cuts_no_action() -> None:
    text = "The Director shall list all bridges, and not later than Oct. 2, 2026, shall submit a list to Congress."
    first, second = directives(LED + text)
    assert first.deadline is None
    assert second.span.of(LED + text) == "not later than Oct. 2, 2026, shall submit a list to Congress"
    assert first.responsible == second.responsible == ("Director",)


def test_an_object_in_front_belongs_to_the_quote() -> None:
    text = "A siren, a path, a tent: the Emergencies Ministry got until Saturday to provide all three."
    assert quotes(LED + text) == [text.removesuffix(".")]


OVERSEERS = {
    "The Presidential Administration is to keep an eye on this.": ("Presidential Administration",),
    "The Accounts Chamber is to follow up.": ("Accounts Chamber",),
    "The Security Council will see to it that these orders are carried out.": ("Security Council",),
    "Progress will be reported to the Senate every quarter.": ("Senate",),
    "It will report on all of it to the Security Council.": ("Security Council",),
    "The Accounts Chamber will follow up on complaints.": (),
}


@pytest.mark.parametrize(("text", "names"), OVERSEERS.items())
def test_who_keeps_an_eye_on_it_oversees_everything(text: str, names: tuple[str, ...]) -> None:
    (draft,) = directives(f"{LED}The Ministry of Ecology must fence the landfill. {text}")
    assert draft.overseers == names
