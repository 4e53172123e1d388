"""One name for one body: short names and acronyms that a text defines, and «the Secretary» for the one named before."""

import re
from dataclasses import dataclass, field
from typing import Final

from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.heads import is_head, singular

_DEFINITION: Final = re.compile(
    r"\((?:the |collectively,? |hereinafter,? |or )?[“\"']?"
    r"([A-Z][\w&.'’-]{1,40}(?: [A-Z][\w&.'’-]{1,40}){0,3})[”\"']?,?[”\"']?\)"
)
_WORDS_BEFORE: Final = re.compile(r"[\w&.'’-]+|[^\w\s]")
_CAPITAL: Final = r"[A-Z][\w'’-]{1,30}"
_FULL: Final = re.compile(
    rf"\b((?:{_CAPITAL} ){{0,5}}{_CAPITAL}) "
    rf"((?:of|for|on) (?:the )?{_CAPITAL}(?:,? (?:(?:and|of|for|on|the|to) ){{0,2}}{_CAPITAL}){{0,7}})"
)
_CHARACTERS_BEFORE: Final = 260
_LINKS: Final = frozenset({"of", "the", "and", "for", "on", "to", "in", "&"})
_SHORT: Final = 2
_MOST_NAMES: Final = 400


@dataclass(slots=True)
class Names:
    """What a text calls its bodies; filled from the whole text before it is read."""

    aliases: dict[str, str] = field(default_factory=dict)
    fuller: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    def learn(self, text: str) -> None:
        """Takes definitions in brackets and full names with their places."""
        for match in _DEFINITION.finditer(text):
            short = match.group(1)
            full = _defined(text[max(0, match.start() - _CHARACTERS_BEFORE) : match.start()], short)
            if full and full.lower() != short.lower() and len(self.aliases) < _MOST_NAMES:
                self.aliases.setdefault(short.lower(), full)
        for match in _FULL.finditer(text):
            head = match.group(1).rsplit(" ", 1)[-1].lower()
            if is_head(head):
                found = self.fuller.setdefault(head, [])
                if len(found) < _MOST_NAMES:
                    found.append((match.start(), f"{match.group(1)} {match.group(2)}".removeprefix("The ")))

    def resolve(self, name: str, at: int) -> str:
        """The fullest name of a body called ``name`` at an offset of the text."""
        known = self.aliases.get(name.lower()) or self._plural(name)
        if known is None and len(name.split()) == 1 and is_head(name.lower()):
            known = self._named_before(name.lower(), at)
        return self._with_full_acronyms(known or name)

    def _plural(self, name: str) -> str | None:
        """«Centers» of a defined «Center»."""
        one = self.aliases.get(singular(name.lower())) if name[:1].isupper() else None
        if one is None or one.lower().startswith(name.lower()):
            return None
        head = name.lower().removesuffix("s").split()[-1]
        return re.sub(rf"\b{re.escape(head)}\b", lambda m: m.group() + "s", one, count=1, flags=re.IGNORECASE)

    def _named_before(self, head: str, at: int) -> str | None:
        found = [full for place, full in self.fuller.get(head, []) if place < at]
        return found[-1] if found else None

    def _with_full_acronyms(self, name: str) -> str:
        words = [self._expanded(word) if word.isupper() and len(word) >= _SHORT else word for word in name.split()]
        return " ".join(words)

    def _expanded(self, word: str) -> str:
        return self.aliases.get(word.lower(), word)


def _defined(before: str, short: str) -> str:
    """The name in front of «(Short)»: from the word that the short one repeats or abbreviates."""
    words = _WORDS_BEFORE.findall(before)
    first = short.split(maxsplit=1)[0]
    if short.isupper() and len(short) >= _SHORT:
        return _abbreviated(words, short)
    for i in range(len(words) - 1, max(-1, len(words) - 24), -1):
        if words[i] in (";", ":", "."):
            break
        if words[i].rstrip("s") == first.rstrip("s") or (
            i == len(words) - 1 and words[i] == short.rsplit(maxsplit=1)[-1]
        ):
            return _joined(words[_capitals_before(words, i) :])
    last = short.rsplit(maxsplit=1)[-1]
    at = next((i for i in range(len(words) - 1, max(-1, len(words) - 24), -1) if words[i] == last), None)
    return _joined(words[_capitals_before(words, at) :]) if at is not None else ""


def _capitals_before(words: list[str], index: int) -> int:
    while index > 0 and words[index - 1][:1].isupper() and words[index - 1] not in ("The", "All", "Each"):
        index -= 1
    return index


def _abbreviated(words: list[str], short: str) -> str:
    letters = short.replace(".", "")
    for i in range(len(words) - 1, max(-1, len(words) - 18), -1):
        if words[i] in (";", ":", ",") and len(words) - i > len(letters) * 2:
            break
        initials = "".join(w[0] for w in words[i:] if w[:1].isupper())
        if words[i][:1] == letters[0] and initials == letters:
            return _joined(words[_capitals_before(words, i) :])
    return ""


def _joined(words: list[str]) -> str:
    text = " ".join(words)
    for mark, plain in ((" ,", ","), (" ' ", "'"), (" .", ".")):
        text = text.replace(mark, plain)
    return "" if any(w in (";", ":") for w in words) else text


def is_anaphor(name: str) -> bool:
    """Whether a name is one bare word that only points back: «ministry», «agency»."""
    words = name.lower().split()
    return len(words) == 1 and is_head(words[0]) and words[0] not in lexicon.words("bodies", "complete")
