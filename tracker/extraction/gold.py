"""Hand-coded texts (codebook, sections 7 and 8): ID.json beside texts/ID_*.txt."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.domain.spans import Span, occurrences
from tracker.extraction.folders import META, BrokenFolder, FolderProblem, FolderText, read_json, read_meta, read_text


@dataclass(frozen=True, slots=True)
class GoldPassage:
    """One coded passage. Only those of kind directive are scored."""

    span: Span
    kind: Kind
    responsible: tuple[str, ...] = ()
    overseers: tuple[str, ...] = ()
    deadline_on: date | None = None
    topic: int | None = None


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text with its coding."""

    source: FolderText
    directives: tuple[GoldPassage, ...]
    unscored: tuple[GoldPassage, ...]


def read_gold(folder: Path, *, language: Language | None = None) -> list[GoldText]:
    """The coded texts of a folder, all or those of one language.

    Raises:
        BrokenFolder: something in the folder is not as the codebook says.
    """
    meta = read_meta(folder)
    found = []
    for path in sorted(each for each in folder.glob("*.json") if each.name != META):
        source = read_text(folder, path.stem, meta.get(path.stem, {}))
        if language is None or source.language is language:
            found.append(_coded(source, read_json(path)))
    if not found:
        raise BrokenFolder(FolderProblem.NO_CODING, str(folder))
    return found


def _coded(source: FolderText, coding: Any) -> GoldText:
    passages: list[GoldPassage] = []
    try:
        for entry in coding["directives"]:
            passages.append(_passage(source, entry, {each.span for each in passages}))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise BrokenFolder(FolderProblem.BAD_CODING, source.id, str(error)) from error
    return GoldText(
        source,
        tuple(each for each in passages if each.kind is Kind.DIRECTIVE),
        tuple(each for each in passages if each.kind is not Kind.DIRECTIVE),
    )


def _passage(source: FolderText, entry: Mapping[str, Any], taken: Collection[Span]) -> GoldPassage:
    """An entry of the coding; words that stand in the text twice are the first place that is not taken yet."""
    places = occurrences(source.text, entry["quote"])
    if not places:
        raise BrokenFolder(FolderProblem.QUOTE_MISSING, source.id, " ".join(entry["quote"].split()))
    deadline = entry.get("deadline") or {}
    on = deadline.get("date") if isinstance(deadline, dict) else deadline
    return GoldPassage(
        span=next((place for place in places if place not in taken), places[0]),
        kind=Kind(entry.get("kind") or Kind.DIRECTIVE),
        responsible=tuple(entry.get("responsible") or ()),
        overseers=tuple(entry.get("overseers") or ()),
        deadline_on=date.fromisoformat(on) if on else None,
        topic=entry.get("topic"),
    )
