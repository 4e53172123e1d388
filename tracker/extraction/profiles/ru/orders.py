"""Finds in a sentence the words that give an order, and the verbs of what is ordered."""

from dataclasses import dataclass, field

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.syntax import NOMINAL, Sentence, Token
from tracker.extraction.suggestion import CueKind


@dataclass(slots=True)
class Order:
    """One order: the word that gives it, how, and the first verb (or noun of action) that is ordered.

    ``government`` says in which case who must act is named: dative, accusative, from_whom or subject.
    """

    trigger: Token
    cue: CueKind
    action: Token
    government: str = "dative"
    nominal: bool = False
    clause: bool = False
    lead: str = ""
    """The verb of the header above, for a point that names only a thing."""


@dataclass(slots=True)
class _Found:
    orders: list[Order] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    def add(self, order: Order) -> None:
        if order.action.index not in self.taken:
            self.taken.add(order.action.index)
            self.orders.append(order)


def find_orders(sentence: Sentence) -> list[Order]:
    """All orders of a sentence, left to right; none for a question."""
    if sentence.text.rstrip('»" ').endswith("?"):
        return []
    found = _Found()
    for token in sentence.tokens:
        government = _government(token)
        if government:
            _by_verb(sentence, token, government, found)
        elif token.lemma in lexicon.words("order_nouns", "nouns") | lexicon.words("order_nouns", "need"):
            _by_noun(sentence, token, found)
        elif token.low in lexicon.words("modals", "impersonal"):
            _by_impersonal(sentence, token, found)
        elif token.low in lexicon.words("modals", "personal"):
            _by_personal(sentence, token, found)
        elif token.low in lexicon.words("modals", "desire"):
            _by_desire(sentence, token, found)
    return sorted(found.orders, key=lambda o: o.action.index)


def _government(token: Token) -> str:
    """How an order verb names who must act; empty for other words and for orders yet to come."""
    if token.pos not in ("VERB", "ADJ") or token.is_infinitive or token.feats.get("Tense") == "Fut":
        return ""
    if token.feats.get("VerbForm") == "Part" and token.feats.get("Variant") != "Short":
        return ""
    for government in ("dative", "accusative", "from_whom"):
        if token.lemma in lexicon.words("order_verbs", government):
            return government
    return ""


def _by_verb(sentence: Sentence, token: Token, government: str, found: _Found) -> None:
    """«поручил подготовить», «потребовал, чтобы подготовили», «потребовал исполнения»."""
    if _negated(sentence, token):
        return
    infinitives = [t for t in sentence.children(token.index) if t.is_infinitive] or _loose_infinitive(sentence, token)
    for verb in infinitives:
        found.add(Order(token, CueKind.ORDER_VERB, verb, government))
    if infinitives:
        return
    for clause in sentence.children(token.index, "ccomp", "advcl"):
        if clause.pos in ("VERB", "ADJ") and any(m.low in ("чтобы", "чтоб") for m in sentence.children(clause.index)):
            found.add(Order(token, CueKind.ORDER_VERB, clause, government, clause=True))
            return
    noun = _ordered_noun(sentence, token)
    if noun:
        found.add(Order(token, CueKind.ORDER_VERB, noun, government, nominal=True))


def _loose_infinitive(sentence: Sentence, token: Token) -> list[Token]:
    """The infinitive that the parser hung elsewhere: the next one in the same clause."""
    for other in sentence.tokens[token.index + 1 :]:
        if other.text in (";", ":", ".") or other.low in ("чтобы", "который", "что", "если") or _government(other):
            return []
        if other.is_infinitive:
            above = sentence.tokens[other.head] if other.head >= 0 else None
            free = (
                above is None
                or above.index < token.index
                or (above.pos in NOMINAL and above.rel in ("iobj", "obj", "obl"))
            )
            return [other] if free else []
        if other.pos == "VERB" and other.feats.get("VerbForm") == "Fin":
            return []
    return []


_ACTION_ENDINGS = (
    "ние",
    "тие",
    "ция",
    "сия",
    "овка",
    "евка",
    "борка",
    "тка",
    "помощь",
    "контроль",
    "учет",
    "ремонт",
    "запуск",
    "ввод",
    "отбор",
    "рост",
    "подход",
)


def _ordered_noun(sentence: Sentence, token: Token) -> Token | None:
    """The action that stands as a noun: «потребовал безусловного исполнения закона»."""
    passive = token.feats.get("Variant") == "Short"
    demands = token.lemma in lexicon.words("order_verbs", "from_whom")
    adrift = [t for t in sentence.tokens[token.index + 1 :] if t.head < 0] if demands else []
    for child in [*sentence.children(token.index), *adrift]:
        if (
            child.pos != "NOUN"
            or not child.lemma.endswith(_ACTION_ENDINGS)
            or not sentence.children(child.index, "nmod")
        ):
            continue
        preposition = sentence.preposition(child.index)
        about = token.lemma in ("распорядиться", "поручить") and preposition in ("о", "об")
        insists = token.lemma == "настоять" and preposition == "на"
        plain = not preposition and (child.rel == "obj" or (demands and child.feats.get("Case") == "Gen"))
        subject = passive and child.rel.startswith("nsubj")
        if (about or insists or plain or subject) and child.lemma not in lexicon.words("order_nouns", "nouns"):
            return child
    return None


def _by_noun(sentence: Sentence, token: Token, found: _Found) -> None:
    """«дал поручение подготовить», «указал на необходимость снизить», «поставил задачу»."""
    above = sentence.tokens[token.head] if token.head >= 0 else None
    giver = above is not None and above.lemma in lexicon.words("order_nouns", "givers")
    main_word = token.rel == "nsubj" or token.head < 0 or token.rel == "root"
    for verb in sentence.children(token.index):
        if verb.is_infinitive and (giver or main_word):
            found.add(Order(token, CueKind.ORDER_VERB, verb))
            return
    if giver and token.lemma in lexicon.words("order_nouns", "nouns"):
        for noun in sentence.children(token.index, "nmod"):
            if sentence.preposition(noun.index) in ("о", "об", "по", "на") and noun.lemma.endswith(_ACTION_ENDINGS):
                found.add(Order(token, CueKind.ORDER_VERB, noun, nominal=True))
                return
    if giver and above is not None:
        verbs = [t for t in sentence.children(above.index, "xcomp", "ccomp", "csubj", "advcl") if t.is_infinitive]
        if verbs:
            found.add(Order(token, CueKind.ORDER_VERB, verbs[0]))
            return
        if token.lemma in lexicon.words("order_nouns", "need"):
            nouns = [t for t in sentence.children(token.index, "nmod") if t.lemma.endswith(_ACTION_ENDINGS)]
            for noun in nouns[:1]:
                found.add(Order(token, CueKind.ORDER_VERB, noun, nominal=True))


def _by_impersonal(sentence: Sentence, token: Token, found: _Found) -> None:
    """«необходимо установить», «предстоит усилить», «важно, чтобы снизили»."""
    if _negated(sentence, token) or _hypothetical(sentence, token) or _past(sentence, token):
        return
    if token.low == "следует" and token.rel in ("parataxis", "advcl"):
        return
    verbs = [t for t in sentence.children(token.index) if t.is_infinitive] or _loose_infinitive(sentence, token)
    if not verbs and token.head >= 0:
        above = sentence.tokens[token.head]
        verbs = (
            [above]
            if above.is_infinitive and token.rel in ("advmod", "cop", "aux", "parataxis", "csubj", "xcomp", "conj")
            else []
        )
    for verb in verbs:
        found.add(Order(token, CueKind.MODAL, verb, "dative"))
    for clause in () if verbs else sentence.children(token.index, "ccomp", "advcl", "csubj"):
        if any(m.low in ("чтобы", "чтоб") for m in sentence.children(clause.index)):
            found.add(Order(token, CueKind.MODAL, clause, clause=True))


def _by_personal(sentence: Sentence, token: Token, found: _Found) -> None:
    """«министерство должно подготовить», «проект должен быть внесен»."""
    if token.rel == "acl:relcl" or _hypothetical(sentence, token) or _past(sentence, token):
        return
    for child in sentence.children(token.index, "xcomp", "csubj", "ccomp", "obj", "conj", "root"):
        passive = child.feats.get("Variant") == "Short" and child.feats.get("VerbForm") == "Part"
        if child.is_infinitive or passive:
            found.add(Order(token, CueKind.MODAL, child, "subject", clause=passive))
            return
    if token.head >= 0 and sentence.tokens[token.head].feats.get("Variant") == "Short":
        above = sentence.tokens[token.head]
        if above.feats.get("VerbForm") == "Part" and above.low not in lexicon.words("modals", "personal"):
            found.add(Order(token, CueKind.MODAL, above, "subject", clause=True))


def _by_desire(sentence: Sentence, token: Token, found: _Found) -> None:
    """«пусть министерство подсчитает»."""
    verb = sentence.tokens[token.head] if token.head >= 0 else None
    if verb is None or verb.feats.get("VerbForm") != "Fin":
        verb = next(
            (
                t
                for t in sentence.tokens[token.index + 1 :]
                if t.feats.get("VerbForm") == "Fin" and t.feats.get("Person") == "3"
            ),
            None,
        )
    if verb and verb.feats.get("Person") == "3":
        found.add(Order(token, CueKind.MODAL, verb, "subject", clause=True))


def _negated(sentence: Sentence, token: Token) -> bool:
    before = sentence.tokens[token.index - 1].low if token.index else ""
    return before == "не" or any(
        t.low == "не" and t.index < token.index for t in sentence.children(token.index, "advmod")
    )


def _hypothetical(sentence: Sentence, token: Token) -> bool:
    """«если нужно», «нужно ли»."""
    near = {t.low for t in sentence.tokens[max(0, token.index - 2) : token.index + 2]}
    marks = {t.low for t in sentence.children(token.index, "mark", "advmod")}
    return "ли" in near or bool({"если", "когда", "поскольку", "хотя"} & (near | marks))


def _past(sentence: Sentence, token: Token) -> bool:
    """«нужно было», «должен был»."""
    return any(
        t.lemma == "быть" and t.feats.get("Tense") == "Past" for t in sentence.children(token.index, "cop", "aux")
    )
