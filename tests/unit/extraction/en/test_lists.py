"""Lists of instructions whose points begin with a verb and carry notes."""

from datetime import date

from tests.unit.extraction.en.english import directives, quotes

LIST = """Outcome of the Meeting on Forests

1. Redraw the borders of the reserves.
Responsible: Ministry of Ecology, Land Committee (lead).
Due: fourth quarter of 2026.

2. Plug the wells of Oltan; hand the data over to the Geology Committee.
Executor(s) – Ministry of Energy. Co-executor: Ministry of Finance.
Deadline: 1 June 2026.

3. For reference: the reserves cover 4 million hectares.

4. Recommend that hunters' associations register their dogs.

5. Take note of the report of the Forest Institute.

Control over implementation: Presidential Administration.
"""


def test_points_with_notes_need_no_header() -> None:
    assert quotes(LIST) == [
        "Redraw the borders of the reserves",
        "Plug the wells of Oltan",
        "hand the data over to the Geology Committee",
    ]


def test_notes_give_a_point_who_with_whom_and_by_when() -> None:
    first, second, third = directives(LIST)
    assert first.responsible == ("Ministry of Ecology", "Land Committee")
    assert second.responsible == third.responsible == ("Ministry of Energy",)
    assert third.supporting == ("Ministry of Finance",)
    assert [d.deadline.on if d.deadline else None for d in (first, third)] == [date(2026, 12, 31), date(2026, 6, 1)]


def test_the_only_note_of_control_stands_over_all_points() -> None:
    assert {draft.overseers for draft in directives(LIST)} == {("Presidential Administration",)}


IN_FRONT = """Protocol on Winter Supplies

Ministry of Energy – stock coal for forty days; deadline 1 October 2026.

Lead agency: Ministry of Trade. Cap the margin on flour by 1 March 2026.

Train 400 clerks; Responsible: Civil Service Agency; Due: March 2026
"""


def test_bodies_and_notes_may_stand_in_front_and_in_the_line() -> None:
    assert [(d.responsible, d.deadline.on if d.deadline else None) for d in directives(IN_FRONT)] == [
        (("Ministry of Energy",), date(2026, 10, 1)),
        (("Ministry of Trade",), date(2026, 3, 1)),
        (("Civil Service Agency",), date(2026, 3, 31)),
    ]


def test_a_note_in_a_report_makes_no_list() -> None:
    assert quotes("Notes\n\nDeadline: 1 June 2026.\n\nBuild times are long. Plug the gaps, they say.") == []
