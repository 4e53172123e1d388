"""No text makes the extraction fail, lose its place or take long."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.extraction.retelling import RETELLING, read
from tracker.domain.languages import Language
from tracker.extraction.pipeline import suggest, supports
from tracker.extraction.titles import LONGEST_TITLE

ORDER = "Президент поручил министерству до 1 июня подготовить план"
PIECES = st.sampled_from(
    [ORDER, "необходимо", "поручить", "1.", "а)", "В.Рощин:", "Срок –", "«", "»", ":", ",", ".", "\n", "\r\n", "  ",
     "\0", "\u0301", "й", "😀", "𝐩лан", "İ", "ﬁ", "\u2028", "в течение", "до 99 мая", "МВД", "ему", "чтобы"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_text_is_read_and_spans_stay_inside_it(text: str) -> None:
    suggestions = read(text)
    assert [s.span for s in suggestions] == sorted(s.span for s in suggestions)
    for suggestion in suggestions:
        assert suggestion.span.end <= len(text)
        assert suggestion.span.of(text).strip()
        assert 0 < len(suggestion.title) <= LONGEST_TITLE
        assert 0 <= suggestion.confidence <= 1


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["😀", "𝕏𝕏", "e\u0301", "İ", "\u200b", "\r\n\r\n"]))
def test_letters_of_any_width_before_an_order_only_move_its_span(prefix: str) -> None:
    text = f"{prefix}\n{ORDER}."
    assert "подготовить план" in read(text)[0].span.of(text)


LONG = {
    "a sentence of 5,000 words": "Президент поручил " + "подготовить план и " * 1700 + "отчёт.",
    "white space": " \t\n" * 300_000,
    "one endless word": "а" * 300_000,
    "nothing but points": "1. " * 20_000,
    "nothing but marks": "«" * 20_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_long_and_odd_texts_are_read_in_time(text: str) -> None:
    read(ORDER)
    started = time.process_time()
    read(text)
    assert time.process_time() - started < 30  # a guard against work that grows with the square


def test_a_language_without_a_profile_gives_nothing() -> None:
    assert supports(Language.RUSSIAN)
    for language in (Language.KAZAKH, Language.ENGLISH):
        assert not supports(language)
        assert suggest(RETELLING, language=language, published_on=None) == []
