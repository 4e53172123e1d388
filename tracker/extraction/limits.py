"""Time limits as the grammar of a language finds them, and the one that an action keeps."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from tracker.extraction.folding import fold
from tracker.extraction.suggestion import Deadline

Resolve = Callable[[re.Match[str], date | None], date | None]
"""From the match of a rule and the day of publication to the last day on which the limit can be met."""


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit found at ``start``-``end`` of the text that was searched."""

    start: int
    end: int
    deadline: Deadline


@dataclass(frozen=True, slots=True)
class Rule:
    """A wording of time limits: a pattern for folded text, and what resolves its match.

    A group named ``limit`` marks the words of the limit when the pattern needs more of the text than these.
    A rule with ``needs`` is tried only on texts in which one of these stands: most sentences have no limit.
    """

    pattern: re.Pattern[str]
    resolve: Resolve
    recurring: bool = False
    needs: tuple[str, ...] = ()


def rule(pattern: str, resolve: Resolve, *, recurring: bool = False) -> Rule:
    """A rule from its pattern, in which a space stands for white space of any length."""
    return Rule(re.compile(pattern.replace(" ", r"\s+")), resolve, recurring)


def needing(needs: Iterable[str], rules: Iterable[Rule]) -> list[Rule]:
    """The rules, to be tried only on texts in which one of ``needs`` stands."""
    return [replace(each, needs=tuple(needs)) for each in rules]


def search(rules: Sequence[Rule], text: str, published_on: date | None) -> list[Limit]:
    """All time limits in ``text``, left to right, none overlapping; earlier rules win.

    A limit that ended before ``published_on`` tells what was, not what is due, and is left out.
    """
    low = fold(text)
    taken = bytearray(len(low))
    found: list[Limit] = []
    for each in rules:
        if each.needs and not any(need in low for need in each.needs):
            continue
        for match in each.pattern.finditer(low):
            start, end = match.span("limit" if "limit" in each.pattern.groupindex else 0)
            if any(taken[start:end]):
                continue
            on = _resolved(each, match, published_on)
            if on and published_on and on < published_on:
                continue
            taken[start:end] = b"\x01" * (end - start)
            found.append(Limit(start, end, Deadline(text[start:end].strip(), on, each.recurring)))
    return sorted(found, key=lambda f: f.start)


def _resolved(each: Rule, match: re.Match[str], published_on: date | None) -> date | None:
    try:
        return each.resolve(match, published_on)
    except (ValueError, OverflowError):  # no such day, or one beyond the calendar
        return None


def choose(limits: Iterable[Limit]) -> Deadline | None:
    """The one limit of an action: a rhythm before a date, a date before «as soon as possible»."""
    found = [limit.deadline for limit in limits]
    return min(found, key=lambda d: (not d.recurring, d.on is None), default=None)
