"""The gazetteer's bodies from the command line."""

from flask import Flask

from tracker.db import db
from tracker.gazetteer.entries import load
from tracker.queries.bodies import find_by_name


def run(app: Flask, *arguments: str) -> tuple[int, str]:
    result = app.test_cli_runner().invoke(args=["bodies", "import-gazetteer", *arguments])
    return result.exit_code, result.output


def test_a_country_is_imported_once(app: Flask) -> None:
    count = len(load("KG").entries)
    assert run(app, "--country", "kg") == (0, f"KG: {count} created, 0 completed, 0 left as they were.\n")
    assert run(app, "--country", "KG") == (0, f"KG: 0 created, 0 completed, {count} left as they were.\n")
    with app.app_context():
        assert find_by_name(db.session, "Жогорку Кенеш", "KG")


def test_a_country_without_a_gazetteer_is_refused(app: Flask) -> None:
    code, said = run(app, "--country", "FR")
    assert code == 2
    assert "kz" in said
