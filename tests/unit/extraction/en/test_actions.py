"""One directive for each action that can be checked, and where its words end."""

import pytest

from tests.unit.extraction.en.english import directives, only, quotes

SPLITS = {
    "The President told the ministry to cut taxes and to publish the list.": ["to cut taxes", "to publish the list"],
    "The ministry must strengthen patrols and open new stations.": ["must strengthen patrols", "open new stations"],
    "The Board shall hold hearings and shall request documents.": ["shall hold hearings", "shall request documents"],
    "The Chair shall convene the panel, direct its work, and, as appropriate, establish subgroups.": [
        "shall convene the panel",
        "direct its work",
        "establish subgroups",
    ],
    "The agency must not only check the bridges but also report every month.": [
        "must not only check the bridges",
        "report every month",
    ],
    "The President instructed the Ministry of Finance to prepare a bill, and the Ministry of Energy to raise output.": [
        "to prepare a bill",
        "to raise output",
    ],
    "The Secretary shall review the rules and, within 45 days, submit a list.": [
        "shall review the rules",
        "within 45 days, submit a list",
    ],
}


@pytest.mark.parametrize(("text", "expected"), SPLITS.items())
def test_verbs_with_objects_of_their_own_are_split(text: str, expected: list[str]) -> None:
    assert quotes(text) == expected


ONE = [
    "The Center shall prepare and submit a report.",
    "The agency shall prepare a report and submit it to the board.",
    "The agencies shall cooperate with the Board and provide such data as it needs.",
    "The ministry must take measures to attract investment, build roads and create jobs.",
    "The ministry must protect the rights and safety of citizens.",
    "The Government was told to act on prices, including those of fuel, to calm the markets.",
    "The bureau must buy timber for trade and transport.",
    "The ministry must suspend, revise or repeal the rule.",
    "The ministry shall examine the law, and make proposals.",
]


@pytest.mark.parametrize("text", ONE)
def test_one_action_stays_together(text: str) -> None:
    assert len(directives(text)) == 1


ENDS = {
    '"The ministry must fix the dam," the president said.': "must fix the dam",
    "The ministry must fix the dam, the president noted.": "must fix the dam",
    "The ministry must fix the dam; the season has begun.": "must fix the dam",
    "The ministry must fix the dam, adding that time was short.": "must fix the dam",
    "Within 30 days of the date of this order, the ministry shall fix the dam.": (
        "Within 30 days of the date of this order, the ministry shall fix the dam"
    ),
}


@pytest.mark.parametrize(("text", "expected"), ENDS.items())
def test_the_quote_ends_where_the_action_ends(text: str, expected: str) -> None:
    assert quotes(text) == [expected]


WORDINGS = {
    "The report must be published by May 1.": "publish the report by May 1",
    "The ministry was tasked with drafting a law.": "draft a law",
    "The Ministry of Health shall buy vaccines.": "buy vaccines",
}


@pytest.mark.parametrize(("text", "wording"), WORDINGS.items())
def test_a_wording_starts_with_the_verb(text: str, wording: str) -> None:
    assert only(text).wording == wording
