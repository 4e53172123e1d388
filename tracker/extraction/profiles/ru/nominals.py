"""Orders that stand as nouns: «потребовал исполнения», «поставил задачу», «дал месяц на ремонт»."""

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.offices import is_body
from tracker.extraction.profiles.ru.order import Found, Order, is_finite, names_action
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.suggestion import CueKind

_DASHES = (":", "—", "–", "-")
_LISTED = ("root", "nsubj", "conj", "parataxis", "appos", "obj")
_NEAR_TERM = 7
_AMONG = frozenset({"среди", "числе", "перечне", "списке"})
_NEAR_DASH = 9
"""Words between an order noun and the dash after which its actions stand."""


def ordered_noun(sentence: Sentence, token: Token) -> Token | None:
    """The action that stands as a noun under an order verb: «потребовал безусловного исполнения закона»."""
    demands = token.lemma in lexicon.words("order_verbs", "from_whom")
    adrift = [t for t in sentence.tokens[token.index + 1 :] if t.head < 0] if demands else []
    for child in [*sentence.children(token.index), *adrift]:
        if not names_action(child) or not sentence.children(child.index, "nmod"):
            continue
        if _governed(sentence, token, child, demands=demands):
            return child
    return None


def _governed(sentence: Sentence, token: Token, child: Token, *, demands: bool) -> bool:
    preposition = sentence.preposition(child.index)
    if preposition in ("о", "об"):
        return token.lemma in ("распорядиться", "поручить")
    if preposition:
        return token.lemma == "настоять" and preposition == "на"
    passive = token.feats.get("Variant") == "Short" and child.rel.startswith("nsubj")
    return passive or child.rel == "obj" or (demands and child.feats.get("Case") == "Gen")


def by_noun(sentence: Sentence, token: Token, found: Found) -> None:
    """«дал поручение подготовить», «указал на необходимость снизить», «среди задач – построить»."""
    above = sentence.tokens[token.head] if token.head >= 0 else None
    giver = above is not None and above.lemma in lexicon.words("order_nouns", "givers")
    task = token.lemma in lexicon.words("order_nouns", "nouns")
    main_word = task and (token.rel == "nsubj" or token.head < 0 or token.rel == "root")
    verb = next((t for t in sentence.children(token.index) if t.is_infinitive), None) if giver or main_word else None
    verb = verb or (_after_dash(sentence, token) if task else None)
    if verb is None and giver and above is not None:
        verb = _beside(sentence, token, above)
    if verb is None and task and _list_of_nouns(sentence, token, found):
        return
    noun = _action_under(sentence, token) if giver and verb is None else None
    action = verb or noun
    if action is not None:
        borne = bearer(sentence, above) if above is not None else None
        named = borne or (_receiver(sentence, above) if above is not None else None)
        government = "accusative" if borne else "subject" if named else "dative"
        found.add(Order(token, CueKind.ORDER_VERB, action, government, nominal=verb is None, named=named))


def bearer(sentence: Sentence, verb: Token) -> Token | None:
    """«на министерство возложено строительство …», «задача легла на акимат»: on whom an action is laid."""
    around = sentence.children(verb.index) if verb.lemma in lexicon.words("charge", "onto") else []
    return next((t for t in around if sentence.preposition(t.index) == "на" and is_body(sentence, t)), None)


def _receiver(sentence: Sentence, above: Token) -> Token | None:
    """«министр получил поручение …»: who was given the order."""
    receives = above.lemma in lexicon.words("order_nouns", "receivers")
    return next(iter(sentence.children(above.index, "nsubj")), None) if receives else None


def _beside(sentence: Sentence, token: Token, above: Token) -> Token | None:
    """The infinitive that hangs on the verb instead of its noun: «поставлена задача к 2027 году довести»."""
    verbs = sentence.children(above.index, "xcomp", "ccomp", "csubj", "advcl")
    return next((t for t in verbs if t.is_infinitive and t.index > token.index), None)


def _after_dash(sentence: Sentence, token: Token) -> Token | None:
    """«В числе поручений – завершить …», «Главная задача: не допустить …»."""
    if any(t.low in ("наш", "наша", "наши", "моя", "мой") for t in sentence.children(token.index, "det", "amod")):
        return None
    near = sentence.tokens[token.index + 1 : token.index + _NEAR_DASH]
    dash = next((t.index for t in near if t.text in _DASHES), None)
    if dash is None or any(is_finite(t) for t in sentence.tokens[token.index : dash]):
        return None
    for other in sentence.tokens[dash + 1 : dash + _NEAR_DASH]:
        if other.is_infinitive:
            return other
        if is_finite(other) or other.feats.get("Case") == "Nom" or other.text in (",", ";", "—", "–", ":"):
            return None
    return None


def _list_of_nouns(sentence: Sentence, token: Token, found: Found) -> bool:
    """«Среди задач – разработка закона, ремонт дорог, а также проверка рынков»: one order for each noun of action."""
    dash = next((t.index for t in sentence.tokens[token.index + 1 :] if t.text in ("—", "–", ":")), None)
    if dash is None or not any(t.low in _AMONG for t in sentence.tokens[: token.index]):
        return False
    nouns = [t for t in sentence.tokens[dash + 1 :] if names_action(t) and t.feats.get("Case") in ("Nom", "Acc")]
    listed = [t for t in nouns if t.rel in _LISTED and sentence.children(t.index, "nmod")]
    for noun in listed:
        if not sentence.preposition(noun.index):
            found.add(Order(token, CueKind.ORDER_VERB, noun, nominal=True))
    return bool(listed)


def _action_under(sentence: Sentence, token: Token) -> Token | None:
    """«указал на необходимость модернизации сетей», «дал поручение о подготовке плана»."""
    needs = token.lemma in lexicon.words("order_nouns", "need")
    for noun in sentence.children(token.index, "nmod"):
        preposition = sentence.preposition(noun.index)
        wanted = not preposition if needs else preposition in ("о", "об", "на")
        if wanted and names_action(noun):
            return noun
    return None


def by_term(sentence: Sentence, token: Token, found: Found) -> None:
    """«дал министерству месяц на исправление ошибок», «на ремонт отведено две недели»."""
    near = [t for t in sentence.tokens[token.index + 1 : token.index + _NEAR_TERM] if t.pos == "NOUN"]
    things = [t for t in (*sentence.children(token.index, "obj", "nsubj"), *near) if _is_term(sentence, t)]
    named = _receiver(sentence, token)
    if not things or token.feats.get("Tense") == "Fut" or (named is not None and not is_body(sentence, named)):
        return
    government = "subject" if named else "dative"
    places = [token.index, *(t.index for t in things), *(c.index for t in things for c in sentence.children(t.index))]
    for place in places:
        for noun in sentence.children(place, "obl", "nmod", "xcomp", "ccomp", "advcl"):
            purpose = names_action(noun) and sentence.preposition(noun.index) in ("на", "для")
            if (purpose and sentence.children(noun.index, "nmod")) or noun.is_infinitive:
                found.add(
                    Order(token, CueKind.ORDER_VERB, noun, government, nominal=not noun.is_infinitive, named=named)
                )
                return
    verb = _after_purpose(sentence, max(t.index for t in things))
    if verb is not None:
        found.add(Order(token, CueKind.ORDER_VERB, verb, government, named=named))


def _after_purpose(sentence: Sentence, index: int) -> Token | None:
    """«месяц на то, чтобы довести …», «время до весны, чтобы исправить …»."""
    near = sentence.tokens[index + 1 : index + _NEAR_DASH]
    mark = next((t.index for t in near if t.low == "чтобы"), None)
    if mark is None or any(is_finite(t) for t in sentence.tokens[index:mark]):
        return None
    return next((t for t in sentence.tokens[mark + 1 : mark + _NEAR_DASH] if t.is_infinitive), None)


def _is_term(sentence: Sentence, token: Token) -> bool:
    """«срок», «две недели», «месяц»."""
    units = lexicon.words("terms", "units")
    return token.lemma in units or any(t.lemma in units for t in sentence.children(token.index, "nmod"))
