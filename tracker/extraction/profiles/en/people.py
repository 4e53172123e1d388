"""Who gives the orders: persons with an office that the text introduces, and whose words a sentence reports."""

import re
from dataclasses import dataclass, field
from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.bodies import names_in
from tracker.extraction.profiles.en.heads import cleaned, spelled
from tracker.extraction.profiles.en.orders import Order
from tracker.extraction.profiles.en.syntax import BE, Sentence
from tracker.extraction.profiles.en.words import is_verb

_RANK: Final = r"(?:(?:Acting|First|Deputy|Vice|Former|Interim) ){0,2}"
_TITLE: Final = (
    r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Hh]ead of [Ss]tate|[Mm]inister|[Ss]ecretary|[Gg]overnor|"
    r"[Mm]ayor|[Aa]kim|[Hh]okim|[Cc]hair(?:man|woman|person)?|[Dd]irector|[Cc]hancellor|King|Emir|Attorney General|"
    r"[Pp]rosecutor [Gg]eneral|Speaker|Commissioner|Administrator)"
)
_FIELD: Final = r"(?: (?:of|for) (?:the )?[A-Z][\w-]{1,20}(?: (?:and )?[A-Z][\w-]{1,20}){0,4})?,?"
_OFFICE: Final = _RANK + _TITLE + _FIELD
_NAME: Final = r"((?:[A-Z][\w'’.-]{0,20} ){0,3}[A-Z][\w'’-]{2,20})"
_INTRODUCED: Final = re.compile(rf"\b({_OFFICE}) {_NAME}")
_FIRST_PERSON: Final = re.compile(r"\bvested in me as (President|Governor|Prime Minister)\b")
_HIGHEST: Final = ("president", "head of state", "king", "emir", "chancellor")
_NEAR: Final = 12
_INITIAL: Final = 2
_MOST_OFFICES: Final = 100


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who gives an order: the ``name`` to write down, and what is known of his authority."""

    name: str
    authority: bool = False
    outsider: bool = False


@dataclass(slots=True)
class People:
    """Surname → full name of everybody introduced with an office; the first and the highest are remembered."""

    names: dict[str, str] = field(default_factory=dict)
    first: str = ""
    highest: str = ""
    author: str = ""
    offices: list[tuple[int, str, str]] = field(default_factory=list)

    def learn(self, text: str) -> None:
        """Takes everybody whom the text calls by office and name; those of its heading only for want of others."""
        body = text.find("\n") + 1
        heading = _INTRODUCED.search(text, body) is None
        for match in _INTRODUCED.finditer(text, 0 if heading else body):
            office, words = match.group(1).rstrip(","), _name_in(match.group(2))
            part_of_office = len(words) == 1 and (" of " in office or " for " in office)
            if not words or part_of_office:
                continue
            full = " ".join(words)
            known = self.names.get(words[-1].lower(), "")
            if len(full) > len(known):
                self.names[words[-1].lower()] = full
            self.offices = [*self.offices[-_MOST_OFFICES:], (match.start(), office.lower(), full)]
            self.first = self.first or words[-1].lower()
            if not self.highest and office.split(" of ")[0].lower() in _HIGHEST:
                self.highest = words[-1].lower()
        author = _FIRST_PERSON.search(text)
        self.author = author.group(1) if author else ""

    def sign(self, names: tuple[str, ...]) -> None:
        """Takes who issues an act from its preamble: «the Cabinet of Ministers RESOLVES:»."""
        words = names[0].split() if names else []
        shouted = len(words) > 1 and words[-1].isupper() and is_verb(words[-1].lower().removesuffix("s"))
        self.author = self.author or " ".join(words[:-1] if shouted else words)

    def leading(self) -> str:
        """Whose text it seems to be: the author of an act, the head of state, who is introduced first."""
        return self.author or self.names.get(self.highest, "") or self.names.get(self.first, "")

    def holder(self, office: str, at: int) -> str:
        """The person last introduced with an office before an offset: who «the minister» is."""
        return next(
            (full for place, known, full in reversed(self.offices) if place < at and office in known.split()), ""
        )

    def issuer_of(self, sentence: Sentence, order: Order) -> Issuer | None:
        """The issuer that the sentence itself names, or None."""
        ranges = [order.issuer] if order.issuer else _speakers(sentence, order)
        for start, end in ranges:
            found = self._who(sentence, start, end)
            if found is not None:
                return found
        return None

    def _who(self, sentence: Sentence, start: int, end: int) -> Issuer | None:
        lows = [t.low for t in sentence.tokens[start:end]]
        named = names_in(sentence, [(start, end)], proper=True)
        words_of = named[-1] if named else spelled(cleaned(sentence.tokens[start:end]))
        known = next((self.names[low.removesuffix("'s")] for low in lows if low.removesuffix("'s") in self.names), "")
        if known:
            return Issuer(known, authority=True)
        words = " ".join(lows)
        if any(phrase in words for phrase in lexicon.words("authority", "abroad")):
            return Issuer(words_of, outsider=True)
        office = any(re.search(rf"\b{re.escape(w)}\b", words) for w in lexicon.words("authority", "head_of_state"))
        if office:
            return Issuer(self.names.get(self.highest, "") or words_of, authority=True)
        if any(low in lexicon.words("authority", "outsiders") for low in lows):
            return Issuer(words_of, outsider=True)
        if any(re.search(rf"\b{re.escape(w)}s?\b", words) for w in lexicon.words("authority", "other")):
            return Issuer(words_of, authority=True)
        return None


def _name_in(words: str) -> list[str]:
    """The words of a name, up to a verb or a genitive of a heading: «Minister Orders Review», «Mr. Lund's Remarks»."""
    name: list[str] = []
    for word in words.split():
        low = word.lower().rstrip(".,")
        if low in lexicon.words("sentences", "no_surnames") or (low.endswith("s") and is_verb(low[:-1])):
            break
        name.append(word.removesuffix("'s").removesuffix("’s").rstrip(","))
        if word.endswith(("'s", "’s")):
            break
    if name and len(name[-1]) > _INITIAL:
        name[-1] = name[-1].rstrip(".")
    return name


def _speakers(sentence: Sentence, order: Order) -> list[tuple[int, int]]:
    """What stands beside the verbs of saying of a sentence, nearest to the order first."""
    begin = order.subject.start if order.subject and order.subject.parts else order.start
    found = []
    for i in range(len(sentence.tokens)):
        told = sentence.low_at(i - 1) in BE and i > 0
        if not sentence.speaks(i) or told or (begin <= i <= (order.verb or order.trigger)):
            continue
        found.append((abs(i - order.trigger), _beside(sentence, i)))
    tos = (
        i + 2
        for i in range(len(sentence.tokens))
        if sentence.low_at(i) == "according" and sentence.low_at(i + 1) == "to"
    )
    found += [(abs(i - order.trigger), (i, _stop(sentence, i))) for i in tos]
    return [where for _, where in sorted(found)]


def _beside(sentence: Sentence, index: int) -> tuple[int, int]:
    """The subject of a verb of saying: behind it after a quotation («said the minister»), else in front."""
    after, before = sentence.low_at(index + 1), sentence.low_at(index - 1)
    inverted = before in (",", '"', "”", "»") and after not in ("that", "", ",", ".")
    if inverted:
        return index + 1, _stop(sentence, index + 1)
    start = index
    while (
        start > 0
        and index - start < _NEAR
        and sentence.low_at(start - 1) not in (",", '"', "”", "“", "—", "–", ";", "that", "but")
    ):
        start -= 1
    return start, index


def _stop(sentence: Sentence, index: int) -> int:
    near = range(index, min(index + _NEAR, len(sentence.tokens)))
    for i in near:
        office = sentence.low_at(i + 1) in lexicon.words("authority", "apposed") or (
            sentence.low_at(i + 1) == "the" and sentence.low_at(i + 2) in lexicon.words("authority", "apposed")
        )
        apposed = sentence.low_at(i) == "," and office
        if sentence.low_at(i) in (",", ".", '"', "“", ";", "that", "at", "during", "on", "in") and not apposed:
            return i
    return near.stop
