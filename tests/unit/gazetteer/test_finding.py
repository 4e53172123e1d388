"""Entries are found by any name, in any language, however it is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.languages import Language
from tracker.gazetteer.entries import Entry, countries
from tracker.gazetteer.finding import LONGEST, candidates, find, names, search


def key(name: str, country: str | None = "KZ") -> str | None:
    found = find(name, country=country)
    return found.key if found else None


@pytest.mark.parametrize(
    "name",
    [
        "Министерство внутренних дел",
        "министерство  внутренних дел",
        "Министерство внутренних дел Республики Казахстан",
        "МВД",
        "МВД РК",
        "МВД Казахстана",
        "Ішкі істер министрлігі",
        "Қазақстан Республикасының Ішкі істер министрлігі",
        "ҚР ІІМ",
        "Ministry of Internal Affairs",
        "the Ministry of Internal Affairs of the Republic of Kazakhstan",
        "Kazakhstan's Interior Ministry",
        "Kazakh Interior Ministry (MIA)",
    ],
)
def test_a_ministry_is_found_with_and_without_its_country(name: str) -> None:
    assert key(name) == "internal-affairs"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Қазақстан Үкіметі", "government"),
        ("Қазақстан Республикасының Президенті", "president"),
        ("ҚР Ұлттық Банкі", "national-bank"),
        ("ҚР Бас прокуратурасы", "prosecutor-generals-office"),
        ("Қазақстан Республикасының Жоғарғы Соты", "supreme-court"),
        ("Қазақстан Республикасы Президентінің Әкімшілігі", "presidential-administration"),
    ],
)
def test_the_ending_that_a_kazakh_name_takes_after_its_country_makes_no_difference(name: str, found: str) -> None:
    assert key(name) == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("министр внутренних дел", "internal-affairs/head"),
        ("глава МВД", "internal-affairs/head"),
        ("глава Минздрава", "health/head"),
        ("глава Минобороны", "defence/head"),
        ("министр культуры", "culture-and-information/head"),
        ("денсаулық сақтау министрі", "health/head"),
        ("Minister of Health", "health/head"),
        ("аким Алматы", "akimat-almaty/head"),
        ("Түркістан облысының әкімі", "akimat-turkistan/head"),
        ("Prosecutor General", "prosecutor-generals-office/head"),
    ],
)
def test_a_head_is_an_office_of_the_body(name: str, found: str) -> None:
    assert key(name) == found


@pytest.mark.parametrize("name", ["мид", "мвд", "Мия", "iim"])
def test_an_acronym_is_one_in_capitals_only(name: str) -> None:
    assert key(name) is None


@pytest.mark.parametrize("name", ["АО «Самрук-Казына»", "Самрук-Қазына", "«Самұрық-Қазына» АҚ", "Samruk-Kazyna JSC"])
def test_the_legal_form_makes_no_difference(name: str) -> None:
    assert key(name) == "samruk-kazyna"


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Министерство по инвестициям и развитию", "industry-and-infrastructure"),
        ("Акимат города Нур-Султана", "akimat-astana"),
        ("Счётный комитет", "supreme-audit-chamber"),
        ("Министерство образования и науки", "education-and-science"),
    ],
)
def test_former_names_and_bodies_that_are_gone_are_known(name: str, found: str) -> None:
    assert key(name) == found


@pytest.mark.parametrize(
    "name", ["", "  ", "Казахстан", "РК", "Министерство магии", "the", "«»", "()", "x" * (LONGEST + 1)]
)
def test_what_names_no_body_finds_none(name: str) -> None:
    assert key(name) is None
    assert key(name, None) is None


def test_a_name_of_bodies_of_several_countries_needs_a_country() -> None:
    assert key("МВД", None) is None
    assert {each.country for each in candidates("МВД")} >= {"KZ", "RU", "BY"}
    assert key("МВД", "RU") == "internal-affairs"
    assert key("МВД", "FR") is None


@pytest.mark.parametrize(
    ("name", "country", "found"),
    [
        ("МВД РФ", "RU", "internal-affairs"),
        ("Минкультуры России", "RU", "culture"),
        ("U.S. Department of State", "US", "state"),
        ("Secretary of the Interior", "US", "interior/head"),
        ("Administrator of the Environmental Protection Agency (EPA)", "US", "environmental-protection/head"),
        ("Жогорку Кенеш", "KG", "jogorku-kenesh"),
        ("Кабинет Министров Республики Узбекистан", "UZ", "government"),
        ("Совет Республики", "BY", "council-of-the-republic"),
    ],
)
def test_a_country_that_is_named_says_which_is_meant(name: str, country: str, found: str) -> None:
    entry = find(name)
    assert entry is not None
    assert (entry.country, entry.key) == (country, found)


def test_two_names_of_one_body_share_a_candidate() -> None:
    assert set(map(id, candidates("МВД"))) & set(map(id, candidates("Министерство внутренних дел")))
    assert not set(map(id, candidates("МВД"))) & set(map(id, candidates("МИД")))


def test_names_of_a_language_come_with_their_bearers() -> None:
    kazakh = {name.text: entry.key for name, entry in names(Language.KAZAKH, country="KZ")}
    assert kazakh["Денсаулық сақтау министрлігі"] == "health"
    assert "Минздрав" not in kazakh


def test_the_search_finds_parts_of_names_of_living_bodies_and_puts_beginnings_first() -> None:
    found = [each.key for each in search("министерство культуры", country="KZ", limit=5)]
    assert found == ["culture-and-information"]
    assert search("здрав", country="KZ", limit=1)[0].key == "health"
    assert search("", country="KZ", limit=5) == []
    assert search("банк", country="??", limit=5) == []


@given(st.text(max_size=400))
def test_no_name_makes_it_fail(name: str) -> None:
    assert all(isinstance(each, Entry) for each in candidates(name))
    assert len(countries()) == 6
