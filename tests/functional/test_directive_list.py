"""The list of directives as its readers use it."""

import re

import pytest
from flask.testing import FlaskClient

pytestmark = pytest.mark.usefixtures("scene")


def read(client: FlaskClient, address: str) -> str:
    response = client.get(address, headers={"Accept-Language": "en"})
    assert response.status_code == 200
    return response.get_data(as_text=True)


def heading(page: str) -> str:
    found = re.search(r"<h2>([^<]*directives?)</h2>", page)
    assert found
    return found[1]


def test_a_published_directive_is_listed_with_its_words_and_bodies(client: FlaskClient):
    page = read(client, "/directives")
    for words in ("Отремонтировать мосты", "мосты &amp; дороги", "Ministry of Roads", "Partly done", "days overdue"):
        assert words in page


@pytest.mark.parametrize(
    ("filters", "number"),
    [
        ("status=partly_done", 1),
        ("status=partly_done&status=done", 1),
        ("status=done", 0),
        ("claimed=done", 1),
        ("claimed=none", 0),
        ("deadline=overdue", 1),
        ("topic=10", 1),
        ("topic=12", 0),
        ("responsible=ministry-of-roads", 1),
        ("overseer=ministry-of-roads", 0),
        ("overseer=none", 0),
        ("language=ru", 1),
        ("from=2019-04-17&to=2019-04-17", 1),
        ("to=2019-04-16", 0),
        ("from=&to=&sort=title", 1),
    ],
)
def test_filters_narrow(client: FlaskClient, filters: str, number: int):
    assert heading(read(client, f"/directives?{filters}")) == ("1 directive" if number else "0 directives")


@pytest.mark.parametrize(
    "argument",
    [
        "status=fantasy",
        "topic=99",
        "topic=none2",
        "responsible=nobody",
        "from=yesterday",
        "sort=random",
        "deadline=<i>",
    ],
)
def test_what_means_nothing_is_named_and_left_out(client: FlaskClient, argument: str):
    page = read(client, f"/directives?{argument}")
    assert "Not understood and left out" in page
    assert argument.replace("<i>", "&lt;i&gt;") in page
    assert heading(page) == "1 directive"


@pytest.mark.parametrize("number", ["0", "-1", "99999", "two", "٣", "9" * 5000])
def test_a_page_number_is_bent_to_a_page_that_exists(client: FlaskClient, number: str):
    assert "1 to 1 of 1" in read(client, f"/directives?page={number}")


@pytest.mark.parametrize("argument", ["endpoint=x", "_external=1", "_scheme=javascript", "_anchor=x", "values=1"])
def test_no_argument_of_an_address_reaches_our_own_machinery(client: FlaskClient, argument: str):
    assert heading(read(client, f"/directives?{argument}")) == "1 directive"


def test_characters_that_cannot_be_shown_are_no_body(client: FlaskClient):
    assert "responsible=\N{REPLACEMENT CHARACTER}" in read(client, "/directives?responsible=%01")


def test_a_chip_removes_its_filter_alone(client: FlaskClient):
    page = read(client, "/directives?status=done&status=stalled&topic=10&page=3")
    chip = re.search(r'href="([^"]+)" aria-label="Remove filter Verified status: Done"', page)
    assert chip
    assert chip[1].replace("&amp;", "&") == "/directives?status=stalled&topic=10"


def test_the_choice_stays_in_the_form(client: FlaskClient):
    page = read(client, "/directives?status=partly_done&from=2019-01-01&sort=due")
    assert 'id="status-partly_done" name="status" value="partly_done" checked' in page
    assert 'name="from" value="2019-01-01"' in page
    assert '<option value="due" selected>' in page


def test_hostile_filters_are_shown_as_text(client: FlaskClient):
    page = read(client, "/directives?status=%3Cscript%3Ealert(1)%3C/script%3E")
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page
