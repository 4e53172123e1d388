"""`flask --app wsgi articles …`: articles from the command line of the server."""

from datetime import datetime
from pathlib import Path
from typing import NoReturn

import click
from flask import current_app, url_for
from flask.cli import AppGroup
from flask_babel import gettext as _
from flask_babel import ngettext

from tracker.db import db
from tracker.domain.actors import COMMAND_LINE
from tracker.domain.addresses import site_of
from tracker.domain.articles import LONGEST_TITLE
from tracker.domain.languages import Language
from tracker.errors import Refused
from tracker.models import Article
from tracker.services.articles import add_article
from tracker.services.suggestions import suggest
from tracker.sources.document import MAX_BYTES, Document, read_document
from tracker.sources.language import detect_language
from tracker.sources.problems import UnreadableDocument
from tracker.web.links import base_url
from tracker.web.problems import words

articles = AppGroup("articles", help="Articles and the directives in them.")


@articles.command("add")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--date", "day", type=click.DateTime(["%Y-%m-%d"]), help="Day of publication. A saved page may say it itself."
)
@click.option("--url", help="Where the article can be read.")
@click.option("--title", help="Its title. A saved page may say it itself; else the first line of the text.")
@click.option("--publisher", help="Who published it. A saved page may say it itself; else the site of the address.")
@click.option("--language", type=click.Choice(list(map(str, Language))), help="Detected when it is not given.")
@click.option("--country", help="Code of the country whose government it reports on; else that of the settings.")
def add(
    *,
    file: Path,
    day: datetime | None,
    url: str | None,
    title: str | None,
    publisher: str | None,
    language: str | None,
    country: str | None,
) -> None:
    """Add the article in FILE (.txt or .html), and print its address and how many directives are suggested."""
    document = _read(file)
    published_on = day.date() if day else document.published_on
    if published_on is None:
        raise click.ClickException(_("Give the day of publication: --date YYYY-MM-DD"))
    try:
        article, is_new = add_article(
            db.session,
            COMMAND_LINE,
            document,
            title=title or document.title or document.text.partition("\n")[0][:LONGEST_TITLE],
            publisher=publisher or document.publisher or site_of(url or ""),
            url=url,
            published_on=published_on,
            language=Language(language) if language else detect_language(document.text),
            country=country or current_app.extensions["settings"].country,
        )
    except Refused as refused:
        _give_up(refused)
    _suggest_and_tell(article, is_new=is_new)


def _read(file: Path) -> Document:
    with file.open("rb") as opened:
        content = opened.read(MAX_BYTES + 1)
    try:
        return read_document(content, filename=file.name)
    except UnreadableDocument as unreadable:
        raise click.ClickException(str(words(unreadable.problem))) from unreadable


def _suggest_and_tell(article: Article, *, is_new: bool) -> None:
    count = len(suggest(db.session, COMMAND_LINE, article).suggestions)
    db.session.commit()
    if not is_new:
        click.echo(_("This article is here already, so nothing was added."))
    with current_app.test_request_context():
        click.echo(base_url() + url_for("review.article", slug=article.slug))
    click.echo(ngettext("%(num)d suggestion", "%(num)d suggestions", count))


def _give_up(refused: Refused) -> NoReturn:
    raise click.ClickException(" ".join(str(words(problem)) for problem in refused.problems)) from refused
