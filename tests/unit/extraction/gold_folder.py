"""A folder of coded texts of our own, as small as it can be."""

import json
from pathlib import Path
from typing import Any

TEXT = """Мосты ждут ремонта

Президент поручил Министерству дорог до 1 июня 2024 года отремонтировать мосты через реку. Следить за этим будет
Счётная палата. Кроме того, акимам областей надо  проверить
все паромы. Дороги должны быть хорошими.
"""
QUOTES = {
    "bridges": "до 1 июня 2024 года отремонтировать мосты через реку",
    "ferries": "проверить все паромы",
    "roads": "Дороги должны быть хорошими",
}


def entry(quote: str, **coding: Any) -> dict[str, Any]:
    return {"quote": quote, **coding}


CODING = [
    entry(
        QUOTES["bridges"],
        kind="directive",
        responsible=["Министерство дорог"],
        overseers=["Счётная палата"],
        deadline={"text": "до 1 июня 2024 года", "date": "2024-06-01", "recurring": False},
        topic=10,
    ),
    entry(QUOTES["ferries"], responsible=["акимы областей"], deadline=None, topic=10),
    entry(QUOTES["roads"], kind="general", topic=10),
]


def write_gold(
    folder: Path,
    texts: dict[str, tuple[str, list[dict[str, Any]]]] | None = None,
    *,
    language: str = "ru",
    **known: Any,
) -> Path:
    """Writes texts with their coding, by id, and what is known of each; without ``texts``, one of our own."""
    texts = texts or {"001": (TEXT, CODING)}
    (folder / "texts").mkdir(parents=True, exist_ok=True)
    meta = {}
    for name, (text, coding) in texts.items():
        meta[name] = {"date": "2024-03-14", "lang": language, "title": text.partition("\n")[0], **known}
        (folder / "texts" / f"{name}_{language}_own.txt").write_text(text, encoding="utf-8")
        coded = json.dumps({"id": name, "directives": coding}, ensure_ascii=False)
        (folder / f"{name}.json").write_text(coded, encoding="utf-8")
    (folder / "meta.json").write_text(json.dumps(meta, ensure_ascii=False), encoding="utf-8")
    return folder
