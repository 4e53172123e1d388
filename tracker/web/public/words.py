"""The words of the list's filters and orders."""

from collections.abc import Iterable
from typing import Final

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from tracker.domain.relations import RelationKind
from tracker.queries.directives import Sort
from tracker.queries.filters import Facet
from tracker.web.audit_fields import FIELD
from tracker.web.public.blueprint import public

FACET: Final[dict[Facet, LazyString]] = {
    Facet.STATUS: _l("Verified status"),
    Facet.CLAIMED: _l("Claimed status"),
    Facet.DEADLINE: _l("Deadline"),
    Facet.RESPONSIBLE: _l("Responsible body"),
    Facet.OVERSEER: _l("Overseer"),
    Facet.ISSUER: _l("Issuer"),
    Facet.TOPIC: _l("Topic"),
    Facet.UNCHECKED: _l("Freshness"),
    Facet.LANGUAGE: _l("Language of the source"),
}

NOTHING: Final[dict[Facet, LazyString]] = {
    Facet.CLAIMED: _l("No claim found"),
    Facet.RESPONSIBLE: _l("Not named"),
    Facet.OVERSEER: _l("Not named"),
    Facet.ISSUER: _l("Not named"),
    Facet.TOPIC: _l("No topic"),
}
"""What «none» means for the facets that have it."""

UNCHECKED: Final = _l("Not checked for 90 days")

RELATION: Final[dict[tuple[RelationKind, bool], LazyString]] = {
    (RelationKind.REITERATES, True): _l("Repeats"),
    (RelationKind.REITERATES, False): _l("Repeated by"),
    (RelationKind.SUPERSEDES, True): _l("Replaces"),
    (RelationKind.SUPERSEDES, False): _l("Replaced by"),
    (RelationKind.PART_OF, True): _l("Part of"),
    (RelationKind.PART_OF, False): _l("Contains"),
}
"""A relation as seen from this directive (True), or from the one that it leads to."""

SORT: Final[dict[Sort, LazyString]] = {
    Sort.NEWEST: _l("Newest order"),
    Sort.OVERDUE: _l("Most overdue"),
    Sort.DUE: _l("Deadline, nearest first"),
    Sort.CHANGED: _l("Latest change"),
    Sort.TITLE: _l("Title"),
}


@public.app_template_global()
def relation_words(kind: RelationKind, forward: bool) -> LazyString:
    """How this directive relates to another, or (not ``forward``) the other to this one."""
    return RELATION[kind, forward]


@public.app_template_global()
def field_words(fields: Iterable[str]) -> str:
    """The names of changed fields, in a row."""
    return ", ".join(str(FIELD.get(field, field)) for field in fields)
