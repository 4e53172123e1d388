"""Which encoding bytes of text are in, and the text they hold."""

import codecs
import re
from collections.abc import Iterator
from typing import Final

import charset_normalizer

from tracker.sources.problems import DocumentProblem, UnreadableDocument

BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Marks at the beginning of a text; the longer before the shorter that it begins with."""

GUESSED: Final = ["cp1251", "kz1048", "koi8_r", "cp866"]
"""Encodings without a mark in which Russian and Kazakh are written. A free guess takes KOI8-R for Japanese."""

DECLARED: Final = frozenset(
    {"utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1251", "kz1048", "ptcp154", "koi8-r", "koi8-u", "cp866"}
    | {"iso8859-5", "mac-cyrillic", "cp1252"}
)
"""Encodings, by Python's names, that a header or a page may declare."""

_AS_BROWSERS_DO: Final = {"iso8859-1": "cp1252", "ascii": "cp1252"}

_ALPHABET: Final = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі")
_FREQUENT: Final = frozenset("оеаинтсрвлдкмыіқ")
"""The commonest letters of Russian and Kazakh: about 0.75 of a text; misread bytes give half of that."""

_VOWELS: Final = frozenset("аеёиоуыэюяәөұүі")
"""About 0.4 of a text."""

_SHARES: Final = ((100, 0.65, 0.33), (20, 0.55, 0.25))
"""From so many letters on, at least such shares of the commonest letters and of vowels; fewer letters say nothing."""

_FRAMES: Final = re.compile("[\u2500-\u259f]")
"""Lines and blocks of old screens, which letters turn into when they are misread; a tenth of a text at most."""

_SOUND_SHARE: Final = 0.9
_ENOUGH: Final = 50_000
"""Characters that are looked at."""


def decode(content: bytes, *, declared: str | None) -> tuple[str, str]:
    """The text of some bytes and the name of their encoding.

    A mark and valid UTF-8 go before what is declared, because they cannot be there by chance; what is declared
    goes before a guess. A reading that makes no words is none.

    Raises:
        UnreadableDocument: no encoding makes sense of the bytes.
    """
    for encoding in _candidates(content, declared):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding.startswith("utf-8") or _reads_well(text):
            return text, _plain_name(encoding)
    raise UnreadableDocument(DocumentProblem.ENCODING)


def _candidates(content: bytes, declared: str | None) -> Iterator[str]:
    marked = next((name for mark, name in BOMS if content.startswith(mark)), None)
    if marked:
        yield marked
        return
    yield "utf-8"
    known = _known(declared)
    if known:
        yield known
    yield from (each.encoding for each in charset_normalizer.from_bytes(content, cp_isolation=GUESSED))


def _known(name: str | None) -> str | None:
    """Python's name of a declared encoding that we accept."""
    try:
        found = codecs.lookup(name or "").name
    except (LookupError, ValueError):
        return None
    found = _AS_BROWSERS_DO.get(found, found)
    return found if found in DECLARED else None


def _plain_name(encoding: str) -> str:
    return encoding.removesuffix("-sig").replace("_", "-")


def _reads_well(text: str) -> bool:
    """Whether a text makes words: one alphabet in each, capitals where they belong, letters as common as usual."""
    sample = text[:_ENOUGH]
    if 10 * len(_FRAMES.findall(sample)) > len(sample):
        return False
    words = [each for each in re.findall(r"[^\W\d_]+", sample) if not each.isascii()]
    sound = sum(map(_is_sound, words))
    return sound >= _SOUND_SHARE * len(words) and _letters_are_usual("".join(words).lower())


def _letters_are_usual(text: str) -> bool:
    letters = [each for each in text if each in _ALPHABET]
    frequent, vowels = (sum(each in group for each in letters) for group in (_FREQUENT, _VOWELS))
    for enough, frequent_share, vowel_share in _SHARES:
        if len(letters) >= enough:
            return frequent >= frequent_share * len(letters) and vowels >= vowel_share * len(letters)
    return True


def _is_sound(word: str) -> bool:
    if not (word.islower() or word.istitle() or word.isupper()):
        return False
    return _ALPHABET.issuperset(word.lower()) or (_is_latin(word) and 2 * sum(map(str.isascii, word)) >= len(word) - 1)


def _is_latin(word: str) -> bool:
    return all(each <= "ɏ" for each in word)
