"""From an article to its suggestions, in three languages.

The articles are the project's own and, where it lies beside the project, the measured corpus. Beside Russian stands the
bare parser: morphology, syntax and names of the same sentences, and nothing else; the other languages need none. Each
is measured in a process of its own, after one article to load what it needs, so that their memory can be told apart;
one more process reads all three languages. Sentences are counted as razdel splits them. The long text is the articles
of a language again and again, as one article.
"""

import argparse
import json
import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from typing import Any

from razdel import sentenize, tokenize

from tests.unit.extraction.articles import ARTICLES, PUBLISHED_ON
from tracker.domain.languages import Language
from tracker.extraction.pipeline import suggest
from tracker.extraction.profiles.ru.models import load_models

CORPUS = Path(__file__).resolve().parents[3] / "shared/corpus/dev/texts"
BATCH = 64
MIB = 1024
LONG = 1_000_000
NAMES = {Language.RUSSIAN: "Russian", Language.KAZAKH: "Kazakh", Language.ENGLISH: "English"}


def texts(language: Language) -> list[str]:
    """What is read."""
    corpus = sorted(CORPUS.glob(f"*_{language}_*.txt")) if CORPUS.exists() else []
    return [ARTICLES[language], *(path.read_text("utf-8") for path in corpus)]


def suggestions(text: str, *, language: Language) -> None:
    """What the product does with one article."""
    suggest(text, language=language, published_on=PUBLISHED_ON)


def bare_parse(text: str) -> None:
    """What the parser alone does with it."""
    models = load_models()
    sentences = [[t.text for t in tokenize(s.text)] for s in sentenize(text)]
    for start in range(0, len(sentences), BATCH):
        batch = [words for words in sentences[start : start + BATCH] if words]
        list(models.morph.map(batch))
        list(models.syntax.map(batch))
        list(models.names.map([" ".join(words) for words in batch]))


def measure(work: Callable[[str], None], articles: list[str]) -> dict[str, float]:
    """Times and memory of one way to read the articles; called in a new process."""
    sentences = sum(len(list(sentenize(text))) for text in articles)
    started = time.perf_counter()
    work(articles[0])
    first = time.perf_counter() - started
    took = []
    for text in articles:
        started = time.perf_counter()
        work(text)
        took.append(time.perf_counter() - started)
    return {
        "articles": len(articles),
        "sentences": sentences,
        "median_ms_per_article": round(statistics.median(took) * 1000, 1),
        "slowest_article_ms": round(max(took) * 1000, 1),
        "sentences_per_s": round(sentences / sum(took), 1),
        "first_article_with_loading_ms": round(first * 1000, 1),
        "peak_memory_MiB": peak_memory(),
    }


def peak_memory() -> float:
    """Of this process, so far."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MIB, 1)


def read_all() -> float:
    """The peak memory of a process that reads the articles of all languages, as the worker does."""
    for language in Language:
        for text in texts(language):
            suggestions(text, language=language)
    return peak_memory()


def read_long(language: Language) -> dict[str, float]:
    """Time and memory of one very long article; called in a new process."""
    whole = "\n\n".join(texts(language))
    text = "\n\n".join([whole] * (LONG // len(whole) + 1))[:LONG]
    suggestions(ARTICLES[language], language=language)
    started = time.perf_counter()
    suggestions(text, language=language)
    took = time.perf_counter() - started
    return {"characters": len(text), "took_s": round(took, 1), "peak_memory_MiB": peak_memory()}


def alone(work: Callable[..., Any], *arguments: Any) -> Any:
    """What some work gives in a new process."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as process:
        return process.submit(work, *arguments).result()


def compare() -> dict[str, Any]:
    """The product in each language, beside the bare parser."""
    read = {
        NAMES[language]: alone(measure, partial(suggestions, language=language), texts(language))
        for language in Language
    }
    bare = alone(measure, bare_parse, texts(Language.RUSSIAN))
    ratio = read[NAMES[Language.RUSSIAN]]["sentences_per_s"] / bare["sentences_per_s"]
    return {
        "Russian, in sentences a second of the bare parser": round(ratio, 2),
        "peak_memory_of_all_three_languages_MiB": alone(read_all),
        **read,
        "bare Russian parser": bare,
        "One long text": {NAMES[language]: alone(read_long, language) for language in Language},
    }


def main() -> None:
    """Print the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one object of JSON")
    print(json.dumps(compare(), ensure_ascii=False, indent=None if parser.parse_args().json else 2))


if __name__ == "__main__":
    main()
