"""From an article to its suggestions, beside the bare parser over the same sentences.

The articles are the project's own retelling and, when it lies beside the project, the measured corpus.
"""

import argparse
import json
import resource
import statistics
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from razdel import sentenize, tokenize

from tests.unit.extraction.retelling import PUBLISHED_ON, RETELLING
from tracker.domain.languages import Language
from tracker.extraction.pipeline import suggest
from tracker.extraction.profiles.ru.models import load_models

CORPUS = Path(__file__).resolve().parents[3] / "shared/corpus/dev/texts"
BATCH = 64
MIB = 1024


def texts() -> list[str]:
    """What is read."""
    corpus = sorted(CORPUS.glob("*_ru_*.txt")) if CORPUS.exists() else []
    return [RETELLING, *(path.read_text("utf-8") for path in corpus)]


def suggestions(text: str, published_on: date = PUBLISHED_ON) -> int:
    """What the product does with one article."""
    return len(suggest(text, language=Language.RUSSIAN, published_on=published_on))


def bare_parse(text: str) -> int:
    """Morphology, syntax and names of every sentence, and nothing else."""
    models = load_models()
    sentences = [[t.text for t in tokenize(s.text)] for s in sentenize(text)]
    for start in range(0, len(sentences), BATCH):
        batch = [words for words in sentences[start : start + BATCH] if words]
        list(models.morph.map(batch))
        list(models.syntax.map(batch))
        list(models.names.map([" ".join(words) for words in batch]))
    return len(sentences)


def timed(work: Callable[[str], int], articles: list[str]) -> list[float]:
    """Milliseconds for each article."""
    found = []
    for text in articles:
        started = time.perf_counter()
        work(text)
        found.append((time.perf_counter() - started) * 1000)
    return found


def measure() -> dict[str, float | int]:
    """Times and memory of both, after one article to warm up."""
    started = time.perf_counter()
    suggestions(RETELLING)
    first = (time.perf_counter() - started) * 1000
    articles = texts()
    sentences = sum(len(list(sentenize(text))) for text in articles)
    ours, bare = timed(suggestions, articles), timed(bare_parse, articles)
    return {
        "articles": len(articles),
        "sentences": sentences,
        "first_article_with_loading_ms": first,
        "article_median_ms": statistics.median(ours),
        "article_slowest_ms": max(ours),
        "sentences_per_s": sentences / sum(ours) * 1000,
        "bare_parser_article_median_ms": statistics.median(bare),
        "bare_parser_sentences_per_s": sentences / sum(bare) * 1000,
        "time_against_bare_parser_ratio": sum(ours) / sum(bare),
        "peak_memory_MiB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MIB,
    }


def main() -> None:
    """Print the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one object of JSON")
    numbers = {name: round(value, 1) for name, value in measure().items()}
    if parser.parse_args().json:
        print(json.dumps(numbers))
        return
    for name, value in numbers.items():
        print(f"{name:34} {value:>10}")


if __name__ == "__main__":
    main()
