"""Signing in and out."""

from datetime import timedelta

from flask import flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext
from flask_login import current_user

from tracker.db import db
from tracker.domain.permissions import Permission
from tracker.errors import Refused
from tracker.queries.users import fold_address
from tracker.services import lockout, sessions
from tracker.services.lockout import TooManyTries
from tracker.web.access import actor, permission
from tracker.web.account.blueprint import account
from tracker.web.account.forms import SignInForm
from tracker.web.problems import words
from tracker.web.redirects import safe_target
from tracker.web.session import admits_demonstration, begin

WARN_FROM = 3
"""Tries left at which somebody is told how many there are."""


@account.get("/sign-in")
@permission(Permission.SIGN_IN)
def sign_in() -> ResponseReturnValue:
    """The form; who is signed in already goes on."""
    target = safe_target(request.args.get("next"), default=url_for("review.queue"))
    if current_user.is_authenticated:
        return redirect(target, code=303)
    return _page(SignInForm(next=request.args.get("next")))


@account.post("/sign-in")
@permission(Permission.SIGN_IN)
def begin_session() -> ResponseReturnValue:
    """Check address and password, and begin a new session."""
    form = SignInForm()
    if not form.validate():
        return _page(form), 422
    try:
        under_way = sessions.begin_sign_in(db.session, address=form.email.data, client=request.remote_addr or "")
        db.session.commit()  # counts for everybody before the password is looked at
        user = sessions.complete_sign_in(
            db.session, under_way, password=form.password.data, demonstration=admits_demonstration()
        )
    except TooManyTries as refused:
        return _page(form, explain(refused.wait)), 429, retry_after(refused.wait)
    except Refused as refused:
        db.session.commit()  # what was logged stays
        return _page(form, *map(str, map(words, refused.problems)), _warning(form.email.data)), 422
    begin(user, stays=form.stays.data)
    return redirect(safe_target(form.next.data, default=url_for("review.queue")), code=303)


@account.post("/sign-out")
@permission(Permission.USE_ACCOUNT)
def sign_out() -> ResponseReturnValue:
    """End this session, or with ``everywhere`` all sessions of the account."""
    sessions.sign_out(db.session, actor(), current_user, everywhere="everywhere" in request.form)
    session.clear()
    flash(_("You are signed out."))
    return redirect(url_for("public.home"), code=303)


def explain(wait: timedelta) -> str:
    """Why there is no further try now, and when there is."""
    minutes = max(1, -(-int(wait.total_seconds()) // 60))
    return str(
        ngettext(
            "Too many tries. Try again in %(num)d minute.", "Too many tries. Try again in %(num)d minutes.", minutes
        )
    )


def retry_after(wait: timedelta) -> dict[str, str]:
    """The header that says the same to a program."""
    return {"Retry-After": str(int(wait.total_seconds()) + 1)}


def _warning(address: str) -> str:
    left = lockout.tries_left(db.session, address=fold_address(address))
    if not 0 < left <= WARN_FROM:
        return ""
    return str(ngettext("%(num)d try is left.", "%(num)d tries are left.", left))


def _page(form: SignInForm, *problems: str) -> str:
    return render_template("account/sign_in.html", form=form, problems=[each for each in problems if each])
