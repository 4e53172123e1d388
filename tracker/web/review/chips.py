"""What the chip of a body's name says: which body the name means, or that it will become one."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from tracker.domain.acronyms import stands_for
from tracker.domain.bodies import NameKind, fold_name
from tracker.domain.languages import Language
from tracker.models import Body
from tracker.queries.naming import Meaning
from tracker.web.links import body_name

IN_GAZETTEER = _l("gazetteer")
NEW = _l("new")


class Chip(NamedTuple):
    """The words of a chip, and what is said of a body that is not there yet."""

    words: str
    badge: LazyString | None = None


def chips_of(names: Sequence[str], meanings: Mapping[str, Meaning], language: Language) -> dict[str, Chip]:
    """The chips of names that stand together: an acronym may stand for a name among them that will become a body."""
    new = [name for name in names if meanings[name].is_new]
    return {name: _chip(name, meanings[name], new, language) for name in names}


def _chip(name: str, meaning: Meaning, new: Iterable[str], language: Language) -> Chip:
    if meaning.body and not meaning.abbreviated:
        return Chip(_equal(name, _full(meaning.body, language)))
    if meaning.entry:
        return Chip(_equal(name, meaning.entry.official(language)), IN_GAZETTEER)
    known = [_abbreviated(body, name) for body in meaning.abbreviated]
    meant = [*known, *dict.fromkeys(each for each in new if stands_for(name, each))]
    return Chip(_equal(name, meant[0])) if len(meant) == 1 else Chip(name, NEW)


def _equal(name: str, full: str) -> str:
    return name if fold_name(name) == fold_name(full) else f"{name} = {full}"


def _full(body: Body, language: Language) -> str:
    """The official name of a body in the language of the chip, else its best one."""
    official = (each.name for each in body.names if (each.language, each.kind) == (language, NameKind.OFFICIAL))
    return next(official, body_name(body).text)


def _abbreviated(body: Body, acronym: str) -> str:
    return next(each.name for each in body.names if stands_for(acronym, each.name))
