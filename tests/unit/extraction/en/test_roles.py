"""Who must act, who oversees and who supports."""

import pytest

from tests.unit.extraction.en.english import directives, only

RESPONSIBLE = {
    "The Ministry of Labor and Social Protection must act on wages.": ("Ministry of Labor and Social Protection",),
    "The Ministry of Finance, the Ministry of Energy and akimats shall cut costs.": (
        "Ministry of Finance",
        "Ministry of Energy",
        "akimats",
    ),
    "The Secretaries of State and Defense shall issue a plan.": ("Secretary of State", "Secretary of Defense"),
    "The Governors of Upper and Lower Regions must report the losses.": ("Governors of Upper and Lower Regions",),
    "The heads of executive departments and agencies shall issue rules.": (
        "heads of executive departments and agencies",
    ),
    "Parliament and the Government should amend the law.": ("Parliament", "Government"),
    "Agencies issuing grants shall publish them.": ("Agencies",),
    "Foreign Minister Orso Vale was told to open an embassy.": ("Foreign Minister Orso Vale",),
    "The minister, Orso Vale, was told to open an embassy.": ("minister, Orso Vale",),
    "Within ten days the Chairman shall issue a notice.": ("Chairman",),
    "Kazakhstan's government must publish the list.": ("government",),
    "The report must be published by the Ministry of Health.": ("Ministry of Health",),
    "The president demanded an explanation from the energy minister.": ("energy minister",),
    "The report must be published by Friday.": (),
    "The report shall be written by a director.": (),
    "Loan terms must be eased.": (),
    "It is necessary to ease loan terms.": (),
}


@pytest.mark.parametrize(("text", "names"), RESPONSIBLE.items())
def test_who_must_act_is_named_without_articles(text: str, names: tuple[str, ...]) -> None:
    assert only(text).responsible == names


LATER = {
    "The Ministry of Trade Policy lost. The ministry must publish the data.": ("Ministry of Trade Policy",),
    "The Transport Ministry failed. It was tasked with drafting a timetable.": ("Transport Ministry",),
    "The Secretary of Health (Secretary) resigned. The Secretary shall issue rules.": ("Secretary of Health",),
    "The Environmental Review Agency (ERA) met. The Director of the ERA shall issue rules.": (
        "Director of the Environmental Review Agency",
    ),
    "We need to fix the law. This is my task to Parliament and the Government.": ("Parliament", "Government"),
    "It is important that a law on forests be drafted. The responsible bodies are the Ministry of Ecology and the "
    "Ministry of Justice.": ("Ministry of Ecology", "Ministry of Justice"),
    "The President ordered an audit of the fund. The Accounts Chamber is to conduct the audit.": ("Accounts Chamber",),
    "Clearance must move to the new system; the Ministry of Finance was given until May 1.": ("Ministry of Finance",),
}


@pytest.mark.parametrize(("text", "names"), LATER.items())
def test_a_short_name_or_a_later_clause_tells_who_must_act(text: str, names: tuple[str, ...]) -> None:
    assert only(text).responsible == names


def test_an_addressee_stays_for_the_next_order_of_the_same_issuer() -> None:
    first, second = directives(
        "The President told the Energy Agency to buy coal. He also ordered an audit of the pits."
    )
    assert first.responsible == second.responsible == ("Energy Agency",)


OVERSEERS = {
    "The agency shall submit to the Budget Office a report on its work.": ("Budget Office",),
    "The ministry must report to the Security Council on the results.": ("Security Council",),
    "The ministry must submit a plan to the Budget Office.": (),
    "The ministry must fix the dam under the control of the Security Council.": ("Security Council",),
    "The ministry must fix the dam. The Presidential Administration will monitor all of the above.": (
        "Presidential Administration",
    ),
    "The ministry must fix the dam. Control over execution was assigned to the Government Office.": (
        "Government Office",
    ),
    "The ministry must fix the dam. The Security Council will receive reports on the implementation.": (
        "Security Council",
    ),
    "The ministry must fix the dam. The Presidential Office has taken these instructions under its control.": (
        "Presidential Office",
    ),
    "The ministry must fix the dam. Implementation of the instructions is supervised by the Audit Office.": (
        "Audit Office",
    ),
    "The ministry must fix the dam. Deputy Prime Minister Lena Osh will personally supervise the work.": (
        "Deputy Prime Minister Lena Osh",
    ),
    "The ministry must fix the dam. The Security Council expects a report on the progress every quarter.": (
        "Security Council",
    ),
    "The ministry must fix the dam. It will account to the Security Council on the results.": ("Security Council",),
    "The ministry must fix the dam. The council expects a report on the weather.": (),
    "The ministry must fix the dam. The council will monitor the weather.": (),
}


@pytest.mark.parametrize(("text", "names"), OVERSEERS.items())
def test_who_is_reported_to_or_watches_over_all_oversees(text: str, names: tuple[str, ...]) -> None:
    assert directives(text)[0].overseers == names


SUPPORTING = {
    "The Secretary of State shall, in consultation with the Secretary of Labor, the Attorney General, and the "
    "Director of the Mint, issue a plan.": ("Secretary of Labor", "Attorney General", "Director of the Mint"),
    "The Ministry of Energy, together with the Arsu fund, must build a reserve.": ("Arsu fund",),
    "I instruct the Government, jointly with the National Bank, to curb inflation.": ("National Bank",),
    "The Ministry of Energy must build a reserve.": (),
}


@pytest.mark.parametrize(("text", "names"), SUPPORTING.items())
def test_who_is_consulted_supports_and_does_not_act(text: str, names: tuple[str, ...]) -> None:
    draft = only(text)
    assert draft.supporting == names
    assert len(draft.responsible) == 1


ISSUERS = {
    "President Tira Monde met the press. The head of state told the ministry to act on prices.": "Tira Monde",
    'President Tira Monde met the press. "The ministry must act on prices," Monde said.': "Tira Monde",
    "The mayor told the transport department to buy trams.": "mayor",
    "By the authority vested in me as President, it is hereby ordered: The Board shall buy trams.": "President",
}


@pytest.mark.parametrize(("text", "issuer"), ISSUERS.items())
def test_the_issuer_is_named_in_full(text: str, issuer: str) -> None:
    assert only(text).issuer == issuer
