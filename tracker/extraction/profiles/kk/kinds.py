"""Tells directives from what only reads like them (codebook, section 1 and the decided cases)."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from tracker.domain.kinds import Kind
from tracker.extraction.profiles.kk import lexicon
from tracker.extraction.profiles.kk.actions import Action
from tracker.extraction.profiles.kk.bodies import Group
from tracker.extraction.profiles.kk.heads import JOINING
from tracker.extraction.profiles.kk.issuers import is_commander
from tracker.extraction.profiles.kk.morphology import Case, is_passive
from tracker.extraction.profiles.kk.words import OPENING, Sentence, Token
from tracker.extraction.suggestion import Cue, CueKind

_NEAR_VERB: Final = 3
"""Words before the verb in which a phrase that asks for nothing is looked for."""
_LEADING: Final = 4
_FIRST: Final = 3
"""Words among which who demands is named."""
_BEGINNING: Final = 4
"""Words of a clause among which its addressee or subject begins."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known about the text around an action: a speech, an act, words among states; an issuer named or not."""

    speech: bool
    act: bool
    among_states: bool
    issuer: bool
    point: bool
    quoted: bool = False
    voice: str = ""
    """In a line that says whose words it quotes, and who that is."""


def classify(sentence: Sentence, action: Action, group: Group | None, setting: Setting) -> tuple[Kind, Cue | None]:
    """The kind of an action by its own words and those of its sentence, with the reason if it is no directive."""
    restated = lexicon.pattern("restated", "words").search(sentence.low)
    if action.order.past or (restated and not setting.act):
        return Kind.RESTATED, Cue(
            CueKind.TOLD_BEFORE, restated.group().strip() if restated else action.order.trigger.text
        )
    speaker = _bystander(sentence, action)
    if speaker:
        return Kind.GENERAL, Cue(CueKind.NOT_SUBORDINATE, speaker)
    outsider = _outsider(sentence, action, group) or _everybody(sentence, action, group, setting)
    if outsider or (setting.among_states and action.order.cue is not CueKind.ORDER_VERB and group is None):
        return Kind.APPEAL, Cue(CueKind.NOT_SUBORDINATE, outsider)
    wish = action.order.form == "condition" and bool(setting.voice) and is_commander(setting.voice)
    if action.order.weak and not wish and (group is None or _commands_nobody(group)):
        return Kind.APPEAL, Cue(CueKind.NOT_SUBORDINATE, action.order.trigger.text)
    vague = _own(action) or _vague(sentence, action) or _rule(sentence, action, group, setting)
    if vague:
        return Kind.GENERAL, Cue(CueKind.NOTHING_TO_CHECK, vague)
    return Kind.DIRECTIVE, None


def _bystander(sentence: Sentence, action: Action) -> str:
    """Who says what would be good, and commands nobody; what somebody only thinks."""
    order = action.order
    after = sentence.tokens[order.end + 1 : order.end + 4]
    thought = order.cue is CueKind.MODAL and any(t.low in lexicon.words("speech", "opinion") for t in after)
    weighed = order.trigger.low == "маңызды" and sentence.low_at(order.trigger.index + 1) == "деп"
    weighed = weighed or (order.trigger.low.startswith("маңыз") and order.trigger.low != "маңызды")
    if thought or weighed:
        return sentence.low_words(action.last, min(action.last + 3, len(sentence.tokens) - 1))
    quoting = order.told or any(t.text in OPENING for t in sentence.tokens)
    ordering = order.cue is CueKind.ORDER_VERB and not order.passive
    if not quoting and not ordering:
        return ""
    first = max(action.first, min(_LEADING, action.verb.index)) if quoting else min(_FIRST, action.verb.index)
    outer = [t for t in sentence.tokens if t.index < first or (quoting and t.index > action.last)]
    pattern = lexicon.pattern("outside", "speakers")
    return next((t.low for t in outer if _says(sentence, t) and pattern.match(t.low)), "")


def _says(sentence: Sentence, token: Token) -> bool:
    """A nominative that is no part of a longer name, of a list or of what is ordered."""
    after = sentence.low_at(token.index + 1)
    own = token.index not in sentence.named or token.low.startswith(("депутат", "сенатор"))
    return token.case is Case.NOMINATIVE and own and not after.endswith(_OWNED)


_OWNED: Final = ("ын", "ін", "ының", "інің", "ына", "іне")
_AFTER_OBJECT: Final = ("үшін", "туралы", "мен", "пен", "бен", "және", "арасында", "алдында", "санын", "саны")


def _everybody(sentence: Sentence, action: Action, group: Group | None, setting: Setting) -> str:
    """«Үйде отырыңыздар»: said to the readers, not in a speech and not in a quotation."""
    quoted = any(opening < action.first and closing > action.last for closing, opening in sentence.quoted.items())
    quoted = quoted or setting.quoted
    asks = action.order.form == "polite" and group is None
    return action.verb.text if asks and not setting.speech and not quoted else ""


def _commands_nobody(group: Group) -> bool:
    """«үкіметтік емес ұйымдарға … ұсынылсын»: asked, not ordered."""
    return any(lexicon.pattern("outside", "bodies").search(name.lower()) for name in group.names)


@cache
def _outside_heads() -> tuple[str, ...]:
    heads = (head.rstrip("\\b") for head in lexicon.words("outside", "heads"))
    return (*heads, *lexicon.words("outside", "countries"))


def _outsider(sentence: Sentence, action: Action, group: Group | None) -> str:
    """Who is addressed or must act, when nobody commands him."""
    if group is not None:
        return ""
    heads = _outside_heads()
    order = action.order
    for token in sentence.tokens[action.first : action.verb.index]:
        if not token.low.startswith(heads):
            continue
        if order.cue is CueKind.ORDER_VERB and order.form != "wish":
            near = token.index <= action.first + _BEGINNING
            if order.government is not Case.DATIVE and token.case is order.government and near:
                return token.text
        elif _is_subject(sentence, token, action):
            return token.text
    return ""


def _is_subject(sentence: Sentence, token: Token, action: Action) -> bool:
    """A nominative at the beginning that is not followed by an owned noun or a joint that makes it an object."""
    if token.case is not Case.NOMINATIVE or token.low.endswith(("лық", "лік", "дық", "дік", "тық", "тік")):
        return False
    subject = action.order.government is Case.NOMINATIVE
    after = sentence.low_at(token.index + 1)
    if after in _AFTER_OBJECT or after.endswith(_OWNED):
        return subject and after in JOINING
    return subject and token.index <= action.first + _BEGINNING


def _own(action: Action) -> str:
    """«біз … қажетпіз», «жасауымыз керек»: the speaker speaks of himself and everybody."""
    noun = action.order.action.verbal_noun
    ours = action.order.cue is CueKind.MODAL and noun is not None and noun.person == 1
    return (
        action.order.action.text
        if ours or action.order.action.low.endswith(("ғанымыз", "геніміз", "қанымыз", "кеніміз"))
        else ""
    )


def _vague(sentence: Sentence, action: Action) -> str:
    """The words that leave nothing to check, or an empty string."""
    words = sentence.low_words(max(action.first, action.verb.index - _NEAR_VERB), action.verb.index)
    for section in ("vague_phrases", "frames"):
        match = lexicon.pattern("verbs", section).search(words)
        if match and not lexicon.pattern("verbs", "watched").search(words) and action.order.trigger.low != "міндетті":
            return match.group().strip()
    bare = action.verb.index - action.first <= (action.order.cue is CueKind.IMPERATIVE)
    if bare and not action.position and action.order.cue is not CueKind.ORDER_VERB:
        return action.verb.text
    noun = action.verb.verbal_noun
    announced = noun is not None and noun.passive and noun.person and action.verb.index - action.first <= 1
    execution = noun is not None and noun.stem == "орындал"
    if (announced or execution) and action.order.cue is CueKind.ORDER_VERB:
        return action.verb.text
    if action.order.cue in (CueKind.ORDER_VERB, CueKind.NUMBERED_POINT) or lexicon.pattern("verbs", "watched").search(
        words
    ):
        return ""
    return action.verb.text if _only_is(sentence, action) else ""


def _only_is(sentence: Sentence, action: Action) -> bool:
    """Whether the verb asks for a state or a feeling that nobody can see."""
    stem = _meant_stem(sentence, action)
    before = sentence.tokens[action.verb.index - 1] if action.verb.index else None
    acts = action.verb.low == "болсын" and before is not None and before.is_verb("future_participle")
    if acts or (stem == "бол" and _can_be_seen(sentence, action)):
        return False
    return stem in lexicon.words("verbs", "vague") or stem.removesuffix("ма") == "бол"


def _can_be_seen(sentence: Sentence, action: Action) -> bool:
    """«тегін болуы тиіс», «әр ауылда дәріхана болуы керек», «үш бекет болсын»: a state that is there or is not."""
    words = sentence.tokens[action.first : action.verb.index]
    counted = any(t.text[0].isdigit() or t.low in ("әр", "әрбір", "барлық") for t in words)
    placed = any(t.case is Case.LOCATIVE for t in words)
    return (counted and placed) or bool(words and words[-1].low in lexicon.words("verbs", "visible_states"))


def _meant_stem(sentence: Sentence, action: Action) -> str:
    """The stem of the verb, or of the one in -ып that it only helps: «тексеріп тұру»."""
    stem = verb_stem(action)
    before = sentence.tokens[action.verb.index - 1] if action.verb.index > action.first else None
    helped = before is not None and before.is_verb("converb") and stem in lexicon.words("verbs", "auxiliaries")
    return before.low if helped and before is not None else stem


def verb_stem(action: Action) -> str:
    """The stem of the verb of an action."""
    return verb_stem_of(action.verb)


def verb_stem_of(verb: Token) -> str:
    """The stem of a verb: «әзірлеуді», «әзірлесін» → «әзірле»."""
    noun = verb.verbal_noun
    return noun.stem if noun is not None else _ENDINGS.sub("", verb.low)


_ENDINGS: Final = re.compile(
    r"(?:сын|сін|ғаны|гені|қаны|кені|ғанымыз|геніміз|ған|ген|қан|кен|атын|етін|йтын|йтін|ады|еді|йды|йді|[ыі]?ңыз(?:дар)?|[ыі]?ңіз(?:дер)?)$"
)


def _rule(sentence: Sentence, action: Action, group: Group | None, setting: Setting) -> str:
    """What a law, a plan or an expert says must be so; outside a speech also what things must be like."""
    match = lexicon.pattern("outside", "rules").search(sentence.low)
    if match and action.order.cue is CueKind.MODAL:
        return match.group().strip()
    told = action.order.told or action.order.cue is not CueKind.MODAL
    if told or setting.speech or setting.issuer or setting.point or group is not None:
        return ""
    if action.order.form == "participle" and action.order.action.is_verb("past_participle"):
        return ""
    impersonal = action.order.action.verbal_noun
    if impersonal is not None and impersonal.person == 0 and not is_passive(impersonal.stem):
        return ""
    return action.order.trigger.text
