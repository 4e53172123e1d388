"""`flask --app wsgi extraction …`: the extraction over a folder of texts, for measuring it."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import click
from flask.cli import AppGroup
from flask_babel import gettext as _
from flask_babel import ngettext

from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.extraction.pipeline import suggest
from tracker.extraction.suggestion import Suggestion

extraction = AppGroup("extraction", help="The extraction over a folder of texts.")


@extraction.command("suggest")
@click.argument("folder", metavar="DIR", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--output",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where the predictions are written: one line of JSON for each text.",
)
def suggest_folder(*, folder: Path, output: Path) -> None:
    """Suggest directives for the texts of DIR: DIR/meta.json says of each id its date and language."""
    texts = _read_meta(folder)
    lines = [json.dumps(_predict(folder, *entry), ensure_ascii=False) for entry in sorted(texts.items())]
    output.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    click.echo(ngettext("%(num)d text read.", "%(num)d texts read.", len(lines)))


def _read_meta(folder: Path) -> dict[str, dict[str, Any]]:
    path = folder / "meta.json"
    try:
        meta = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise click.ClickException(_("%(path)s cannot be read.", path=path)) from error
    if not isinstance(meta, dict) or not all(isinstance(entry, dict) for entry in meta.values()):
        raise click.ClickException(_("%(path)s does not map the id of each text to what is known of it.", path=path))
    return meta


def _predict(folder: Path, text_id: str, known: dict[str, Any]) -> dict[str, Any]:
    found = sorted((folder / "texts").glob(f"{text_id}_*.txt"))
    if len(found) != 1:
        raise click.ClickException(_("There must be one text for %(id)s.", id=text_id))
    try:
        language = Language(str(known.get("language") or known.get("lang")))
        published_on = date.fromisoformat(known["date"]) if known.get("date") else None
        text = found[0].read_text("utf-8")
    except (OSError, ValueError) as error:
        raise click.ClickException(_("%(id)s cannot be read: %(reason)s", id=text_id, reason=error)) from error
    suggestions = suggest(text, language=language, published_on=published_on, title=str(known.get("title") or ""))
    return {"id": text_id, "directives": [_line(s) for s in suggestions if s.kind is Kind.DIRECTIVE]}


def _line(suggestion: Suggestion) -> dict[str, Any]:
    deadline = suggestion.deadline
    return {
        "start": suggestion.span.start,
        "end": suggestion.span.end,
        "responsible": list(suggestion.responsible),
        "overseers": list(suggestion.overseers),
        "deadline": deadline.on.isoformat() if deadline and deadline.on else None,
        "topic": suggestion.topic,
    }
