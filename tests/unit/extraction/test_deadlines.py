"""Time limits in official wording, resolved against the day of publication."""

from datetime import date

import pytest

from tracker.extraction.profiles.ru.deadlines import choose, find_limits

PUBLISHED_ON = date(2024, 4, 17)  # a Wednesday

DATED = {
    "до конца года": "2024-12-31",
    "до конца следующего года": "2025-12-31",
    "к концу 2025 года": "2025-12-31",
    "до 1 июня": "2024-06-01",
    "до 1 февраля": "2025-02-01",
    "не позднее 30 июня текущего года": "2024-06-30",
    "до 01.06.2026": "2026-06-01",
    "к 4-му сентября": "2024-09-04",
    "в течение трёх месяцев": "2024-07-17",
    "в течение двух недель": "2024-05-01",
    "в течение 10 рабочих дней": "2024-04-27",
    "в течение 2026 года": "2026-12-31",
    "за неделю": "2024-04-24",
    "в трехмесячный срок": "2024-07-17",
    "в 3-месячный срок": "2024-07-17",
    "в недельный срок": "2024-04-24",
    "к концу первого полугодия": "2024-06-30",
    "во втором квартале 2026 года": "2026-06-30",
    "в IV квартале": "2024-12-31",
    "в I квартале": "2025-03-31",
    "до конца мая": "2024-05-31",
    "до середины мая": "2024-05-15",
    "к ноябрю": "2024-11-30",
    "до ноября": "2024-10-31",
    "к 2030 году": "2030-12-31",
    "до 2030 года": "2029-12-31",
    "с 2026 года": "2026-01-01",
    "в 2025-2026 годах": "2026-12-31",
    "в следующем году": "2025-12-31",
    "весной": "2024-05-31",
    "до конца осени": "2024-11-30",
    "к осени": "2024-08-31",
    "до пятницы": "2024-04-19",
    "на этой неделе": "2024-04-21",
    "до конца месяца": "2024-04-30",
    "до конца квартала": "2024-06-30",
    "до конца сегодняшнего дня": "2024-04-17",
    "с завтрашнего дня": "2024-04-18",
}
RHYTHMS = ["ежеквартально", "раз в полгода", "не реже одного раза в месяц", "каждую неделю", "на постоянной основе"]
OPEN = ["в кратчайшие сроки", "незамедлительно", "в ближайшее время", "по достижении договорённости", "до 31 февраля"]


@pytest.mark.parametrize(("words", "day"), DATED.items())
def test_a_limit_ends_on_its_last_day(words: str, day: str) -> None:
    (limit,) = find_limits(f"построить школу {words}", PUBLISHED_ON)
    assert (limit.deadline.words, str(limit.deadline.on)) == (words, day)


@pytest.mark.parametrize("words", RHYTHMS)
def test_a_rhythm_recurs_and_has_no_date(words: str) -> None:
    (limit,) = find_limits(f"докладывать {words} о ходе работ", PUBLISHED_ON)
    assert (limit.deadline.words, limit.deadline.on, limit.deadline.recurring) == (words, None, True)


@pytest.mark.parametrize("words", OPEN)
def test_an_open_limit_keeps_its_words(words: str) -> None:
    (limit,) = find_limits(f"построить школу {words}", PUBLISHED_ON)
    assert (limit.deadline.words, limit.deadline.on, limit.deadline.recurring) == (words, None, False)


@pytest.mark.parametrize("words", ["в мае 2018 года", "в 2019 году", "до 1 июня 2020 года", "на 2025 год", "№ 12"])
def test_what_is_past_or_no_limit_is_not_one(words: str) -> None:
    assert find_limits(f"построить школу {words}", PUBLISHED_ON) == []


def test_without_a_day_of_publication_only_full_dates_resolve() -> None:
    limits = find_limits("до 1 июня 2026 года и до конца года", None)
    assert [str(f.deadline.on) for f in limits] == ["2026-06-01", "None"]


def test_a_date_is_chosen_before_haste_and_a_rhythm_before_a_date() -> None:
    chosen = choose(find_limits("незамедлительно, до 1 июня", PUBLISHED_ON))
    assert chosen is not None
    assert chosen.words == "до 1 июня"
    chosen = choose(find_limits("до 1 июня, далее ежеквартально", PUBLISHED_ON))
    assert chosen is not None
    assert chosen.recurring


def test_offsets_are_those_of_the_text() -> None:
    text = "Ёлку İ построить до конца года"
    (limit,) = find_limits(text, PUBLISHED_ON)
    assert text[limit.start : limit.end] == "до конца года"
