"""The number words of Kazakh time limits, and years that are spelled out."""

import re
from datetime import date
from typing import Final

from tracker.extraction.profiles.kk.lexicon import LEXICON
from tracker.extraction.resolving import Resolver

RESOLVER: Final = Resolver(LEXICON.table("numbers"))


def spelled_year(match: re.Match[str], _today: date | None) -> date | None:
    """«Екі мың отызыншы жылы»: the last day of the year; «жылға дейін» ends the day before the year begins."""
    return date(RESOLVER.number(match["spelled"]) - (1 if match["before"] else 0), 12, 31)
