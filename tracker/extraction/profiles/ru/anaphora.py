"""Who is meant by «он», «ведомство», «министр», «последний»: the nearest name before that fits."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.bodies import names_at
from tracker.extraction.profiles.ru.offices import is_acronym, is_body, is_ministry, is_official
from tracker.extraction.profiles.ru.people import office_of
from tracker.extraction.profiles.ru.phrases import phrase_at
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.profiles.ru.words import noun_cases

_SENTENCES_BACK: Final = 8
_HE: Final = frozenset({"он", "она", "они"})
_RULERS: Final = ("head_of_state", "head_of_government")
_AGENCIES: Final = (
    "министерств",
    "комитет",
    "агентств",
    "служб",
    "департамент",
    "управлени",
    "инспекци",
    "прокуратур",
    "генпрокур",
)


def points_back(token: Token, names: tuple[str, ...]) -> bool:
    """Whether a word that names who must act only points at a name before it."""
    if token.pos == "PRON" and token.feats.get("Person") == "3":
        return True
    if token.low in _LAST:
        return True
    alone = len(names) == 1 and " " not in names[0]
    head_of_agency = len(names) == 1 and names[0].lower() in _HEAD_OF_AGENCY
    return head_of_agency or (alone and token.lemma in lexicon.words("bodies", "anaphora"))


_LAST: Final = frozenset({"последний", "последнему", "последняя", "последней", "последнее", "последнего", "последним"})
_HEAD_OF_AGENCY: Final = frozenset(
    {"глава ведомства", "руководитель ведомства", "глава министерства", "руководство ведомства"}
)


def may_mean(token: Token, names: tuple[str, ...]) -> bool:
    """Whether a word says so little that it may mean whoever was addressed last."""
    if token.lemma in ("министерство", "министр", "комитет"):
        return any(name.lower().startswith((token.lemma, "мин")) for name in names)
    return token.pos == "PRON" or token.low in _LAST or token.lemma in _VAGUE


_VAGUE: Final = frozenset({"ведомство", "министерство", "орган", "комитет", "министр", "глава", "руководитель"})


@dataclass
class _Heard:
    """A sentence and, found once when first asked for, the main words of its names."""

    sentence: Sentence

    @cached_property
    def mentions(self) -> list[Token]:
        return list(_mentions(self.sentence))


@dataclass(slots=True)
class Recent:
    """The last sentences, nearest first, in which a name may stand that a later word means."""

    heard: deque[_Heard] = field(default_factory=lambda: deque(maxlen=_SENTENCES_BACK))
    present: _Heard | None = None

    def add(self, sentence: Sentence) -> None:
        """Remembers a sentence."""
        self.heard.appendleft(self._hear(sentence))

    def _hear(self, sentence: Sentence) -> _Heard:
        if self.present is None or self.present.sentence is not sentence:
            self.present = _Heard(sentence)
        return self.present

    def meant_by(self, token: Token, here: Sentence, issuer: str) -> tuple[str, ...]:
        """The name that ``token`` of the sentence ``here`` points at; empty when none fits."""
        if token.pos != "PRON" and token.lemma not in _VAGUE and token.low not in _LAST:
            return () if token.is_plural else self._same_word(token, here)
        for heard in (self._hear(here), *self.heard):
            sentence = heard.sentence
            found = [m for m in heard.mentions if _fits(token, m) and not _is(sentence, m, issuer)]
            if sentence is here:
                found = [m for m in found if m.index < token.index and not sentence.preposition(m.index)]
            if found:
                return self._fuller(_best(token, found), sentence)
        return ()

    def _same_word(self, token: Token, here: Sentence) -> tuple[str, ...]:
        """«управление» → «управление дорог», where the text has called it so, if only inside another name."""
        for sentence in (here, *(heard.sentence for heard in self.heard)):
            for other in sentence.tokens:
                if other.lemma == token.lemma and other is not token and not other.is_plural:
                    names = names_at(sentence, other.index)[:1]
                    if names and " " in names[0]:
                        return names
        return ()

    def _fuller(self, mention: Token, sentence: Sentence) -> tuple[str, ...]:
        """The name of a mention; of one that only says «министр», the name before it that says which."""
        names = names_at(sentence, mention.index)[:1]
        if names and " " not in names[0] and mention.lemma in lexicon.words("bodies", "anaphora"):
            others = [(m, heard.sentence) for heard in self.heard for m in heard.mentions if m.lemma == mention.lemma]
            longer = (names_at(s, m.index)[:1] for m, s in others)
            return next((n for n in longer if n and " " in n[0]), names)
        return names


def _mentions(sentence: Sentence) -> Iterator[Token]:
    """The main words of the names of a sentence, left to right."""
    index = 0
    while index < len(sentence.tokens):
        token = sentence.tokens[index]
        if token.pos == "PRON" or not is_body(sentence, token):
            index += 1
            continue
        yield token
        case = token.feats.get("Case", "")
        index = phrase_at(sentence, index, case if case in noun_cases(token.text) else "Nom").last + 1


def _is(sentence: Sentence, mention: Token, issuer: str) -> bool:
    """Whether a name is that of the issuer, who does not order himself."""
    if not issuer and office_of(sentence, mention.index) in _RULERS:
        return True
    name = " ".join(names_at(sentence, mention.index)).lower()
    return bool(issuer) and (name in issuer.lower() or issuer.lower().split()[-1] in name)


def _fits(token: Token, mention: Token) -> bool:
    """Whether a name agrees with the word that points at it."""
    if token.low in _LAST:
        return True
    if token.pos == "PRON":
        # as a subject «он» may as well be the bill or the bridge
        somebody = token.low not in _HE or mention.feats.get("Animacy") == "Anim" or is_official(mention)
        return somebody and _same_form(token, mention)
    if token.lemma in ("глава", "руководитель", "руководство"):
        return is_official(mention) and mention.lemma != token.lemma
    agency = token.lemma in ("ведомство", "орган", "госорган") and _is_agency(mention)
    clipped = token.lemma == "министерство" and is_ministry(mention.lemma)
    return agency or clipped or mention.lemma == token.lemma


def _same_form(token: Token, mention: Token) -> bool:
    plural = token.low in ("они", "им", "них", "ими")
    if plural or mention.is_plural:
        return plural and mention.is_plural
    feminine = mention.feats.get("Gender") == "Fem"
    return feminine == (token.low in ("она", "ей", "нее", "неё", "ней"))


def _is_agency(mention: Token) -> bool:
    return mention.lemma.startswith(_AGENCIES) or is_ministry(mention.lemma) or is_acronym(mention)


def _best(token: Token, mentions: list[Token]) -> Token:
    """The last one for «последний», else the subject of the sentence, else who was told to act, else the nearest."""
    if token.low in _LAST:
        return mentions[-1]
    people = [m for m in mentions if token.pos == "PRON" and m.feats.get("Animacy") == "Anim"]
    if token.feats.get("Case") == "Dat" and token.pos == "PRON":
        told = next((m for m in people if m.rel == "iobj"), None)
        if told is not None:
            return told
    subject = next((m for m in people or mentions if m.rel.startswith("nsubj")), None)
    return subject or next((m for m in people or mentions if m.rel == "iobj"), None) or (people or mentions)[-1]
