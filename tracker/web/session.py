"""Sessions: who is signed in, and the choice of colours."""

from flask import Flask, current_app, request, session
from flask_login import LoginManager, login_user

from tracker.db import db
from tracker.models import User
from tracker.settings import Settings

THEMES = ("auto", "light", "dark")
THEME_COOKIE = "theme"

login_manager = LoginManager()


def init_app(app: Flask) -> None:
    """Load the account of a session; one whose password changed or that was deactivated is signed out."""
    login_manager.init_app(app)
    login_manager.session_protection = "basic"
    app.jinja_env.globals["theme"] = theme


def begin(user: User, *, stays: bool) -> None:
    """Sign an account in with a new session: nothing that the visitor brought along survives.

    ``stays`` keeps it when the browser is closed (for Flask's PERMANENT_SESSION_LIFETIME).
    """
    session.clear()
    session.permanent = stays
    login_user(user)


def admits_demonstration() -> bool:
    """Whether accounts of the demonstration, whose passwords are known, may sign in here."""
    settings: Settings = current_app.extensions["settings"]
    return not settings.production


@login_manager.user_loader
def load(stored: str) -> User | None:
    """The account that a session names, when the session is still good."""
    user_id, _, version = stored.partition(".")
    if not (user_id.isdecimal() and version.isdecimal()):
        return None
    user = db.session.get(User, int(user_id))
    if user is None or not user.is_active or user.session_version != int(version):
        return None
    return user if admits_demonstration() or not user.demonstration else None


def theme() -> str:
    """The chosen colours: auto, light or dark."""
    chosen = request.cookies.get(THEME_COOKIE, "auto")
    return chosen if chosen in THEMES else "auto"
