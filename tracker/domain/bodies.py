"""Bodies: ministries, offices, persons and groups that give, carry out or oversee orders."""

from enum import StrEnum


class BodyKind(StrEnum):
    """What sort of addressee or issuer a body is."""

    INSTITUTION = "institution"
    OFFICE = "office"
    PERSON = "person"
    GROUP = "group"


class NameKind(StrEnum):
    """What sort of name a body bears."""

    OFFICIAL = "official"
    SHORT = "short"
    ACRONYM = "acronym"
    FORMER = "former"
