"""`flask --app wsgi bodies …`: bodies from the command line of the server."""

import click
from flask.cli import AppGroup
from flask_babel import gettext as _

from tracker.db import db
from tracker.domain.actors import COMMAND_LINE
from tracker.gazetteer.entries import countries
from tracker.services.gazetteer import import_country

bodies = AppGroup("bodies", help="Institutions, offices and persons.")


@bodies.command("import-gazetteer")
@click.option(
    "--country",
    "codes",
    type=click.Choice(countries(), case_sensitive=False),
    multiple=True,
    default=["KZ"],
    show_default=True,
    help="Whose bodies; may be given several times.",
)
def import_gazetteer(codes: tuple[str, ...]) -> None:
    """Make every body that the gazetteer knows, and tell those that are there what they do not say yet."""
    for code in codes:
        done = import_country(db.session, COMMAND_LINE, code)
        click.echo(
            _(
                "%(country)s: %(created)d created, %(completed)d completed, %(unchanged)d left as they were.",
                country=code,
                created=done.created,
                completed=done.completed,
                unchanged=done.unchanged,
            )
        )
    db.session.commit()
