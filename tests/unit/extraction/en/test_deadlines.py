"""Time limits in English official wording, resolved against the day of publication."""

from datetime import date

import pytest

from tracker.extraction.limits import choose
from tracker.extraction.profiles.en.deadlines import find_limits

PUBLISHED_ON = date(2024, 4, 17)  # a Wednesday

DATED = {
    "by 1 June": "2024-06-01",
    "by the 1st of June": "2024-06-01",
    "by June 1, 2026": "2026-06-01",
    "by Friday, 14 June": "2024-06-14",
    "by 1 February": "2025-02-01",
    "no later than 30 June of this year": "2024-06-30",
    "not later than 1 July of next year": "2025-07-01",
    "on or before 1 March 2025": "2025-03-01",
    "until 15 December": "2024-12-15",
    "by 01.06.2026": "2026-06-01",
    "by 2026-06-01": "2026-06-01",
    "by the 10th": "2024-05-10",
    "by the 25th of this month": "2024-04-25",
    "by the 10th of next month": "2024-05-10",
    "from Oct. 1": "2024-10-01",
    "effective January 1, 2025": "2025-01-01",
    "on 3 June": "2024-06-03",
    "within three months": "2024-07-17",
    "within 10 working days": "2024-04-27",
    "within ninety (90) days": "2024-07-16",
    "within one hundred and twenty days": "2024-08-15",
    "within 48 hours": "2024-04-19",
    "within a fortnight": "2024-05-01",
    "within half a year": "2024-10-17",
    "in two weeks": "2024-05-01",
    "over the next three years": "2027-04-17",
    "for the next three years": "2027-04-17",
    "within the next month": "2024-05-17",
    "within a three-month period": "2024-07-17",
    "within 180 days of the date of this order": "2024-10-14",
    "not later than 90 days after the date of this memorandum": "2024-07-16",
    "within 10 days of the publication of this decree": "2024-04-27",
    "within 30 days of this order": "2024-05-17",
    "by the end of the first half of the year": "2024-06-30",
    "by the end of the 1st quarter of 2026": "2026-03-31",
    "in the second quarter of 2026": "2026-06-30",
    "by Q3 2025": "2025-09-30",
    "in the first quarter": "2025-03-31",
    "by the end of May": "2024-05-31",
    "by late May": "2024-05-31",
    "by mid-May": "2024-05-15",
    "by November": "2024-11-30",
    "before November": "2024-10-31",
    "no later than July 2026": "2026-07-31",
    "from September": "2024-09-01",
    "by the end of the year": "2024-12-31",
    "before the end of next year": "2025-12-31",
    "by the end of 2025": "2025-12-31",
    "by year-end": "2024-12-31",
    "by mid-2026": "2026-06-30",
    "by the middle of next year": "2025-06-30",
    "by 2030": "2030-12-31",
    "before 2030": "2029-12-31",
    "from 2026": "2026-01-01",
    "in 2025–2026": "2026-12-31",
    "in the course of 2025": "2025-12-31",
    "by the end of fiscal year 2027": "2027-09-30",
    "in FY26": "2026-09-30",
    "next year": "2025-12-31",
    "from next year": "2025-01-01",
    "in the spring": "2024-05-31",
    "by autumn": "2024-08-31",
    "from the autumn of 2024": "2024-09-01",
    "by the end of autumn": "2024-11-30",
    "by Friday": "2024-04-19",
    "from Saturday": "2024-04-20",
    "this week": "2024-04-21",
    "by the end of next week": "2024-04-28",
    "by the end of the month": "2024-04-30",
    "by the end of the quarter": "2024-06-30",
    "by the end of the day": "2024-04-17",
    "by tomorrow": "2024-04-18",
    "by the start of the next school year": "2024-09-01",
}
RHYTHMS = [
    "annually",
    "every six months",
    "on a quarterly basis",
    "each year",
    "once a month",
    "twice a year",
    "at least once a week",
    "not less than once a year",
    "regularly",
    "from time to time",
    "every Monday",
    "not later than December 31 of each year",
]
OPEN = [
    "starting this autumn",
    "as soon as practicable",
    "immediately",
    "without undue delay",
    "in the coming months",
    "in the near future",
    "upon completion of the audit",
    "before the start of the heating season",
    "ahead of the spring session",
    "before the autumn rains",
    "within 30 days of receiving the report",
    "within six months of the date of its first meeting",
    "by the time the canal is opened",
    "by 31 February",
]
NO_LIMITS = [
    "that was closed in 2019",
    "of 12 March 2014",
    "for the 2030 strategy",
    "under the development plan of the region until 2029",
    "for pupils aged 7 years",
    "as in the past three years",
    "No. 12",
    "as it may be done",
    "on 3 March, as reported",
    "that is open around the clock",
    "according to the minister, who spoke today",
]


@pytest.mark.parametrize(("words", "day"), DATED.items())
def test_a_limit_ends_on_its_last_day(words: str, day: str) -> None:
    (limit,) = find_limits(f"build the school {words}", PUBLISHED_ON)
    assert (limit.deadline.words, str(limit.deadline.on)) == (words, day)


@pytest.mark.parametrize("words", RHYTHMS)
def test_a_rhythm_recurs_and_has_no_date(words: str) -> None:
    (limit,) = find_limits(f"report {words} on the works", PUBLISHED_ON)
    assert (limit.deadline.words, limit.deadline.on, limit.deadline.recurring) == (words, None, True)


@pytest.mark.parametrize("words", OPEN)
def test_an_open_limit_keeps_its_words(words: str) -> None:
    (limit,) = find_limits(f"build the school {words}", PUBLISHED_ON)
    assert (limit.deadline.words, limit.deadline.on, limit.deadline.recurring) == (words, None, False)


@pytest.mark.parametrize("words", NO_LIMITS)
def test_what_is_past_or_no_limit_is_not_one(words: str) -> None:
    assert find_limits(f"rebuild the school {words}", PUBLISHED_ON) == []


@pytest.mark.parametrize("words", ["submit quarterly reports", "publish a weekly price bulletin"])
def test_what_appears_regularly_recurs(words: str) -> None:
    (limit,) = find_limits(words, PUBLISHED_ON)
    assert limit.deadline.recurring


def test_a_weekly_paper_is_no_rhythm() -> None:
    assert find_limits("answer the weekly newspaper about its daily life", PUBLISHED_ON) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Deadline: 1 June 2026.", "2026-06-01"),
        ("Deadline: third quarter of 2026", "2026-09-30"),
        ("December 2026", "2026-12-31"),
        ("Deadline: end of the year", "2024-12-31"),
        ("The deadline is the end of 2026.", "2026-12-31"),
        ("Deadline – 30 days", "2024-05-17"),
        ("Build a school – Ministry of Education, March 2026.", "2026-03-31"),
        ("Build a school – third quarter of 2026;", "2026-09-30"),
        ("The ministry was given two weeks to report.", "2024-05-01"),
    ],
)
def test_a_note_gives_the_term_of_a_point(text: str, day: str) -> None:
    assert [str(limit.deadline.on) for limit in find_limits(text, PUBLISHED_ON)] == [day]


def test_without_a_day_of_publication_only_full_dates_resolve() -> None:
    limits = find_limits("by 1 June 2026 and by the end of the year", None)
    assert [str(limit.deadline.on) for limit in limits] == ["2026-06-01", "None"]


def test_a_first_report_and_a_rhythm_recur() -> None:
    chosen = choose(find_limits("within 30 days of the date of this order, and annually thereafter", PUBLISHED_ON))
    assert chosen is not None
    assert (chosen.on, chosen.recurring) == (None, True)


def test_a_date_is_chosen_before_haste() -> None:
    chosen = choose(find_limits("immediately, and by 1 June", PUBLISHED_ON))
    assert chosen is not None
    assert chosen.words == "by 1 June"


def test_a_day_beyond_the_calendar_is_no_date() -> None:
    (limit,) = find_limits("within three months", date.max)
    assert limit.deadline.on is None


def test_offsets_are_those_of_the_text() -> None:
    text = "İzmir 𝔖chool to be built\r\nby the end\r\nof the year"
    (limit,) = find_limits(text, PUBLISHED_ON)
    assert text[limit.start : limit.end] == "by the end\r\nof the year"
