"""Articles with their orders: texts in which the words of every directive stand where its passage says."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from random import Random
from typing import Final

from tests.benchmarks.large.rows import Rows
from tests.benchmarks.large.words import ACTIONS, FILLER, PLACES, THINGS
from tracker.domain.languages import Language
from tracker.models import Article, Passage, Snapshot

YEARS: Final = 10
SIZES: Final = {1: 30, 2: 22, 3: 16, 5: 14, 8: 9, 12: 6, 20: 3}
"""How many orders an article reports, and how many articles of a hundred do so."""
LANGUAGES: Final = {Language.RUSSIAN: 78, Language.KAZAKH: 18, Language.ENGLISH: 4}
CONTEXT: Final = 60


@dataclass(frozen=True, slots=True)
class Order:
    """One order as an article reports it."""

    title: str
    passage: int


@dataclass(frozen=True, slots=True)
class Report:
    """An article, its orders, and a passage of it that can be evidence for others."""

    key: int
    published_on: date
    language: Language
    orders: tuple[Order, ...]
    lead: int


def moment(day: date, hour: int = 12) -> datetime:
    """An instant of a day."""
    return datetime.combine(day, time(hour), UTC)


def make_articles(rows: Rows, random: Random, *, orders: int, today: date) -> list[Report]:
    """Articles with that many orders in all, oldest first, over ten years up to the day before yesterday."""
    sizes: list[int] = []
    while sum(sizes) < orders:
        sizes.append(min(random.choices(list(SIZES), list(SIZES.values()))[0], orders - sum(sizes)))
    days = sorted(random.randrange(2, YEARS * 365) for _ in sizes)
    return [
        _make(rows, random, size=size, day=today - timedelta(days=ago))
        for size, ago in zip(sizes, reversed(days), strict=True)
    ]


def _make(rows: Rows, random: Random, *, size: int, day: date) -> Report:
    place = len(rows.of[Article]) + 1
    language = random.choices(list(LANGUAGES), list(LANGUAGES.values()))[0]
    titles = [f"{random.choice(ACTIONS)} {random.choice(THINGS)}" for _ in range(size)]
    orders = [f"Поручено {title} в {random.choice(PLACES)} районах, сообщение № {place}." for title in titles]
    text = "\n\n".join(_paragraphs(random, orders))
    key = rows.add(
        Article,
        slug=f"{day.isoformat()}-report-{place}",
        title=f"О чём говорили на совещании № {place}",
        publisher=f"Вестник {place % 12}",
        url=f"https://vestnik-{place % 12}.example/{place}",
        published_on=day,
        language=language,
        country="KZ",
        created_by_id=1,
        created_at=moment(day, 15),
        published_at=moment(day + timedelta(days=1)),
        review_finished_at=moment(day + timedelta(days=1), 13),
    )
    snapshot = _snapshot(rows, key, text, day)
    passages = [_passage(rows, snapshot, text, words) for words in orders]
    return Report(
        key,
        day,
        language,
        tuple(Order(title.capitalize(), passage) for title, passage in zip(titles, passages, strict=True)),
        _passage(rows, snapshot, text, text[: text.index(".") + 1]),
    )


def _paragraphs(random: Random, orders: list[str]) -> Iterator[str]:
    yield " ".join(FILLER[:2])
    for order in orders:
        yield " ".join([*random.choices(FILLER, k=random.randrange(1, 7)), order, random.choice(FILLER)])
    yield " ".join(random.choices(FILLER, k=8))


def _snapshot(rows: Rows, article: int, text: str, day: date) -> int:
    content = text.encode()
    return rows.add(
        Snapshot,
        article_id=article,
        content=content,
        media_type="text/plain",
        encoding="utf-8",
        sha256=sha256(content).hexdigest(),
        text=text,
        text_sha256=sha256(" ".join(text.split()).encode()).hexdigest(),
        captured_at=moment(day, 15),
    )


def _passage(rows: Rows, snapshot: int, text: str, words: str) -> int:
    start = text.index(words)
    end = start + len(words)
    return rows.add(
        Passage,
        snapshot_id=snapshot,
        start=start,
        end=end,
        exact=words,
        prefix=text[max(0, start - CONTEXT) : start],
        suffix=text[end : end + CONTEXT],
    )
