"""Words of an English sentence: what class they may belong to, and their base forms, by endings and word lists."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from tracker.extraction.profiles.en import lexicon

_WORD: Final = re.compile(r"(?:[A-Za-z]\.){2,6}|\d+(?:[.,:]\d+){0,8}|[^\W_]+(?:['’\-][^\W_]+){0,8}|[^\w\s]")
MOST_WORDS: Final = 1 << 16
"""Words whose class is remembered; a text may hold any number of them."""
_SURE_ENDINGS: Final = ("ize", "ise", "ify")
_NEVER_ENDINGS: Final = (
    *(
        "tion",
        "sion",
        "ment",
        "ness",
        "ity",
        "ance",
        "ence",
        "ing",
        "ed",
        "al",
        "ous",
        "able",
        "ible",
        "ful",
        "ers",
        "ors",
    ),
    *("ly", "ism", "ist", "ics", "ship", "ary", "ic", "ant", "hood", "ists", "ies", "ives"),
)
_VERB_PREFIXES: Final = ("re-", "co-", "de-", "pre-", "re", "mis", "dis")
_SHORTEST_STEM: Final = 3


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark: ``text`` at ``start``-``end`` of the whole text, ``low`` in lower case."""

    start: int
    end: int
    text: str
    low: str

    @property
    def is_word(self) -> bool:
        """Whether it is more than a mark."""
        return self.text[0].isalnum()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()


def tokens_of(text: str, start: int, end: int) -> Iterator[Token]:
    """The words and marks of a stretch of text."""
    for match in _WORD.finditer(text, start, end):
        word = match.group().replace("’", "'")
        yield Token(match.start(), match.end(), match.group(), word.lower())


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(lexicon.table("verbs")[name])


@cache
def _irregular() -> tuple[dict[str, str], dict[str, str], frozenset[str]]:
    """Past form → base, participle → base, and all the bases."""
    rows = [row.split() for row in lexicon.table("verbs")["irregular"]]
    return {past: base for base, past, _ in rows}, {part: base for base, _, part in rows}, frozenset(r[0] for r in rows)


@lru_cache(MOST_WORDS)
def is_verb(low: str) -> bool:
    """Whether a word can be the base form of a verb, by the lists and by endings that only verbs have."""
    if low in _list("sure") or low in _list("unsure"):
        return True
    if low.endswith(_SURE_ENDINGS) and low not in lexicon.words("grammar", "not_verbs") and len(low) > len("unify"):
        return True
    return any(
        low.startswith(prefix) and low[len(prefix) :] in _list("sure") and len(low) - len(prefix) > _SHORTEST_STEM
        for prefix in _VERB_PREFIXES
    )


@lru_cache(MOST_WORDS)
def is_sure_verb(low: str) -> bool:
    """Whether a word is a verb wherever it stands in its base form."""
    return is_verb(low) and low not in _list("unsure")


@lru_cache(MOST_WORDS)
def may_be_verb(low: str) -> bool:
    """Whether an unknown word after «to» or a modal may be a verb."""
    if is_verb(low):
        return True
    return low.isalpha() and low.isascii() and low not in _list("never") and not low.endswith(_NEVER_ENDINGS)


def is_likely_verb(low: str) -> bool:
    """Whether a word that may be a noun is a verb more often behind «and»."""
    return low in _list("likely")


def is_joint(low: str) -> bool:
    """Whether a verb only says that one works with others."""
    return low in _list("joint")


@lru_cache(MOST_WORDS)
def base_of_gerund(low: str) -> str:
    """The verb of an -ing form, or an empty string when no known verb has it."""
    if not low.endswith("ing") or len(low) <= len("ing") + 1:
        return ""
    stem = low[:-3]
    for base in (stem, stem + "e", stem[:-1] if stem[-1:] == stem[-2:-1] else stem, stem[:-1] + "ie"):
        if is_verb(base):
            return base
    return ""


@lru_cache(MOST_WORDS)
def base_of_participle(low: str) -> str:
    """The verb of a past participle, or an empty string when it is none that is known."""
    irregular = _irregular()[1].get(low)
    if irregular:
        return irregular
    if not low.endswith("ed"):
        return ""
    stem = low[:-2]
    for base in (
        stem,
        stem + "e",
        stem[:-1] if stem[-1:] == stem[-2:-1] else stem,
        stem[:-1] + "y" if stem.endswith("i") else stem,
    ):
        if is_verb(base):
            return base
    return ""


def is_participle(low: str) -> bool:
    """Whether a word looks like a past participle, known or not."""
    return low.endswith("ed") or low in _irregular()[1]


@lru_cache(MOST_WORDS)
def is_adverb(low: str) -> bool:
    """Whether a word only colours the verb after it."""
    adverbs, others = lexicon.words("grammar", "adverbs"), lexicon.words("grammar", "not_adverbs")
    return low in adverbs or (low.endswith("ly") and low not in others)


@cache
def forms_of(base: str) -> dict[str, str]:
    """The forms of a verb: form → «base», «third», «past» or «gerund»; a participle that is also the past is «past»."""
    past_of, part_of, bases = _irregular()
    out = {base: "base", _third(base): "third", _with(base, "ing"): "gerund"}
    if base in bases:
        out.update(
            {
                form: "past"
                for table in (past_of, part_of)
                for form, verb in table.items()
                if verb == base and form != base
            }
        )
        return out
    out[_with(base, "ed")] = "past"
    return out


def _third(base: str) -> str:
    if base.endswith(("s", "x", "z", "ch", "sh")):
        return base + "es"
    return base[:-1] + "ies" if base.endswith("y") and base[-2:-1] not in "aeiou" else base + "s"


def _with(base: str, ending: str) -> str:
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + ending
    if ending == "ed" and base.endswith("y") and base[-2:-1] not in "aeiou":
        return base[:-1] + "ied"
    return (
        base
        + (base[-1] if base in ("set", "bid", "commit", "submit", "compel", "ban", "bar", "forbid") else "")
        + ending
    )


@lru_cache(MOST_WORDS)
def lemma(low: str) -> str:
    """A rough base form, the same for the forms of a word; for comparing wordings, not for reading."""
    word = low.removesuffix("'s")
    for ending, put in (
        ("ies", "y"),
        ("sses", "ss"),
        ("ing", ""),
        ("ied", "y"),
        ("ed", ""),
        ("es", ""),
        ("s", ""),
        ("e", ""),
    ):
        if (
            word.endswith(ending)
            and len(word) - len(ending) > _SHORTEST_STEM
            and not (ending == "s" and word.endswith("ss"))
        ):
            return word[: -len(ending)] + put
    return word
