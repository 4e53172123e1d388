"""`flask --app wsgi extraction train`: learns from coded texts, or from the team's own reviews."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from flask.cli import with_appcontext
from flask_babel import gettext as _

from tracker.cli.extraction.options import FOLDER, language_option, told_in_words
from tracker.cli.extraction.tables import reliability_table
from tracker.db import db
from tracker.domain.languages import Language
from tracker.extraction.gold import read_gold
from tracker.extraction.lessons import MarkedText, marked
from tracker.extraction.pipeline import supports
from tracker.extraction.weights import Weights, shipped_weights
from tracker.queries.reviewed_texts import ReviewedText, reviewed_texts
from tracker.services.weights import file_of

if TYPE_CHECKING:
    from tracker.extraction.training import Trained


@click.command("train")
@click.argument("folders", metavar="[DIR]...", nargs=-1, type=FOLDER)
@click.option(
    "--reviews", is_flag=True, help="Learn from what reviewers accepted and rejected, beside the weights that ship."
)
@language_option("Only this language; else each that there are texts in.")
@click.option(
    "--output",
    type=click.Path(file_okay=False, path_type=Path),
    help="Folder for LANGUAGE.toml; else that of this installation, which reads by these weights from then on.",
)
@with_appcontext
def train_weights(*, folders: tuple[Path, ...], reviews: bool, language: str | None, output: Path | None) -> None:
    """Learn what speaks for and against a directive from the coded texts of DIR.

    Texts whose entry in DIR/meta.json says "train_ok": false are left out.
    """
    if not folders and not reviews:
        raise click.UsageError(_("Name a folder of coded texts, or say --reviews."))
    texts = [text for folder in folders for text in _coded(folder)]
    if reviews:
        texts += [_reviewed(text) for text in reviewed_texts(db.session)]
    wanted = [Language(language)] if language else sorted({text.language for text in texts if supports(text.language)})
    learnt = [_learn(each, texts, beside_shipped=reviews, output=output) for each in wanted]
    if not any(learnt):
        raise click.ClickException(_("Nothing was learnt."))


def _coded(folder: Path) -> list[MarkedText]:
    """Ids are those of the folder's own: two folders may use the same."""
    with told_in_words():
        return [marked(gold, group=str(folder)) for gold in read_gold(folder) if gold.source.may_train]


def _reviewed(text: ReviewedText) -> MarkedText:
    return MarkedText(
        id=f"review {text.key:09}",
        text=text.text,
        language=text.language,
        published_on=text.published_on,
        directives=text.accepted,
        others=text.rejected,
    )


def _learn(language: Language, texts: Sequence[MarkedText], *, beside_shipped: bool, output: Path | None) -> bool:
    """Learn one language and write its file, or say why not."""
    from tracker.extraction import training  # noqa: PLC0415 - NumPy is loaded where it is needed alone

    known = shipped_weights(language) if beside_shipped else None
    try:
        trained = training.train([text for text in texts if text.language is language], known=known)
    except training.TooLittleToLearn as little:
        click.echo(
            _(
                "%(language)s: too little to learn from. There are %(directives)d directives and %(others)d other "
                "passages; %(fewest)d of each are needed.",
                language=language,
                directives=little.directives,
                others=little.others,
                fewest=training.FEWEST_OF_EACH,
            ),
            err=True,
        )
        return False
    path = output / f"{language}.toml" if output else file_of(language)
    _write(path, trained.weights)
    _tell(language, path, trained)
    return True


def _write(path: Path, weights: Weights) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(weights.written(), encoding="utf-8")


def _tell(language: Language, path: Path, trained: "Trained") -> None:
    click.echo(
        _(
            "%(language)s: F1 %(before).3f before, %(after).3f after, on texts that nothing was learnt from. "
            "Written to %(path)s",
            language=language,
            before=trained.before.f1,
            after=trained.after.f1,
            path=path,
        )
    )
    click.echo(reliability_table(trained.steps))
