"""The language of a text is told by its letters, and by a model where they say nothing."""

from pathlib import Path

import pytest

from tracker.domain.languages import Language
from tracker.sources.language import detect_language

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Президент поручил правительству снизить смертность на дорогах.", Language.RUSSIAN),
        ("Касым-Жомарт Тоқаев поручил акиму Шығыс обеспечить контроль за расходами и доложить", Language.RUSSIAN),
        ("Мемлекет басшысы Үкіметке жыл соңына дейін тапсырманы орындауды міндеттеді.", Language.KAZAKH),
        ("Мемлекет басшысы министрге осы жумысты жыл сонына дейин аяктауды тапсырды.", Language.KAZAKH),
        ("The Secretary shall report to the President within 90 days.", Language.ENGLISH),
        ("The President, Касым-Жомарт Токаев, directed the ministry to act at once.", Language.ENGLISH),
    ],
    ids=["russian", "kazakh names", "kazakh", "kazakh on a russian keyboard", "english", "russian names"],
)
def test_the_language_of_a_sentence(text: str, language: Language) -> None:
    assert detect_language(text) is language


def test_any_text_gets_one_of_our_languages() -> None:
    assert {detect_language(text) for text in ("", "123", "总统指示政府", "Ω")} <= set(Language)


def test_the_language_of_every_article_of_the_corpus() -> None:
    paths = sorted(CORPUS.glob("dev/texts/*.txt"))
    if not paths:
        pytest.skip("the corpus is not here")
    wrong = [path.name for path in paths if detect_language(path.read_text("utf-8")) != path.stem.split("_")[1]]
    assert wrong == []
