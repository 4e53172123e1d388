"""The form of a document is told by its heading and its lines."""

import pytest

from tracker.extraction.forms import Form, form_of


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Перечень поручений по итогам поездки\n\n1. Подготовить план.", Form.LIST),
        ("План работ\n\n1. Починить мост.\nСрок – 1 июня.\n2. Открыть школу.\nСрок: 1 мая.", Form.LIST),
        ("Тапсырмалар тізбесі\n\n1. Жоспар дайындау.", Form.LIST),
        ("Жоспар\n\n1. Көпір.\nМерзімі: 1 маусым\nЖауапты: әкім", Form.LIST),
        ("List of instructions after the meeting\n\n1. Repair the bridge.", Form.LIST),
        ("Указ Президента Лазурной республики о мостах\n\n1. Построить мост.", Form.ACT),
        ("О мостах\n\nВ целях развития дорог постановляю:\n1. Построить мост.", Form.ACT),
        ("Көпірлер туралы\n\nҚазына үшін қаулы етемін:", Form.ACT),
        ("Executive Order 7: Bridges\n\nSection 1. Purpose.", Form.ACT),
        ("Bridges\n\nSec. 2. The Secretary shall repair bridges.", Form.ACT),
        ("Совещание о мостах\n\nОбсудили ремонт.", Form.TRANSCRIPT),
        ("О мостах\n\nМ.Ясенов: Начнём.\nК.Рощин: Мост готов.", Form.TRANSCRIPT),
        ("Послание президента народу\n\nНас ждёт работа.", Form.ADDRESS),
        ("О мостах\n\nУважаемые коллеги!\nНас ждёт работа.", Form.ADDRESS),
        ("Мемлекет басшысының форумда сөйлеген сөзі\n\nАлда жұмыс көп.", Form.ADDRESS),
        ("Remarks by the President at the bridge\n\nThere is much to do.", Form.ADDRESS),
        ("Президент поручил построить мост\n\nОб этом сообщили вчера.", Form.NEWS),
        ("Указ о мостах подписал президент\n\nОб этом сообщили вчера.", Form.NEWS),
        ("Orders came late\n\nThe bridge stays closed.", Form.NEWS),
        ("Мост\n\nОдин срок: 1 июня.\nСрок – 1 июня.", Form.NEWS),
        ("", Form.NEWS),
        ("\n \n", Form.NEWS),
    ],
)
def test_forms_are_told_apart(text: str, form: Form) -> None:
    assert form_of(text) is form
