"""`flask --app wsgi demonstration`: load the invented republic, and remove it."""

import click
from flask import current_app
from flask.cli import AppGroup
from flask_babel import gettext as _

from tracker.db import db
from tracker.demonstration import accounts, loader, removal
from tracker.queries.demonstration import is_loaded, is_new
from tracker.settings import Settings

demonstration = AppGroup("demonstration", help="The demonstration data: an invented republic.")


@demonstration.command("load")
@click.option("--if-new", is_flag=True, help="Only into a database that holds nothing yet; else do nothing.")
def load(*, if_new: bool) -> None:
    """Load the demonstration data, with accounts whose passwords are printed."""
    if if_new:
        load_if_new()
        return
    if _settings().production:
        raise click.ClickException(_("This installation is in production. The demonstration data is not loaded."))
    if is_loaded(db.session):
        raise click.ClickException(_("The demonstration data is loaded already."))
    try:
        loader.load(db.session)
    except loader.TooEarlyError as error:
        raise click.ClickException(_too_early(error)) from error
    db.session.commit()
    click.echo("\n".join(describe_sign_ins()))


@demonstration.command("remove")
def remove() -> None:
    """Remove all of the demonstration data, and nothing else."""
    try:
        removal.remove(db.session)
    except removal.StillNeededError as error:
        raise click.ClickException(
            _("Records of your own rest on the demonstration data (%(tables)s). Nothing was removed.", tables=error)
        ) from error
    db.session.commit()
    click.echo(_("The demonstration data is removed."))


def load_if_new() -> None:
    """Load the data into a database that holds nothing yet; where that cannot be, say why and go on."""
    if _settings().production or not is_new(db.session):
        return
    try:
        loader.load(db.session)
    except loader.TooEarlyError as error:
        db.session.rollback()
        click.echo(_too_early(error))
    else:
        db.session.commit()


def describe_sign_ins() -> list[str]:
    """Lines that say with which addresses and passwords one can sign in; none where they open nothing."""
    sign_ins = [] if _settings().production else accounts.usable(db.session)
    if not sign_ins:
        return []
    width = max(len(each.email) for each in sign_ins)
    lines = [f"  {each.email:{width}}  {each.password}" for each in sign_ins]
    return [_("The demonstration data is loaded. Sign in with an address and its password:"), *lines]


def _too_early(error: loader.TooEarlyError) -> str:
    return str(
        _(
            "The demonstration data reaches to %(day)s, but this machine's clock says %(today)s. It is not loaded.",
            day=error.last_day.isoformat(),
            today=error.today.isoformat(),
        )
    )


def _settings() -> Settings:
    settings: Settings = current_app.extensions["settings"]
    return settings
