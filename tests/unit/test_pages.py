"""Saved pages: their readable text, title, publisher and day, within bounded time and without fetching anything."""

import contextlib
import socket
import time
from datetime import date

import pytest

from tracker.sources import page
from tracker.sources.document import read_document
from tracker.sources.problems import DocumentProblem, UnreadableDocument

PARAGRAPHS = (
    "Президент поручил правительству до конца года снизить смертность на дорогах и усилить профилактику нарушений.",
    "Министерству внутренних дел предписано до 1 июня доложить <b>Совету безопасности</b> &#151; и точка.",
)


def html(*, charset: str = "utf-8", paragraphs: tuple[str, ...] = PARAGRAPHS, head: str = "") -> str:
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    return (
        f'<!doctype html><html lang="ru"><head><meta charset="{charset}"><title>Поручения Президента | Вестник</title>'
        f'<meta property="og:site_name" content="Вестник">{head}'
        '<meta property="article:published_time" content="2019-04-17T23:00:00+06:00"></head>'
        '<body><nav><a href="/">Главная</a> <a href="/news">Новости</a></nav>'
        f"<article><h1>Поручения Президента</h1>{body}<script>alert(1)</script></article>"
        "<footer>© Вестник, все права защищены</footer></body></html>"
    )


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("utf-8", "utf-8"), ("windows-1251", "cp1251"), ("koi8-r", "koi8-r"), ("utf-8", "cp1251"), ("koi8-r", "utf-8")],
)
def test_a_page_is_read_in_its_encoding_even_if_it_declares_another(charset: str, encoding: str) -> None:
    document = read_document(html(charset=charset).encode(encoding, "replace"), filename="page.html")
    assert (document.media_type, document.encoding) == ("text/html", encoding)
    assert (document.title, document.publisher, document.published_on) == (
        "Поручения Президента",
        "Вестник",
        date(2019, 4, 17),
    )
    lines = document.text.splitlines()
    assert PARAGRAPHS[0] in lines
    assert "Министерству внутренних дел предписано до 1 июня доложить Совету безопасности — и точка." in lines
    assert "alert" not in document.text
    assert "Главная" not in document.text


def test_a_page_is_known_by_its_beginning_too() -> None:
    assert read_document(b"\n<!-- saved -->" + html().encode(), filename="page.txt").media_type == "text/html"


def test_what_looks_like_markup_in_the_text_stays_text() -> None:
    paragraphs = (*PARAGRAPHS, "Вредная строка &lt;script&gt;alert(2)&lt;/script&gt; стоит в тексте статьи как слова.")
    assert "<script>alert(2)</script>" in read_document(html(paragraphs=paragraphs).encode(), filename="a.htm").text


def test_lines_that_repeat_in_a_list_all_stay() -> None:
    points = [f"{n}. Министерству № {n} обеспечить строительство школы в районе № {n} в срок." for n in range(1, 6)]
    paragraphs = tuple(line for point in points for line in (point, "Срок — 31 декабря 2024 года."))
    text = read_document(html(paragraphs=paragraphs).encode(), filename="a.html").text
    assert text.count("Срок — 31 декабря 2024 года.") == len(points)


@pytest.mark.parametrize("content", ["<html></html>", "<html><script>x()</script></html>", "<html><img src=x></html>"])
def test_a_page_without_readable_text_is_refused(content: str) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        read_document(content.encode(), filename="page.html")
    assert caught.value.problem is DocumentProblem.NO_WORDS


def test_a_page_names_no_file_of_the_server() -> None:
    bomb = '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    text = read_document((bomb + html(paragraphs=(*PARAGRAPHS, "&x;"))).encode(), filename="page.html").text
    assert "root:" not in text


def test_nothing_is_fetched() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        address = f"http://127.0.0.1:{server.getsockname()[1]}/"
        head = f'<link rel="canonical" href="{address}"><link rel="stylesheet" href="{address}"><base href="{address}">'
        read_document(html(head=head).encode(), filename="page.html")
        read_document(f"<html><body><p>{address}</p></body></html>".encode(), filename="page.html")
        with pytest.raises(TimeoutError):
            server.accept()


@pytest.mark.parametrize(
    "content",
    [
        "<html><body>" + "<div>" * 100_000 + PARAGRAPHS[0] + "</div>" * 100_000,
        f'<html><body><p class="{"a" * 4_000_000}">{PARAGRAPHS[0]}</p></body></html>',
        "<html><body><p " + " ".join(f'a{n}="1"' for n in range(300_000)) + f">{PARAGRAPHS[0]}</p></body></html>",
        "<b>" * 1_500_000,
        "<html>" + "<!--" * 1_000_000,
    ],
    ids=["deep", "huge attribute", "many attributes", "never closed", "open comments"],
)
def test_a_hostile_page_costs_bounded_time(content: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "TIME_LIMIT", 3.0)
    began = time.monotonic()
    with contextlib.suppress(UnreadableDocument):
        read_document(content.encode(), filename="page.html")
    assert time.monotonic() - began < 10
