"""Orders by order verbs («тапсырды», «жүктелді») and order nouns («тапсырма берді», «талап қойылды»)."""

import re
from functools import cache
from typing import Final

from tracker.extraction.profiles.kk import lexicon
from tracker.extraction.profiles.kk.morphology import Case, is_passive
from tracker.extraction.profiles.kk.orders import FURTHEST_VERB, Order
from tracker.extraction.profiles.kk.words import CLOSING, Sentence, Token
from tracker.extraction.suggestion import CueKind

_FURTHEST_GIVER: Final = 2
_FURTHEST_ADDRESSED: Final = 6
"""Words after an order noun within which its verb may stand, when the addressee stands between them."""


@cache
def _order_verb_pattern() -> re.Pattern[str]:
    groups = []
    for government in ("dative", "accusative", "ablative"):
        stems = "|".join(sorted(lexicon.words("order_verbs", government), key=len, reverse=True))
        groups.append(f"(?P<{government}>{stems})")
    endings = "|".join(sorted(lexicon.words("order_verbs", "endings"), key=len, reverse=True))
    told = "|".join(sorted(lexicon.words("order_verbs", "told"), key=len, reverse=True))
    return re.compile(rf"(?:{'|'.join(groups)})(?:(?P<ending>{endings})|(?P<told>{told}))")


def by_verb(sentence: Sentence, token: Token) -> Order | None:
    """«дайындауды тапсырды», «тазалау жүктелді», «әкімдерден … жеткізуді талап етті» (see ``by_noun``)."""
    match = _order_verb_pattern().fullmatch(token.low)
    if match is None or (match["told"] and not sentence.ends_clause(token.index)):
        return None
    government = Case(next(name for name in ("dative", "accusative", "ablative") if match[name]))
    stem = match[government.value]
    if match["ending"] in ("сын", "сін") and not is_passive(stem):
        return None  # «ұсынсын» is itself what is wished
    wanted: tuple[Case, ...] = (Case.ACCUSATIVE, Case.NOMINATIVE)
    if government is Case.ACCUSATIVE:
        wanted = (Case.DATIVE, *wanted) if stem.startswith("міндетте") else (Case.DATIVE,)
    verb = _ordered(sentence, token, wanted, deeds=government is not Case.ABLATIVE)
    if verb is None:
        return None
    end = verb.index
    if verb.verbal_noun is None and not verb.is_verb("wish") and sentence.tokens[verb.index - 1].verbal_noun:
        verb = sentence.tokens[verb.index - 1]
    form = "noun" if verb.verbal_noun else "wish" if verb.is_verb("wish") else "deed"
    weak = stem in lexicon.words("order_verbs", "weak")
    past = bool(match["told"])
    return Order(token, CueKind.ORDER_VERB, verb, form, government, end, weak=weak, past=past, passive=_passive(token))


def _passive(verb: Token) -> bool:
    """«тапсырылды», «жүктелді», «берілді»: who orders is not its subject."""
    return _PASSIVE_END.search(verb.low) is not None


_PASSIVE_END: Final = re.compile(r"(?:ыл|іл|ел)(?:ды|ді|ады|еді|сын|сін|ып|іп|ған|ген|са|се)$")


def _ordered(sentence: Sentence, trigger: Token, wanted: tuple[Case, ...], *, deeds: bool) -> Token | None:
    """The nearest verb in -у before the order verb that stands as its object; or a deed («жұмысы жүктелді»)."""
    for index in range(trigger.index - 1, max(-1, trigger.index - 1 - FURTHEST_VERB), -1):
        token = sentence.tokens[index]
        if index in sentence.named:
            continue
        if token.text in (";", ":", *CLOSING) or token.low in ("деп", "деген"):
            return _said(sentence, index)
        noun = token.verbal_noun
        if noun is not None and noun.case in wanted and not _is_attribute(sentence, token, trigger):
            return token
        if deeds and index == trigger.index - 1 and _is_deed(sentence, token):
            return token
        if sentence.is_finite(index) and token.is_word:
            return None
    return None


def _said(sentence: Sentence, index: int) -> Token | None:
    """«… жарияласын деп тапсырды», «… болуы керек деп талап қойды»: the wish or what must be, before «деп»."""
    before = sentence.tokens[index - 1] if index else None
    while before is not None and before.index and not before.is_word:
        before = sentence.tokens[before.index - 1]
    if (
        before is not None
        and before.index
        and before.low in lexicon.words("modals", "free") | lexicon.words("modals", "bound")
    ):
        before = sentence.tokens[before.index - 1]
        return before if before.verbal_noun is not None else None
    return before if before is not None and before.is_verb("wish") else None


def _is_attribute(sentence: Sentence, token: Token, trigger: Token) -> bool:
    """«дамыту туралы», «іріктеу механизмін», «тексеру үшін»: the verb describes what follows it."""
    noun = token.verbal_noun
    if noun is None or noun.case is not Case.NOMINATIVE:
        return False
    after = sentence.tokens[token.index + 1]
    answers = after.low == "үшін" and sentence.low_at(after.index + 1).startswith("жауап")
    if after.index == trigger.index or not after.is_word or answers or _is_charge(sentence, after):
        return False
    return after.low in lexicon.words("words", "postpositions") or not _begins_addressee(sentence, after)


def _is_charge(sentence: Sentence, noun: Token) -> bool:
    """«көбейту жайы министрге тапсырылды», «аяқтау міндеті әкімге жүктелді»: the noun stands for the verb."""
    return noun.index + 1 in sentence.named and _OWNED_DEED.fullmatch(noun.low) is not None


_OWNED_DEED: Final = re.compile(r"(?:жайы|мәселесі|міндеті|жұмысы|ісі|жауапкершілігі|шаруасы)")


def _begins_addressee(sentence: Sentence, token: Token) -> bool:
    """«… жауапқа тарту Қаржылық мониторингке жүктелді»."""
    if token.index in sentence.named:
        return True
    return token.capital or token.case is Case.DATIVE or token.low in lexicon.words("bodies", "modifiers")


def _is_deed(sentence: Sentence, token: Token) -> bool:
    stems = "|".join(lexicon.words("order_nouns", "deeds"))
    if re.fullmatch(rf"(?:{stems})(?:ы|і|сы|сі)?(?:н|ны|ні|ды|ді|ты|ті)?", token.low) is None:
        return False
    before = sentence.tokens[token.index - 1] if token.index else None
    return before is not None and (before.verbal_noun is not None or before.is_word)


@cache
def _giver_pattern() -> re.Pattern[str]:
    stems = "|".join(sorted(lexicon.words("order_nouns", "givers"), key=len, reverse=True))
    endings = "|".join(
        sorted(lexicon.words("order_verbs", "endings") | lexicon.words("order_verbs", "told"), key=len, reverse=True)
    )
    return re.compile(rf"(?:{stems})(?P<ending>{endings})")


def by_noun(sentence: Sentence, token: Token) -> Order | None:
    """«жөндеу туралы тапсырма берді», «әзірлеуге нұсқау берілді», «жеткізуді талап етті», «деген талап қойылды»."""
    if token.low not in lexicon.words("order_nouns", "nouns"):
        return None
    giver = _giver(sentence, token)
    if giver is None:
        return None
    verb = _named_by_noun(sentence, token)
    if verb is None:
        return None
    form = "noun" if verb.verbal_noun else "wish"
    government = Case.ABLATIVE if token.low.startswith("талап") and giver.low.startswith("ет") else Case.DATIVE
    past = giver.low.endswith(("ген", "ған", "кен", "қан"))
    return Order(
        token,
        CueKind.ORDER_VERB,
        verb,
        form,
        government,
        verb.index,
        past=past,
        passive=_passive(giver),
        reach=giver.index,
    )


def _giver(sentence: Sentence, noun: Token) -> Token | None:
    """The verb that makes an order of the noun: «берді» of «тапсырма берді», «қойылды» of «талап … қойылды»."""
    for token in sentence.tokens[noun.index + 1 : noun.index + 1 + _FURTHEST_ADDRESSED]:
        if _giver_pattern().fullmatch(token.low):
            return token
        near = token.index < noun.index + _FURTHEST_GIVER
        if not token.is_word or not (near or token.index in sentence.named):
            return None
    return None


def _named_by_noun(sentence: Sentence, noun: Token) -> Token | None:
    """The verb that the order noun is about, to the left of it."""
    for index in range(noun.index - 1, max(-1, noun.index - 1 - FURTHEST_VERB), -1):
        token = sentence.tokens[index]
        if token.low in ("деп", "деген"):
            return _said(sentence, index)
        form = token.verbal_noun
        if form is not None and index not in sentence.named:
            after = sentence.low_at(index + 1)
            about = after in lexicon.words("words", "postpositions") and after != "үшін"
            plain = form.case in (Case.DATIVE, Case.ACCUSATIVE, Case.LOCATIVE) or (
                form.case is Case.NOMINATIVE and index == noun.index - 1
            )
            if about or plain:
                return token
        if token.text in (";", ":") or (sentence.is_finite(index) and token.is_word):
            return None
    return None


def gives_order(sentence: Sentence, token: Token) -> bool:
    """Whether a word, whatever it orders, gives an order: «мыналарды тапсырды», «бірқатар тапсырма берді»."""
    if _order_verb_pattern().fullmatch(token.low):
        return True
    if token.low not in lexicon.words("order_nouns", "nouns"):
        return False
    return _giver(sentence, token) is not None or sentence.low_at(token.index + 1) == ":"
