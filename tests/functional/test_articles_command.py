"""Adding articles from the command line."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from tracker.db import db
from tracker.models import Article

TEXT = "Поручения о мостах\n\nПрезидент поручил Министерству дорог до 1 июня отремонтировать мосты через реку."
ADDRESS = "http://127.0.0.1:8000/articles/2019-04-17-porucheniya-o-mostakh/review"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="cp1251")
    return path


def add(app: Flask, *arguments: str | Path) -> tuple[int, str]:
    result = app.test_cli_runner().invoke(args=["articles", "add", *map(str, arguments)])
    return result.exit_code, result.output


def test_an_article_is_added_and_its_address_is_printed(app: Flask, file: Path) -> None:
    code, said = add(app, file, "--date", "2019-04-17", "--url", "https://www.vestnik.example/1")
    assert (code, said) == (0, f"{ADDRESS}\n1 suggestion\n")
    with app.app_context():
        article = db.session.scalars(sa.select(Article)).one()
        assert (article.title, article.publisher, article.language, article.country) == (
            "Поручения о мостах",
            "vestnik.example",
            "ru",
            "KZ",
        )


def test_the_same_article_is_not_added_twice(app: Flask, file: Path) -> None:
    options = ("--date", "2019-04-17", "--publisher", "Вестник")
    add(app, file, *options)
    code, said = add(app, file, *options, "--title", "Иначе")
    assert (code, said) == (0, f"This article is here already, so nothing was added.\n{ADDRESS}\n1 suggestion\n")


def test_everything_can_be_said(app: Flask, file: Path) -> None:
    said = ("--date", "2019-04-17", "--title", "Мосты", "--publisher", "А", "--language", "kk", "--country", "UZ")
    assert add(app, file, *said)[0] == 0
    with app.app_context():
        article = db.session.scalars(sa.select(Article)).one()
        assert (article.title, article.publisher, article.language, article.country) == ("Мосты", "А", "kk", "UZ")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--url", "https://vestnik.example/"), "Give the day of publication: --date YYYY-MM-DD"),
        (("--date", "2019-04-17"), "Say who published the article."),
        (("--date", "2999-01-01", "--publisher", "А"), "An article cannot have been published in the future."),
        (("--date", "2019-04-17", "--url", "ftp://a.example/"), "A web address begins with http:// or https://"),
        (("--date", "2019-04-17", "--publisher", "А", "--country", "EU"), "There is no country with this code."),
        (("--date", "17 апреля"), "does not match the format"),
        (("--date", "2019-04-17", "--language", "uk"), "is not one of"),
    ],
)
def test_what_cannot_be_right_is_refused(app: Flask, file: Path, options: tuple[str, ...], message: str) -> None:
    code, said = add(app, file, *options)
    assert code != 0
    assert message in said
    with app.app_context():
        assert db.session.scalars(sa.select(Article)).all() == []


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "Paste the text of the article, or choose a file"), (b"\x00\x01", "This is not a text.")],
)
def test_a_bad_file_is_refused(app: Flask, file: Path, content: bytes, message: str) -> None:
    file.write_bytes(content)
    code, said = add(app, file, "--date", "2019-04-17")
    assert code != 0
    assert message in said


def test_a_file_that_is_not_there_is_named(app: Flask, tmp_path: Path) -> None:
    code, said = add(app, tmp_path / "none.txt", "--date", "2019-04-17")
    assert code != 0
    assert "does not exist" in said
