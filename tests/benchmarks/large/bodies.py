"""Sixty bodies with names in three languages; a few of them have most of the work."""

from itertools import product
from random import Random
from typing import Final

from tests.benchmarks.large.rows import Rows
from tests.benchmarks.large.words import FIELDS, OFFICES
from tracker.domain.bodies import BodyKind, NameKind, fold_name
from tracker.domain.languages import Language
from tracker.models import Body, BodyName

ISSUERS: Final = 4
"""The first bodies are the ones that give orders."""


def make_bodies(rows: Rows) -> list[int]:
    """The bodies, those with most work first."""
    return [_make(rows, place, office, field) for place, (office, field) in enumerate(product(OFFICES, FIELDS))]


def pick(random: Random, bodies: list[int], number: int) -> list[int]:
    """Some bodies, each once: the second half as often as the first, the third a third as often, and so on."""
    weights = [1 / (place + 1) for place in range(len(bodies))]
    return list(dict.fromkeys(random.choices(bodies, weights, k=number)))


def _make(rows: Rows, place: int, office: tuple[str, str, str, str], field: tuple[str, str, str]) -> int:
    slug = f"{office[2]} {field[2]}".lower().replace(" ", "-")
    body = rows.add(
        Body,
        slug=slug,
        kind=BodyKind.INSTITUTION,
        country="KZ",
        wikidata_id=None,
        parent_id=place % len(FIELDS) + 1 if place >= len(FIELDS) else None,
    )
    russian = f"{office[0]} {field[0]}"
    for language, kind, name in (
        (Language.RUSSIAN, NameKind.OFFICIAL, russian),
        (Language.KAZAKH, NameKind.OFFICIAL, f"{field[1].capitalize()} {office[1]}"),
        (Language.ENGLISH, NameKind.OFFICIAL, f"{office[2]} {field[2]}"),
        (Language.RUSSIAN, NameKind.SHORT, f"{office[3]} {field[0]}"),
        (Language.RUSSIAN, NameKind.ACRONYM, "".join(word[0] for word in russian.upper().split())),
    ):
        rows.add(BodyName, body_id=body, language=language, kind=kind, name=name, folded=fold_name(name))
    return body
