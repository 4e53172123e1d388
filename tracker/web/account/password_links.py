"""Setting a password by a link: invitations and forgotten passwords."""

from flask import current_app, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from tracker.db import db
from tracker.domain.actors import SOMEBODY
from tracker.domain.passwords import PasswordProblem
from tracker.domain.permissions import Permission
from tracker.errors import Refused
from tracker.queries.users import find_by_address, fold_address
from tracker.services import lockout, password_links
from tracker.services.lockout import TooManyTries
from tracker.services.password_links import PasswordLink, Purpose
from tracker.web import letters
from tracker.web.access import permission
from tracker.web.account.blueprint import account
from tracker.web.account.forms import NewPasswordForm, ResetForm
from tracker.web.account.sign_in import explain, retry_after
from tracker.web.background import later
from tracker.web.problems import words


@account.route("/password-reset", methods=["GET", "POST"])
@permission(Permission.SIGN_IN)
def forgotten_password() -> ResponseReturnValue:
    """Ask for a link. The answer is the same, and as quick, whether the address has an account or not."""
    form = ResetForm()
    if request.method == "GET":
        return render_template("account/forgotten_password.html", form=form)
    if not form.validate():
        return render_template("account/forgotten_password.html", form=form), 422
    address = fold_address(form.email.data)
    try:
        lockout.count_try(db.session, address=f"password-reset {address}", client=request.remote_addr or "")
    except TooManyTries as refused:
        page = render_template("account/forgotten_password.html", form=form, problem=explain(refused.wait))
        return page, 429, retry_after(refused.wait)
    later(lambda: _send_link(address))
    flash(_("If there is an account with this address, a message with a link is on its way to it."))
    return redirect(url_for("account.sign_in"), code=303)


@account.route("/invitations/<token>", methods=["GET", "POST"])
@permission(Permission.SIGN_IN)
def invitation(token: str) -> ResponseReturnValue:
    """Choose the first password."""
    return _follow(PasswordLink(Purpose.INVITATION, token))


@account.route("/password-reset/<token>", methods=["GET", "POST"])
@permission(Permission.SIGN_IN)
def password_reset(token: str) -> ResponseReturnValue:
    """Choose another password."""
    return _follow(PasswordLink(Purpose.RESET, token))


def _follow(link: PasswordLink) -> ResponseReturnValue:
    secret = current_app.extensions["settings"].secret_key
    form = NewPasswordForm()
    try:
        user = password_links.open_link(db.session, link, secret=secret)
        if request.method == "POST" and form.validate():
            password_links.use_link(db.session, link, password=form.password.data, secret=secret)
            session.clear()  # whoever else was signed in here
            flash(_("Your password is set. Sign in with it."))
            return redirect(url_for("account.sign_in"), code=303)
    except Refused as refused:
        if not isinstance(refused.problems[0], PasswordProblem):
            return render_template("account/unusable_link.html", problem=words(refused.problems[0])), 410
        form.refuse(refused, default="password")
    page = render_template("account/new_password.html", form=form, user=user, link=link, Purpose=Purpose)
    return page, (200 if request.method == "GET" else 422)


def _send_link(address: str) -> None:
    """The part of asking for a link that takes longer when there is an account."""
    user = find_by_address(db.session, address)
    if user is None or not user.is_active:
        return
    secret = current_app.extensions["settings"].secret_key
    letter = letters.write_password_letter(user, password_links.issue_link(db.session, SOMEBODY, user, secret=secret))
    db.session.commit()
    letters.deliver(letter)
