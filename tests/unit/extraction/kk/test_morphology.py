"""Endings of Kazakh words: case, person, and what a verb does in its clause."""

import pytest

from tracker.extraction.profiles.kk.morphology import (
    Case,
    infinitive,
    is_passive,
    is_present,
    nominative,
    split_case,
    verb_form,
    verbal_noun,
)

VERBAL_NOUNS = {
    "әзірлеу": ("әзірле", Case.NOMINATIVE, 0),
    "әзірлеуді": ("әзірле", Case.ACCUSATIVE, 0),
    "дамытуға": ("дамыт", Case.DATIVE, 0),
    "жоюы": ("жо", Case.NOMINATIVE, 3),
    "қабылдауы": ("қабылда", Case.NOMINATIVE, 3),
    "қабылдауын": ("қабылда", Case.ACCUSATIVE, 3),
    "жасауымыз": ("жаса", Case.NOMINATIVE, 1),
    "берулеріңіз": ("бер", Case.NOMINATIVE, 2),
    "берілуге": ("беріл", Case.DATIVE, 0),
    "өткізудің": ("өткіз", Case.GENITIVE, 0),
}


@pytest.mark.parametrize(("word", "reading"), VERBAL_NOUNS.items())
def test_a_verb_in_u_is_read_with_its_case_and_person(word: str, reading: tuple[str, Case, int]) -> None:
    noun = verbal_noun(word)
    assert noun is not None
    assert (noun.stem, noun.case, noun.person) == reading


@pytest.mark.parametrize("word", ["су", "тау", "интервью", "біреу", "сұлу", "қару", "министр", "жол"])
def test_a_noun_that_only_looks_like_a_verb_is_none(word: str) -> None:
    assert verbal_noun(word) is None


NOMINATIVES = {
    "министрлігіне": "министрлігі",
    "министрлікке": "министрлік",
    "Үкіметке": "Үкімет",
    "әкімдіктеріне": "әкімдіктері",
    "басшысына": "басшысы",
    "орынбасарында": "орынбасары",
    "әкімдерден": "әкімдер",
    "агенттігінің": "агенттігі",
    "комитетпен": "комитет",
    "ІІМ-ге": "ІІМ",
    "Төлебаевқа": "Төлебаев",
    "Қазақстан": "Қазақстан",
    "қала": "қала",
}


@pytest.mark.parametrize(("word", "bare"), NOMINATIVES.items())
def test_names_lose_the_ending_of_their_case(word: str, bare: str) -> None:
    assert nominative(word) == bare


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("прокуратураға", Case.DATIVE),
        ("прокуратурасына", Case.DATIVE),
        ("органдарды", Case.ACCUSATIVE),
        ("жобасын", Case.ACCUSATIVE),
        ("облыстың", Case.GENITIVE),
        ("облыста", Case.LOCATIVE),
        ("облыстан", Case.ABLATIVE),
        ("маңызды", Case.NOMINATIVE),
        ("баға", Case.NOMINATIVE),
    ],
)
def test_the_ending_shows_the_case(word: str, case: Case) -> None:
    assert split_case(word)[1] is case


INFINITIVES = {
    "әзірлесін": "әзірлеу",
    "енгізсін": "енгізу",
    "қойсын": "қою",
    "шықсын": "шығу",
    "тапсын": "табу",
    "етсін": "ету",
    "оқысын": "оқу",
}


@pytest.mark.parametrize(("wish", "verb"), INFINITIVES.items())
def test_a_wish_becomes_a_verb_in_u_for_the_title(wish: str, verb: str) -> None:
    assert infinitive(wish) == verb


@pytest.mark.parametrize(
    ("word", "form", "holds"),
    [
        ("әзірлесін", "wish", True),
        ("дайындаңыз", "polite", True),
        ("жүргізіп", "converb", True),
        ("әзірлегені", "past_participle_owned", True),
        ("доғаратын", "future_participle", True),
        ("жоба", "wish", False),
    ],
)
def test_verbs_are_known_by_their_endings(word: str, form: str, holds: object) -> None:
    assert verb_form(word, form) is holds


@pytest.mark.parametrize("word", ["ұсынады", "береді", "жүргізеді", "әзірлейді", "қояды", "енгізіледі", "етеді"])
def test_the_present_is_told(word: str) -> None:
    assert is_present(word)


@pytest.mark.parametrize("word", ["әзірледі", "қолдады", "бастады", "жасады", "тіледі", "айтты", "бағаны"])
def test_the_past_of_a_stem_in_a_vowel_is_no_present(word: str) -> None:
    assert not is_present(word)


@pytest.mark.parametrize(("stem", "holds"), [("жасал", True), ("енгізіл", True), ("бол", False), ("әзірле", False)])
def test_a_passive_stem_is_known(stem: str, holds: object) -> None:
    assert is_passive(stem) is holds
