"""Access: every view names one permission, is refused without it, and is committed once when it succeeds."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from flask import Flask, abort, current_app, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from flask_wtf import CSRFProtect

from tracker.db import db, read_only
from tracker.domain.actors import Actor, ActorKind
from tracker.domain.permissions import AccountRole, Permission, allows
from tracker.web.htmx import ask_to_sign_in, is_htmx

P = ParamSpec("P")
T = TypeVar("T", bound=ResponseReturnValue)

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
csrf = CSRFProtect()


def init_app(app: Flask) -> None:
    """Refuse forged forms, tell reading from writing, and give templates ``may``."""
    csrf.init_app(app)
    app.before_request(_note_intent)
    app.jinja_env.globals["may"] = may
    app.jinja_env.globals["Permission"] = Permission


def permission(needed: Permission) -> Callable[[Callable[P, Any]], Callable[P, ResponseReturnValue]]:
    """Declare what a view needs. It goes under the route and stays readable as ``view.permission``.

    Somebody signed out is sent to sign in; an account without the permission gets 403. What the view
    wrote is committed when its answer is below 400 and thrown away otherwise.
    """

    def decorate(view: Callable[P, Any]) -> Callable[P, ResponseReturnValue]:
        @wraps(view)
        def guarded(*args: P.args, **kwargs: P.kwargs) -> ResponseReturnValue:
            if not may(needed):
                return _refuse()
            response = make_response(current_app.ensure_sync(view)(*args, **kwargs))
            if request.method not in SAFE_METHODS:
                if response.status_code < 400:  # noqa: PLR2004 - HTTP: below 400 is success
                    db.session.commit()
                else:
                    db.session.rollback()
            return response

        guarded.permission = needed  # type: ignore[attr-defined]
        return guarded

    return decorate


def may(needed: Permission) -> bool:
    """Whether the person of this request has the permission."""
    return allows(role(), needed)


def role() -> AccountRole | None:
    """The account role of this request's person; None when signed out."""
    return current_user.role if current_user.is_authenticated else None


def actor() -> Actor:
    """The signed-in person, as services want to know them."""
    return Actor(ActorKind.PERSON, current_user.public_name, current_user.id)


def _note_intent() -> None:
    read_only.set(request.method in SAFE_METHODS)


def _refuse() -> ResponseReturnValue:
    if current_user.is_authenticated:
        abort(403)
    if is_htmx():
        return ask_to_sign_in()
    target = request.full_path.rstrip("?") if request.method in SAFE_METHODS else url_for("public.home")
    return redirect(url_for("account.sign_in", next=target), code=303)
