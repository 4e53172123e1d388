"""Acts and lists of orders in Kazakh."""

from datetime import date

import pytest

from tests.unit.extraction.kk.drafts import orders, quotes

DECREE = """Көкала Республикасы Үкіметінің 2024 жылғы 5 ақпандағы № 7 қаулысы

Көкала Республикасының Үкіметі ҚАУЛЫ ЕТЕДІ:

1. Көлік министрлігі:
1) апатты көпірлердің тізімін бекітсін;
2) тоқсан сайын Үкіметке ақпарат берсін.

2. Қаржы министрлігі жергілікті атқарушы органдармен бірлесіп, 2024 жылғы 1 шілдеге дейін қаражат бөлсін.

3. 2010 жылғы қаулының күші жойылды деп танылсын.

4. Осы қаулының орындалуын бақылау Үкімет Аппаратына жүктелсін.

5. Осы қаулы қол қойылған күнінен бастап қолданысқа енгізіледі.
"""

LIST = """Мемлекет басшысының тапсырмалар тізбесі

1. Ауылдарда жаңа мектептер ашу.
Жауапты: Білім министрлігі (БМ), облыс әкімдері.
Мерзімі: 2025 жылғы желтоқсан.

2. Мұғалімдердің жалақысын көтеру мәселесін пысықтау.
Жауапты: БМ (жинақтау), Солтүстік, Павлодар облыстарының әкімдері.

3. Былтыр 50 мектеп ашылды (мәлімет үшін).

Бақылау – Президент Әкімшілігінде.
"""

BULLETS = """Жиын қорытындысы бойынша Премьер-министр Энергетика министрлігіне мыналарды тапсырды:
– көмір қорын жасауды;
– жылу желілерін 1 қыркүйекке дейін жөндеуді.

Жиын екі сағатқа созылды.
"""


def test_points_of_an_act_belong_to_the_body_in_their_header() -> None:
    drafts = orders(DECREE)
    assert [d.responsible for d in drafts] == [("Көлік министрлігі",), ("Көлік министрлігі",), ("Қаржы министрлігі",)]
    assert drafts[2].supporting == ("жергілікті атқарушы органдар",)


def test_clauses_that_execute_themselves_and_control_are_no_orders() -> None:
    assert not any("танылсын" in quote or "бақылау" in quote or "қолданысқа" in quote for quote in quotes(DECREE))
    assert all("Үкімет Аппараты" in draft.overseers for draft in orders(DECREE))


def test_an_act_is_given_by_the_body_in_its_heading() -> None:
    assert {draft.issuer for draft in orders(DECREE)} == {"Көкала Республикасы Үкіметі"}


def test_notes_under_a_point_complete_it() -> None:
    first, second = orders(LIST)
    assert first.responsible == ("Білім министрлігі", "облыс әкімдері")
    assert first.deadline is not None
    assert first.deadline.on == date(2025, 12, 31)
    assert second.responsible == ("Білім министрлігі", "Солтүстік, Павлодар облыстарының әкімдері")
    assert second.deadline is None
    assert {d.overseers for d in (first, second)} == {("Президент Әкімшілігі",)}
    assert first.issuer == "Мемлекет басшысы"


def test_bullets_belong_to_the_order_that_announces_them() -> None:
    assert quotes(BULLETS) == ["көмір қорын жасауды", "жылу желілерін 1 қыркүйекке дейін жөндеуді"]
    assert {draft.responsible for draft in orders(BULLETS)} == {("Энергетика министрлігі",)}


def test_a_bullet_may_say_what_a_body_does() -> None:
    text = "Үкімет басшысы бірқатар тапсырма берді:\n• ТЖМ картаны әзірлейді;\n• әкімдіктер жолды жөндесін."
    drafts = orders(text)
    assert [d.responsible for d in drafts] == [("ТЖМ",), ("әкімдіктер",)]
    assert {d.issuer for d in drafts} == {"Үкімет басшысы"}


def test_a_point_may_name_who_and_when_behind_a_dash() -> None:
    point = "1) кезекті цифрлық тізілімге көшіру – Құрылыс министрлігі, 2024 жылғы 31 желтоқсанға дейін;"
    text = f"Тапсырмалар тізбесі\n\n{point}"
    (draft,) = orders(text)
    assert draft.responsible == ("Құрылыс министрлігі",)
    assert draft.deadline is not None
    assert draft.deadline.on == date(2024, 12, 31)


def test_orders_listed_in_one_sentence() -> None:
    text = "Вице-премьер бірқатар тапсырма берді: ТЖМ көмір қорын жасасын; әкімдіктер жылу желілерін жөндесін."
    assert [d.responsible for d in orders(text)] == [("ТЖМ",), ("әкімдіктер",)]


def test_what_a_body_does_is_an_order_only_where_orders_are_told() -> None:
    told = "Көлік басқармасына жолды жабу тапсырылды. Полиция тәулік бойы кезекшілік қояды."
    assert quotes(told) == ["жолды жабу", "Полиция тәулік бойы кезекшілік қояды"]
    assert quotes("Бұл – ежелгі қала. Полиция тәулік бойы кезекшілік қояды.") == []


@pytest.mark.parametrize(
    "note",
    [
        "Орындаушы: Көлік министрлігі. Мерзімі: 2026 жылғы 1 қазан.",
        "Мерзімі – 2026 жылғы 1 қазан; жауапты – Көлік министрлігі.",
        "Жауапты орындаушы: Көлік министрлігі\nОрындау мерзімі: 2026 жылғы 1 қазан",
    ],
)
def test_notes_below_points_make_a_list_and_may_share_a_line(note: str) -> None:
    drafts = orders(f"Кеңес\n\n1. Көпірді жөндеуден өткізу.\n{note}\n\n2. Кітапханаларды жабдықтау.\n{note}\n")
    assert [d.responsible for d in drafts] == [("Көлік министрлігі",)] * 2
    assert [d.deadline and d.deadline.on for d in drafts] == [date(2026, 10, 1)] * 2


def test_one_note_makes_no_list() -> None:
    assert orders("Кеңес\n\n1. Көпірді жөндеу.\nМерзімі: 2026 жылғы 1 қазан.\n\n2. Кітапхананы жабдықтау.\n") == []
