"""`flask --app wsgi users …`: accounts from the command line of the server."""

import sys

import click
from flask import current_app
from flask.cli import AppGroup
from flask_babel import gettext as _
from sqlalchemy.orm import Session

from tracker.db import db
from tracker.domain.actors import COMMAND_LINE
from tracker.domain.languages import Language
from tracker.domain.permissions import AccountRole
from tracker.errors import Refused
from tracker.models import User
from tracker.queries.users import find_by_address, list_accounts
from tracker.services.password_links import issue_link
from tracker.services.users import create_user
from tracker.web.labels import label
from tracker.web.letters import Delivery, Letter, deliver, write_password_letter
from tracker.web.problems import words

users = AppGroup("users", help="Accounts of the team.")

role_option = click.option(
    "--role", type=click.Choice(list(map(str, AccountRole))), required=True, help="What it may do."
)
name_option = click.option("--name", required=True, help="The public name, shown beside what the person records.")
language_option = click.option(
    "--language", type=click.Choice(list(map(str, Language))), help="Language of the site and of mail for this person."
)


@users.command("create")
@click.argument("email")
@role_option
@name_option
@language_option
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input, one line.")
def create(email: str, role: str, name: str, language: str | None, *, password_stdin: bool) -> None:
    """Make an account. Without a password, print a link by which its owner sets one."""
    password = _read_password(from_input=password_stdin)
    user = _create(db.session, email, name=name, role=role, language=language, password=password)
    letter = None if password else _issue_letter(db.session, user)
    db.session.commit()
    click.echo(_("Account created."))
    if letter:
        click.echo(_("Its owner sets a password here, within seven days:"))
        click.echo(letter.link)


@users.command("invite")
@click.argument("email")
@role_option
@name_option
@language_option
def invite(email: str, role: str, name: str, language: str | None) -> None:
    """Make an account and send its owner a link by mail."""
    user = _create(db.session, email, name=name, role=role, language=language)
    letter = _issue_letter(db.session, user)
    db.session.commit()
    if deliver(letter) is Delivery.SENT:
        click.echo(_("A message with a link was sent to %(address)s.", address=letter.to))
    else:
        click.echo(_("The account is ready, but no message was sent. Pass this link on:"))
        click.echo(letter.link)


@users.command("link")
@click.argument("email")
def link(email: str) -> None:
    """Print a link by which the owner of an account sets a new password."""
    user = find_by_address(db.session, email)
    if user is None or not user.is_active:
        raise click.ClickException(_("There is no active account with this address."))
    letter = _issue_letter(db.session, user)
    db.session.commit()
    click.echo(letter.link)


@users.command("list")
def list_users() -> None:
    """List all accounts: address, role, state, public name."""
    for user in list_accounts(db.session):
        click.echo("\t".join((user.email, str(label(user.role)), _state(user), user.public_name)))


def _create(
    session: Session, email: str, *, name: str, role: str, language: str | None, password: str | None = None
) -> User:
    try:
        return create_user(
            session,
            COMMAND_LINE,
            email=email,
            public_name=name,
            role=AccountRole(role),
            password=password,
            language=Language(language) if language else None,
        )
    except Refused as refused:
        raise click.ClickException(" ".join(str(words(problem)) for problem in refused.problems)) from refused


def _issue_letter(session: Session, user: User) -> Letter:
    secret = current_app.extensions["settings"].secret_key
    return write_password_letter(user, issue_link(session, COMMAND_LINE, user, secret=secret))


def _read_password(*, from_input: bool) -> str | None:
    """The password, or None where the owner shall choose it."""
    if from_input:
        return sys.stdin.readline().rstrip("\r\n")
    if not sys.stdin.isatty():
        return None
    asked = _("Password (empty: print a link to set one)")
    typed: str = click.prompt(asked, default="", show_default=False, hide_input=True, confirmation_prompt=True)
    return typed or None


def _state(user: User) -> str:
    if not user.is_active:
        return str(_("deactivated"))
    return str(_("invited") if user.password_hash is None else _("active"))
