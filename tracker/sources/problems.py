"""Why a document cannot be taken in."""

from enum import StrEnum


class DocumentProblem(StrEnum):
    """What is wrong with a document; the words for people are looked up at display."""

    EMPTY = "document.empty"
    TOO_LARGE = "document.too_large"
    BINARY = "document.binary"
    CONTROL_CHARACTERS = "document.control_characters"
    ENCODING = "document.encoding"
    NO_WORDS = "document.no_words"
    TEXT_AND_FILE = "document.text_and_file"
    TOO_INTRICATE = "document.too_intricate"


class UnreadableDocument(Exception):  # noqa: N818 - says what it is
    """A document from which no text can be had."""

    def __init__(self, problem: DocumentProblem) -> None:
        super().__init__(problem)
        self.problem = problem
