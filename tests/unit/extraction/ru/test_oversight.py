"""Who checks that Russian orders are carried out, and who helps."""

import pytest

from tests.unit.extraction.retelling import directives

ORDER = "Президент поручил министерству транспорта построить мост. "

WATCHED = {
    "Контроль за исполнением поручения осуществляет Администрация президента.": "Администрация президента",
    "Контроль за исполнением поручения взял на себя премьер-министр.": "премьер-министр",
    "Исполнение поручения взято под контроль Администрацией президента.": "Администрация президента",
    "Контроль возложен на секретаря Совбеза.": "секретарь Совбеза",
    "Контроль поручен вице-премьеру Олегу Турову.": "вице-премьер Олег Туров",
    "Контроль за ходом работ закреплён за вице-премьером Олегом Туровым.": "вице-премьер Олег Туров",
    "Исполнение поручения будет курировать вице-премьер Олег Туров.": "вице-премьер Олег Туров",
    "Вице-премьер Олег Туров возьмёт работу на личный контроль.": "вице-премьер Олег Туров",
    "За выполнением проследит Аппарат правительства.": "Аппарат правительства",
    "За этим присмотрит вице-премьер Олег Туров.": "вице-премьер Олег Туров",
    "Исполнение всего сказанного будет проверять Генпрокуратура.": "Генпрокуратура",
    "Проследить за исполнением поручено вице-премьеру Олегу Турову.": "вице-премьер Олег Туров",
}


@pytest.mark.parametrize(("sentence", "name"), WATCHED.items())
def test_a_control_clause_names_an_overseer_and_is_no_directive(sentence: str, name: str) -> None:
    (suggestion,) = directives(ORDER + sentence)
    assert suggestion.overseers == (name,)


@pytest.mark.parametrize(
    "sentence",
    [
        "Полиция усилила контроль на дорогах.",
        "Контроль качества поможет дорогам.",
        "За погодой следят синоптики.",
        "Министерство контролирует цены на хлеб.",
        "Премьер взял слово.",
    ],
)
def test_watching_other_things_is_not_oversight(sentence: str) -> None:
    assert directives(ORDER + sentence)[0].overseers == ()


def test_control_over_the_work_holds_for_the_order_before_it_and_over_all_orders_for_all() -> None:
    first = "Премьер поручил министерству культуры открыть музей. "
    near = directives(f"{first}\n\n{ORDER}Вице-премьер Олег Туров возьмёт работу на личный контроль.")
    assert [s.overseers for s in near] == [(), ("вице-премьер Олег Туров",)]
    all_orders = directives(f"{first}\n\n{ORDER}Контроль за исполнением поручений возложен на вице-премьера.")
    assert [s.overseers for s in all_orders] == [("вице-премьер",), ("вице-премьер",)]


def test_an_overseer_within_the_order_holds_for_it() -> None:
    text = "Президент поручил министерству построить мост под личный контроль вице-премьера Олега Турова."
    assert directives(text)[0].overseers == ("вице-премьер Олег Туров",)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("отчитаться перед правительством о вывозе мусора", "правительство"),
        ("доложить Совету безопасности о вывозе мусора", "Совет безопасности"),
        ("представить отчёт в Администрацию президента", "Администрация президента"),
    ],
)
def test_who_gets_an_account_oversees(words: str, name: str) -> None:
    (suggestion,) = directives(f"Министерству экологии поручено {words}.")
    assert suggestion.overseers == (name,)


def test_who_gets_a_plan_does_not_oversee() -> None:
    (suggestion,) = directives("Министерству экологии поручено представить план в правительство.")
    assert suggestion.overseers == ()


def test_an_account_of_the_work_is_overseen_together_with_the_work() -> None:
    found = directives(ORDER + "О ходе работ следует информировать Администрацию президента.")
    assert [s.overseers for s in found] == [("Администрация президента",)] * 2


def test_a_body_told_to_check_the_others_oversees_them_and_has_an_order_of_its_own() -> None:
    act = (
        "Распоряжение\n\n1. Министерству финансов выделить средства на ремонт школ.\n"
        "2. Министерству юстиции обеспечить проверку исполнения настоящего распоряжения.\n"
    )
    found = directives(act)
    assert [s.responsible for s in found] == [("Министерство финансов",), ("Министерство юстиции",)]
    assert found[0].overseers == ("Министерство юстиции",)


HELPERS = {
    "Министру финансов совместно с акимами поручено пересмотреть тарифы.": ("акимы",),
    "Минтруду при поддержке акиматов поручено открыть центры занятости.": ("акиматы",),
    "Минсельхозу с участием Палаты предпринимателей поручено составить план.": ("Палата предпринимателей",),
    "Минсельхозу во взаимодействии с Агентством по статистике поручено составить план.": ("Агентство по статистике",),
    "Прошу министерство вместе с коллегами из Нацбанка пересчитать прогноз.": ("Нацбанк",),
    "Министерству культуры вместе с тем поручено открыть музей.": (),
    "Министерству культуры поручено провести парад с участием ветеранов войны.": (),
}


@pytest.mark.parametrize(("sentence", "names"), HELPERS.items())
def test_helpers_are_bodies_that_act_together(sentence: str, names: tuple[str, ...]) -> None:
    assert directives(sentence)[0].supporting == names


def test_who_pays_for_the_order_before_helps() -> None:
    (suggestion,) = directives(ORDER + "Платить будет Минфин.")
    assert suggestion.supporting == ("Минфин",)
