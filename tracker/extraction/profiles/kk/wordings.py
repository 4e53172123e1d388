"""The wording of an action for a title: verb-final as Kazakh is, without the modal, ending in a verb in -у."""

import re
from typing import Final

from tracker.extraction.profiles.kk.actions import Action
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.morphology import Case, infinitive, is_passive
from tracker.extraction.profiles.kk.words import Sentence, Token


def wording(sentence: Sentence, action: Action, group: Group | None) -> str:
    """«Үкімет заңды әзірлеуі тиіс» → «заңды әзірлеу»; a clause about a thing stays as it is."""
    first = action.first
    if group is not None and group.first == first and group.last < action.verb.index - 1:
        first = group.last + 1
    about_thing = group is None and action.order.government is Case.NOMINATIVE
    verb = action.verb
    bare = "" if about_thing else _bare(verb)
    if not bare or action.last > verb.index + 2:
        return sentence.words(first, action.last)
    while first < verb.index and sentence.tokens[first].low in ("да", "де", "та", "те", ","):
        first += 1
    before = sentence.words(first, verb.index - 1) if verb.index > first else ""
    return _plain(f"{before} {bare}")


def _bare(verb: Token) -> str:
    """The verb in -у without endings; empty when it is no such verb or passive."""
    noun = verb.verbal_noun
    if noun is not None:
        return verb.text[: len(noun.base)]
    if verb.is_verb("wish") and not is_passive(verb.low[:-3]):
        return infinitive(verb.low)
    if verb.is_verb("converb"):
        return _from_converb(verb.low)
    return ""


def _from_converb(low: str) -> str:
    """«түгендеп» → «түгендеу», «жүргізіп» → «жүргізу», «тауып» → «табу», «қойып» → «қою»."""
    if not low.endswith(("ып", "іп")):
        return low[:-1] + "у"
    stem = low[:-2]
    if stem.endswith("у"):
        return stem[:-1] + "бу"
    return stem[:-1] + "ю" if stem.endswith("й") else stem + "у"


_NUMBER: Final = re.compile(r"^\s*(?:\d{1,3}[.)]|[–—-])\s*")


def _plain(words: str) -> str:
    return _NUMBER.sub("", words).strip()
