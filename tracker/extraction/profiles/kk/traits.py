"""Plain facts about an action that speak for or against its being an order."""

from collections.abc import Iterator

from tracker.extraction.profiles.kk.actions import Action
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.kinds import Setting, verb_stem
from tracker.extraction.profiles.kk.morphology import is_passive
from tracker.extraction.profiles.kk.words import Sentence

_SHORT = 3


def traits_of(sentence: Sentence, action: Action, group: Group | None, setting: Setting) -> frozenset[str]:
    """The traits of one action."""
    return frozenset(_traits(sentence, action, group, setting))


def _traits(sentence: Sentence, action: Action, group: Group | None, setting: Setting) -> Iterator[str]:
    order = action.order
    yield f"cue:{order.cue.value}"
    yield f"form:{order.form}"
    if order.cue.value == "modal":
        yield f"modal:{order.trigger.low[:5]}"
    yield f"asked:{order.government.value}"
    yield "named" if group is not None else "unnamed"
    facts = {
        "told": order.told,
        "weak": order.weak,
        "past": order.past,
        "speech": setting.speech,
        "act": setting.act,
        "point": setting.point,
        "among_states": setting.among_states,
        "issuer": setting.issuer,
        "coordinated": action.position > 0,
        "passive": is_passive(verb_stem(action)),
        "negated": verb_stem(action).endswith(("ма", "ме", "ба", "бе", "па", "пе")),
        "short": action.last - action.first < _SHORT,
        "quoted": "«" in sentence.text
        and any(o < action.first and c > action.last for c, o in sentence.quoted.items()),
        "time": any(t.text[0].isdigit() for t in sentence.tokens[action.first : action.last + 1]),
        "object": any(t.case.value == "accusative" for t in sentence.tokens[action.first : action.verb.index]),
        "being": verb_stem(action) in ("бол", "болма"),
        "ours": order.action.verbal_noun is not None and order.action.verbal_noun.person == 1,
        "first_person": order.trigger.low.endswith(("мын", "мін", "дым", "дім", "мыз", "міз")),
        "owned": order.action.verbal_noun is not None and order.action.verbal_noun.person > 1,
        "long": action.last - action.first > 20,  # noqa: PLR2004 - words
    }
    yield from (name for name, holds in facts.items() if holds)
