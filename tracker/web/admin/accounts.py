"""Accounts: who there is, inviting, changing, deactivating."""

from collections.abc import Callable

from flask import abort, current_app, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.errors import Refused
from tracker.models import User
from tracker.queries.users import list_accounts
from tracker.services import password_links, users
from tracker.web import letters
from tracker.web.access import actor, permission
from tracker.web.admin.blueprint import admin
from tracker.web.admin.forms import AccountForm, InvitationForm
from tracker.web.letters import Delivery
from tracker.web.locale import interface_language
from tracker.web.problems import words

ACCOUNT = "/accounts/<int:user_id>"


@admin.get("/accounts")
@permission(Permission.MANAGE_ACCOUNTS)
def accounts() -> ResponseReturnValue:
    """Everybody who has or had an account."""
    return render_template("admin/accounts.html", accounts=list_accounts(db.session))


@admin.get("/accounts/new")
@permission(Permission.MANAGE_ACCOUNTS)
def new_account() -> ResponseReturnValue:
    """The form of an invitation."""
    return render_template("admin/new_account.html", form=InvitationForm(language=interface_language()))


@admin.post("/accounts/new")
@permission(Permission.MANAGE_ACCOUNTS)
def invite() -> ResponseReturnValue:
    """Make an account and send its owner a link to set a password."""
    form = InvitationForm()
    if not form.validate():
        return render_template("admin/new_account.html", form=form), 422
    try:
        user = users.create_user(
            db.session,
            actor(),
            email=form.email.data,
            public_name=form.public_name.data,
            role=form.chosen_role,
            language=form.chosen_language,
        )
    except Refused as refused:
        form.refuse(refused, default="email")
        return render_template("admin/new_account.html", form=form), 422
    return _send_link(user)


@admin.get(ACCOUNT)
@permission(Permission.MANAGE_ACCOUNTS)
def show_account(user_id: int) -> ResponseReturnValue:
    """One account."""
    user = _find(user_id)
    return render_template("admin/account.html", user=user, form=AccountForm(obj=user))


@admin.post(ACCOUNT)
@permission(Permission.MANAGE_ACCOUNTS)
def change_account(user_id: int) -> ResponseReturnValue:
    """Change address, name or role."""
    user, form = _find(user_id), AccountForm()
    if not form.validate():
        return render_template("admin/account.html", user=user, form=form), 422
    try:
        users.change_account(
            db.session,
            actor(),
            user,
            email=form.email.data,
            public_name=form.public_name.data,
            role=form.chosen_role,
        )
    except Refused as refused:
        form.refuse(refused, default="email")
        return render_template("admin/account.html", user=user, form=form), 422
    flash(_("Saved."))
    return redirect(url_for("admin.accounts"), code=303)


@admin.post(f"{ACCOUNT}/password-link")
@permission(Permission.MANAGE_ACCOUNTS)
def send_link(user_id: int) -> ResponseReturnValue:
    """Send a further link to set a password."""
    user = _find(user_id)
    if not user.is_active:
        abort(409)
    return _send_link(user)


@admin.post(f"{ACCOUNT}/deactivation")
@permission(Permission.MANAGE_ACCOUNTS)
def deactivate(user_id: int) -> ResponseReturnValue:
    """Bar an account."""
    return _set_state(users.deactivate, _find(user_id), _("The account is deactivated."))


@admin.post(f"{ACCOUNT}/reactivation")
@permission(Permission.MANAGE_ACCOUNTS)
def reactivate(user_id: int) -> ResponseReturnValue:
    """Let a barred account sign in again."""
    return _set_state(users.reactivate, _find(user_id), _("The account can sign in again."))


def _find(user_id: int) -> User:
    return db.session.get(User, user_id) or abort(404)


def _set_state(change: Callable[..., None], user: User, done: str) -> ResponseReturnValue:
    try:
        change(db.session, actor(), user)
        flash(done)
    except Refused as refused:
        flash(str(words(refused.problems[0])), "error")
    return redirect(url_for("admin.show_account", user_id=user.id), code=303)


def _send_link(user: User) -> ResponseReturnValue:
    secret = current_app.extensions["settings"].secret_key
    link = password_links.issue_link(db.session, actor(), user, secret=secret)
    letter = letters.write_password_letter(user, link)
    db.session.commit()  # the link must be good when it arrives, and nobody shall wait for the mail server
    delivery = letters.deliver(letter)
    if delivery is Delivery.SENT:
        flash(_("A message with a link was sent to %(address)s.", address=letter.to))
        return redirect(url_for("admin.accounts"), code=303)
    return render_template("admin/letter.html", letter=letter, failed=delivery is Delivery.FAILED)
