"""What is said to the hearer: imperatives, «чтобы» and infinitives that stand alone, «жду от вас …»."""

from itertools import takewhile
from typing import Final

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.offices import is_body
from tracker.extraction.profiles.ru.order import SUBORDINATE, Found, Mood, Order, is_conditional, is_finite, is_negated
from tracker.extraction.profiles.ru.syntax import Sentence, Token
from tracker.extraction.profiles.ru.words import is_imperative, noun_cases
from tracker.extraction.suggestion import CueKind

_ENDS: Final = frozenset({";", "»", "—", "–"})
_NEAR: Final = 8
"""Words after an imperative among which its object, place or time stands."""
_LONGEST_TIME: Final = 4
"""Words."""
_LONGEST_HEADING: Final = 6
_MODALS: Final = ("необходимо", "нужно", "чтобы", "если", "следует", "должен", "должны", "должна", "можно")


def by_imperative(sentence: Sentence, token: Token, found: Found) -> None:
    """«подготовьте расчёты», «здесь добавите два ряда», «давайте закончим расчёты»."""
    verb = _proposed(sentence, token) if token.low in ("давайте", "давай") else token
    if verb is None or verb.lemma in lexicon.words("imperatives", "idle") or is_conditional(sentence, verb):
        return
    told = token.feats.get("Tense") == "Fut" and token.rel not in SUBORDINATE and not is_negated(sentence, token)
    if verb is token and not told and not is_imperative(token.text):
        return
    near = sentence.tokens[verb.index + 1 : verb.index + _NEAR]
    after = list(takewhile(lambda t: t.text not in ("!", "»", "—", "–"), near))
    things = lexicon.words("papers", "nouns") | lexicon.words("papers", "plans")
    if _invites_to_look(sentence, verb):
        return
    if verb.lemma in ("дать", "давать") and not any(t.lemma in things for t in after):
        return
    if any(t.pos in ("NOUN", "PROPN", "ADJ", "NUM") or t.is_infinitive for t in after):
        found.add(Order(token, CueKind.IMPERATIVE, verb, "subject", clause=True, mood=Mood.IMPERATIVE))


def _invites_to_look(sentence: Sentence, verb: Token) -> bool:
    """«зайдите в любую аптеку, посмотрите на цены»: a figure of speech that asks for nothing."""
    looking = lexicon.words("imperatives", "looking")
    return any(t.lemma in looking and is_imperative(t.text) for t in sentence.tokens[verb.index + 1 :])


def by_wish(sentence: Sentence, token: Token, found: Found) -> None:
    """«Чтобы завтра список лежал у меня»: a clause that hangs on nothing and asks for a state of things."""
    wanting = _wanting(sentence, token)
    first = token.index == 0 or sentence.tokens[token.index - 1].low in ("«", '"', "“", "—", "–", "и", "а")
    verb = next((t for t in sentence.tokens[token.index :] if is_finite(t)), None)
    if not (first or wanting or _after_time(sentence, token)) or verb is None or verb.feats.get("Tense") != "Past":
        return
    if wanting and verb.lemma in lexicon.words("imperatives", "understanding"):
        return
    talk = lexicon.words("speech", "verbs")
    others = [t for t in sentence.tokens if is_finite(t) and t.lemma not in talk and t is not wanting]
    if all(t.index == verb.index or t.rel in SUBORDINATE or t.rel == "conj" for t in others):
        found.add(Order(token, CueKind.MODAL, verb, "subject", clause=True, mood=Mood.IMPERATIVE))


def _wanting(sentence: Sentence, token: Token) -> Token | None:
    """«хочу, чтобы …»: the verb of wanting in front of the clause."""
    near = sentence.tokens[max(0, token.index - 3) : token.index]
    verb = next((t for t in near if t.lemma == "хотеть" and t.feats.get("Person") == "1"), None)
    return verb if verb is not None and not is_negated(sentence, verb) else None


def _after_time(sentence: Sentence, token: Token) -> bool:
    """«К июню чтобы список был у меня»: nothing but a time in front of the conjunction."""
    before = sentence.tokens[: token.index]
    time = 0 < len(before) <= _LONGEST_TIME and before[0].pos == "ADP"
    return time and not any(t.pos in ("VERB", "PRON", "PUNCT", "SCONJ") for t in before)


def _proposed(sentence: Sentence, token: Token) -> Token | None:
    """The verb after «давайте»: «сделаем», «не будем откладывать»."""
    for other in sentence.tokens[token.index + 1 :]:
        if other.is_infinitive or (is_finite(other) and other.feats.get("Person") == "1" and other.lemma != "быть"):
            return other
        if other.text in (".", ";", ":") or (is_finite(other) and other.feats.get("Person") == "3"):
            return None
    return None


def bare_infinitive(sentence: Sentence) -> Token | None:
    """The infinitive on which a whole sentence stands, with no finite verb before it."""
    for token in sentence.tokens[_after_heading(sentence) :]:
        if token.pos == "VERB" and token.is_infinitive:
            above = sentence.tokens[token.head] if token.head >= 0 else None
            described = (
                above is not None
                and above.pos in ("VERB", "NOUN")
                and above.index < token.index
                and token.rel != "root"
            )
            return None if described or _is_future(sentence, token) else token
        aside = token.rel.startswith("acl")
        if token.pos in ("VERB", "AUX") and token.feats.get("VerbForm") in ("Fin", "Conv") and not aside:
            return None
        if token.low in _MODALS or _is_subject(sentence, token):
            return None
    return None


def _is_subject(sentence: Sentence, token: Token) -> bool:
    """A nominative subject; a thing may as well be the object of an infinitive («проекты внести до мая»)."""
    if token.feats.get("Case") != "Nom" or not token.rel.startswith("nsubj"):
        return False
    return "Acc" not in noun_cases(token.text) or token.pos not in ("NOUN", "PROPN") or is_body(sentence, token)


def _after_heading(sentence: Sentence) -> int:
    """The word after «Сроки жёсткие: …», «И последнее: …»; 0 where no such words open the sentence."""
    colon = next((t.index for t in sentence.tokens[1:_LONGEST_HEADING] if t.text == ":"), -1)
    return 0 if any(t.pos in ("VERB", "AUX") for t in sentence.tokens[: max(colon, 0)]) else colon + 1


def _is_future(sentence: Sentence, verb: Token) -> bool:
    """«отвечать за дорогу будет министр»: an infinitive that only makes a future tense."""
    clause = takewhile(lambda t: t.text not in _ENDS, sentence.tokens[verb.index + 1 :])
    return any(t.low in ("будет", "будут") for t in clause) and verb.feats.get("Aspect") != "Perf"


def bare_orders(sentence: Sentence) -> list[Order]:
    """«Снег вывозить до семи утра»: an infinitive that stands as the whole sentence."""
    verb = bare_infinitive(sentence)
    if verb is None or verb.lemma in lexicon.words("imperatives", "idle"):
        return []
    clause = takewhile(lambda t: t.text not in _ENDS, sentence.tokens[verb.index + 1 :])
    if any(is_finite(t) and t.rel not in SUBORDINATE for t in clause):
        return []
    return [Order(verb, CueKind.IMPERATIVE, verb, mood=Mood.IMPERATIVE)]


def by_want(sentence: Sentence, token: Token, found: Found) -> None:
    """«мне нужен отчёт о каждом километре»: a paper that the speaker wants from the hearer."""
    things = lexicon.words("papers", "nouns") | lexicon.words("papers", "plans")
    paper = next((t for t in sentence.children(token.index, "nsubj") if t.lemma in things), None)
    to_me = any(t.low == "мне" for t in sentence.children(token.index))
    if paper is not None and to_me and not is_negated(sentence, token):
        found.add(Order(token, CueKind.MODAL, token, "subject", clause=True, mood=Mood.IMPERATIVE))


def by_expectation(sentence: Sentence, token: Token, found: Found) -> None:
    """«жду от вас предложений», «президент ждёт от правительства отчёта»."""
    if is_negated(sentence, token) or token.feats.get("Tense") != "Pres":
        return
    around = sentence.children(token.index)
    papers = [t for t in around if t.lemma in lexicon.words("papers", "nouns") | lexicon.words("papers", "plans")]
    asked = any(sentence.preposition(t.index) == "от" for t in around) or token.feats.get("Person") == "1"
    if papers and asked:
        found.add(Order(token, CueKind.ORDER_VERB, token, "from_whom", clause=True))
