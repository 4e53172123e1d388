"""What the taggers are shown, and what is made of their answers."""

import pytest

from tracker.domain.spans import Span
from tracker.extraction.profiles.ru.analysis import analyse
from tracker.extraction.profiles.ru.standins import seen_as
from tracker.extraction.profiles.ru.syntax import Token, untangle

STANDINS = {
    "обводнить": "сделать",
    "обводнят": "сделают",
    "просчитайте": "сделайте",
    "акиматам": "комитетам",
    "хокимами": "министрами",
    "внутриведомственный": "новый",
}


@pytest.mark.parametrize(("word", "shown"), STANDINS.items())
def test_a_word_that_the_vectors_lack_is_shown_as_a_common_one_of_its_form(word: str, shown: str) -> None:
    assert seen_as(word, frozenset()) == shown


@pytest.mark.parametrize(
    ("word", "shown"), [("мост", "мост"), ("её", "ее"), ("Рощин", "Рощин"), ("МВД", "МВД"), ("и" * 99, "и" * 40)]
)
def test_other_words_are_shown_as_they_are(word: str, shown: str) -> None:
    assert seen_as(word, frozenset({"мост"})) == shown


def test_names_are_found_where_they_stand_whatever_the_taggers_saw() -> None:
    text = "Степь обводнят, сказал хокимам Марат Ясенов."
    ((sentence,),) = analyse(text, [Span(0, len(text))])
    assert [sentence.words(e.first, e.last - 1) for e in sentence.entities] == ["Марат Ясенов"]
    assert sentence.tokens[1].text == "обводнят"


def _token(index: int, head: int, pos: str) -> Token:
    return Token(index, "слово", index * 6, index * 6 + 5, pos, {}, head, "nmod")


def test_a_ring_of_words_is_cut_above_its_verb() -> None:
    tokens = [_token(0, 1, "NOUN"), _token(1, 2, "VERB"), _token(2, 0, "NOUN"), _token(3, 2, "ADJ")]
    untangle(tokens)
    assert [t.head for t in tokens] == [1, -1, 0, 2]


def test_a_tree_is_left_as_it_is() -> None:
    tokens = [_token(0, 1, "NOUN"), _token(1, -1, "VERB"), _token(2, 1, "NOUN")]
    untangle(tokens)
    assert [t.head for t in tokens] == [1, -1, 1]
