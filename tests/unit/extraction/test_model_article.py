"""A published article about the meeting of 17 April 2019, when the corpus lies beside the project."""

from datetime import date
from pathlib import Path

import pytest

from tests.unit.extraction.retelling import directives
from tracker.extraction.suggestion import Suggestion

ARTICLE = Path(__file__).resolve().parents[4] / "shared/corpus/dev/texts/000_ru_sngtoday.txt"

pytestmark = pytest.mark.skipif(not ARTICLE.exists(), reason="the corpus is not here")


@pytest.fixture(scope="module", name="found")
def _found() -> list[Suggestion]:
    return directives(ARTICLE.read_text("utf-8"), published_on=date(2019, 4, 17))


@pytest.mark.parametrize(
    "words", ["диалог", "профессионалов", "антикоррупционный", "смертность", "профилактическую", "СМИ"]
)
def test_each_known_directive_is_found(found: list[Suggestion], words: str) -> None:
    assert len([s for s in found if words in s.title]) == 1


def test_every_directive_has_its_roles(found: list[Suggestion]) -> None:
    for suggestion in found:
        assert suggestion.issuer == "Касым-Жомарт Токаев"
        assert suggestion.responsible[0] in ("Министерство внутренних дел", "полиция", "правоохранители")
        assert suggestion.overseers == ("администрация президента", "секретарь Совета безопасности")
        assert suggestion.supporting == ("правительство",)
