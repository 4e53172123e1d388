"""Reads random texts in three languages for as long as it is told, and stops at the first that is not read soundly.

The texts are made of what rules wait for and of what breaks rules, and of pieces of articles, cut anywhere. Hypothesis
makes a text that fails as short as it can, and says what it is.
"""

import argparse
import time
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.unit.extraction.articles import ARTICLES, assert_sound
from tests.unit.extraction.pieces import ODD, WORDS, texts
from tracker.domain.languages import Language

CORPUS = Path(__file__).resolve().parents[3] / "shared/corpus/dev/texts"
ROUND = 100
"""Texts between two looks at the clock."""


def cut(language: Language) -> st.SearchStrategy[str]:
    """Pieces of articles in any language, cut anywhere, with words of one language and odd marks between them."""
    articles = [ARTICLES[language], *(path.read_text("utf-8") for path in sorted(CORPUS.glob(f"*_{language}_*.txt")))]

    @st.composite
    def piece(draw: st.DrawFn) -> str:
        article = draw(st.sampled_from(articles))
        start = draw(st.integers(0, len(article)))
        return article[start : start + draw(st.integers(0, 400))]

    several = st.lists(st.one_of(piece(), st.sampled_from([*WORDS[language], *ODD])), max_size=12)
    return st.one_of(several.map("".join), several.map("\n".join))


def read_some(language: Language, number: int) -> None:
    """Read one round of texts, others for each number."""

    @seed(number)
    @settings(
        max_examples=ROUND,
        deadline=None,
        database=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(st.one_of(texts(language, pieces=60), cut(language)))
    def soundly(text: str) -> None:
        assert_sound(text, language)

    soundly()


def main() -> None:
    """Read until the time is over."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, help="how long (10 when not given)")
    parser.add_argument("--seed", type=int, default=0, help="the number of the first round (0 when not given)")
    arguments = parser.parse_args()
    number, until = arguments.seed, time.monotonic() + 60 * arguments.minutes
    while time.monotonic() < until:
        for language in Language:
            read_some(language, number)
        number += 1
    rounds = number - arguments.seed
    print(f"{rounds * ROUND * len(Language)} texts read soundly; go on with --seed {number}")  # noqa: T201 - its result


if __name__ == "__main__":
    main()
