"""Who checks that orders are carried out: control clauses, reports, «под контролем …»."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.actions import Action
from tracker.extraction.profiles.ru.bodies import names_at
from tracker.extraction.profiles.ru.offices import is_acronym, is_body
from tracker.extraction.profiles.ru.order import Order, names_action, will_be
from tracker.extraction.profiles.ru.phrases import main_noun
from tracker.extraction.profiles.ru.syntax import NOMINAL, Sentence, Token
from tracker.extraction.profiles.ru.words import is_dative, noun_cases

_CASES: Final = {"на": "Acc", "за": "Ins", "в": "Acc", "во": "Acc", "перед": "Ins", "": "Dat"}
"""The case of a name after a preposition of these rules."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Overseers that a sentence names, for everything that was ordered or for what was ordered just before."""

    names: tuple[str, ...]
    everything: bool


def watch_of(sentence: Sentence) -> Watch | None:
    """The overseers to whom a sentence gives control over the carrying out of other orders.

    «За исполнением поручений будут следить …», «контроль за исполнением указа возложить на …», «ход
    работ будет курировать …», «премьер взял вопрос на личный контроль».
    """
    if not _controls(sentence):
        return None
    for find in (_watching, _taking, _entrusted, _kept, _told_to_check):
        names = find(sentence)
        if names:
            return Watch(names, _is_about_everything(sentence))
    return None


def is_control(sentence: Sentence, order: Order) -> bool:
    """Whether an order only says who controls the others; no directive of its own."""
    words = {order.trigger.lemma, order.action.lemma}
    given = words & (lexicon.words("oversight", "entrusting") | lexicon.words("oversight", "watchers"))
    watched = bool(_objects(sentence)) or _watches_this(sentence, order.action)
    return bool(given) and watched and watch_of(sentence) is not None


def _controls(sentence: Sentence) -> bool:
    """Whether a sentence speaks of watching, and of a thing that is carried out."""
    stems = tuple(lexicon.words("oversight", "control"))
    watchers = lexicon.words("oversight", "watchers")
    return any(t.lemma.startswith(stems) or t.lemma in watchers for t in sentence.tokens)


def _objects(sentence: Sentence) -> list[Token]:
    """The words for what is watched: the carrying out, the course of work, the orders themselves."""
    stems = tuple(lexicon.words("oversight", "object"))
    over = [(t, sentence.preposition(t.index)) for t in sentence.tokens if t.pos in ("NOUN", "PROPN")]
    return [
        t for t, p in over if (t.lemma.startswith(stems) and p in _OVER) or (p in ("за", "над") and names_action(t))
    ]


_CARRYING: Final = ("исполнени", "выполнени", "соблюдени", "реализаци")
_THIS: Final = frozenset({"этим", "это", "этот", "эту", "тем"})
_OVER: Final = frozenset({"за", "над", "", "по"})


def _watches_this(sentence: Sentence, verb: Token) -> bool:
    """«проконтролировать это поручено …»."""
    return verb.is_infinitive and any(t.low in _THIS for t in sentence.children(verb.index))


def _is_about_everything(sentence: Sentence) -> bool:
    """«исполнением поручений», «настоящего указа», «исполнением» alone; not «ходом ремонта», «этим»."""
    if not _objects(sentence) or any(t.low in ("всего", "всех", "все", "всё") for t in sentence.tokens):
        return not any(t.low in ("этим", "этого") for t in sentence.tokens)
    whole = tuple(lexicon.words("oversight", "everything"))
    found = [t for t in _objects(sentence) if t.lemma.startswith(whole)]
    if any(t.is_plural or not t.lemma.startswith("поручени") for t in found):
        return True
    carried = [t for t in sentence.tokens if t.lemma.startswith(("исполнени", "выполнени")) or t.lemma == "работа"]
    return bool(carried) and not any(sentence.children(t.index, "nmod") for t in carried)


def _watching(sentence: Sentence) -> tuple[str, ...]:
    """«за исполнением будут следить …», «реализацию курирует …»; an order to watch is an action of its own."""
    verbs = lexicon.words("oversight", "watchers")
    for trigger in sentence.tokens:
        adjective = trigger.feats.get("VerbForm") == "Part" and trigger.feats.get("Variant") != "Short"
        if trigger.lemma not in verbs or adjective:
            continue
        carried = any(t.lemma.startswith(_CARRYING) for t in sentence.tokens)
        if trigger.lemma in ("проверять", "проверить") and (
            (trigger.is_infinitive and not will_be(sentence)) or not carried
        ):
            continue
        if not _objects(sentence) and not any(t.low in _THIS for t in sentence.tokens):
            return ()
        if trigger.is_infinitive and not will_be(sentence):
            return _charged_to_watch(sentence, trigger)
        return _doer(sentence, trigger)
    return ()


def _doer(sentence: Sentence, verb: Token) -> tuple[str, ...]:
    """The body that is the subject of a verb, by the tree or by its ending, or the agent of a passive one."""
    case = "Ins" if verb.feats.get("Variant") == "Short" else "Nom"
    by_tree = (t for t in sentence.children(verb.index, "nsubj") if is_body(sentence, t) and t.index != verb.index)
    subject = next(by_tree, None) if case == "Nom" else None
    return names_at(sentence, subject.index, case="Nom") if subject else _named(sentence, sentence.tokens, ("",), case)


def _charged_to_watch(sentence: Sentence, trigger: Token) -> tuple[str, ...]:
    """«проследить за исполнением поручено вице-премьеру»."""
    carried = any(t.lemma.startswith(("исполнени", "выполнени")) for t in _objects(sentence))
    orders = lexicon.words("order_verbs", "dative")
    verb = next((t for t in sentence.tokens if t.lemma in orders), None)
    if verb is None or not (carried or verb.index > trigger.index):
        return ()
    return _named(sentence, [t for t in sentence.tokens if not _inside(t, verb, trigger)], ("",))


def _inside(token: Token, verb: Token, trigger: Token) -> bool:
    return token.index in (verb.index, trigger.index) or token.feats.get("Case") in ("Gen", "Ins", "Nom")


def _taking(sentence: Sentence) -> tuple[str, ...]:
    """«премьер взял на личный контроль», «контроль взяла на себя администрация», «контроль осуществляет …»."""
    stems = tuple(lexicon.words("oversight", "control_nouns"))
    for noun in sentence.tokens:
        if not noun.lemma.startswith(stems):
            continue
        verb = next((t for t in sentence.ancestors(noun.index) if t.pos == "VERB"), None)
        if verb is None or verb.is_infinitive or verb.lemma not in lexicon.words("oversight", "taking"):
            continue
        if verb.lemma in ("взять", "брать", "держать") and not _takes_on(sentence, noun):
            continue
        if noun.low == "контроля" and not _objects(sentence):
            continue
        return _doer(sentence, verb)
    return ()


def _kept(sentence: Sentence) -> tuple[str, ...]:
    """«ход работ находится под контролем вице-премьера», «вопрос — на контроле у прокуратуры»."""
    for noun in sentence.tokens:
        if noun.low in ("контроль", "надзор") and not sentence.preposition(noun.index):
            keeper = _after_dash(sentence, noun.index + 1)
            if keeper is not None:
                return names_at(sentence, keeper, case="Nom")
        if not noun.low.startswith(("контрол", "надзор")) or sentence.preposition(noun.index) not in ("под", "на"):
            continue
        verb = next((t for t in sentence.ancestors(noun.index) if t.pos == "VERB"), None)
        after = sentence.tokens[noun.index + 1].low if noun.index + 1 < len(sentence.tokens) else ""
        start = noun.index + 1 + (after in ("у", "в"))
        case = "Loc" if after == "в" else "Gen"
        keeper = main_noun(sentence, start, case) if noun.feats.get("Case") in ("Ins", "Loc") or after == "в" else None
        ordered = verb is not None and verb.is_infinitive
        if keeper is not None and not ordered and is_body(sentence, sentence.tokens[keeper]):
            return names_at(sentence, keeper, case=case)
    return ()


def _after_dash(sentence: Sentence, dash: int) -> int | None:
    """«…, контроль — Аппарат правительства»: the body in the nominative after the dash."""
    if dash + 1 >= len(sentence.tokens) or sentence.tokens[dash].text not in ("—", "–"):
        return None
    noun = main_noun(sentence, dash + 1, "Nom")
    return noun if noun is not None and is_body(sentence, sentence.tokens[noun]) else None


def _takes_on(sentence: Sentence, noun: Token) -> bool:
    """«на контроль», «под контроль», «контроль … на себя»."""
    return sentence.preposition(noun.index) in ("на", "под") or any(t.low == "себя" for t in sentence.tokens)


def _entrusted(sentence: Sentence) -> tuple[str, ...]:
    """«контроль за исполнением возложить на …», «… закреплён за …», «… поручен …», «под контролем …»."""
    stems = tuple(lexicon.words("oversight", "control_nouns"))
    if not any(t.lemma.startswith(stems) and not sentence.preposition(t.index) for t in sentence.tokens):
        return ()
    verb = next((t for t in sentence.tokens if t.lemma in lexicon.words("oversight", "entrusting")), None)
    begins = sentence.tokens[0].lemma.startswith(stems)
    if verb is None or not (begins or _objects(sentence) or verb.lemma in _ONTO):
        return ()
    after = sentence.tokens[verb.index + 1 :]
    return _named(sentence, after, ("на", "за")) or _named(
        sentence, [*after, *sentence.children(verb.index, "iobj")], ("",)
    )


def _told_to_check(sentence: Sentence) -> tuple[str, ...]:
    """«Министерству юстиции обеспечить проверку исполнения указа»: an order of its own, and oversight of the others."""
    carried = any(t.lemma.startswith(("исполнени", "выполнени")) for t in sentence.tokens)
    for noun in sentence.tokens if carried else ():
        if not noun.lemma.startswith(("контрол", "проверк", "мониторинг")) or noun.head < 0:
            continue
        verb = sentence.tokens[noun.head]
        if verb.is_infinitive and verb.lemma in lexicon.words("oversight", "taking"):
            return _named(sentence, sentence.tokens[: verb.index], ("",))
    return ()


_ONTO: Final = frozenset({"возложить", "возлагать", "возлагаться", "закрепить"})


def _named(
    sentence: Sentence, tokens: Sequence[Token], prepositions: tuple[str, ...], wanted: str = ""
) -> tuple[str, ...]:
    """The names of the first body among ``tokens`` after one of the prepositions, in the case that it asks for."""
    for token in tokens:
        preposition = _preposition_before(sentence, token)
        if preposition not in prepositions or not is_body(sentence, token):
            continue
        case = wanted or _CASES[preposition]
        if _follows_noun(sentence, token):
            continue
        if is_acronym(token) or case in noun_cases(token.text):
            return names_at(sentence, token.index, case=case)
    return ()


def _follows_noun(sentence: Sentence, token: Token) -> bool:
    """Whether a word that may stand in several cases is rather the complement of the noun before it."""
    before = sentence.tokens[token.index - 1] if token.index else None
    return before is not None and before.pos in ("NOUN", "PROPN") and token.feats.get("Case") == "Gen"


def _preposition_before(sentence: Sentence, token: Token) -> str:
    """The preposition in front of a noun and its adjectives, by position; the tree's when there is none."""
    for before in reversed(sentence.tokens[max(0, token.index - 4) : token.index]):
        if before.pos == "ADP":
            return before.low
        if before.pos not in ("ADJ", "DET"):
            break
    return sentence.preposition(token.index)


def overseers_within(sentence: Sentence, action: Action) -> tuple[str, ...]:
    """Those named inside an action: «… под личный контроль вице-премьера», «… под надзором прокуратуры»."""
    stems = tuple(lexicon.words("oversight", "control_nouns"))
    for token in sentence.tokens[action.first : action.last]:
        if token.lemma.startswith(stems) and _preposition_before(sentence, token) == "под":
            noun = main_noun(sentence, token.index + 1, "Gen")
            if noun is not None and is_body(sentence, sentence.tokens[noun]):
                return names_at(sentence, noun, case="Gen")
    return ()


def reported_to(sentence: Sentence, action: Action) -> tuple[str, ...]:
    """Whom an action of reporting names: «доложить Совету безопасности», «представить отчет в администрацию»."""
    verb = action.verb
    things = sentence.children(verb.index, "obj", "nsubj")
    papers = [t for t in things if t.lemma in lexicon.words("oversight", "reports")]
    direct = verb.lemma in lexicon.words("oversight", "report_verbs")
    if not direct and not papers:
        return ()
    case_verbs = lexicon.words("oversight", "informing")
    for token in sentence.tokens[max(0, action.first - 1) : action.last + 1]:
        preposition = _preposition_before(sentence, token)
        told = verb.lemma in case_verbs and "Acc" in noun_cases(token.text) and "Gen" not in noun_cases(token.text)
        if not is_body(sentence, token) or (not told and _belongs_to_name(sentence, token)):
            continue
        case = "Acc" if verb.lemma in case_verbs and not preposition else _CASES.get(preposition, "")
        if preposition in ("за", "на") or not case or token.pos not in (*NOMINAL, "ADJ", "VERB"):
            continue
        if is_acronym(token) or case in noun_cases(token.text) or sentence.entity_at(token.index, "PER"):
            return names_at(sentence, token.index, case=case)
    return ()


def _belongs_to_name(sentence: Sentence, token: Token) -> bool:
    """Whether a noun is part of the name or the thing before it («работу полиции», «доклад | акима»)."""
    before = sentence.tokens[token.index - 1] if token.index else None
    tagged = token.feats.get("Case")
    return (
        tagged in ("Gen", "Nom")
        and not is_dative(token.text)
        and before is not None
        and before.pos in ("NOUN", "PROPN", "ADJ")
        and ("Dat" not in noun_cases(token.text) or token.rel.startswith("nmod"))
    )


def accounts_for_before(sentence: Sentence, action: Action) -> bool:
    """Whether a report is about what was ordered just before: «о ходе работ», «об исполнении», «о принятых мерах»."""
    about = tuple(lexicon.words("oversight", "accounts"))
    return any(t.low.startswith(about) or t.low == "этом" for t in sentence.tokens[: action.last + 1])
