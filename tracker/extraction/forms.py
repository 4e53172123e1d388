"""Forms of document, and how one is told by its text where nobody said it."""

import re
import tomllib
from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from tracker.extraction.folding import fold

_LONGEST_HEADING: Final = 300
_LONGEST_START: Final = 300
"""Of a line no more is looked at."""


class Form(StrEnum):
    """What sort of document a text is."""

    NEWS = "news"
    TRANSCRIPT = "transcript"
    LIST = "list"
    ACT = "act"
    ADDRESS = "address"


class _Signs(NamedTuple):
    form: Form
    heading: re.Pattern[str]
    line: re.Pattern[str]
    lines: int


def form_of(text: str) -> Form:
    """The form that the heading or enough lines of ``text`` speak for; news where nothing speaks for another."""
    lines = [fold(line.strip()[:_LONGEST_START]) for line in text.splitlines() if line.strip()]
    if not lines:
        return Form.NEWS
    return next((signs.form for signs in _signs() if _fits(signs, lines)), Form.NEWS)


def _fits(signs: _Signs, lines: Sequence[str]) -> bool:
    if signs.heading.search(lines[0][:_LONGEST_HEADING]):
        return True
    return sum(signs.line.match(line) is not None for line in lines) >= signs.lines


@cache
def _signs() -> tuple[_Signs, ...]:
    table = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
    return tuple(
        _Signs(Form(name), _any_of(signs["heading"]), _any_of(signs["line"]), signs["lines"])
        for name, signs in table.items()
    )


def _any_of(patterns: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
