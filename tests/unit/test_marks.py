"""A text with marks: nothing of it is lost, whatever overlaps."""

from hypothesis import given
from hypothesis import strategies as st

from tracker.models import Passage
from tracker.web.public.marks import Mark, excerpt, is_broken, paragraphs

TEXT = "Первый абзац с поручением.\n\nВторой абзац, в нём другое поручение и конец."


def mark(start: int, end: int, name: str = "1", *, is_order: bool = True) -> Mark:
    return Mark(start, end, name, f"words-{name}", f"d-{name}", is_order=is_order)


def passage(start: int, end: int, exact: str | None = None) -> Passage:
    return Passage(start=start, end=end, exact=exact or TEXT[start:end], prefix="", suffix="")


def test_blank_lines_make_no_paragraph():
    assert [[piece.text for piece in each] for each in paragraphs(TEXT, [])] == [
        ["Первый абзац с поручением."],
        ["Второй абзац, в нём другое поручение и конец."],
    ]


def test_marks_that_overlap_are_both_begun_and_no_word_is_said_twice():
    pieces = next(paragraphs(TEXT, [mark(0, 12, "1"), mark(7, 25, "2")]))
    assert [(each.text, [begun.label for begun in each.beginning]) for each in pieces] == [
        ("Первый ", ["1"]),
        ("абзац", ["2"]),
        (" с поручением", []),
        (".", []),
    ]
    assert [each.is_order for each in pieces] == [True, True, True, False]


def test_two_marks_of_the_same_words_stand_side_by_side():
    pieces = next(paragraphs(TEXT, [mark(0, 6, "1"), mark(0, 6, "2")]))
    assert [begun.label for begun in pieces[0].beginning] == ["1", "2"]


def test_a_mark_over_two_paragraphs_begins_once():
    begun = [mark.label for each in paragraphs(TEXT, [mark(7, 40)]) for piece in each for mark in piece.beginning]
    assert begun == ["1"]


def test_evidence_is_told_from_orders():
    piece = next(paragraphs(TEXT, [mark(0, 6, is_order=False)]))[0]
    assert (piece.is_order, piece.is_cited) == (False, True)


texts = st.text(alphabet="ab \n", max_size=40)


@given(texts, st.lists(st.tuples(st.integers(0, 45), st.integers(1, 20)), max_size=6))
def test_the_pieces_are_the_text(text: str, spans: list[tuple[int, int]]):
    marks = [mark(start, start + length, str(place)) for place, (start, length) in enumerate(spans)]
    shown = ["".join(piece.text for piece in each) for each in paragraphs(text, marks)]
    assert shown == [line for line in text.split("\n") if line.strip()]


def test_an_excerpt_stays_within_its_paragraph():
    around = excerpt(passage(28, 34), TEXT)
    assert (around.before, around.exact, around.after) == ("", "Второй", " абзац, в нём другое поручение и конец.")


def test_a_long_paragraph_is_cut_at_words_and_says_so():
    text = "слово " * 200 + "приказ" + " слово" * 200
    around = excerpt(Passage(start=1200, end=1206, exact="приказ", prefix="", suffix=""), text)
    assert around.before.startswith("… слово ")
    assert around.after.endswith("слово …")
    assert len(around.before) < 310


def test_a_broken_passage_shows_its_words_alone():
    broken = passage(0, 6, "Другие")
    assert is_broken(broken, TEXT)
    assert excerpt(broken, TEXT).before == ""
    assert excerpt(broken, TEXT).exact == "Другие"
