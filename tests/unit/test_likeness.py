"""How alike two orders are, by the beginnings of their words."""

import pytest

from tracker.domain.likeness import Likeness, beginnings

OTHERS = [
    "Завершить строительство больницы в Зарянске",
    "Обеспечить финансирование школ",
    "Обеспечить ремонт дорог",
    "Обеспечить контроль за ценами на топливо",
    "Подготовить доклад о ходе уборки урожая",
]


def likeness(one: str, other: str) -> float:
    texts = [beginnings(each) for each in (*OTHERS, one, other)]
    return Likeness(texts).between(texts[-2], texts[-1])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Отремонтировать мост через реку Светлую", "Мост через Светлую отремонтировать до ноября"),
        ("Завершить капитальный ремонт котельных", "О завершении капитального ремонта котельных"),
        ("Көпірлерді жөндеу жұмыстарын аяқтау", "Көпірді жөндеуді аяқтау"),
        ("Complete the overhaul of power units", "The overhaul of all power units must be completed"),
    ],
)
def test_the_same_order_in_other_forms_of_its_words_is_alike(one: str, other: str) -> None:
    assert likeness(one, other) > 0.45
    assert likeness(one, other) == likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Обеспечить ремонт школ", "Обеспечить контроль за ценами"),
        ("Отремонтировать мост через Светлую", "Построить мост через Тихую"),
        ("Complete the overhaul of power units", "Complete the review of the tax code"),
        ("Мост", "Мост"),
        ("", "Мост через реку"),
    ],
)
def test_orders_that_share_a_common_word_or_one_word_only_are_not(one: str, other: str) -> None:
    assert likeness(one, other) < 0.45


def test_the_same_words_are_fully_alike_and_rare_ones_count_for_more() -> None:
    assert likeness("Построить мост через Тихую", "построить мост, через «Тихую»") == pytest.approx(1)
    rare = likeness("Обеспечить запуск телескопа", "Ускорить запуск телескопа")
    common = likeness("Обеспечить ремонт телескопа", "Обеспечить ремонт больниц")
    assert rare > common


def test_short_words_case_and_yo_make_no_difference() -> None:
    assert beginnings("Ещё и в её доме на реке") == beginnings("еще ДОМЕ, реке")
