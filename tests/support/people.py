"""People at the site: signed in without the form, whose own tests try it."""

from flask import Flask
from flask.testing import FlaskClient

from tests.factories.users import make_user
from tracker.db import db
from tracker.domain.permissions import AccountRole
from tracker.models import User


def sign_in(client: FlaskClient, user: User) -> None:
    """Give the client a session of the account, which has been committed."""
    with client.session_transaction() as session:
        session["_user_id"] = user.get_id()
        session["_fresh"] = True


def sign_in_as(app: Flask, client: FlaskClient, role: AccountRole, **facts: str) -> int:
    """Make an account with a role, give the client a session of it, and return its id."""
    with app.app_context():
        user = make_user(db.session, role, **facts)
        db.session.commit()
        sign_in(client, user)
        return user.id
