"""Forms sent as a browser sends them: with the token that the page held."""

import re
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

TOKEN = re.compile(r'name="csrf_token"[^>]*? value="([^"]+)"')


def token(client: FlaskClient, page: str = "/sign-in", **how: Any) -> str:
    """The token of a page; every page has one, in the form that chooses its colours."""
    found = TOKEN.search(client.get(page, follow_redirects=True, **how).get_data(as_text=True))
    assert found, f"{page} holds no form"
    return found[1]


def submit(client: FlaskClient, address: str, *, page: str = "/sign-in", **fields: object) -> TestResponse:
    """Send a form to an address, with the token of a page."""
    return client.post(address, data={"csrf_token": token(client, page), **fields})
