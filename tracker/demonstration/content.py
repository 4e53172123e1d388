"""The invented republic as written in ``content/``: TOML beside plain texts, read into typed records.

Days that must stay near whatever day the data is loaded on are written as offsets (``days_ago``,
``due_in_days``, ``moved_days_ago``) and become dates here; articles and orders keep their fixed days.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

from tracker.domain.bodies import BodyKind, NameKind
from tracker.domain.languages import Language
from tracker.domain.relations import RelationKind
from tracker.domain.statuses import Basis, Precision, Status

FOLDER: Final = Path(__file__).parent / "content"
COUNTRY: Final = "XD"
"""A code that ISO 3166 leaves to its users, so that it can never become a real country's."""

Names = dict[Language, str]


@dataclass(frozen=True, slots=True)
class Holder:
    """A person who held an office, from a day on and, unless still there, to a day."""

    name: Names
    since: date
    until: date | None


@dataclass(frozen=True, slots=True)
class BodyRecord:
    """A body, its names by kind, and the bodies above and after it by their keys."""

    key: str
    kind: BodyKind
    names: dict[NameKind, Names]
    former_until: date | None
    parent: str | None
    successor: str | None
    holders: tuple[Holder, ...]


@dataclass(frozen=True, slots=True)
class EvidenceRecord:
    """An address on a reserved domain, or the exact words of another of our articles."""

    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published_on: date | None = None
    article: str | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class RetractionRecord:
    """A change taken back: on which day, and why."""

    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class ChangeRecord:
    """A status change; ``successor`` is the key of the directive that replaced this one."""

    status: Status
    basis: Basis
    effective_on: date
    precision: Precision
    note: str | None
    note_language: Language | None
    evidence: tuple[EvidenceRecord, ...]
    successor: str | None
    retraction: RetractionRecord | None


@dataclass(frozen=True, slots=True)
class MoveRecord:
    """A deadline moved: to which day, when, by whom, and where that is written."""

    due_on: date
    moved_on: date
    moved_by: str
    note: str | None
    evidence: EvidenceRecord


@dataclass(frozen=True, slots=True)
class CheckRecord:
    """A look that found nothing new."""

    checked_on: date
    note: str


@dataclass(frozen=True, slots=True)
class DeadlineRecord:
    """A time limit as the article words it."""

    words: str
    on: date | None
    recurring: bool


@dataclass(frozen=True, slots=True)
class DirectiveRecord:
    """A directive as coded, and what became of it; bodies and other directives by their keys.

    ``relations`` leaves out supersession, which comes with the change of the directive that was replaced.
    """

    key: str
    quote: str
    topic: int
    issuer: str
    responsible: tuple[str, ...]
    lead: str | None
    overseers: tuple[str, ...]
    supporting: tuple[str, ...]
    deadline: DeadlineRecord | None
    title: Names
    wording: Names
    moves: tuple[MoveRecord, ...]
    changes: tuple[ChangeRecord, ...]
    checks: tuple[CheckRecord, ...]
    relations: dict[RelationKind, str] = field(default_factory=dict)

    def evidence(self) -> Iterator[EvidenceRecord]:
        """All that its history rests on."""
        for change in self.changes:
            yield from change.evidence
        yield from (move.evidence for move in self.moves)


@dataclass(frozen=True, slots=True)
class ArticleRecord:
    """An article as a researcher would paste it, with its directives in the order of the text."""

    key: str
    title: str
    publisher: str
    url: str
    published_on: date
    language: Language
    text: str
    directives: tuple[DirectiveRecord, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """All of the demonstration data, bodies and articles in the order of their files."""

    bodies: tuple[BodyRecord, ...]
    articles: tuple[ArticleRecord, ...]

    def directives(self) -> Iterator[DirectiveRecord]:
        """Every directive, article by article."""
        for article in self.articles:
            yield from article.directives

    def last_day(self) -> date:
        """The last day that the content tells of, of things that have happened."""
        days = [article.published_on for article in self.articles]
        for directive in self.directives():
            days += (change.effective_on for change in directive.changes)
            days += (move.moved_on for move in directive.moves)
            days += (check.checked_on for check in directive.checks)
            days += (each.published_on for each in directive.evidence() if each.published_on)
        return max(days)


def read(*, today: date, folder: Path = FOLDER) -> Content:
    """Read the content as of ``today``.

    Raises:
        KeyError, ValueError: a field is missing or a code is unknown.
    """
    bodies = tomllib.loads((folder / "bodies.toml").read_text(encoding="utf-8"))["bodies"]
    articles = sorted((folder / "articles").glob("*.toml"))
    return Content(tuple(_body(entry) for entry in bodies), tuple(_article(path, today) for path in articles))


def _names(table: Mapping[str, Any]) -> Names:
    return {language: str(table[language.value]) for language in Language if language.value in table}


def _body(entry: Mapping[str, Any]) -> BodyRecord:
    holders = (Holder(_names(held["name"]), held["from"], held.get("to")) for held in entry.get("holders", ()))
    return BodyRecord(
        key=entry["key"],
        kind=BodyKind(entry.get("kind", BodyKind.INSTITUTION)),
        names={kind: _names(entry[kind.value]) for kind in NameKind if kind.value in entry},
        former_until=entry.get("former", {}).get("until"),
        parent=entry.get("parent"),
        successor=entry.get("successor"),
        holders=tuple(holders),
    )


def _article(path: Path, today: date) -> ArticleRecord:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    article = data["article"]
    return ArticleRecord(
        key=path.stem,
        title=article["title"],
        publisher=article["publisher"],
        url=article["url"],
        published_on=article["published_on"],
        language=Language(article["language"]),
        text=path.with_suffix(".txt").read_text(encoding="utf-8"),
        directives=tuple(_directive(data["orders"], entry, today) for entry in data["directives"]),
    )


def _directive(orders: Mapping[str, Any], entry: Mapping[str, Any], today: date) -> DirectiveRecord:
    deadline = entry.get("deadline")
    return DirectiveRecord(
        key=entry["key"],
        quote=entry["quote"],
        topic=entry["topic"],
        issuer=orders["issuer"],
        responsible=tuple(entry["responsible"]),
        lead=entry.get("lead"),
        overseers=tuple(entry.get("overseers", orders["overseers"])),
        supporting=tuple(entry.get("supporting", ())),
        deadline=deadline and DeadlineRecord(deadline["words"], deadline.get("on"), deadline.get("recurring", False)),
        title=_names(entry["title"]),
        wording=_names(entry.get("wording", {})),
        moves=tuple(_move(move, today) for move in entry.get("deadlines", ())),
        changes=tuple(_change(change) for change in entry.get("changes", ())),
        checks=tuple(_check(check, today) for check in entry.get("checks", ())),
        relations={kind: entry[kind.value] for kind in RelationKind if kind.value in entry},
    )


def _change(entry: Mapping[str, Any]) -> ChangeRecord:
    return ChangeRecord(
        status=Status(entry["status"]),
        basis=Basis(entry["basis"]),
        effective_on=entry["effective_on"],
        precision=Precision(entry.get("precision", Precision.DAY)),
        note=entry.get("note"),
        note_language=Language(entry["note_language"]) if "note" in entry else None,
        evidence=tuple(EvidenceRecord(**evidence) for evidence in entry.get("evidence", ())),
        successor=entry.get("successor"),
        retraction=RetractionRecord(**entry["retraction"]) if "retraction" in entry else None,
    )


def _move(entry: Mapping[str, Any], today: date) -> MoveRecord:
    due_on = entry["due_on"] if "due_on" in entry else today + timedelta(days=entry["due_in_days"])
    moved_on = _past_day(entry, "moved_on", "moved_days_ago", today)
    return MoveRecord(due_on, moved_on, entry["moved_by"], entry.get("note"), EvidenceRecord(**entry["evidence"]))


def _check(entry: Mapping[str, Any], today: date) -> CheckRecord:
    return CheckRecord(_past_day(entry, "checked_on", "days_ago", today), entry["note"])


def _past_day(entry: Mapping[str, Any], fixed: str, offset: str, today: date) -> date:
    day: date = entry[fixed] if fixed in entry else today - timedelta(days=entry[offset])
    return day
