"""What neighbouring sentences and clauses add to an order: terms, those who watch, those who are meant."""

from datetime import date

import pytest

from tests.unit.extraction.kk.drafts import orders, quotes, read
from tracker.domain.kinds import Kind

ORDER = "Премьер-министр Қала министрлігіне көпірді жөндеуді тапсырды. "

TERMS = {
    "«Министрлік кестені тезірек бекітуі керек. Оған бір ай уақыт берілді», – деді Премьер-министр.": date(2024, 4, 14),
    "«Сіздерге екі апта уақыт. Қазандықтарды тексеріп шығыңыздар», – деді Президент әкімдерге.": date(2024, 3, 28),
    "Президент Су министріне заң жобасын дайындауға екі ай уақыт берді.": date(2024, 5, 14),
    "«Балабақша тізімін әкімдік жасасын, мен оны тамызда сұраймын», – деді Президент.": date(2024, 8, 31),
}


@pytest.mark.parametrize(("text", "day"), TERMS.items())
def test_a_term_may_stand_beside_its_order(text: str, day: date) -> None:
    (draft,) = orders(text)
    assert draft.deadline is not None
    assert draft.deadline.on == day


def test_a_term_of_a_later_clause_is_not_that_of_the_first() -> None:
    text = "Жиында үш міндет жүктелді: он күн ішінде құбырды тексеру, отын қорын жасау, генератор сатып алу."
    assert [d.deadline is not None for d in orders(f"Әкімдіктерге {text}")] == [True, False, False]


def test_a_note_behind_a_point_sets_its_term() -> None:
    text = "Тапсырмалар тізбесі\n\n1) жәрдемақыны айдың 5-інен кешіктірмей төлеу – Еңбек министрлігі, ай сайын;"
    (draft,) = orders(text)
    assert draft.deadline is not None
    assert draft.deadline.recurring


WATCHERS = {
    "Бұл жұмысты Бас прокуратура қадағалайды.": ("Бас прокуратура",),
    "Оның орындалуын Қауіпсіздік кеңесі бақылауға алады.": ("Қауіпсіздік кеңесі",),
    "Қадағалау Жоғары аудиторлық палатаға тапсырылды.": ("Жоғары аудиторлық палата",),
    "Атқарылған жұмыс туралы әр жұма сайын Қауіпсіздік кеңесіне баяндалсын.": ("Қауіпсіздік кеңесі",),
    "Бұл жұмысты депутаттар жоғары бағалады.": (),
}


@pytest.mark.parametrize(("sentence", "names"), WATCHERS.items())
def test_who_watches_or_hears_of_the_execution_oversees(sentence: str, names: tuple[str, ...]) -> None:
    assert orders(ORDER + sentence)[0].overseers == names


MEANT = {
    "Жиында көлік министрлігіне алты көпірді биыл тапсыру міндеті қойылды.": ("көлік министрлігі",),
    "Премьер-министр көлік министрінің алдына көпірді ашу міндетін қойды.": ("көлік министрі",),
    "Құбырларды жаңарту үшін жауапкершілік қала әкіміне жүктелді.": ("қала әкімі",),
    "Айыппұлды көбейту жайы әділет министріне тапсырылды.": ("әділет министрі",),
    "Қаржы және Ұлттық экономика министрліктеріне тізім жасау жүктелді.": (
        "Қаржы министрлігі",
        "Ұлттық экономика министрлігі",
    ),
    "Ішкі істер және Төтенше жағдайлар министрліктері бекет салуы керек.": (
        "Ішкі істер министрлігі",
        "Төтенше жағдайлар министрлігі",
    ),
    "Үкімет басшысы министрліктің осы мәселені зерттегені дұрыс екенін айтты.": ("министрлік",),
    "Президент: «Мұндай жағдайға енді жол берілмесін», – деп ескертті.": (),
    "Президент Су министріне жүгініп: «Келіссөзді осы айда бастаңыз», – деді.": ("Су министрі",),
    "– Осы мәселені жұмаға дейін шешіңіз, – деді Президент Көлік министрі Асан Бекұлына.": (
        "Көлік министрі Асан Бекұлы",
    ),
    "Президент газ құбырын тартуды «Көкгаз» компаниясына тапсырды.": ("«Көкгаз» компаниясы",),
    "Әкім коммуналдық қызметтерге қарды тазалауды бұйырды.": ("коммуналдық қызметтер",),
    "Тапсырманың орындалуы туралы Үкіметке есеп беріп тұру қажет.": (),
}


@pytest.mark.parametrize(("text", "names"), MEANT.items())
def test_who_must_act_by_nominal_and_spoken_orders(text: str, names: tuple[str, ...]) -> None:
    assert orders(text)[0].responsible == names


def test_a_minister_is_the_one_named_before() -> None:
    text = "Оқу министрі Айнұр Бекқызы баяндама жасады. Министрге кезекті қысқарту жүктелді."
    (draft,) = orders(text)
    assert draft.responsible == ("Оқу министрі Айнұр Бекқызы",)


def test_each_addressee_in_front_of_a_dash_has_an_order_of_its_own() -> None:
    drafts = orders("Отын министрлігіне – көмір қорын толықтыру, әкімдіктерге – қазандықтарды жөндеу тапсырылды.")
    assert [d.responsible for d in drafts] == [("Отын министрлігі",), ("әкімдіктер",)]


NO_DIRECTIVES = {
    "Мәжіліс депутаты Үкіметтен мектеп қауіпсіздігін күшейтуді талап етті.": Kind.GENERAL,
    "Дәріханада бағаны бақыласа жақсы болар еді.": Kind.APPEAL,
    "Ғылым адамзатқа пайдалы болуы керек.": Kind.GENERAL,
}


@pytest.mark.parametrize(("text", "kind"), NO_DIRECTIVES.items())
def test_wishes_of_bystanders_and_states_nobody_sees_are_no_directives(text: str, kind: Kind) -> None:
    assert {draft.kind for draft in read(text)} == {kind}


def test_a_condition_is_no_command() -> None:
    assert quotes("«Егер үлгермесеңіздер, жауап бересіздер», – деп ескертті Премьер-министр.") == []


def test_a_state_that_can_be_seen_is_a_directive() -> None:
    assert quotes("Президент: «Әр ауылда дәріхана болуы керек», – деп талап қойды.") == [
        "Әр ауылда дәріхана болуы керек"
    ]


def test_who_does_what_was_just_ordered_is_told_once() -> None:
    text = (
        "Премьер-министр қоқысты шығару қажет екенін айтты. Көліктің тозығын ауыстыру қажет – мұны әкімдіктер атқарады."
    )
    assert [d.responsible for d in orders(text)][-1] == ("әкімдіктер",)
    assert len(orders(text)) == 2
