"""What the taggers are shown: words that their vectors know, of the same form as the words of the text.

The vectors hold a quarter of a million word forms. For other words, such as the offices of one country or
rarer forms of verbs, the taggers would only guess. The dictionary tells the form; a common word in that form stands in.
"""

from collections.abc import Container
from functools import lru_cache
from typing import Any, Final

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.models import load_dictionary, parses_of

_LONGEST_SEEN: Final = 40
"""The taggers look at shapes and vectors of words; nothing is gained by showing them longer ones."""
_SHORTEST: Final = 4
_FORMS: Final = ("case", "number", "gender", "tense", "person", "mood", "involvement")
_LIKELY: Final = 0.2
"""Share of the likeliest reading's score below which another reading of a word does not count."""
_VERBAL: Final = ("INFN", "GRND", "PRTF", "PRTS")


def seen_as(word: str, vocabulary: Container[str]) -> str:
    """``word`` as the taggers see it: with е for ё, short, and replaced when unknown and of a certain form."""
    plain = word.replace("ё", "е").replace("Ё", "Е")[:_LONGEST_SEEN]
    low = plain.lower()
    if low in vocabulary or len(low) < _SHORTEST or not plain.isalpha():
        return plain
    if plain.istitle():
        return _loan(low).capitalize() or plain
    if not plain.islower():
        return plain
    return _standin(low) or plain


def _loan(low: str) -> str:
    """The common word in the form of an office that only some countries have; empty for other words."""
    loans = lexicon.table("lexicon")["loans"].items()
    return next((f"{model}{low.removeprefix(loan)}" for loan, model in loans if low.startswith(loan)), "")


@lru_cache(maxsize=20_000)
def _standin(low: str) -> str:
    """A common word in the form that the dictionary sees in ``low``; empty when its part of speech is unsure."""
    if loan := _loan(low):
        return loan
    parses = parses_of(low)
    tags = [p.tag for p in parses if p.score >= _LIKELY * parses[0].score]
    if any(t.POS == "VERB" for t in tags):
        tags = [t for t in tags if t.POS != "PRTS"]
    if not tags or len({(t.POS, t.number, t.mood, t.person) for t in tags}) != 1:
        return ""
    tag = tags[0]
    wanted = {str(getattr(tag, f)) for f in _FORMS if getattr(tag, f) is not None}
    if tag.POS == "NOUN":
        wanted.discard(str(tag.gender))
    if tag.POS in _VERBAL:
        wanted |= {str(tag.POS), str(tag.voice)} - {"None"}
    forms = (parse.inflect(wanted) for parse in load_dictionary().parse(_model(tag) or low))
    return next((str(form.word).replace("ё", "е") for form in forms if form is not None), "")


def _model(tag: Any) -> str:
    """The common word that stands in for words with a tag, in its dictionary form; empty for none."""
    if tag.POS in ("VERB", "INFN", "GRND", "PRTF", "PRTS"):
        return "сделать" if tag.aspect == "perf" else "делать"
    if tag.POS == "ADJF":
        return "новый"
    if tag.POS != "NOUN" or {"Surn", "Name", "Patr", "Geox", "Abbr"} & tag.grammemes:
        return ""
    if tag.animacy == "anim":
        return "министр" if tag.gender != "femn" else "женщина"
    return {"masc": "комитет", "femn": "программа", "neut": "решение"}.get(str(tag.gender), "")
