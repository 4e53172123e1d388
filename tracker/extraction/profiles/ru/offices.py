"""What names somebody who could be told to act: offices, organisations, acronyms, people by their trade."""

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.syntax import NOMINAL, Sentence, Token
from tracker.extraction.profiles.ru.words import noun_cases

_SHORTEST_ACRONYM, _SHORTEST_MINISTRY = 3, 6


def is_body(sentence: Sentence, token: Token) -> bool:
    """Whether a noun names somebody who could be told to act: an office, an organisation, a person."""
    if token.pos not in (*NOMINAL, "ADJ") and not token.text.isupper():
        return False
    entity = sentence.entity_at(token.index)
    if entity and entity.type in ("ORG", "PER"):
        return True
    known = is_acronym(token) or is_ministry(token.lemma) or is_official(token) or is_office(token)
    return known or (token.lemma == "группа" and _is_working_group(sentence, token))


def _is_working_group(sentence: Sentence, token: Token) -> bool:
    """«рабочая группа», «межведомственная группа»."""
    return any(t.lemma in lexicon.words("bodies", "groups") for t in sentence.children(token.index, "amod"))


def is_office(token: Token) -> bool:
    """Whether a noun is the common name of a body, an office or a trade."""
    if token.lemma in lexicon.words("bodies", "no_heads"):
        return False
    return lexicon.starts(token.lemma, "bodies", "heads") or token.lemma in lexicon.words("bodies", "workers")


def is_official(token: Token) -> bool:
    """Whether a noun is a person's office, which a name may follow."""
    return token.pos in NOMINAL and lexicon.starts(token.lemma, "bodies", "officials")


def is_acronym(token: Token) -> bool:
    """«МВД», «КНБ»."""
    return token.text.isupper() and token.text.isalpha() and len(token.text) >= _SHORTEST_ACRONYM


def is_clipped(token: Token) -> bool:
    """Whether a word is a clipped name that stays the same in every case: «Минкультуры», «Минэкологии»."""
    return is_ministry(token.lemma) and {"Gen", "Nom"} <= noun_cases(token.text)


def is_ministry(lemma: str) -> bool:
    """Whether a lemma is a clipped name such as «минфин»."""
    return (
        lemma.startswith("мин")
        and len(lemma) >= _SHORTEST_MINISTRY
        and not lemma.startswith(("минут", "миним", "минус", "минерал", "миноб", "минист"))
    ) or lemma.startswith(("минобр", "минобороны"))
