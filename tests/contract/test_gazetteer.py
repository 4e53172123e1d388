"""The gazetteer says nothing that contradicts itself."""

import re
from collections import Counter, defaultdict
from datetime import date

import pytest

from tracker.domain.bodies import NameKind, fold_name
from tracker.domain.countries import COUNTRIES
from tracker.domain.languages import Language
from tracker.gazetteer.entries import Entry, Name, countries, load
from tracker.gazetteer.finding import find
from tracker.services.bodies import LONGEST_NAME

REGIONS = {
    "abai", "akmola", "aktobe", "almaty", "almaty-region", "astana", "atyrau", "east-kazakhstan", "karaganda",
    "kostanay", "kyzylorda", "mangystau", "north-kazakhstan", "pavlodar", "shymkent", "turkistan", "ulytau",
    "west-kazakhstan", "zhambyl", "zhetysu",
}  # fmt: skip


@pytest.fixture(params=countries())
def entries(request: pytest.FixtureRequest) -> list[Entry]:
    """The entries of one country."""
    return list(load(request.param).entries.values())


def is_well_written(name: Name) -> bool:
    """Whether a name fits a column, has its days in order, and no word of two scripts."""
    words = re.findall(r"\w+", name.text)
    mixed = [each for each in words if re.search("[A-Za-z]", each) and re.search("[А-Яа-яЁё]", each)]
    in_order = (name.valid_from or date.min) <= (name.valid_to or date.max)
    return (
        bool(words)
        and len(name.text) <= LONGEST_NAME
        and " ".join(name.text.split()) == name.text
        and (in_order and not mixed)
    )


def test_its_countries_are_countries() -> None:
    assert set(countries()) == {"BY", "KG", "KZ", "RU", "US", "UZ"}
    assert set(countries()) <= COUNTRIES


def test_every_entry_is_found_by_its_official_name_in_every_language(entries: list[Entry]) -> None:
    for entry in entries:
        for language in Language:
            assert find(entry.official(language), country=entry.country) is entry, entry.key


def test_names_can_be_borne_by_a_body(entries: list[Entry]) -> None:
    assert [name for entry in entries for name in entry.names if not is_well_written(name)] == []
    for entry in entries:
        borne = Counter((each.language, each.kind, fold_name(each.text)) for each in entry.borne)
        assert max(borne.values()) == 1, entry.key


def test_no_name_means_two_living_bodies_of_one_country(entries: list[Entry]) -> None:
    bearers = defaultdict(set)
    for entry in entries:
        for name in entry.names:
            if not entry.is_gone and name.kind is not NameKind.FORMER:
                bearers[fold_name(name.text)].add(entry.key)
    assert {name: keys for name, keys in bearers.items() if len(keys) > 1} == {}


@pytest.mark.parametrize("line", ["parent", "successor"])
def test_parents_and_successors_are_there_and_never_come_back(entries: list[Entry], line: str) -> None:
    by_key = {entry.key: entry for entry in entries}
    for entry in entries:
        passed = [entry.key]
        while following := getattr(by_key[passed[-1]], line):
            assert following in by_key
            assert following not in passed
            passed.append(following)


def test_a_living_body_is_part_of_a_living_one(entries: list[Entry]) -> None:
    by_key = {entry.key: entry for entry in entries}
    assert [e.key for e in entries if not e.is_gone and e.parent and by_key[e.parent].is_gone] == []


def test_wikidata_items_are_items_and_each_is_one_entrys() -> None:
    items = [entry.wikidata_id for code in countries() for entry in load(code).entries.values() if entry.wikidata_id]
    assert all(re.fullmatch(r"Q[1-9]\d*", each) for each in items)
    assert len(items) == len(set(items))


@pytest.mark.parametrize("body", ["akimat", "maslikhat"])
def test_kazakhstan_has_every_region(body: str) -> None:
    keys = load("KZ").entries.keys()
    assert {key.removeprefix(f"{body}-") for key in keys if key.startswith(body) and "/" not in key} == REGIONS
    assert body != "akimat" or {f"akimat-{region}/head" for region in REGIONS} <= keys
