"""Who must act, oversee and support, who ordered it and by when, in Kazakh."""

from datetime import date

import pytest

from tests.unit.extraction.kk.drafts import orders

RESPONSIBLE = {
    "Ішкі істер министрлігіне жоспар әзірлеу тапсырылды.": ("Ішкі істер министрлігі",),
    "Еңбек және халықты әлеуметтік қорғау министрлігіне тізім жасау тапсырылды.": (
        "Еңбек және халықты әлеуметтік қорғау министрлігі",
    ),
    "Қаржы министрлігі мен Ұлттық банкке шара қабылдау жүктелді.": ("Қаржы министрлігі", "Ұлттық банк"),
    "Премьер-министр Олжас Серік Қаржы министрлігіне есеп жасауды тапсырды.": ("Қаржы министрлігі",),
    "Асқар Төлеубаев облыс әкімдеріне көмір қорын жасауды тапсырды.": ("облыс әкімдері",),
    "Ақмола, Батыс Қазақстан және Ұлытау облыстарының әкімдеріне жөндеуді аяқтауды тапсырамын.": (
        "Ақмола, Батыс Қазақстан және Ұлытау облыстарының әкімдері",
    ),
    "ТЖМ мен ІІМ-ге өрт қауіпсіздігін тексеру жүктелді.": ("ТЖМ", "ІІМ"),
    "Денсаулық сақтау министрі Айжан Бекқызына дәрі тапшылығын жою тапсырылды.": (
        "Денсаулық сақтау министрі Айжан Бекқызы",
    ),
    "Әкім «Су арнасы» кәсіпорнының директорына құбырды ауыстыруды тапсырды.": ("«Су арнасы» кәсіпорнының директоры",),
    "Қазылған жолды жөндеу көлік басқармасына жүктелді.": ("көлік басқармасы",),
    "Бас прокуратура мен басқа да өкілетті органдар істі тексеруі тиіс.": (
        "Бас прокуратура",
        "басқа да өкілетті органдар",
    ),
    "Президент облыс әкімінің осы мәселені шешуін тапсырды.": ("облыс әкімі",),
    "Үкімет басшысы «Теміржол» компаниясынан вагон бөлуді талап етті.": ("«Теміржол» компаниясы",),
    "Ауылдарды жарықпен қамтуға облыстардың әкімдері жауап береді.": ("облыстардың әкімдері",),
    "Көкжар қаласының әкімі А.Төлебаевқа су құбырын жөндеу тапсырылды.": ("Көкжар қаласының әкімі А.Төлебаев",),
    "Президент мектеп салуды тапсырды.": (),
    "Президент жастарға арналған үй салуды тапсырды.": (),
    "Осы мәселе бойынша арнайы комиссия құрылсын.": (),
}


@pytest.mark.parametrize(("text", "names"), RESPONSIBLE.items())
def test_who_must_act_is_named_in_the_nominative(text: str, names: tuple[str, ...]) -> None:
    (draft,) = orders(text)
    assert draft.responsible == names


def test_who_only_receives_the_result_is_not_the_one_who_must_act() -> None:
    (draft,) = orders("Үкіметке екі ай ішінде жобаны Парламентке енгізуді тапсырамын.")
    assert draft.responsible == ("Үкімет",)


def test_a_word_for_a_ministry_points_back_at_the_one_named_before() -> None:
    text = "Су шаруашылығы министрлігі баяндама жасады. Президент министрлікке бөгетті нығайтуды тапсырды."
    (draft,) = orders(text)
    assert draft.responsible == ("Су шаруашылығы министрлігі",)


def test_an_addressee_holds_for_the_next_sentences_of_the_paragraph_only() -> None:
    text = "Үкіметке қор құруды тапсырамын. Бағаны тұрақтандыру қажет.\n\nЖаңа дәуір басталды. Көшелерді тазарту қажет."
    assert [draft.responsible for draft in orders(text)] == [("Үкімет",), ("Үкімет",), ()]


def test_a_speech_to_the_government_is_addressed_to_it() -> None:
    text = (
        "Мемлекет басшысы Айдын Серіктің Үкіметтің кеңейтілген отырысында сөйлеген сөзі\n\nТарифті қайта қарау қажет."
    )
    (draft,) = orders(text)
    assert (draft.responsible, draft.issuer) == (("Үкімет",), "Айдын Серік")


SUPPORT = {
    "Үкіметке Ұлттық банкпен бірлесіп, бағдарлама әзірлеу тапсырылды.": ("Ұлттық банк",),
    "Қаржы министрлігі әкімдіктермен бірге тізім жасасын.": ("әкімдіктер",),
    "Үкіметке әкімдіктерге көмек көрсетуді тапсырамын.": (),
}


@pytest.mark.parametrize(("text", "names"), SUPPORT.items())
def test_who_acts_together_supports(text: str, names: tuple[str, ...]) -> None:
    (draft,) = orders(text)
    assert draft.supporting == names


OVERSEERS = {
    "Осы тапсырманың орындалуын бақылау Президент Әкімшілігіне жүктелсін.": ("Президент Әкімшілігі",),
    "Тапсырмалардың орындалуын Үкімет Аппараты қадағалайды.": ("Үкімет Аппараты",),
    "Бақылау – Қауіпсіздік Кеңесінің хатшысында.": ("Қауіпсіздік Кеңесінің хатшысы",),
    "Әкім қызу жұмысты мақтады.": (),
}


@pytest.mark.parametrize(("control", "names"), OVERSEERS.items())
def test_who_controls_oversees_every_order_of_the_text(control: str, names: tuple[str, ...]) -> None:
    (draft,) = orders(f"Министрлікке жоспар жасау тапсырылды.\n\n{control}")
    assert draft.overseers == names


def test_who_must_be_reported_to_oversees() -> None:
    (draft,) = orders("Су министрі апта сайын Үкіметке есеп беріп отырсын.")
    assert (draft.responsible, draft.overseers) == (("Су министрі",), ("Үкімет",))
    assert draft.deadline is not None
    assert draft.deadline.recurring


ISSUERS = {
    "Бүгін Үкімет отырысында Премьер-министр Олжас Серік әкімдерге қар тазалауды тапсырды.": "Олжас Серік",
    "«Қарды тазалау керек», – деді Премьер-министр Олжас Серік.": "Олжас Серік",
    "Қаланы тазалау керек, деп атап өтті Президент.": "Президент",
    "Асқар Төлеубаев облыс әкімдеріне көмір қорын жасауды тапсырды.": "Асқар Төлеубаев",
}


@pytest.mark.parametrize(("text", "issuer"), ISSUERS.items())
def test_who_ordered_it(text: str, issuer: str) -> None:
    (draft,) = orders(text)
    assert draft.issuer == issuer


def test_a_bare_office_gets_the_name_that_the_text_gives_it() -> None:
    text = "Жиынды Премьер-министр Олжас Серік ашты. Үкімет басшысы қарды тазалауды тапсырды."
    (draft,) = orders(text)
    assert draft.issuer == "Олжас Серік"


def test_the_next_sentence_may_say_who_and_by_when() -> None:
    text = "Екі айлық қор жасалсын, деді Президент. Денсаулық сақтау министрі Әли Цойға мерзім – шілденің соңы."
    (draft,) = orders(text)
    assert draft.responsible == ("Денсаулық сақтау министрі Әли Цой",)
    assert draft.deadline is not None
    assert draft.deadline.on == date(2024, 7, 31)


def test_whose_duty_it_is_may_be_said_afterwards() -> None:
    (draft,) = orders("Президент: «Ауылдарға интернет жеткізу керек. Бұл – цифрлық даму министрінің міндеті», – деді.")
    assert draft.responsible == ("цифрлық даму министрі",)


def test_a_limit_before_all_actions_holds_for_each() -> None:
    text = "Үкіметке 1 маусымға дейін жол салу және көпірді жөндеу тапсырылды."
    assert [d.deadline.on for d in orders(text) if d.deadline] == [date(2024, 6, 1), date(2024, 6, 1)]


def test_a_promise_of_means_is_support_and_no_order() -> None:
    text = "Министрлікке қор құру тапсырылды. Қажетті қаражатты Қаржы министрлігі бөледі."
    (draft,) = orders(text)
    assert draft.supporting == ("Қаржы министрлігі",)
