"""What sort of body a name that nobody knows yet probably belongs to; people correct it where it is wrong."""

from typing import Final

from tracker.domain.bodies import BodyKind, fold_name

OFFICES: Final = (
    "президент", "премьер", "вице", "министр", "секретар", "глава", "председател", "руководител", "аким", "губернатор",
    "заместител", "генпрокурор", "әкім", "хатшы", "төраға", "басшы", "президент", "president", "prime", "deputy",
    "minister", "secretary", "governor", "head", "chair", "prosecutor",
)  # fmt: skip
"""Beginnings of the words that name an office, in the three languages."""

INSTITUTIONS: Final = (
    "министерств", "министрл", "ministry", "правительств", "үкімет", "government", "администрац", "әкімшіл",
    "administ", "акимат", "әкімдік", "совет", "кеңес", "council", "комитет", "committee", "комисси", "commission",
    "агентств", "агентт", "agency", "департамент", "department", "управлени", "басқарма", "служб", "қызмет",
    "service", "прокуратур", "полици", "police", "палат", "парламент", "parliament", "сенат", "мажилис", "мәжіліс",
    "банк", "bank", "фонд", "қор", "fund", "суд", "сот", "court", "office", "центр", "орталы", "centre", "center",
    "республик", "national", "национальн", "ұлттық", "государств", "мемлекет", "state", "генеральн", "general",
    "верховн", "жоғарғы", "supreme", "област", "облыс", "region", "город", "қала", "city",
)  # fmt: skip
"""Beginnings of words that no person's name has."""

MOST_WORDS_OF_A_PERSON: Final = 3


def likely_kind(name: str) -> BodyKind:
    """The kind of body that a name speaks of: an office by its first word, a person by two or three capitals."""
    words = fold_name(name).split()
    if any(word.startswith(INSTITUTIONS) for word in words[:1]):
        return BodyKind.INSTITUTION
    if words and words[0].startswith(OFFICES):
        return BodyKind.OFFICE
    given = name.split()
    is_person = (
        1 < len(given) <= MOST_WORDS_OF_A_PERSON
        and all(each[0].isupper() and not each.isupper() for each in given)
        and not any(word.startswith(INSTITUTIONS + OFFICES) for word in words)
    )
    return BodyKind.PERSON if is_person else BodyKind.INSTITUTION
