"""Marking passages in a text, however they overlap."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.spans import Span
from tracker.web.highlights import Mark, Paragraph, paragraphs


def mark(number: int, start: int, end: int, state: str = "") -> Mark:
    return Mark(Span(start, end), str(number), f"p{number}", f"s{number}", state)


def spoken(found: list[Paragraph]) -> list[list[tuple[str, int | None]]]:
    return [[(piece.text, int(piece.mark.label) if piece.mark else None) for piece in each.pieces] for each in found]


def test_a_passage_is_one_piece_of_its_paragraph() -> None:
    found = paragraphs("Он велел чинить мосты. Все ушли.", [mark(1, 9, 21)])
    assert spoken(found) == [[("Он велел ", None), ("чинить мосты", 1), (". Все ушли.", None)]]
    assert found[0].pieces[1].first


def test_a_passage_over_two_paragraphs_is_marked_in_both_and_numbered_once() -> None:
    found = paragraphs("раз два\n\nтри четыре", [mark(1, 4, 12)])
    assert spoken(found) == [[("раз ", None), ("два", 1)], [("три", 1), (" четыре", None)]]
    assert [len(piece.begins) for each in found for piece in each.pieces] == [0, 1, 0, 0]


def test_of_overlapping_passages_the_shorter_one_shows() -> None:
    found = paragraphs("абвгдежз", [mark(1, 0, 8), mark(2, 2, 4), mark(3, 2, 4)])
    assert spoken(found) == [[("аб", 1), ("вг", 2), ("дежз", 1)]]
    assert [begun.label for begun in found[0].pieces[1].begins] == ["2", "3"]


def test_a_piece_is_marked_in_every_way_that_its_passages_are() -> None:
    found = paragraphs("абвгдежз", [mark(1, 0, 6, "order"), mark(2, 2, 8, "evidence")])
    assert [piece.states for piece in found[0].pieces] == [{"order"}, {"order", "evidence"}, {"evidence"}]


def test_lines_are_paragraphs_only_where_no_blank_line_parts_them() -> None:
    assert [each.start for each in paragraphs("одна\nдве")] == [0, 5]
    assert spoken(paragraphs("одна\nдве\n \nтри")) == [[("одна\nдве", None)], [("три", None)]]
    assert paragraphs(" \n ") == []


@given(st.text("аб \n", max_size=40), st.lists(st.tuples(st.integers(0, 39), st.integers(1, 15)), max_size=5))
def test_nothing_of_the_text_is_lost_and_every_passage_with_words_gets_its_number(
    text: str, places: list[tuple[int, int]]
) -> None:
    marks = [
        mark(number, start, min(len(text), start + length))
        for number, (start, length) in enumerate(places, start=1)
        if start < len(text)
    ]
    found = paragraphs(text, marks)
    for paragraph in found:
        words = "".join(piece.text for piece in paragraph.pieces)
        assert text.startswith(words, paragraph.start)
    assert "".join("".join(piece.text for each in found for piece in each.pieces).split()) == "".join(text.split())
    begun = [each.label for paragraph in found for piece in paragraph.pieces for each in piece.begins]
    assert len(begun) == len(set(begun))
    assert {each.label for each in marks if each.span.of(text).split()} <= set(begun)
