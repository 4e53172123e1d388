"""Names of bodies and officials: from a noun in any case to its name in the nominative."""

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.syntax import NOMINAL, Sentence, Token
from tracker.extraction.profiles.ru.words import nominative

_PARTS = ("amod", "nmod", "appos", "flat", "compound", "nummod", "punct", "case", "conj", "cc", "nummod:gov", "det")
_CLAUSES = ("acl", "advcl", "parataxis", "ccomp", "csubj", "nsubj", "xcomp")
_SHORTEST_ACRONYM, _SHORTEST_MINISTRY = 3, 6
_LONGEST_NAME = 25
"""Words; more than that is a description, and only its first words are kept."""


def names_at(sentence: Sentence, index: int, *, case: str = "") -> tuple[str, ...]:
    """Nominative names of the body at ``index`` and of those joined to it by «и» or a comma.

    ``case`` is the case that the grammar asks for, when the tagger's own guess should not be trusted.
    """
    strict = is_body(sentence, sentence.tokens[index])
    return tuple(
        name
        for noun in sentence.coordinated(index)
        if (noun.index == index or noun.pos in NOMINAL or noun.text.isupper())
        and (not strict or is_body(sentence, noun))
        for name in (name_at(sentence, noun.index, case=case),)
        if name
    )


def name_at(sentence: Sentence, index: int, *, case: str = "") -> str:
    """The nominative name whose main word stands at ``index``; empty for pronouns and the like."""
    head = sentence.tokens[index]
    if head.lemma in lexicon.words("bodies", "nobody") or head.pos == "PRON":
        return ""
    if head.lemma in lexicon.words("bodies", "members"):
        owner = next((t for t in sentence.children(index, "nmod") if is_body(sentence, t) and not t.is_plural), None)
        if owner:
            return name_at(sentence, owner.index)
    first, last = _extent(sentence, index)
    name = _nominative_text(sentence, index, first, last, case or head.feats.get("Case", "Nom")).strip("«»\"'“” ,")
    return name[:1].lower() + name[1:] if first == 0 and _is_common(sentence, head) else name


def _is_common(sentence: Sentence, head: Token) -> bool:
    """Whether a capital at the start of a sentence is only that («Полиции необходимо…»)."""
    first = sentence.tokens[0]
    proper = (
        first.text.isupper()
        or sentence.entity_at(0, "ORG")
        or sentence.entity_at(0, "PER")
        or lexicon.starts(first.lemma, "bodies", "proper")
    )
    return not proper and head.pos != "PROPN"


def is_body(sentence: Sentence, token: Token) -> bool:
    """Whether a noun names somebody who could be told to act: an office, an organisation, a person."""
    if token.pos not in (*NOMINAL, "ADJ") and not token.text.isupper():
        return False
    entity = sentence.entity_at(token.index)
    if entity and entity.type in ("ORG", "PER"):
        return True
    acronym = token.text.isupper() and len(token.text) >= _SHORTEST_ACRONYM
    return acronym or lexicon.starts(token.lemma, "bodies", "heads") or is_ministry(token.lemma)


def is_ministry(lemma: str) -> bool:
    """Whether a lemma is a clipped name such as «минфин»."""
    return (
        lemma.startswith("мин")
        and len(lemma) >= _SHORTEST_MINISTRY
        and not lemma.startswith(("минут", "миним", "минус", "минерал"))
    )


def _extent(sentence: Sentence, index: int) -> tuple[int, int]:
    """First and last word of the name around ``index``."""
    inside = {index}
    queue = [index]
    while queue:
        current = queue.pop()
        for child in sentence.children(current):
            rel = child.rel.split(":")[0]
            if (
                child.index in inside
                or rel not in _PARTS
                or child.pos in ("VERB", "AUX")
                or _ends_name(sentence, current, child, index)
            ):
                continue
            inside.add(child.index)
            queue.append(child.index)
    first = last = index
    while first - 1 in inside and index - first < _LONGEST_NAME:
        first -= 1
    while last + 1 in inside and last - index < _LONGEST_NAME:
        last += 1
    last = _with_holder(sentence, index, last)
    while last > index and sentence.tokens[last].text in (",", ":", ";", ".", "(", "-", "–", "—", "«"):
        last -= 1
    while first < index and (
        sentence.tokens[first].pos in ("PUNCT", "ADP", "CCONJ") or sentence.tokens[first].low in _POINTERS
    ):
        first += 1
    return first, last


def _with_holder(sentence: Sentence, index: int, last: int) -> int:
    """Takes in the country and the person named right after an office, however the parser joined them."""
    for kind in ("LOC", "PER"):
        entity = sentence.entity_at(last + 1, kind) if last + 1 < len(sentence.tokens) else None
        if entity and (kind == "LOC" or sentence.tokens[index].feats.get("Animacy") == "Anim"):
            last = max(last, entity.last - 1)
    return last


_TIMES = frozenset({"срок", "течение", "год", "месяц", "неделя", "день", "квартал", "полугодие", "конец"})
_POINTERS = (
    "свой",
    "своему",
    "своим",
    "своих",
    "наш",
    "наши",
    "нашим",
    "этому",
    "этим",
    "эти",
    "все",
    "всем",
    "всех",
    "данному",
)


def _ends_name(sentence: Sentence, parent: int, child: Token, head: int) -> bool:
    """Where a name stops: at other bodies joined to it, at brackets, before commas and clauses."""
    rel = child.rel.split(":")[0]
    if rel == "conj":
        return parent == head
    if child.lemma in _TIMES and sentence.preposition(child.index):
        return True
    if rel == "cc":
        return parent == head or (sentence.tokens[parent].head == head and sentence.tokens[parent].rel == "conj")
    if child.text in ("(", ")", ",", ";", ":", "—", "–"):
        return not (child.text == "," and parent != head)
    if rel in ("appos", "nmod") and any(t.text in ("(", "—", "–") for t in sentence.children(child.index, "punct")):
        return True
    return rel in _CLAUSES


def _nominative_text(sentence: Sentence, index: int, first: int, last: int, case: str) -> str:
    head = sentence.tokens[index]
    tagged = head.feats.get("Case", case)
    out = ""
    for i in range(first, last + 1):
        token = sentence.tokens[i]
        gap = sentence.tokens[i - 1].stop < token.start if i > first else False
        out += (" " if gap else "") + (
            _turned(sentence, token, head, tagged, case) if _agrees(sentence, token, index) else token.text
        )
    return out


def _agrees(sentence: Sentence, token: Token, index: int) -> bool:
    """Whether a word changes with the main word: its adjectives, and the person who holds the office."""
    person = sentence.entity_at(token.index, "PER")
    if person and sentence.tokens[index].feats.get("Animacy") == "Anim":
        return token.index > index
    seen: set[int] = set()
    while token.index != index:
        rel = token.rel.split(":")[0]
        if (
            rel == "nmod"
            and sentence.entity_at(token.index, "PER")
            and token.feats.get("Case") == sentence.tokens[index].feats.get("Case")
        ):
            rel = "appos"
        if token.index in seen or token.head < 0 or rel not in ("amod", "appos", "flat", "det", "compound"):
            return False
        if rel == "appos" and not sentence.entity_at(token.index, "PER"):
            return False
        seen.add(token.index)
        token = sentence.tokens[token.head]
    return True


def _turned(sentence: Sentence, token: Token, head: Token, tagged: str, case: str) -> str:
    own = token.feats.get("Case", tagged)
    person = sentence.entity_at(token.index, "PER") is not None
    gender = {"Masc": "masc", "Fem": "femn", "Neut": "neut"}.get(token.feats.get("Gender", ""), "")
    for guess in dict.fromkeys((case, own, tagged)):
        plural = token.is_plural if token.pos != "ADJ" else head.is_plural
        turned = nominative(token.text, case=guess, plural=plural, gender=gender, name=person)
        if turned != token.text or guess == "Nom":
            return turned
    return token.text
