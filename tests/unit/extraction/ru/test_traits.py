"""The plain facts about a draft that its weights may count."""

import pytest

from tests.unit.extraction.ru.passages import drafts

TRAITS = {
    "Президент поручил министерству финансов до мая подготовить отчёт.": {
        "order:command", "tense:past", "addressee:body", "issuer:authority", "limit:day", "voice:reported",
    },
    "Министерству поручено ежемесячно публиковать 5 отчётов.": {
        "trigger:passive", "limit:rhythm", "issuer:none", "number", "mood:order",
    },
    "«Доля дорог должна вырасти», — сказал премьер-министр.": {
        "modal:должный", "subject:thing", "verb:change", "voice:quoted", "object:none",
    },
    "Прошу правительство не допустить срыва.": {"order:request", "person:1", "negated", "addressee:body"},
    "Премьер-министр потребовал отставки министра.": {"order:demand", "form:noun", "addressee:none"},
    "Мы должны построить наш общий дом.": {"subject:мы", "first_person"},
}  # fmt: skip


@pytest.mark.parametrize(("text", "traits"), TRAITS.items())
def test_a_draft_carries_the_facts_of_its_sentence(text: str, traits: set[str]) -> None:
    (draft,) = drafts(text)
    assert traits <= draft.traits


def test_the_place_in_the_text_is_a_trait() -> None:
    first, second = drafts("Президент поручил построить мост. Кроме того, следует отремонтировать дорогу.")
    assert "place:after_order" not in first.traits
    assert "place:after_order" in second.traits


def test_traits_are_few_and_plain() -> None:
    kinds = {trait.split(":")[0] for text in TRAITS for draft in drafts(text) for trait in draft.traits}
    assert len(kinds) <= 40
