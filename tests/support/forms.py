"""Forms sent as a browser sends them: with the token that the page held."""

import html
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


def sent_again(response: TestResponse) -> dict[str, list[str]]:
    """The fields of the form with which a page of both versions saves mine over theirs."""
    page = response.get_data(as_text=True)
    form = page[page.index('<form class="d-flex flex-wrap gap-2 mt-3"') :]
    form = form[: form.index("</form>")]
    fields: dict[str, list[str]] = {}
    for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', form):
        fields.setdefault(html.unescape(name), []).append(html.unescape(value))
    return fields
