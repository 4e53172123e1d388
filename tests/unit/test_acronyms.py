"""Which names acronyms stand for, and what kind of body a name speaks of."""

import pytest

from tracker.domain.acronyms import is_acronym, stands_for
from tracker.domain.bodies import BodyKind
from tracker.domain.body_kinds import likely_kind


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("МВД", "Министерство внутренних дел"),
        ("МЧС", "Министерство по чрезвычайным ситуациям"),
        ("МОН", "министерство образования и науки"),
        ("МОиН", "Министерство образования и науки"),
        ("ІІМ", "Ішкі істер министрлігі"),
        ("MOJ", "Ministry of Justice"),
        ("ПМК", "Премьер-министр Казахстана"),
    ],
)
def test_an_acronym_is_the_initials_of_a_name(acronym: str, name: str) -> None:
    assert stands_for(acronym, name)


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("МВД", "Министерство внутренних дел и торговли"),
        ("МВД", "Министерство дел внутренних"),
        ("МД", "Министерство внутренних дел"),
        ("МВДП", "Министерство внутренних дел"),
        ("М", "Министерство"),
        ("ПИ", "Полиция и"),
        ("мвд", "Министерство внутренних дел"),
        ("МВД", ""),
    ],
)
def test_other_letters_stand_for_something_else(acronym: str, name: str) -> None:
    assert not stands_for(acronym, name)


@pytest.mark.parametrize("name", ["Минтранс", "Полиция", "МВД РК", "МВД-2", "СОВЕТБЕЗОПАСНОСТИ", ""])
def test_what_is_no_acronym(name: str) -> None:
    assert not is_acronym(name)


@pytest.mark.parametrize("name", ["Касым-Жомарт Токаев", "Касым-Жомарт Кемелевич Токаев"])
def test_a_persons_name_stays_a_persons(name: str) -> None:
    assert likely_kind(name) is BodyKind.PERSON
