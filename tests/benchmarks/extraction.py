"""From an article to its suggestions.

The articles are the project's own retelling and, when it lies beside the project, the measured corpus. Beside the
product stands the bare parser: morphology, syntax and names of the same sentences, and nothing else. Each is measured
in a process of its own, after one article to load the models, so that their memory can be told apart.
"""

import argparse
import json
import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

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


def suggestions(text: str) -> None:
    """What the product does with one article."""
    suggest(text, language=Language.RUSSIAN, published_on=PUBLISHED_ON)


def bare_parse(text: str) -> None:
    """What the parser alone does with it."""
    models = load_models()
    sentences = [[t.text for t in tokenize(s.text)] for s in sentenize(text)]
    for start in range(0, len(sentences), BATCH):
        batch = [words for words in sentences[start : start + BATCH] if words]
        list(models.morph.map(batch))
        list(models.syntax.map(batch))
        list(models.names.map([" ".join(words) for words in batch]))


def measure(work: Callable[[str], None], articles: list[str], sentences: int) -> dict[str, float]:
    """Times and memory of one way to read the articles; called in a new process."""
    started = time.perf_counter()
    work(RETELLING)
    first = time.perf_counter() - started
    took = []
    for text in articles:
        started = time.perf_counter()
        work(text)
        took.append(time.perf_counter() - started)
    return {
        "median_ms_per_article": round(statistics.median(took) * 1000, 1),
        "slowest_article_ms": round(max(took) * 1000, 1),
        "sentences_per_s": round(sentences / sum(took), 1),
        "first_article_with_loading_ms": round(first * 1000, 1),
        "peak_memory_MiB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MIB, 1),
    }


def compare() -> dict[str, Any]:
    """The product beside the bare parser."""
    articles = texts()
    sentences = sum(len(list(sentenize(text))) for text in articles)
    found: dict[str, Any] = {"articles": len(articles), "sentences": sentences}
    for name, work in (("article to suggestions", suggestions), ("bare parser", bare_parse)):
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as process:
            found[name] = process.submit(measure, work, articles, sentences).result()
    return found


def main() -> None:
    """Print the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one object of JSON")
    print(json.dumps(compare(), ensure_ascii=False, indent=None if parser.parse_args().json else 2))


if __name__ == "__main__":
    main()
