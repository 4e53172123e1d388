"""Lists of orders: headers, points, notes and brackets beside them."""

from datetime import date

import pytest

from tests.unit.extraction.ru.passages import drafts, quotes

BRACKETS = """Поручения главы республики по итогам послания

Определить следующие поручения и сроки их выполнения:

1) повысить пособия на 12 процентов (Министерство труда, Министерство финансов; до 1 июня 2024 года);

2) ввести в действие новые пансионаты (акиматы областей);

3) принять к сведению, что индексация проведена полностью;

4) издать азбуку (второе издание).
"""
ACT = """УКАЗ

Постановляю:

1. Утвердить положение о наградах.

2. Правительству в месячный срок обновить правила охоты.

3. Указ вступает в силу со дня подписания.
"""
REPORT = """По итогам совещания премьер-министр дал ряд поручений.

Министерству здравоохранения – до 1 октября закрыть вакансии фельдшеров.

Акиматам областей – организовать подвоз лекарств.
"""


def test_a_bracket_at_the_end_of_a_point_says_who_and_by_when() -> None:
    found = drafts(BRACKETS)
    assert [d.span.of(BRACKETS) for d in found] == [
        "повысить пособия на 12 процентов",
        "ввести в действие новые пансионаты",
        "издать азбуку (второе издание)",
    ]
    assert [d.responsible for d in found] == [
        ("Министерство труда", "Министерство финансов"),
        ("акиматы областей",),
        (),
    ]
    assert found[0].deadline is not None
    assert found[0].deadline.on == date(2024, 6, 1)


def test_clauses_of_an_act_that_execute_themselves_order_nothing() -> None:
    assert quotes(ACT) == ["в месячный срок обновить правила охоты"]


def test_lines_that_begin_with_a_body_are_points_of_a_report() -> None:
    found = drafts(REPORT)
    assert [d.responsible for d in found] == [("Министерство здравоохранения",), ("акиматы областей",)]


def test_points_that_share_words_are_still_points_of_their_own() -> None:
    act = (
        "Перечень поручений\n\n1. Правительству:\n"
        "а) представить предложения по приведению актов в соответствие с указом;\n"
        "б) привести акты в соответствие с указом.\n"
    )
    assert len(drafts(act)) == 2


@pytest.mark.parametrize(
    "note",
    [
        "Исполнитель: Минтранс. Срок: 1 октября 2026 года.",
        "Ответственный – Минтранс, срок – 1 октября 2026 года",
        "Срок: 1 октября 2026 года. Ответственный исполнитель: Минтранс.",
    ],
)
def test_the_notes_of_a_point_may_share_a_line(note: str) -> None:
    found = drafts(f"Поручения\n\n1. Отремонтировать мост.\n{note}\n\n2. Подключить библиотеки к сети.\n{note}\n")
    assert [d.responsible for d in found] == [("Минтранс",)] * 2
    assert [d.deadline and d.deadline.on for d in found] == [date(2026, 10, 1)] * 2


def test_a_term_in_the_line_of_a_point_is_its_own() -> None:
    found = drafts(
        "Перечень поручений\n\n1. Отремонтировать мост.\n\n2. Подключить библиотеки. Срок – 1 октября 2026 года.\n"
    )
    assert [d.deadline and d.deadline.on for d in found] == [None, date(2026, 10, 1)]
