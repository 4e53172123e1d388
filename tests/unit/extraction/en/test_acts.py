"""Executive orders, resolutions, lists of instructions and transcripts."""

from datetime import date

import pytest

from tests.unit.extraction.en.english import ACT, directives, quotes, read
from tracker.domain.kinds import Kind

BOILERPLATE = [
    "Nothing in this order shall be construed to impair the authority granted by law to an agency.",
    "This order shall be implemented subject to the availability of funds.",
    "The Board shall consist of five members.",
    "Members of the Board shall serve without compensation.",
    "The Chair shall serve as head of the Board.",
    "The term shall mean a person under 18.",
    "The Board shall terminate two years after the date of this order.",
    "Order 5 of May 1 is hereby revoked.",
    "The Ministry is designated as the lead agency.",
    "The agency may hire experts.",
    "The report shall include a list of all wells.",
]


@pytest.mark.parametrize("sentence", BOILERPLATE)
def test_clauses_that_bind_nobody_are_left_out(sentence: str) -> None:
    assert quotes(ACT + sentence) == []


def test_a_section_of_policy_is_general_but_its_duties_count() -> None:
    aims = "Section 1.\n\nPolicy\n\nOur roads must be the safest. The Roads Agency shall repair all bridges.\n\n"
    text = f"{ACT}{aims}Section 2.\n\nDuties\n\nBridges shall be inspected."
    assert [draft.kind for draft in read(text)] == [Kind.GENERAL, Kind.DIRECTIVE, Kind.DIRECTIVE]


def test_points_under_a_lead_are_orders_to_those_it_names() -> None:
    points = "(a) review all permits; and\n\n(b) not later than May 1, 2026, publish a list of them.\n\n"
    text = f"{ACT}Sec. 2. The Board shall:\n\n{points}The sky is blue."
    first, second = directives(text)
    assert (first.span.of(text), first.responsible) == ("review all permits", ("Board",))
    assert second.responsible == ("Board",)
    assert second.deadline is not None
    assert second.deadline.on == date(2026, 5, 1)


def test_points_inside_a_line_are_cut_apart() -> None:
    text = f"{ACT}The Director is directed, by law, to (i) buy a reserve of salt; and (ii) build a store for it."
    assert quotes(text) == ["buy a reserve of salt", "build a store for it"]


def test_points_of_a_sentence_share_its_term() -> None:
    points = "(i) list all grants; and (ii) end those for salt."
    text = f"{ACT}Each agency head shall, within 60 days of the date of this order, {points}"
    assert [d.deadline.on if d.deadline else None for d in directives(text)] == [date(2026, 3, 13)] * 2


def test_a_list_that_only_spells_out_an_action_belongs_to_its_quote() -> None:
    text = (
        f"{ACT}The Board shall develop proposals relating to:\n\n(i) the price of water; and\n\n(ii) the price of salt."
    )
    (quote,) = quotes(text)
    assert quote.endswith("the price of salt.")


def test_members_under_a_lead_are_no_orders() -> None:
    text = f"{ACT}The Board shall consist of the following:\n\n(i) the head of the Mint;\n\n(ii) the head of the Fleet."
    assert quotes(text) == []


def test_the_new_text_of_another_act_is_left_out() -> None:
    new_text = "Section 3.\n\nRule 6 is amended to read:\n\nThe office shall list the posts.\n\n"
    text = f"{ACT}{new_text}Section 4.\n\nThe Board shall buy salt."
    assert quotes(text) == ["The Board shall buy salt"]


def test_a_passive_of_an_act_goes_to_whom_it_bound_last() -> None:
    _, second = directives(f"{ACT}The Chair shall issue a request. The request shall remain open for 40 days.")
    assert second.responsible == ("Chair",)


LIST = """Instructions of the President Following the Meeting on Water

1. The Government:

a) adopt a plan for saving water;

b) submit a bill to Parliament. Deadline: 1 June 2026.

2. Ministry of Water, jointly with the Ministry of Finance:

line the canals with concrete; deadline – 30 November 2026;

Publish the losses.

Responsible: Deputy Minister Ivo Lund

3. Ministry of Justice: examine the law.

4. To approve the attached list.

Control over the execution of this list is entrusted to the Control Department.
"""


def test_a_list_names_its_addressees_in_front_of_their_points() -> None:
    found = {d.wording.split()[0]: d for d in directives(LIST)}
    assert list(found) == ["adopt", "submit", "line", "Publish".lower(), "examine"]
    assert found["adopt"].responsible == ("Government",)
    assert found["line"].responsible == ("Ministry of Water", "Deputy Minister Ivo Lund")
    assert found["examine"].responsible == ("Ministry of Justice",)
    assert {d.overseers for d in found.values()} == {("Control Department",)}


def test_a_term_behind_a_point_is_its_deadline() -> None:
    terms = {d.wording.split()[0]: d.deadline.on if d.deadline else None for d in directives(LIST)}
    assert (terms["adopt"], terms["submit"], terms["line"]) == (None, date(2026, 6, 1), date(2026, 11, 30))


def test_a_bulleted_list_in_a_report_names_who_is_to_do_what() -> None:
    text = (
        "Following the discussion, Orso gave a number of instructions:\n\n"
        "– the Ministry of Health to inspect all camps by 25 May;\n\n"
        "– the Ministry of Roads to allocate trams, and the Ministry of Order to escort them.\n"
    )
    assert [d.responsible for d in directives(text)] == [
        ("Ministry of Health",),
        ("Ministry of Roads",),
        ("Ministry of Order",),
    ]


TRANSCRIPT = """Meeting on Farming

TIRA MONDE: Good afternoon. Mr. Lund, you have the floor.

I. LUND: Sowing is over. The Ministry of Trade should buy more grain.

TIRA MONDE: Please bring the share of insured land to 60 percent. Thank you. Let us go on.
"""


def test_in_a_transcript_only_who_presides_gives_orders() -> None:
    assert [(d.kind, d.span.of(TRANSCRIPT)) for d in read(TRANSCRIPT)] == [
        (Kind.APPEAL, "should buy more grain"),
        (Kind.DIRECTIVE, "bring the share of insured land to 60 percent"),
    ]


def test_an_imperative_goes_to_who_spoke_last() -> None:
    assert directives(TRANSCRIPT)[0].responsible == ("I. LUND",)
