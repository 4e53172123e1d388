"""Addresses with a number that no key can be: there is no such page, on either engine."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.support.forms import token
from tests.support.people import sign_in_as
from tracker.domain.permissions import AccountRole

LARGE = [10**9 - 1, 2**31, 2**63, 10**30]


def numbered(app: Flask) -> list[tuple[str, str]]:
    """The method and address of every route that takes a number, with a place for it."""
    found = []
    for rule in app.url_map.iter_rules():
        if rule.arguments and all(type(rule._converters[name]).__name__ == "KeyConverter" for name in rule.arguments):
            address = "".join("{}" if is_dynamic else part for is_dynamic, part in rule._trace).lstrip("|")
            found += [(method, address) for method in sorted((rule.methods or set()) & {"GET", "POST"})]
    return found


@pytest.mark.parametrize("number", LARGE)
def test_a_number_beyond_every_key_is_no_page(app: Flask, client: FlaskClient, number: int) -> None:
    sign_in_as(app, client, AccountRole.ADMIN)
    data = {"csrf_token": token(client), "version": "1"}
    routes = numbered(app)
    assert len(routes) > 10
    answers = {
        (method, address): client.open(address.format(number), method=method, data=data if method == "POST" else None)
        for method, address in routes
    }
    assert {route: answer.status_code for route, answer in answers.items() if answer.status_code != 404} == {}
