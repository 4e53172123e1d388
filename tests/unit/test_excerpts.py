"""The words of a passage within what stands around them."""

from tracker.models import Passage
from tracker.web.public.excerpts import excerpt, is_broken

TEXT = "Первый абзац с поручением.\n\nВторой абзац, в нём другое поручение и конец."


def passage(start: int, end: int, exact: str | None = None) -> Passage:
    return Passage(start=start, end=end, exact=exact or TEXT[start:end], prefix="", suffix="")


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
