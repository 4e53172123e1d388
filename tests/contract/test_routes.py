"""Every route names a permission, and every route is tried by every role."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import IntegerConverter, Rule

from tests.support.forms import token
from tests.support.people import sign_in_as
from tracker.domain.permissions import AccountRole, Permission, allows

WITHOUT_PERMISSION = {"static"}
"""Endpoints of Flask itself."""

SEGMENT = re.compile(r"^(?:[a-z0-9]+(?:-[a-z0-9]+)*|<[^>]+>)?$")


def rules(app: Flask) -> list[Rule]:
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint not in WITHOUT_PERMISSION]


def permission_of(app: Flask, rule: Rule) -> Permission:
    needed: Permission = app.view_functions[rule.endpoint].permission  # type: ignore[attr-defined]
    return needed


def test_every_route_names_a_permission(app: Flask) -> None:
    nameless = [rule.endpoint for rule in rules(app) if not hasattr(app.view_functions[rule.endpoint], "permission")]
    assert nameless == []


def test_every_address_is_readable(app: Flask) -> None:
    odd = [
        rule.rule for rule in rules(app) for segment in rule.rule.strip("/").split("/") if not SEGMENT.match(segment)
    ]
    assert odd == []


def test_every_permission_is_asked_for_somewhere(app: Flask) -> None:
    assert {permission_of(app, rule) for rule in rules(app)} | {Permission.READ_DRAFTS} == set(Permission)


@pytest.mark.parametrize("role", [None, *AccountRole])
def test_every_route_by_role(app: Flask, role: AccountRole | None) -> None:
    """Without the permission: sent to sign in, or 403. With it: anything but those (a made-up thing is 404)."""
    client = app.test_client()
    if role is not None:
        sign_in_as(app, client, role)
    wrong = []
    for rule in rules(app):
        needed = permission_of(app, rule)
        for method in (rule.methods or set()) & {"GET", "POST"}:
            if rule.endpoint == "account.sign_out":
                continue
            answer = client.open(
                example(app, rule), method=method, data=with_token(client) if method == "POST" else None
            )
            refused = answer.status_code == 403 or "/sign-in?next=" in answer.headers.get("Location", "")
            if refused == allows(role, needed) or answer.status_code >= 500:
                wrong.append((method, rule.rule, str(needed), answer.status_code))
    assert wrong == []


def example(app: Flask, rule: Rule) -> str:
    """An address of the rule, of something that does not exist."""
    values = {
        name: 999_999 if isinstance(converter, IntegerConverter) else "made-up"
        for name, converter in rule._converters.items()
    }
    with app.test_request_context():
        return str(app.url_for(rule.endpoint, **values))


def with_token(client: FlaskClient) -> dict[str, str]:
    """A form that holds nothing but a good token."""
    return {"csrf_token": token(client, "/")}
