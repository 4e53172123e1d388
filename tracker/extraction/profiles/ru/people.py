"""Who speaks and orders: offices, the people who hold them, and names as fully as the text gives them."""

from dataclasses import dataclass, field

from tracker.extraction.profiles.ru import lexicon
from tracker.extraction.profiles.ru.bodies import name_at
from tracker.extraction.profiles.ru.syntax import Entity, Sentence, Token
from tracker.extraction.profiles.ru.words import nominative

_GROUPS = ("head_of_state", "head_of_government")


def office_of(sentence: Sentence, index: int) -> str:
    """The office that a noun names: a group such as head_of_state, the noun itself, or nothing."""
    if leads_outsiders(sentence, index):
        return ""
    lemma = sentence.tokens[index].lemma
    parts = {lemma} | {f"{lemma} {t.lemma}" for t in sentence.children(index, "nmod")}
    for group in _GROUPS:
        if parts & lexicon.words("titles", group):
            return group
    return lemma if lemma in lexicon.words("titles", "other") else ""


def leads_outsiders(sentence: Sentence, index: int) -> bool:
    """Whether a noun names the head of a party, a firm or a club, or several heads of states."""
    token = sentence.tokens[index]
    groups = lexicon.words("outside", "groups")
    several = token.is_plural and any(token.lemma in lexicon.words("titles", group) for group in _GROUPS)
    return several or any(t.lemma in groups for t in sentence.children(index, "nmod"))


def person_name(sentence: Sentence, entity: Entity) -> str:
    """A person's name in the nominative."""
    out = ""
    for index in range(entity.first, entity.last):
        token = sentence.tokens[index]
        gap = index > entity.first and sentence.tokens[index - 1].stop < token.start
        case = token.feats.get("Case", "Nom")
        gender = {"Masc": "masc", "Fem": "femn"}.get(token.feats.get("Gender", ""), "")
        out += (" " if gap else "") + nominative(token.text, case=case, plural=False, gender=gender, name=True)
    return out


@dataclass(slots=True)
class People:
    """The people of one text, filled sentence by sentence."""

    by_office: dict[str, str] = field(default_factory=dict)
    by_surname: dict[str, str] = field(default_factory=dict)
    outsiders: set[str] = field(default_factory=set)

    def learn(self, sentence: Sentence) -> None:
        """Notes every person of a sentence, and the office named in front of the name."""
        for entity in sentence.entities:
            if entity.type != "PER":
                continue
            name = person_name(sentence, entity)
            surname = _surname(name)
            if len(name) > len(self.by_surname.get(surname, "")):
                self.by_surname[surname] = name
            office = _office_before(sentence, entity)
            if office:
                self.by_office.setdefault(office, surname)
            elif any(
                sentence.tokens[i].lemma in lexicon.words("outside", "speakers") for i in _before(sentence, entity)
            ):
                self.outsiders.add(surname)

    def full_name(self, name: str) -> str:
        """A person's fullest name, an office's holder, or what was given."""
        surname = self.by_office.get(name, _surname(name))
        return self.by_surname.get(surname, name)

    def highest(self) -> str | None:
        """The head of state that the text names, else the head of government."""
        surnames = (self.by_office.get(group, "") for group in _GROUPS)
        return next((self.by_surname[s] for s in surnames if s), None)

    def has_office(self, name: str) -> bool:
        """Whether the text names an office for the person."""
        return _surname(name) in self.by_office.values()

    def is_outsider(self, name: str) -> bool:
        """Whether the text names the person as somebody who commands nobody."""
        return _surname(name) in self.outsiders


def _surname(name: str) -> str:
    return (
        name.rsplit(".", maxsplit=1)[-1].rsplit(maxsplit=1)[-1].lower()
        if name.split() and name.rsplit(".", maxsplit=1)[-1].split()
        else name.lower()
    )


def _office_before(sentence: Sentence, entity: Entity) -> str:
    """The office named in front of a name: by the main word of the phrase, not by words in it."""
    before = _before(sentence, entity)
    main = [i for i in before if sentence.tokens[i].head not in before]
    return next((o for i in main or before[-1:] if (o := office_of(sentence, i))), "")


def _before(sentence: Sentence, entity: Entity) -> list[int]:
    """Positions of the words of the office in front of a name, nearest noun phrase only."""
    found = []
    for index in range(entity.first - 1, max(-1, entity.first - 8), -1):
        token = sentence.tokens[index]
        if token.pos not in ("NOUN", "PROPN", "ADJ", "ADP", "CCONJ"):
            break
        if token.pos in ("NOUN", "PROPN"):
            found.append(index)
    return found


def name_subject(sentence: Sentence, subject: Token) -> str:
    """Who a grammatical subject is: a person's name, an office group, or a nominative name."""
    for index in sorted(sentence.subtree(subject.index), key=lambda i: abs(i - subject.index)):
        entity = sentence.entity_at(index, "PER")
        token = sentence.tokens[index]
        if entity and (
            index == subject.index or token.rel in ("appos", "flat:name", "flat:foreign") or token.head == subject.index
        ):
            return person_name(sentence, entity)
    office = office_of(sentence, subject.index)
    return office if office in _GROUPS else name_at(sentence, subject.index)
