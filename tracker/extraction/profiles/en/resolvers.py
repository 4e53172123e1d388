"""The last day of an English time limit: the number words, and the one year that English counts in a way of its own."""

import re
from datetime import date
from typing import Final

from tracker.extraction.profiles.en.lexicon import LEXICON
from tracker.extraction.resolving import Resolver

RESOLVER: Final = Resolver(LEXICON.table("numbers"))

_CENTURY: Final = 2000


def fiscal_year(match: re.Match[str], _today: date | None) -> date | None:
    """«By fiscal year 2027», «in FY27»: a term of the United States, ending on 30 September (31 U.S.C. 1102)."""
    year = int(match["year"])
    return date(year % _CENTURY + _CENTURY, 9, 30)


def late_or_mid(match: re.Match[str], _today: date | None) -> date | None:
    """«By mid-2026», «by late 2026»: the last day of that half or year."""
    month, day = (12, 31) if match["stage"] == "late" else (6, 30)
    return date(int(match["year"]), month, day)
