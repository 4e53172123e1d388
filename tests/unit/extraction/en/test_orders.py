"""What gives an order in English news, speeches and resolutions, and what only looks like it."""

import pytest

from tests.unit.extraction.en.english import directives, only, quotes, read
from tracker.domain.kinds import Kind

ORDERS = {
    # order verbs
    "President Aliyan instructed the Ministry of Finance to prepare a bill by June 1.": ["to prepare a bill by June 1"],
    "The Agriculture Ministry was ordered to inspect all warehouses.": ["to inspect all warehouses"],
    "The President tasked the agency with drafting a plan.": ["drafting a plan"],
    "The governor demanded that the roads department explain the delay.": ["explain the delay"],
    "The President ordered that the archive be opened.": ["the archive be opened"],
    "The head of state ordered an audit of the road fund.": ["an audit of the road fund"],
    "The president called for stricter penalties for poaching.": ["stricter penalties for poaching"],
    "I instruct the Government to curb inflation.": ["to curb inflation"],
    "He went on to instruct the akimats to check all boilers.": ["to check all boilers"],
    "The President signed a decree requiring ministries to cut staff.": ["to cut staff"],
    "I hereby direct that the flag be flown at half-mast.": ["the flag be flown at half-mast"],
    # modals
    "The Ministry of Energy must build a reserve.": ["must build a reserve"],
    "The government needs to publish its plan.": ["needs to publish its plan"],
    "The akims are to present their plans by March 1.": ["are to present their plans by March 1"],
    "Agencies shall, as far as the law permits, share their data.": [
        "shall, as far as the law permits, share their data"
    ],
    "The bill should be submitted to parliament before July 1.": [
        "The bill should be submitted to parliament before July 1"
    ],
    "Let the Ministry of Trade sign the contracts.": ["Let the Ministry of Trade sign the contracts"],
    "No agency may hide data, and no agency shall sell data.": ["No agency may hide data", "no agency shall sell data"],
    # needs
    "I consider it necessary to pause inspections of small firms.": ["to pause inspections of small firms"],
    "It is necessary to raise the salaries of rural doctors.": ["to raise the salaries of rural doctors"],
    "It is essential that the National Post open a desk in each village.": ["open a desk in each village"],
    "The President stressed the need to repair the dam.": ["to repair the dam"],
    "The President stressed the importance of repairing the dam.": ["repairing the dam"],
    # nouns
    "The Prime Minister gave instructions to the governors to clear the debts.": ["to clear the debts"],
    "The President set the government the task of doubling exports.": ["doubling exports"],
    "Responsibility for lighting the roads rests with local authorities.": ["lighting the roads"],
    "It falls to the Ministry of Science to rewrite the rules.": ["to rewrite the rules"],
    "The ministry was given three months to fix the dam.": ["three months to fix the dam"],
    "Ministers have until Friday to submit their proposals.": ["until Friday to submit their proposals"],
}


@pytest.mark.parametrize(("text", "expected"), ORDERS.items())
def test_an_order_is_found_by_its_verb_modal_or_noun(text: str, expected: list[str]) -> None:
    assert [q.removesuffix(" rests with local authorities") for q in quotes(text)] == expected


NO_ORDERS = [
    "The Secretary is authorized to adopt such rules as are necessary.",
    "The law requires companies to publish their accounts.",
    "The National Guard was deployed to help residents.",
    "He should have resigned long ago.",
    "The project, which must be completed by 2027, was launched in May.",
    "The government is expected to adopt the plan in June.",
    "The Cabinet discussed orders and requests from the regions.",
    "It should be noted that exports grew.",
    "The aim of the program is to raise incomes.",
    "Should the ministry publish the report?",
    "The minister opened a school and thanked the teachers.",
    "At the request of the mayor, the road was closed.",
]


@pytest.mark.parametrize("text", NO_ORDERS)
def test_a_description_is_no_order(text: str) -> None:
    assert directives(text) == []


KINDS = {
    "The president urged citizens to save water.": Kind.APPEAL,
    "The mayor invited foreign companies to open offices in the city.": Kind.APPEAL,
    "Every citizen must obey the law.": Kind.APPEAL,
    "The central bank should raise rates, said Ivo Lund, an analyst at the Port School.": Kind.APPEAL,
    "The President had instructed the ministry to finish the bridge.": Kind.RESTATED,
    "Last year the president instructed the government to reform pensions.": Kind.RESTATED,
    "The President recalled that he had ordered the ministry to finish the bridge.": Kind.RESTATED,
    "The ministry plans to build 20 schools next year.": Kind.COMMITMENT,
    "We will build 300 schools.": Kind.COMMITMENT,
    "Passengers are required to wear masks.": Kind.APPEAL,
    "The sides stressed the need to expand trade.": Kind.APPEAL,
    "The police must work better.": Kind.GENERAL,
    "It is important to understand that there is no other way.": Kind.GENERAL,
    "The President gave the Government instructions to take the following measures.": Kind.GENERAL,
}


@pytest.mark.parametrize(("text", "kind"), KINDS.items())
def test_what_only_reads_like_an_order_has_another_kind(text: str, kind: Kind) -> None:
    assert [draft.kind for draft in read(text)] == [kind]


def test_what_a_body_does_by_a_day_is_an_order_when_somebody_says_so() -> None:
    assert quotes("The Ministry of Roads finds a site within ten days, he explained.") == [
        "finds a site within ten days"
    ]
    assert quotes("The Ministry of Roads finds sites every year.") == []
    assert quotes("The ministry expects to finish by May 1, he said.") == []


def test_a_forecast_is_an_order_for_those_who_were_told_before() -> None:
    text = (
        "The President put Deputy Prime Minister Asel Orun in charge of drawing up a program. "
        "Orun is expected to present it to the Senate. The crowd is expected to leave the square."
    )
    assert quotes(text) == ["drawing up a program", "to present it to the Senate"]


def test_a_headline_counts_only_when_the_body_says_nothing() -> None:
    title = "Prime Minister Orders Ministry to Publish Budget"
    assert (
        only(f"{title}\n\nThe Prime Minister ordered the ministry to publish the budget by May 1.").deadline is not None
    )


def test_traits_say_how_an_order_was_given() -> None:
    traits = only("The Ministry of Energy must build a reserve by May 1.").traits
    assert {"modal:must", "subject:body", "limit"} <= traits
    assert "act" not in traits
