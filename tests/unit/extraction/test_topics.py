"""The topic of an action: what its own words say, then what stands around it."""

from time import perf_counter

import pytest

from tracker.domain.spans import Span
from tracker.extraction.topics import TopicVote, TopicWords

WORDS = {
    0: ["white house"],
    3: ["hospital", "~ministry of health"],
    4: ["farm", "oil seed"],
    7: ["oil spill", "forest"],
    8: ["oil.", "boiler"],
    14: ["house"],
    20: ["~report"],
}


def vote(text: str, action: str, heading: str = "", bodies: tuple[str, ...] = ()) -> TopicVote | None:
    start = text.index(action)
    return TopicWords(WORDS).read(text, heading).topic_of(Span(start, start + len(action)), bodies)


def topic(text: str, action: str, heading: str = "", bodies: tuple[str, ...] = ()) -> int | None:
    found = vote(text, action, heading, bodies)
    return found.topic if found else None


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("repair the boilers", 8),
        ("buy oil", 8),
        ("clean up the oil spill", 7),
        ("clean up the OIL\nSPILL", 7),
        ("buy oily cloth", None),
        ("repair the house", 14),
        ("repair the White House", None),
        ("store the oil, seed the fields", 8),
        ("sing", None),
    ],
)
def test_the_longest_entry_that_fits_has_its_words(action: str, expected: int | None) -> None:
    assert topic(action, action) == expected


def test_the_words_that_spoke_are_told() -> None:
    found = vote("The mayor shall repair the Boilers of the farm.", "repair the Boilers")
    assert found == TopicVote(8, ("Boilers",))


def test_a_weak_word_gives_way_to_a_plain_one() -> None:
    assert topic("report on the forest", "report on the forest") == 7
    assert topic("report by noon", "report by noon") == 20


def test_the_action_counts_more_than_what_stands_around_it() -> None:
    text = "The farms are ready. Repair the boilers of the school by noon."
    assert topic(text, "Repair the boilers of the school") == 8


def test_an_action_without_words_takes_the_topic_around_it() -> None:
    text = "The hospital has no beds.\nThe report is late.\nThe farms are dry. Settle this by noon."
    assert topic(text, "Settle this by noon") == 4


def test_who_must_act_speaks_when_nothing_else_does() -> None:
    assert topic("Settle this by noon.", "Settle this by noon", bodies=("Ministry of Health",)) == 3
    assert topic("Repair the boilers.", "Repair the boilers", bodies=("Ministry of Health",)) == 8


def test_the_heading_and_the_whole_text_speak_when_nothing_nearer_does() -> None:
    assert topic("Settle this.", "Settle this", heading="A meeting on farms") == 4
    assert topic("Settle this." + " So it goes." * 100 + " The farms are dry.", "Settle this") == 4


@pytest.mark.parametrize(("explained", "expected"), [("Forest Revival Act (FRA)", 7), ("Revival Act (FRA)", 14)])
def test_an_acronym_that_the_text_explains_speaks_like_its_name(explained: str, expected: int) -> None:
    text = f"The {explained} was passed in spring.\n\nThe agency shall apply the FRA to every house."
    assert topic(text, "apply the FRA") == expected


def test_what_is_ordered_together_speaks_for_one_another() -> None:
    text = "Repair the boilers; insulate the boiler; buy boilers.\n\n\nSend a report."
    actions = ["Repair the boilers", "insulate the boiler", "buy boilers", "Send a report"]
    spans = [Span(text.index(each), text.index(each) + len(each)) for each in actions]
    votes = TopicWords(WORDS).read(text, "").topics_of([(span, ()) for span in spans])
    assert [each and each.topic for each in votes] == [8, 8, 8, 8]
    assert topic("Send a report.", "Send a report") == 20


def test_letters_that_grow_in_lower_case_do_not_shift_the_words() -> None:
    found = vote("İİİ 𝔖 repair the boilers", "repair the boilers")
    assert found == TopicVote(8, ("boilers",))


def test_the_time_is_linear_in_the_length_of_the_text() -> None:
    def seconds(sentences: int) -> float:
        text = "The ministry shall repair the boilers of the hospital. " * sentences
        began = perf_counter()
        page = TopicWords(WORDS).read(text, "")
        for at in range(0, len(text) - 54, 55):
            page.topic_of(Span(at, at + 54))
        return perf_counter() - began

    seconds(10)
    assert seconds(4000) < 40 * max(seconds(400), 0.001)
