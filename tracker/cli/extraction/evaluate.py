"""`flask --app wsgi extraction evaluate`: how well the extraction agrees with a team's own coding."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from functools import reduce
from operator import add
from pathlib import Path
from typing import Any, Final

import click
from flask.cli import with_appcontext
from flask_babel import gettext as _

from tracker.cli.extraction.options import FOLDER, language_option, told_in_words
from tracker.cli.extraction.suggest import read
from tracker.cli.extraction.tables import laid_out, reliability_table
from tracker.domain.languages import Language
from tracker.extraction.evaluation import Fault, Mistake, Result, Score, Share, compare
from tracker.extraction.gold import read_gold
from tracker.extraction.reliability import Judged, reliability

_LONGEST: Final = 200
"""Characters of a passage that are shown."""


@click.command("evaluate")
@click.argument("folder", metavar="DIR", type=FOLDER)
@language_option("Only texts in this language.")
@click.option(
    "--errors", type=click.IntRange(min=0), default=0, metavar="N", help="Show the N worst errors of each sort."
)
@click.option("--json", "as_json", is_flag=True, help="Print one object of JSON.")
@with_appcontext
def evaluate_folder(*, folder: Path, language: str | None, errors: int, as_json: bool) -> None:
    """Hold what is suggested for the texts of DIR against its coding (DIR/ID.json, see docs/extraction.md)."""
    with told_in_words():
        texts = read_gold(folder, language=Language(language) if language else None)
    results = [compare(text, read(text.source)) for text in texts]
    if as_json:
        click.echo(json.dumps(_report(results, errors), ensure_ascii=False, indent=1))
        return
    for mistake in _worst(results, errors):
        click.echo(_sentence(mistake))
    click.echo(_scores(results))
    click.echo()
    click.echo(reliability_table(reliability(_judged(results))))


def _groups(results: Sequence[Result]) -> dict[str, Score]:
    """The scores of all texts, of each language, of each form, and of each form in each language."""
    groups = {"all": _total(results)}
    by: tuple[Callable[[Result], str], ...] = (
        lambda result: str(result.source.source.language),
        lambda result: str(result.source.source.form),
        lambda result: f"{result.source.source.language} {result.source.source.form}",
    )
    for key in by:
        for name in sorted({key(result) for result in results}):
            groups[name] = _total([result for result in results if key(result) == name])
    return groups


def _total(results: Sequence[Result]) -> Score:
    return reduce(add, (result.score for result in results), Score())


def _numbers(score: Score) -> dict[str, float | int | None]:
    return {
        "texts": score.texts,
        "gold": score.spans.coded,
        "precision": score.spans.precision,
        "recall": score.spans.recall,
        "f1": score.spans.f1,
        "responsible_f1": _f1(score.responsible),
        "overseers_f1": _f1(score.overseers),
        "deadline_acc": score.deadline.accuracy,
        "topic_acc": score.topic.accuracy,
    }


def _f1(share: Share) -> float | None:
    """None where neither side named anybody."""
    return share.f1 if share.found or share.coded else None


def _worst(results: Sequence[Result], errors: int) -> list[Mistake]:
    """Of each sort of fault so many, those first of which the extraction was surest."""
    mistakes = sorted((each for result in results for each in result.mistakes), key=lambda each: -each.confidence)
    return [each for fault in Fault for each in [m for m in mistakes if m.fault is fault][:errors]]


def _sentence(mistake: Mistake) -> str:
    said = f"{mistake.fault:11} {mistake.text_id}  {mistake.words[:_LONGEST]}"
    if mistake.fault in (Fault.EXTRA, Fault.MISSED):
        return said
    fields = _("coded: %(coded)s; suggested: %(found)s", coded=mistake.expected or "–", found=mistake.found or "–")
    return f"{said}\n{'':13}{fields}"


def _scores(results: Sequence[Result]) -> str:
    heads = [
        "", _("texts"), _("directives"), _("precision"), _("recall"), "F1", _("responsible F1"), _("overseers F1"),
        _("deadline"), _("topic"),
    ]  # fmt: skip
    return laid_out(heads, [[name, *_numbers(score).values()] for name, score in _groups(results).items()])


def _judged(results: Sequence[Result]) -> list[Judged]:
    return [each for result in results for each in result.judged]


def _report(results: Sequence[Result], errors: int) -> dict[str, Any]:
    return {
        "scores": {name: _numbers(score) for name, score in _groups(results).items()},
        "reliability": [asdict(step) for step in reliability(_judged(results))],
        "errors": [asdict(mistake) for mistake in _worst(results, errors)],
    }
