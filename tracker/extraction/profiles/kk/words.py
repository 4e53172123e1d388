"""A sentence as words: what each may be by its ending and its place."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from tracker.domain.spans import Span
from tracker.extraction.profiles.kk import lexicon
from tracker.extraction.profiles.kk.morphology import Case, VerbalNoun, split_case, verb_form, verbal_noun

DASHES: Final = ("–", "—", "-")
OPENING: Final = ("«", "“", "„")
CLOSING: Final = ("»", "”")
_NEAR: Final = 6
STOPS: Final = (".", "!", "?", "…", ";", ":")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: ``text[start:end]`` of the whole text, ``low`` folded."""

    index: int
    start: int
    end: int
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        """Whether it has letters or digits."""
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def verbal_noun(self) -> VerbalNoun | None:
        """The verb in -у that it is."""
        return verbal_noun(self.low)

    @property
    def case(self) -> Case:
        """The case that its ending shows."""
        return split_case(self.low)[1]

    def is_verb(self, form: str) -> bool:
        """Whether it ends as a verb in ``form`` does."""
        return verb_form(self.low, form)


@dataclass
class Sentence:
    """One sentence (or a piece of a very long one)."""

    span: Span
    text: str
    low: str
    tokens: Sequence[Token]
    named: frozenset[int] = frozenset()
    """The words that belong to names of bodies and people, by index."""

    def words(self, first: int, last: int) -> str:
        """The text from one token to another, both included."""
        start, end = self.tokens[first].start, self.tokens[last].end
        return self.text[start - self.span.start : end - self.span.start]

    def low_words(self, first: int, last: int) -> str:
        """The same folded."""
        start, end = self.tokens[first].start, self.tokens[last].end
        return self.low[start - self.span.start : end - self.span.start]

    def low_at(self, index: int) -> str:
        """The folded word at ``index``; empty outside the sentence."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    @cached_property
    def quoted(self) -> dict[int, int]:
        """Each closing quotation mark and its opening one, by index."""
        pairs, opened = {}, []
        for token in self.tokens:
            if token.text in OPENING:
                opened.append(token.index)
            elif token.text in CLOSING and opened:
                pairs[token.index] = opened.pop()
        return pairs

    def is_finite(self, index: int) -> bool:
        """Whether the word ends a clause: «айтты», «көрсетеді», «қажет», «жатыр»."""
        token = self.tokens[index]
        return (
            token.low in lexicon.words("verbs", "finite")
            or token.is_verb("present")
            or lexicon.pattern("verbs", "finite_forms").fullmatch(token.low) is not None
        )

    def is_talk(self, index: int) -> bool:
        """Whether a converb tells of talk or of a meeting: «айтып», «тоқталып», «назар аударып»."""
        low = self.tokens[index].low
        attends = low in ("аударып", "бөліп", "беріп", "қойып") and self.low_at(index - 1) in (
            "назар",
            "көңіл",
            "мән",
            "баға",
            "тапсырма",
        )
        near = [t.low for t in self.tokens[max(0, index - _NEAR) : index]]
        drawn = low == "аударып" and any(word.startswith(("назар", "көңіл")) for word in near)
        return low in lexicon.words("verbs", "talk") or attends or drawn

    def ends_clause(self, index: int) -> bool:
        """Whether nothing of the clause follows the word: a mark, the end, or a word that reports or binds."""
        after = self.low_at(index + 1)
        if after in DASHES:
            return True
        return not after or not self.tokens[index + 1].is_word or after in lexicon.words("words", "after_predicate")
