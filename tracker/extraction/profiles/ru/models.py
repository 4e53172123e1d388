"""The trained models for Russian, found in an installed package and loaded once.

The wheel of natasha carries slovnet's models as data. The package itself is never imported: it
needs ``pkg_resources``, which is gone from current setuptools.
"""

import unicodedata
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from navec import Navec
from pymorphy3 import MorphAnalyzer
from slovnet import NER, Morph, Syntax

_BATCH = 8
"""Sentences in one forward pass; larger batches cost memory and are no quicker on a CPU."""


class Models(NamedTuple):
    """slovnet's three taggers, which share one set of word vectors."""

    vectors: Navec
    morph: Morph
    syntax: Syntax
    names: NER


def _data_folder() -> Path:
    spec = find_spec("natasha")
    if spec is None or not spec.submodule_search_locations:
        raise RuntimeError("The models for Russian are missing: install the package 'natasha'.")
    return Path(spec.submodule_search_locations[0]) / "data"


@lru_cache(maxsize=1)
def load_models() -> Models:
    """Load the taggers (about half a second, some 270 MB); later calls return the same objects.

    Raises:
        RuntimeError: the package that carries the models is not installed.
    """
    data = _data_folder()
    vectors = Navec.load(data / "emb" / "navec_news_v1_1B_250K_300d_100q.tar")
    folder = data / "model"
    return Models(
        vectors=vectors,
        morph=Morph.load(folder / "slovnet_morph_news_v1.tar", batch_size=_BATCH).navec(vectors),
        syntax=Syntax.load(folder / "slovnet_syntax_news_v1.tar", batch_size=_BATCH).navec(vectors),
        names=NER.load(folder / "slovnet_ner_news_v1.tar", batch_size=_BATCH).navec(vectors),
    )


def is_known(word: str) -> bool:
    """Whether the word vectors hold a word."""
    return word.lower().replace("ё", "е") in load_models().vectors.vocab


@lru_cache(maxsize=1)
def load_dictionary() -> MorphAnalyzer:
    """The dictionary of word forms, loaded once."""
    return MorphAnalyzer()


def parses_of(word: str) -> list[Any]:
    """What the dictionary says of a word; nothing of one with letters that have no name, at which it fails."""
    unknown = any(letter.isalpha() and not unicodedata.name(letter, "") for letter in word)
    return [] if unknown else list(load_dictionary().parse(word))
