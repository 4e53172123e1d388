"""The wording of an action with its verb first, for titles."""

from tracker.extraction.profiles.en.actions import Action, verb_base
from tracker.extraction.profiles.en.syntax import Sentence


def wording(sentence: Sentence, action: Action) -> str:
    """«publish the report by May» for «the report must be published by May»; else from the verb on."""
    verb = verb_base(sentence, action)
    begin = next(
        (i for i in range(action.verb + 1, action.end) if sentence.tokens[i].low not in (",", '"', "”")), action.end
    )
    after = sentence.words(begin, action.end)
    subject = action.order.subject
    passive = action.order.passive and not action.position
    if passive and verb == sentence.low_at(action.verb):
        return sentence.words(action.start, action.end)
    if passive and subject is not None and subject.parts:
        thing = sentence.words(subject.parts[0][0], subject.parts[-1][1])
        return f"{verb} {_lowered(thing)} {after}".strip()
    if action.order.mode == "nominal":
        return sentence.words(action.start, action.end)
    if sentence.low_at(action.verb) == "be":
        return sentence.words(action.start, action.end)
    return f"{verb} {after}".strip()


def _lowered(thing: str) -> str:
    first, _, rest = thing.partition(" ")
    return (
        f"{first.lower()} {rest}"
        if first.lower() in ("the", "a", "an", "all", "this", "these", "such", "each")
        else thing
    )
