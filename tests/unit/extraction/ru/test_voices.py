"""Whose words they are: quotations, turns of a transcript, and who presides."""

import pytest

from tests.unit.extraction.ru.passages import drafts, kinds, quotes
from tracker.domain.kinds import Kind
from tracker.extraction.lines import split_lines
from tracker.extraction.profiles.ru.quotations import quotations
from tracker.extraction.profiles.ru.segments import SPEAKER
from tracker.extraction.profiles.ru.turns import chair_of

PRESIDENT = "Президент Марат Ясенов провёл совещание. "


def test_a_speaker_named_after_a_quotation_said_all_of_it() -> None:
    text = PRESIDENT + "«Нужно снизить налоги. Правительству следует отменить сбор», — говорит экономист Олег Травин."
    assert kinds(text) == {Kind.APPEAL}


def test_who_is_named_as_an_outsider_stays_one() -> None:
    text = "На площадь вышел эколог Павел Ржевин. " + PRESIDENT + "«Нужно закрыть завод», — сказал Ржевин."
    assert kinds(text) == {Kind.APPEAL}


def test_his_words_are_those_of_who_spoke_last() -> None:
    text = PRESIDENT + "«Воды мало», — сказал глава государства. По его словам, нужно построить канал."
    (draft,) = drafts(text)
    assert (draft.kind, draft.issuer) == (Kind.DIRECTIVE, "Марат Ясенов")


def test_a_title_before_a_colon_speaks() -> None:
    (draft,) = drafts("Губернатор: «Ямы на дорогах должны исчезнуть до 1 мая».")
    assert (draft.kind, draft.issuer) == (Kind.DIRECTIVE, "губернатор")


def test_an_action_never_reaches_beyond_its_quotation() -> None:
    text = "«Пусть министерство проверит дороги», — отрезал премьер, уходя из зала."
    assert quotes(text) == ["Пусть министерство проверит дороги"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Он сказал: «Мост надо построить до мая». Все ушли.", ["Мост надо построить до мая"]),
        ("Газета «Новый день» вышла.", []),
        ("«Завод “Заря” надо достроить к маю», — сказал он.", ["Завод “Заря” надо достроить к маю"]),
        ("«Начало речи, которая не кончается", ["Начало речи, которая не кончается"]),
    ],
)
def test_quotations_are_speech_and_names_are_not(text: str, found: list[str]) -> None:
    assert [span.of(text) for span in quotations(text, 0, len(text))] == found


CHAIRS = {
    "М.Ясенов: Начнём. Олег Петрович, прошу Вас.\n\nО.Травин: Спасибо, Марат Ильич.\n\nМ.Ясенов: Хорошо.": "М.Ясенов",
    "Нужно построить мост. Пожалуйста, Олег Петрович.\n\nО.Травин: Марат Ильич, мост почти готов.": "",
    "Просто новость о погоде в столице.": None,
}


@pytest.mark.parametrize(("text", "chair"), CHAIRS.items())
def test_who_gives_the_floor_presides(text: str, chair: str | None) -> None:
    assert chair_of(text, list(split_lines(text, speaker=SPEAKER))) == chair


def test_only_the_chair_orders() -> None:
    text = (
        "М.Ясенов: Прошу Правительство построить мост. Олег Петрович, прошу.\n\n"
        "О.Травин: Уважаемый Марат Ильич! Нужно отменить налог на воду.\n\nМ.Ясенов: Спасибо."
    )
    assert quotes(text) == ["построить мост"]
    assert quotes(text, Kind.APPEAL) == ["Нужно отменить налог на воду"]
