"""`flask --app wsgi extraction suggest`: what is found in a folder of texts, as lines of JSON."""

import json
from pathlib import Path
from typing import Any

import click
from flask.cli import with_appcontext
from flask_babel import ngettext

from tracker.cli.extraction.options import FILE, FOLDER, told_in_words
from tracker.domain.kinds import Kind
from tracker.extraction.folders import FolderText, read_meta, read_text
from tracker.extraction.pipeline import suggest
from tracker.extraction.suggestion import Suggestion
from tracker.services.weights import own_weights


@click.command("suggest")
@click.argument("folder", metavar="DIR", type=FOLDER)
@click.option(
    "--output", required=True, type=FILE, help="Where the predictions are written: one line of JSON for each text."
)
@with_appcontext
def suggest_folder(*, folder: Path, output: Path) -> None:
    """Suggest directives for the texts of DIR: DIR/meta.json says of each id its date and language."""
    with told_in_words():
        texts = [read_text(folder, text_id, known) for text_id, known in sorted(read_meta(folder).items())]
    output.write_text("".join(f"{_line(text)}\n" for text in texts), encoding="utf-8")
    click.echo(ngettext("%(num)d text read.", "%(num)d texts read.", len(texts)))


def read(text: FolderText) -> list[Suggestion]:
    """What this installation suggests for a text."""
    return suggest(
        text.text,
        language=text.language,
        published_on=text.published_on,
        title=text.title,
        weights=own_weights(text.language),
    )


def _line(text: FolderText) -> str:
    sure = [each for each in read(text) if each.kind is Kind.DIRECTIVE and not each.doubtful]
    return json.dumps({"id": text.id, "directives": [_entry(each) for each in sure]}, ensure_ascii=False)


def _entry(suggestion: Suggestion) -> dict[str, Any]:
    deadline = suggestion.deadline
    return {
        "start": suggestion.span.start,
        "end": suggestion.span.end,
        "responsible": list(suggestion.responsible),
        "overseers": list(suggestion.overseers),
        "deadline": deadline.on.isoformat() if deadline and deadline.on else None,
        "topic": suggestion.topic,
    }
