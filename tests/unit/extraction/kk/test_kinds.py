"""Directives, and what only reads like them, in Kazakh."""

import pytest

from tests.unit.extraction.kk.drafts import read
from tracker.domain.kinds import Kind

SPEECH = "Мемлекет басшысы Айдын Серіктің Үкіметтің кеңейтілген отырысында сөйлеген сөзі\n\n"
SUMMIT = "Мемлекет басшысы Айдын Серіктің бейресми саммитте сөйлеген сөзі\n\n"

KINDS = {
    "Еске салсақ, Президент былтыр мектеп салуды тапсырған болатын.": Kind.RESTATED,
    "Жақында сіз ауылды көркейту туралы нақты тапсырма бердіңіз, жұмыс жүріп жатыр.": Kind.RESTATED,
    "Мен бұрын жаңа орталық құру қажет екенін айттым.": Kind.RESTATED,
    "Тұрғындар әкімнен жарық орнатуды талап етті.": Kind.GENERAL,
    "Азаматтар су үнемдеуі керек.": Kind.APPEAL,
    "Кәсіпкерлер салықты уақытылы төлеуі тиіс.": Kind.APPEAL,
    "Үйде отырыңыздар, бетперде тағыңыздар.": Kind.APPEAL,
    "Қытай президенті АҚШ-тан тарифті төмендетуді талап етті.": Kind.APPEAL,
    SPEECH + "Біз қолайлы жағдай жасауымыз қажет.": Kind.GENERAL,
    SPEECH + "Ғылым қоғамның сұранысына сай болуға тиіс.": Kind.GENERAL,
    SPEECH + "Бастама мәдениеттің дамуына жол ашуға тиіс.": Kind.GENERAL,
    SUMMIT + "Осы саладағы жұмысты жандандыру қажет.": Kind.APPEAL,
    "Заң бойынша оператор пайданың бір бөлігін спортқа жұмсауы тиіс.": Kind.GENERAL,
    "Саясаттанушы Арман Бек заңды өзгерту керектігін айтты.": Kind.GENERAL,
    "Экономист салықты азайту қажет деп есептейді.": Kind.GENERAL,
    SPEECH + "Осы саладағы жұмысты жандандыру қажет.": Kind.DIRECTIVE,
    SPEECH + "Бұл мәселе Үкіметтің назарында болуы керек.": Kind.DIRECTIVE,
    "Президент салықты азайту қажеттігін айтты.": Kind.DIRECTIVE,
    "Өткен жылы 5 мектеп салынды, енді Президент тағы 10 мектеп салуды тапсырды.": Kind.DIRECTIVE,
    "Министрлік азаматтардың өтінішін қарауы тиіс.": Kind.DIRECTIVE,
}


@pytest.mark.parametrize(("text", "kind"), KINDS.items())
def test_the_kind_of_a_passage(text: str, kind: Kind) -> None:
    assert {draft.kind for draft in read(text)} == {kind}


def test_an_action_carries_traits_for_the_weights() -> None:
    (draft,) = read("Үкіметке 2 мектеп салуды тапсырамын.")
    assert {"cue:order_verb", "named", "time", "first_person"} <= draft.traits
    assert "passive" not in draft.traits


def test_letters_of_other_alphabets_that_stand_for_kazakh_ones_are_read() -> None:
    (draft,) = read("Үкiметке есеп дайындау тапсырылды.")  # with the Latin i of old official texts
    assert draft.responsible == ("Үкiмет",)
