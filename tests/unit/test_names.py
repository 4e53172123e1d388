"""Names of bodies: how they are folded, told apart by language and kind, and turned into addresses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.bodies import BodyKind, fold_name
from tracker.domain.body_kinds import likely_kind
from tracker.domain.languages import Language, language_of_name
from tracker.domain.slugs import free_slug, slugify
from tracker.domain.spans import Span, occurrences


@pytest.mark.parametrize(
    "spelling", ["«Учёт-центр»", "учет центр", '"УЧЁТ — ЦЕНТР"', "Учёт\u00a0центр", "Учёт\N{NON-BREAKING HYPHEN}центр"]
)
def test_spellings_of_one_name_fold_together(spelling: str) -> None:
    assert fold_name(spelling) == "учет центр"


@given(st.text())
def test_folding_twice_changes_nothing(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@pytest.mark.parametrize(
    ("name", "fallback", "language"),
    [
        ("Ministry of Roads", Language.RUSSIAN, Language.ENGLISH),
        ("Оқу-ағарту министрлігі", Language.RUSSIAN, Language.KAZAKH),
        ("Министерство дорог", Language.ENGLISH, Language.RUSSIAN),
        ("Парламент", Language.KAZAKH, Language.KAZAKH),
        ("112", Language.KAZAKH, Language.KAZAKH),
    ],
)
def test_a_name_tells_its_language_by_its_letters(name: str, fallback: Language, language: Language) -> None:
    assert language_of_name(name, fallback=fallback) is language


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Айдар Сериков", BodyKind.PERSON),
        ("Анна-Мария Петрова", BodyKind.PERSON),
        ("Министерство Дорог", BodyKind.INSTITUTION),
        ("МВД", BodyKind.INSTITUTION),
        ("Администрация Президента", BodyKind.INSTITUTION),
        ("Секретарь Совета безопасности", BodyKind.OFFICE),
        ("Премьер-министр", BodyKind.OFFICE),
        ("Prime Minister", BodyKind.OFFICE),
        ("Облыс әкімдері", BodyKind.INSTITUTION),
        ("полиция", BodyKind.INSTITUTION),
        ("", BodyKind.INSTITUTION),
    ],
)
def test_a_name_tells_what_sort_of_body_it_is(name: str, kind: BodyKind) -> None:
    assert likely_kind(name) is kind


@pytest.mark.parametrize(
    ("words", "slug"),
    [
        ("Министерство внутренних дел", "ministerstvo-vnutrennikh-del"),
        ("Ауыл шаруашылығы", "auyl-sharuashylygy"),
        ("Cafés & Co.", "cafes-co"),
        ("съезд", "sezd"),
        ("中文", ""),
        ("слово " * 40, "-".join(["slovo"] * 13)),
    ],
)
def test_addresses_are_plain_latin_words(words: str, slug: str) -> None:
    assert slugify(words) == slug


@given(st.text())
def test_an_address_is_always_kebab_case_and_short(words: str) -> None:
    slug = slugify(words)
    assert len(slug) <= 80
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert "--" not in slug


def test_a_taken_address_gets_a_number() -> None:
    assert free_slug("police", {"police", "police-2"}.__contains__) == "police-3"


def test_words_are_found_wherever_they_stand_whatever_white_space_they_have() -> None:
    text = "о мостах\nи  школах; о мостах и школах"
    assert [span.of(text) for span in occurrences(text, " мостах и\r\nшколах ")] == [
        "мостах\nи  школах",
        "мостах и школах",
    ]
    assert occurrences(text, " \n") == []


@given(st.text(min_size=1), st.data())
def test_every_stretch_of_a_text_is_found_in_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    found = occurrences(text, span.of(text))
    assert bool(found) == bool(span.of(text).split())
    assert all(each.of(text).split() == span.of(text).split() for each in found)
