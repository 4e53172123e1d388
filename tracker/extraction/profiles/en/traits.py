"""The traits of a draft: plain facts of grammar and wording that speak for or against its being an order."""

import re
from typing import Final

from tracker.extraction.draft import Draft
from tracker.extraction.profiles.en import lexicon
from tracker.extraction.profiles.en.actions import Action
from tracker.extraction.profiles.en.people import Issuer
from tracker.extraction.profiles.en.syntax import Sentence

_SHORT: Final = 3
_LONG: Final = 25
_NEGATED: Final = re.compile(r"\b(?:not|never|no longer|nobody)\b")
_FIRST_PERSON: Final = re.compile(r"\b(?:i|we|our|my)\b")
_CONDITIONAL: Final = re.compile(r"\b(?:if|would|could|might)\b")
_PAST: Final = re.compile(r"\b(?:was|were|had|did|last year|ago)\b")


def traits_of(
    sentence: Sentence, action: Action, draft: Draft, issuer: Issuer | None, *, act: bool, policy: bool
) -> frozenset[str]:
    """What a model may weigh; the rules themselves have used most of it already."""
    order = action.order
    found = {trait for trait in order.traits if not _lexical(trait)} | {f"mode:{order.mode}"}
    words = action.end - action.verb
    lead = sentence.plain(max(0, order.trigger - 3), action.verb)
    facts = {
        "act": act,
        "act:policy": policy,
        "position:later": action.position > 0,
        "length:short": words <= _SHORT,
        "length:long": words >= _LONG,
        "negated": _NEGATED.search(lead) is not None,
        "question": sentence.text.rstrip().endswith("?"),
        "first_person": _FIRST_PERSON.search(sentence.low) is not None,
        "conditional": _CONDITIONAL.search(sentence.low) is not None,
        "past": _PAST.search(sentence.low) is not None,
        "quoted": sentence.unit.quoted or any(mark in sentence.text for mark in '"“”'),
        "reported": any(sentence.speaks(i) for i in range(len(sentence.tokens))),
        "verb:vague": draft.verb in lexicon.words("vague", "verbs"),
        "who:named": bool(order.who),
        "limit": bool(draft.deadline),
        "issuer:authority": issuer is not None and issuer.authority,
        "issuer:outsider": issuer is not None and issuer.outsider,
        "headline": draft.headline,
    }
    return frozenset(found | {name for name, holds in facts.items() if holds})


def _lexical(trait: str) -> bool:
    """Whether a trait only repeats a word: the rules need it, a model would learn the words of its texts by heart."""
    kind, _, word = trait.partition(":")
    return kind in ("need", "impersonal", "noun") or (kind == "order" and word not in ("strong", "weak"))
