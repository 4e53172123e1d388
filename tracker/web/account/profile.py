"""One's own account: name, language, shortcuts, password."""

from flask import flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.errors import Refused
from tracker.queries.audit import find_subjects, recent_activity
from tracker.services import lockout, passwords, users
from tracker.services.lockout import TooManyTries
from tracker.web.access import actor, permission
from tracker.web.account.blueprint import account
from tracker.web.account.forms import ChangePasswordForm, ProfileForm
from tracker.web.account.sign_in import explain, retry_after
from tracker.web.locale import COOKIE
from tracker.web.session import begin

ACTIVITY = 10
"""How many of one's own entries of the audit log are shown."""


@account.get("/account")
@permission(Permission.USE_ACCOUNT)
def show() -> ResponseReturnValue:
    """The page with everything about one's own account."""
    return _page()


@account.post("/account")
@permission(Permission.USE_ACCOUNT)
def save_profile() -> ResponseReturnValue:
    """Change name, language and shortcuts."""
    form = ProfileForm()
    if not form.validate():
        return _page(profile=form), 422
    try:
        users.change_profile(
            db.session,
            actor(),
            current_user._get_current_object(),  # noqa: SLF001 - services take accounts, not proxies
            public_name=form.public_name.data,
            language=form.chosen_language,
            single_keys=form.single_keys.data,
        )
    except Refused as refused:
        form.refuse(refused, default="public_name")
        return _page(profile=form), 422
    flash(_("Saved."))
    response = redirect(url_for("account.show"), code=303)
    response.delete_cookie(COOKIE)  # an earlier choice by the switch must not hide the one just made
    return response


@account.post("/account/password")
@permission(Permission.USE_ACCOUNT)
def change_password() -> ResponseReturnValue:
    """Change the password, which signs all other sessions out. Wrong tries count as at signing in."""
    form = ChangePasswordForm()
    if not form.validate():
        return _page(password=form), 422
    user = current_user._get_current_object()  # noqa: SLF001 - as above
    who, address = actor(), user.email
    try:
        lockout.count_try(db.session, address=address, client=request.remote_addr or "")
        db.session.commit()  # counts for everybody before the password is looked at
        passwords.change_password(db.session, who, user, present=form.present.data, password=form.password.data)
    except TooManyTries as refused:
        form.present.errors = [explain(refused.wait)]
        return _page(password=form), 429, retry_after(refused.wait)
    except Refused as refused:
        form.refuse(refused, default="password")
        return _page(password=form), 422
    lockout.forget_tries(db.session, address=address)
    begin(user, stays=session.permanent)
    flash(_("Your password is changed. Other devices are signed out."))
    return redirect(url_for("account.show"), code=303)


def _page(*, profile: ProfileForm | None = None, password: ChangePasswordForm | None = None) -> str:
    entries = recent_activity(db.session, current_user, limit=ACTIVITY)
    return render_template(
        "account/account.html",
        profile=profile or ProfileForm(formdata=None, obj=current_user),
        password=password or ChangePasswordForm(formdata=None),
        entries=entries,
        subjects=find_subjects(db.session, entries),
    )
