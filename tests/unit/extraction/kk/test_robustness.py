"""No text makes the reading of Kazakh fail, lose its place or take long."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.extraction.kk.drafts import orders, read

ORDER = "Үкіметке 1 маусымға дейін жоспар әзірлеу тапсырылды"
PIECES = st.sampled_from(
    [ORDER, "қажет", "керек", "тиіс", "тапсырды", "жүктелсін", "әзірлеуді", "болсын", "министрлігіне", "ІІМ-ге", "1.",
     "1)", "а)", "Жауапты:", "Мерзімі –", "«", "»", ":", ";", ",", ".", "–", "\n", "\r\n", "  ", "\0", "\u0301", "😀",
     "𝐩лан",
     "İ", "ﬁ", "\u2028", "деп", "деді", "мен", "және", "мұны", "Президент", "бақылау", "орындалуын", "ҚАУЛЫ ЕТЕДІ:",
     "(", ")", "-ып", "жүргізіп", "А.", "береді", "жауап", "егер", "емес"]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(PIECES, max_size=30).map(" ".join),
    st.lists(PIECES, max_size=30).map("".join),
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_any_text_is_read_and_spans_stay_inside_it(text: str) -> None:
    for draft in read(text):
        assert 0 <= draft.span.start < draft.span.end <= len(text)
        assert draft.span.of(text).strip()
        assert draft.wording


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(["😀 ", "𝕏𝕏 ", "e\u0301 ", "İ ", "\u200b ", "\r\n\r\n"]))
def test_letters_of_any_width_before_an_order_only_move_its_span(prefix: str) -> None:
    text = prefix + ORDER + "."
    (draft,) = orders(text)
    assert draft.span.of(text) == "1 маусымға дейін жоспар әзірлеу"


@pytest.mark.parametrize(
    "text", ["қажет " * 4000, "әзірлеуді, " * 4000, "«" * 8000, "мен " * 8000 + ORDER, "министрлігінің " * 4000]
)
def test_monotonous_texts_are_read_in_no_time(text: str) -> None:
    begun = time.perf_counter()
    read(text)
    assert time.perf_counter() - begun < 5
