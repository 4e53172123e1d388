"""A sentence with what its place in the text says about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tracker.domain.spans import Span
from tracker.extraction.lines import Line
from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.issuers import Issuer
from tracker.extraction.profiles.ru.order import is_finite
from tracker.extraction.profiles.ru.quotations import quoted_at
from tracker.extraction.profiles.ru.syntax import Sentence, Token


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence of a line.

    ``presides`` tells whether the chair of a transcript speaks (or nobody is marked as speaking), ``partner``
    who is spoken to. ``continues`` follows a sentence with orders, ``listed`` stands under a header that
    gives orders, ``ordered`` somewhere after orders. ``act`` stands in an act or a list of orders, ``spoken``
    in a speech without quotation marks. ``voice`` is whose words the sentence reports, ``quoted`` are the
    quotations of its line.
    """

    sentence: Sentence
    line: Line
    published_on: date | None
    presides: bool
    partner: str
    continues: bool
    listed: bool = False
    ordered: bool = False
    act: bool = False
    spoken: bool = False
    voice: Issuer | None = None
    quoted: Sequence[Span] = ()

    def is_direct(self, token: Token) -> bool:
        """Whether a word is somebody's own: in quotation marks, in a turn of speech, or after «сказал:»."""
        if quoted_at(self.quoted, token.start) is not None or self.line.speaker:
            return True
        said = False
        for other in self.sentence.tokens[: token.index]:
            said = said or (is_finite(other) and other.lemma in lexicon.words("speech", "verbs"))
            if said and other.text == ":":
                return True
        return False
