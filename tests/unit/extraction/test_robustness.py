"""No text makes the extraction fail, lose its place or take long, in any language."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.extraction.articles import ARTICLES, assert_sound, read
from tests.unit.extraction.pieces import ACTIONS, ORDERS, texts
from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.extraction.pipeline import supports

LANGUAGES = pytest.mark.parametrize("language", list(Language))
SLOW = [HealthCheck.too_slow]


@LANGUAGES
def test_every_language_is_read(language: Language) -> None:
    assert supports(language)
    found = [each for each in read(ARTICLES[language], language) if each.kind is Kind.DIRECTIVE]
    assert len(found) >= 3
    assert any(each.responsible for each in found)
    assert any(each.deadline for each in found)
    assert all(each.topic for each in found)


@LANGUAGES
@settings(max_examples=60, suppress_health_check=SLOW)
@given(data=st.data())
def test_any_text_is_read_and_spans_stay_inside_it(language: Language, data: st.DataObject) -> None:
    assert_sound(data.draw(texts(language)), language)


@LANGUAGES
@settings(max_examples=25, suppress_health_check=SLOW)
@given(data=st.data())
def test_the_same_text_is_read_the_same_way_again(language: Language, data: st.DataObject) -> None:
    text = data.draw(texts(language))
    first = read(text, language)
    read(ARTICLES[language], language)
    assert read(text, language) == first


@LANGUAGES
@pytest.mark.parametrize("before", ["😀", "𝕏𝕏", "e\u0301", "İ", "\u200b", "\r\n\r\n", "\ufeff", "ﬁß", "\U00017000а"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028"])
def test_letters_of_any_width_before_an_order_only_move_its_span(
    language: Language, before: str, line_end: str
) -> None:
    text = f"{before}{line_end}{ORDERS[language]}."
    assert any(ACTIONS[language] in each.span.of(text) for each in read(text, language))


@LANGUAGES
def test_line_ends_make_no_difference(language: Language) -> None:
    def found(text: str) -> list[tuple[list[str], tuple[str, ...]]]:
        return [(each.span.of(text).split(), each.responsible) for each in read(text, language)]

    article = ARTICLES[language]
    assert found(article.replace("\n", "\r\n")) == found(article)


LONG = {
    "one sentence without end": lambda order: (order + " ") * 1500,
    "white space": lambda _order: " \t\n" * 300_000,
    "one endless word": lambda _order: "а" * 300_000,
    "one endless number": lambda _order: "1" * 300_000,
    "nothing but points": lambda _order: "1. " * 20_000,
    "nothing but marks": lambda _order: "«" * 20_000,
    "brackets": lambda order: "(" * 10_000 + order + ")" * 10_000,
    "commas": lambda order: ", ".join(order.split()[:2] * 5_000),
    "capitals": lambda _order: "Министерство Department Министрлігі " * 5_000,
    "short lines": lambda order: "\n".join(order.split() * 1_500),
}


@LANGUAGES
@pytest.mark.parametrize("make", LONG.values(), ids=LONG.keys())
def test_long_and_odd_texts_are_read_in_time(language: Language, make) -> None:
    read(ARTICLES[language], language)
    started = time.process_time()
    read(make(ORDERS[language]), language)
    assert time.process_time() - started < 30  # a guard against work that grows with the square


@LANGUAGES
def test_time_grows_with_the_length_and_no_faster(language: Language) -> None:
    def seconds(times: int) -> float:
        text = "\n\n".join(f"{n}\n\n{ARTICLES[language]}" for n in range(times))
        started = time.process_time()
        read(text, language)
        return time.process_time() - started

    seconds(2)
    assert seconds(40) < 4 * seconds(20) + 1
