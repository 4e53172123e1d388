"""Orders without an order verb: modals, wishes in -сын, polite commands, charges and duties."""

import re
from functools import cache
from typing import Final

from tracker.extraction.profiles.kk import lexicon
from tracker.extraction.profiles.kk.heads import is_head
from tracker.extraction.profiles.kk.morphology import Case, is_present
from tracker.extraction.profiles.kk.orders import FURTHEST_VERB, Order
from tracker.extraction.profiles.kk.words import CLOSING, DASHES, Sentence, Token
from tracker.extraction.suggestion import CueKind

_FURTHEST_MODAL: Final = 3


def by_modal(sentence: Sentence, token: Token) -> Order | None:
    """«дамыту қажет», «қабылдауы тиіс», «берілуге тиіс», «әзірлегені жөн», «күшейту керектігін айтты»."""
    wished = _wished(sentence, token)
    if wished is not None:
        return wished
    noun = _modal_nouns().fullmatch(token.low) is not None
    told = noun or _told(sentence, token)
    if not noun and (not _is_modal(token) or not sentence.ends_clause(token.index)):
        return None
    if _unsaid(sentence, token, told=told):
        return None
    verb = _verb_of_modal(sentence, token, noun=noun)
    if verb is None:
        return None
    form = "noun" if verb.verbal_noun else "participle"
    government = _modal_government(verb, form)
    return Order(token, CueKind.MODAL, verb, form, government, token.index, told=told, past=_past(sentence, token))


def _wished(sentence: Sentence, token: Token) -> Order | None:
    """«тексерсе игі болар еді», «қарастырса дұрыс болар»: said by a superior, a wish is an order."""
    after = sentence.low_at(token.index + 1)
    if (
        token.low not in lexicon.words("modals", "after_condition")
        or not after.startswith(("бол", "еді"))
        or not token.index
    ):
        return None
    verb = sentence.tokens[token.index - 1]
    if not verb.is_verb("condition") or any(t.low == "егер" for t in sentence.tokens[: token.index]):
        return None
    return Order(token, CueKind.MODAL, verb, "condition", Case.NOMINATIVE, token.index + 1, weak=True)


def _is_modal(token: Token) -> bool:
    return token.low in _modal_words()


@cache
def _modal_words() -> frozenset[str]:
    lists = ("free", "bound", "after_participle")
    return frozenset().union(*(lexicon.words("modals", key) for key in lists))


@cache
def _modal_nouns() -> re.Pattern[str]:
    return re.compile(lexicon.table("lexicon")["modals"]["nouns"])


def _told(sentence: Sentence, token: Token) -> bool:
    """«керек екенін», «тиіс екендігін»: the modal is what somebody said."""
    return sentence.low_at(token.index + 1).startswith(("екенін", "екендіг", "екені"))


def _unsaid(sentence: Sentence, token: Token, *, told: bool) -> bool:
    """Whether the sentence only knows or asks what is necessary, or says it of a condition."""
    after = {t.low for t in sentence.tokens[token.index + 1 : token.index + 5]}
    if sentence.low_at(token.index + 1) == "емес" or after & {"болса", "ма", "ме", "жатса", "сөз"}:
        return True
    if any(t.low == "егер" for t in sentence.tokens[: token.index]):
        return True
    if not told:
        return False
    rest = {t.low for t in sentence.tokens[token.index + 1 :]}
    return not rest & lexicon.words("speech", "verbs") or bool(rest & lexicon.words("speech", "thought"))


def _past(sentence: Sentence, token: Token) -> bool:
    """«керек еді», «тиіс болатын», «қажет болды»: it was so."""
    return sentence.low_at(token.index + 1) in ("еді", "болатын", "болды", "болған")


def _verb_of_modal(sentence: Sentence, token: Token, *, noun: bool) -> Token | None:
    fillers = lexicon.words("words", "fillers")
    for index in range(token.index - 1, max(-1, token.index - 1 - _FURTHEST_MODAL), -1):
        other = sentence.tokens[index]
        if _suits(other, token, noun=noun):
            return other
        if other.low not in fillers:
            return None
    return None


def _suits(verb: Token, modal: Token, *, noun: bool) -> bool:
    form = verb.verbal_noun
    if form is not None and (noun or modal.low in lexicon.words("modals", "free") | {"жөн", "абзал"}):
        owed = noun and (form.case is Case.GENITIVE or (form.case is Case.DATIVE and modal.low.startswith("тиіс")))
        return form.case is Case.NOMINATIVE or owed
    if form is not None and modal.low in lexicon.words("modals", "bound"):
        return form.case is Case.DATIVE or (form.case is Case.NOMINATIVE and form.person > 0)
    participle = verb.is_verb("past_participle") or verb.is_verb("past_participle_owned")
    return participle and modal.low in lexicon.words("modals", "after_participle")


def _modal_government(verb: Token, form: str) -> Case:
    """Who must act stands in the dative («Үкіметке … қажет»), or is the subject («Үкімет … қабылдауы қажет»)."""
    noun = verb.verbal_noun
    if form == "noun" and noun is not None and noun.case is Case.NOMINATIVE and noun.person == 0:
        return Case.DATIVE
    return Case.NOMINATIVE


def by_wish(sentence: Sentence, token: Token) -> Order | None:
    """«әзірлесін», «жүктелсін»; «дайындаңыз»."""
    form = "wish" if token.is_verb("wish") else "polite" if token.is_verb("polite") else ""
    if not form or not _is_predicate(sentence, token, form):
        return None
    cue = CueKind.IMPERATIVE
    end = token.index
    return Order(token, cue, token, form, Case.NOMINATIVE, end, told=sentence.low_at(end + 1) in ("деп", "деген"))


def _is_predicate(sentence: Sentence, token: Token, form: str) -> bool:
    """Whether a word in -сын is a verb: «әзірлесін» ends its clause, «бағасын» stands before a verb."""
    after = sentence.low_at(token.index + 1)
    if form == "polite":
        if _CONDITION.search(token.low):
            return False
        return (not after or not after[0].isalnum() or after in ("деп", "деді", "деген")) and _LONG_ENOUGH.match(
            token.low
        ) is not None
    if after in ("деп", "деген", "деді", "дейді"):
        return True
    stem = token.low[:-3]
    if after in ("", ".", ";", "!", "»", ":", *CLOSING, "(", *DASHES):
        return not _THING_IN_SYN.fullmatch(token.low) or after != "("
    joined = after in (",", "және", "әрі", "ал", "бірақ")
    consonant = stem[-1:] not in "аәеиоөуүұыіэюя" and _THING_IN_SYN.fullmatch(token.low) is None
    return joined and (consonant or _has_own_object(sentence, token) or _wishes_at_end(sentence))


def _has_own_object(sentence: Sentence, token: Token) -> bool:
    """«шараларын қабылдасын»: what stands before a verb is in a case of its own; before a noun it is not."""
    before = sentence.tokens[token.index - 1] if token.index else None
    if before is None:
        return False
    return before.case not in (Case.NOMINATIVE, Case.GENITIVE) or (
        before.index in sentence.named and not is_head(token.low)
    )


def _wishes_at_end(sentence: Sentence) -> bool:
    last = next((t for t in reversed(sentence.tokens) if t.is_word), None)
    return last is not None and last.is_verb("wish")


_CONDITION: Final = re.compile(r"с(?:аңыз|еңіз)(?:дар|дер)?$")
"""«Үлгермесеңіздер»: if you do not."""
_LONG_ENOUGH: Final = re.compile(r"\w{5,}")
_THING_IN_SYN: Final = re.compile(r"\w*(?:ыс|іс|ес|ас|рс|кс|ус|нс|сс)(?:ын|ін)")
"""«жұмысын», «ресурсын», «кодексін»: the с belongs to the noun."""


def by_time(sentence: Sentence, token: Token) -> Order | None:
    """«доғаратын кез келді», «көшетін уақыт жетті», «кірісудің уақыты келді»."""
    if not token.low.startswith(("уақыт", "кез")) or sentence.low_at(token.index + 1) not in ("келді", "жетті"):
        return None
    verb = sentence.tokens[token.index - 1] if token.index else None
    if verb is None:
        return None
    noun = verb.verbal_noun
    if not verb.is_verb("future_participle") and (noun is None or noun.case not in (Case.GENITIVE, Case.DATIVE)):
        return None
    return Order(token, CueKind.MODAL, verb, "participle", Case.NOMINATIVE, token.index + 1)


def by_charge(sentence: Sentence, token: Token) -> Order | None:
    """«… көбейту – әкімдердің мойнында», «… толықтыру да әкімдердің міндеті», «… қосуға әкім жауап береді»."""
    answers = token.low == "жауапты" or (token.low == "береді" and sentence.low_at(token.index - 1) == "жауап")
    if answers and sentence.ends_clause(token.index):
        return _answered(sentence, token)
    if token.low not in lexicon.words("order_nouns", "charges") or not sentence.ends_clause(token.index):
        return None
    before = [
        t for t in sentence.tokens[max(0, token.index - FURTHEST_VERB) : token.index] if t.index not in sentence.named
    ]
    owner = token.index - 1 in sentence.named and sentence.tokens[token.index - 1].case is Case.GENITIVE
    while before and (not before[-1].is_word or before[-1].low in ("да", "де")):
        before.pop()
    noun = before[-1].verbal_noun if before and owner else None
    if noun is None or noun.case is not Case.NOMINATIVE:
        return None
    return Order(token, CueKind.MODAL, before[-1], "noun", Case.GENITIVE, token.index)


def _answered(sentence: Sentence, token: Token) -> Order | None:
    """«жарықпен қамтуға әкімдер жауап береді», «қамту үшін басқарма жауапты»."""
    for index in range(token.index - 1, max(-1, token.index - 1 - FURTHEST_VERB), -1):
        verb = sentence.tokens[index]
        noun = verb.verbal_noun if index not in sentence.named else None
        if noun is not None:
            after = sentence.low_at(index + 1)
            due = noun.case is Case.DATIVE or (noun.case is Case.NOMINATIVE and after == "үшін")
            return Order(token, CueKind.MODAL, verb, "noun", Case.NOMINATIVE, index, reach=token.index) if due else None
        if not verb.is_word and verb.text != ",":
            return None
    return None


def find_duties(sentence: Sentence) -> list[Order]:
    """«Полиция кезекшілік қояды», «басқарма ай сайын ақпарат ұсынады»: what bodies do, said where orders are told."""
    return [
        Order(token, CueKind.IMPERATIVE, token, "duty", Case.NOMINATIVE, token.index)
        for token in sentence.tokens
        if is_present(token.low)
        and sentence.ends_clause(token.index)
        and sentence.low_at(token.index + 1) not in _QUOTING
    ]


_QUOTING: Final = ("деп", "деген", "деді", "дейді")
