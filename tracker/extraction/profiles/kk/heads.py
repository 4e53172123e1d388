"""Words that head the names of bodies and officials, short names in capitals, and family names."""

import re
from functools import cache
from typing import Final

from tracker.extraction.profiles.kk import lexicon
from tracker.extraction.profiles.kk.morphology import nominative
from tracker.extraction.profiles.kk.words import Token

JOINING: Final = ("мен", "пен", "бен", "және")
_ACRONYM: Final = re.compile(
    r"[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{2,8}(?:[-’'](?:ға|ге|қа|ке|на|не|ның|нің|дың|дің|тың|тің|ны|ні|ды|ді|ты|ті|мен|бен|пен|дан|ден|тан|тен|нан|нен|да|де|та|те))?"
)


@cache
def head_pattern() -> re.Pattern[str]:
    """Words that head the names of bodies and officials, with stem, plural, possessive and case as groups."""
    heads = "|".join(sorted(lexicon.words("bodies", "heads"), key=len, reverse=True))
    return re.compile(
        rf"(?P<stem>{heads})(?P<plural>[лдт][ае]р)?(?P<owned>ымыз|іміз|мыз|міз|ың|ің|ы|і|сы|сі)?"
        r"(?P<case>ның|нің|дың|дің|тың|тің|нан|нен|дан|ден|тан|тен|мен|бен|пен|нда|нде|ға|ге|қа|ке|на|не|ны|ні|ды|ді|ты|ті|да|де|та|те|н)?(?P<sign>\b)"
    )


def is_head(low: str) -> bool:
    """Whether a folded word heads the names of bodies: «кеңсесінің», «басшысы»."""
    return head_pattern().fullmatch(low) is not None


_ROMAN: Final = re.compile(r"[IVX]+")


def is_acronym(token: Token) -> bool:
    """Whether a word is the short name of a body in capitals: «ІІМ», «ТЖМ-ге»."""
    if not token.capital or _ROMAN.fullmatch(token.text) or len(token.text) < 2 or not token.text[1].isupper():  # noqa: PLR2004 - two letters at least
        return False
    return _ACRONYM.fullmatch(token.text) is not None and nominative(token.low) not in lexicon.words(
        "bodies", "acronyms_not"
    )


def may_have_name(head: re.Match[str]) -> bool:
    """«министрі Алексей Цойға», «вице-премьер Қанат …»: an official, in the singular and without a case."""
    return not head["case"] and not head["plural"] and head["stem"].endswith(_OFFICES)


_OFFICES: Final = (
    "президент",
    "спикер",
    "министр",
    "премьер",
    "әкім",
    "төраға",
    "басшы",
    "хатшы",
    "директор",
    "прокурор",
    "орынбасар",
    "бастығ",
    "жетекші",
    "өкіл",
    "омбудсмен",
    "уәкіл",
)


SURNAME: Final = re.compile(r"\w{2,}(?:ов|ев|ова|ева|ұлы|қызы|ин|ина|бай|бек|хан|әли|ғали|мұрат|жан|болат|бет)")
_SURE: Final = re.compile(r"\w{2,}(?:ов|ев|ова|ева|ұлы|қызы)")


def is_surname(token: Token) -> bool:
    """Whether a word can only be a family name or a patronymic: «Төлебаев», «Серікұлы»."""
    return token.capital and _SURE.fullmatch(token.low) is not None
