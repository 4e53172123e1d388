"""Orders in direct speech and orders put as a wish, and what only sounds like one."""

import pytest

from tests.unit.extraction.en.english import directives, quotes

LED = "President Oren Talva met ministers. "

COMMANDS = {
    '"Plant two rows of trees along the canal by April," he told the forestry agency.': [
        "Plant two rows of trees along the canal by April"
    ],
    '"Rewrite the tender rules. Do not charge villagers," Talva told the finance minister.': [
        "Rewrite the tender rules",
        "Do not charge villagers",
    ],
    '"Lay the pipes first, then send me the bill," he told the water company.': ["Lay the pipes", "send me the bill"],
    '"Stop paying contractors in advance," Talva said.': ["Stop paying contractors in advance"],
}


@pytest.mark.parametrize(("text", "expected"), COMMANDS.items())
def test_an_imperative_in_the_words_of_the_issuer_is_an_order(text: str, expected: list[str]) -> None:
    found = quotes(LED + text)
    assert len(found) == len(expected)
    assert all(quote.startswith(words) for quote, words in zip(found, expected, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        '"Give us back our land," a farmer shouted.',
        '"Close the border," chanted the protesters.',
        '"Remember the floods," said Ada Brun, a resident.',
        "The fund runs the program “Build Homes” in three towns.",
        '"Work conditions are poor," Talva said.',
    ],
)
def test_calls_of_others_and_names_in_quotation_marks_are_no_orders(text: str) -> None:
    assert quotes(LED + text) == []


def test_all_commands_of_a_quotation_go_to_whom_it_was_said() -> None:
    found = directives(LED + '"Recount the coal. Throw out the old scales," he told the energy minister.')
    assert [draft.responsible for draft in found] == [("energy minister",)] * 2


TRANSCRIPT = """PRESIDENT TALVA: Good day. Minister, please begin.

R. KESS: Costs grew.

PRESIDENT TALVA: Then dismantle the fences along the lake. And you, Colonel, station two crews at the pass. \
Next time bring me the drawings. I need the list of debtors published by Monday. \
I would like you to finish the tunnel by June.
"""


def test_the_chair_of_a_meeting_commands_without_order_words() -> None:
    assert quotes(TRANSCRIPT) == [
        "dismantle the fences along the lake",
        "station two crews at the pass",
        "bring me the drawings",
        "the list of debtors published by Monday",
        "to finish the tunnel by June",
    ]


WISHES = {
    "Talva wants the night trains restored by March.": ("the night trains restored by March", ()),
    "He would like the Ministry of Justice to find the lease.": ("to find the lease", ("Ministry of Justice",)),
    '"I expect proposals from the Ministry of Housing by 1 March," he said.': (
        "proposals from the Ministry of Housing by 1 March",
        ("Ministry of Housing",),
    ),
    "The president ordered the contractor replaced.": ("the contractor replaced", ()),
    "She was clear: she wants it settled by the port authority.": (
        "it settled by the port authority",
        ("port authority",),
    ),
}


@pytest.mark.parametrize(("text", "expected"), WISHES.items())
def test_a_wish_of_the_issuer_is_an_order(text: str, expected: tuple[str, tuple[str, ...]]) -> None:
    (draft,) = directives(LED + text)
    assert (draft.span.of(LED + text), draft.responsible) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Residents want the road repaired by spring.",
        "Economists want the tax abolished.",
        "The region needs more nurses.",
        "The ministry expects to finish by May.",
        "He would like to thank the builders.",
    ],
)
def test_wishes_of_others_and_needs_are_no_orders(text: str) -> None:
    assert quotes(LED + text) == []
