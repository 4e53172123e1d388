"""Files and pasted texts: read right in the encodings of our languages, refused when they are something else."""

import os
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.sources.document import MAX_BYTES, document_from_text, read_document
from tracker.sources.problems import DocumentProblem, UnreadableDocument

RUSSIAN = (
    "Президент поручил Министерству внутренних дел до конца года снизить смертность на дорогах.\n"
    "«Контроль возложен на Администрацию», — сообщила пресс-служба. МВД доложит в ноябре."
)
KAZAKH = (
    "Мемлекет басшысы Үкіметке жыл соңына дейін ауыл шаруашылығы саласындағы мәселелерді шешуді тапсырды.\n"
    "Қаржы министрлігі бұл жұмысты бақылауға алсын, деді ол."
)
ENGLISH = "The Secretary shall report to the President – within 90 days – on “all” measures.\nNo later."


def problem_of(content: bytes, filename: str = "article.txt", declared: str | None = None) -> DocumentProblem:
    with pytest.raises(UnreadableDocument) as caught:
        read_document(content, filename=filename, declared=declared)
    return caught.value.problem


@pytest.mark.parametrize("declared", [None, "utf-8", "windows-1251", "koi8-r", "iso-8859-1", "base64", "no such thing"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r", "cp866"])
def test_russian_is_read_right_whatever_is_declared(encoding: str, declared: str | None) -> None:
    text = RUSSIAN.encode(encoding, "replace").decode(encoding)
    document = read_document(RUSSIAN.encode(encoding, "replace"), declared=declared)
    assert document.text == text
    assert document.encoding == encoding.removesuffix("-sig")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "kz1048"])
def test_kazakh_is_read_right(encoding: str) -> None:
    assert read_document(KAZAKH.encode(encoding)).text == KAZAKH


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp1251"])
def test_english_is_read_right(encoding: str) -> None:
    assert read_document(ENGLISH.encode(encoding)).text == ENGLISH


@pytest.mark.parametrize("length", [7, 12, 25, 60])
@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866"])
def test_a_short_text_is_read_right(encoding: str, length: int) -> None:
    assert read_document(RUSSIAN[:length].encode(encoding)).text == RUSSIAN[:length].strip()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("总统指示政府在年底前完成工作。农业部负责此事，并向议会报告。" * 8, "gbk"),
        ("大統領は政府に年末までに作業を完了するよう指示した。" * 8, "shift_jis"),
        ("Ο πρόεδρος έδωσε εντολή στην κυβέρνηση να ολοκληρώσει τα έργα. " * 5, "iso8859-7"),
        ("Le président a chargé le gouvernement d'achever les travaux avant l'été. " * 5, "cp1252"),
        (RUSSIAN, "mac-cyrillic"),
        (RUSSIAN, "iso8859-5"),
    ],
    ids=["chinese", "japanese", "greek", "french", "russian of a mac", "russian of iso"],
)
def test_an_encoding_that_would_be_garbage_is_refused(text: str, encoding: str) -> None:
    assert problem_of(text.encode(encoding, "replace")) is DocumentProblem.ENCODING


def test_a_declared_encoding_helps_where_none_would_be_guessed() -> None:
    assert read_document(RUSSIAN.encode("mac-cyrillic"), declared="mac-cyrillic").text == RUSSIAN


@pytest.mark.parametrize("content", [b"", b" \n\t ", b"\xef\xbb\xbf", b"\xef\xbb\xbf \n"])
def test_an_empty_file_is_refused(content: bytes) -> None:
    assert problem_of(content) is DocumentProblem.EMPTY


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7", b"PK\x03\x04docx", b"{\\rtf1 text}", b"\xd0\xcf\x11\xe0doc", "Текст\x00".encode(), b"GIF89a\x00"],
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    assert problem_of(content) is DocumentProblem.BINARY


def test_utf_16_without_a_mark_is_refused() -> None:
    assert problem_of(RUSSIAN.encode("utf-16-le")) is DocumentProblem.BINARY


def test_random_bytes_are_refused() -> None:
    for _ in range(20):
        assert problem_of(os.urandom(2_000)) in {DocumentProblem.BINARY, DocumentProblem.ENCODING}


def test_five_megabytes_are_the_limit() -> None:
    assert read_document(b"word " * (MAX_BYTES // 5)).text.startswith("word")
    assert problem_of(b"a" * (MAX_BYTES + 1)) is DocumentProblem.TOO_LARGE
    with pytest.raises(UnreadableDocument, match="too_large"):
        document_from_text("я" * (MAX_BYTES // 2 + 1))


@pytest.mark.parametrize("text", ["текст\x00", "текст\x1b[31m", "текст\x9d", "текст\ud800"])
def test_a_pasted_text_with_control_characters_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDocument, match="control_characters"):
        document_from_text(text)


@pytest.mark.parametrize("text", ["123 — 456", "…!?", "<<>>"])
def test_a_text_without_words_is_refused(text: str) -> None:
    with pytest.raises(UnreadableDocument, match="no_words"):
        document_from_text(text)


def test_a_text_of_lost_letters_is_refused() -> None:
    with pytest.raises(UnreadableDocument, match="encoding"):
        document_from_text("\ufffd\ufffd\ufffd поручил")


def test_line_ends_marks_and_margins_are_tidied_and_nothing_else() -> None:
    document = document_from_text("\ufeff\n  Первая  строка\u00a0—\r\nвторая\rтретья\u2028четвёртая\n\n")
    assert document.text == "Первая  строка\u00a0—\nвторая\nтретья\nчетвёртая"
    assert document.content == document.text.encode()


def test_letters_are_composed() -> None:
    assert document_from_text(unicodedata.normalize("NFD", KAZAKH + " й ё")).text == KAZAKH + " й ё"


def test_the_end_mark_of_old_text_files_is_no_letter() -> None:
    assert read_document(RUSSIAN.replace("«", '"').replace("»", '"').replace("—", "-").encode("cp866") + b"\x1a")


@given(st.text())
def test_any_text_is_taken_or_refused_with_a_reason(text: str) -> None:
    try:
        document = document_from_text(text)
    except UnreadableDocument:
        return
    assert document_from_text(document.text) == document


@given(st.binary(max_size=400))
def test_any_bytes_are_taken_or_refused_with_a_reason(content: bytes) -> None:
    try:
        document = read_document(content)
    except UnreadableDocument:
        return
    assert document.content == content
    assert "\x00" not in document.text
