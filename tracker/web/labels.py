"""The words for every code, in the reader's language. Codes live in the database, words only here."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from tracker.domain.bodies import BodyKind, NameKind
from tracker.domain.deadlines import DeadlineKind, DeadlineState
from tracker.domain.kinds import Kind
from tracker.domain.languages import Language
from tracker.domain.permissions import AccountRole
from tracker.domain.relations import RelationKind
from tracker.domain.reviews import SuggestionState
from tracker.domain.roles import Role
from tracker.domain.statuses import Basis, Precision, Status

STATUS: Final[dict[Status, LazyString]] = {
    Status.ANNOUNCED: _l("Announced"),
    Status.IN_PROGRESS: _l("In progress"),
    Status.PARTLY_DONE: _l("Partly done"),
    Status.DONE: _l("Done"),
    Status.STALLED: _l("Stalled"),
    Status.NOT_DONE: _l("Not done"),
    Status.WITHDRAWN: _l("Withdrawn"),
    Status.SUPERSEDED: _l("Superseded"),
    Status.UNCLEAR: _l("Unclear"),
    Status.UNRATABLE: _l("Unratable"),
}

STATUS_MEANING: Final[dict[Status, LazyString]] = {
    Status.ANNOUNCED: _l("Ordered; no later source found yet. Every directive begins here."),
    Status.IN_PROGRESS: _l(
        "A source shows a concrete step: a draft, a budget line, a tender, a working group, a pilot."
    ),
    Status.PARTLY_DONE: _l(
        "Some of what was ordered is delivered, and the rest is not planned or its time has passed."
    ),
    Status.DONE: _l("A source shows the ordered result itself, not a promise of it."),
    Status.STALLED: _l("A source shows that work stopped or was put off with no new date."),
    Status.NOT_DONE: _l("The time limit passed, or the body said so, and sources show that it was not delivered."),
    Status.WITHDRAWN: _l("The issuer cancelled it."),
    Status.SUPERSEDED: _l("A later directive replaced it."),
    Status.UNCLEAR: _l("Checked, and the sources contradict each other or allow no verdict."),
    Status.UNRATABLE: _l("The wording gives nothing that could be checked."),
}

STATUS_ICON: Final[dict[Status, str]] = {
    Status.ANNOUNCED: "circle",
    Status.IN_PROGRESS: "arrow-right-circle-fill",
    Status.PARTLY_DONE: "circle-half",
    Status.DONE: "check-circle-fill",
    Status.STALLED: "pause-circle-fill",
    Status.NOT_DONE: "x-circle-fill",
    Status.WITHDRAWN: "slash-circle",
    Status.SUPERSEDED: "arrow-repeat",
    Status.UNCLEAR: "question-circle",
    Status.UNRATABLE: "dash-circle-dotted",
}
"""Icons of Bootstrap Icons, without the leading ``bi-``."""

BASIS: Final[dict[Basis, LazyString]] = {Basis.CLAIMED: _l("Claimed"), Basis.VERIFIED: _l("Verified")}

BASIS_MEANING: Final[dict[Basis, LazyString]] = {
    Basis.CLAIMED: _l("The word of the body, the issuer or the overseer."),
    Basis.VERIFIED: _l("Our verdict, on evidence independent of them."),
}

PRECISION: Final[dict[Precision, LazyString]] = {
    Precision.DAY: _l("to the day"),
    Precision.MONTH: _l("to the month"),
    Precision.YEAR: _l("to the year"),
}

KIND: Final[dict[Kind, LazyString]] = {
    Kind.DIRECTIVE: _l("directive"),
    Kind.GENERAL: _l("general appeal"),
    Kind.COMMITMENT: _l("commitment"),
    Kind.RESTATED: _l("restated order"),
    Kind.APPEAL: _l("appeal to outsiders"),
}

KIND_MEANING: Final[dict[Kind, LazyString]] = {
    Kind.DIRECTIVE: _l("An outsider could later check whether it was done, or whether things moved the way it asked."),
    Kind.GENERAL: _l("An appeal with nothing to check."),
    Kind.COMMITMENT: _l("The speaker binds himself, or a body announces its own plan."),
    Kind.RESTATED: _l("The article only recalls an order given earlier, or quotes somebody else on it."),
    Kind.APPEAL: _l("Addressed to somebody the issuer cannot order: citizens, business, other states."),
}

KIND_ICON: Final[dict[Kind, str]] = {
    Kind.DIRECTIVE: "flag",
    Kind.GENERAL: "chat-quote",
    Kind.COMMITMENT: "calendar2-check",
    Kind.RESTATED: "arrow-counterclockwise",
    Kind.APPEAL: "megaphone",
}
"""Icons of Bootstrap Icons, without the leading ``bi-``."""

ROLE: Final[dict[Role, LazyString]] = {
    Role.RESPONSIBLE: _l("Responsible"),
    Role.OVERSEER: _l("Overseer"),
    Role.SUPPORTING: _l("Supporting"),
}

DEADLINE_KIND: Final[dict[DeadlineKind, LazyString]] = {
    DeadlineKind.BY_DATE: _l("by a date"),
    DeadlineKind.RECURRING: _l("recurring"),
    DeadlineKind.OPEN_ENDED: _l("open-ended"),
}

DEADLINE_STATE: Final[dict[DeadlineState, LazyString]] = {
    DeadlineState.OVERDUE: _l("Overdue"),
    DeadlineState.DUE_SOON: _l("Due soon"),
    DeadlineState.LATER: _l("Due later"),
    DeadlineState.RECURRING: _l("Recurring"),
    DeadlineState.NO_DATE: _l("No date"),
    DeadlineState.MET: _l("Closed"),
}

LANGUAGE: Final[dict[Language, LazyString]] = {
    Language.RUSSIAN: _l("Russian"),
    Language.KAZAKH: _l("Kazakh"),
    Language.ENGLISH: _l("English"),
}

ACCOUNT_ROLE: Final[dict[AccountRole, LazyString]] = {
    AccountRole.RESEARCHER: _l("Researcher"),
    AccountRole.EDITOR: _l("Editor"),
    AccountRole.ADMIN: _l("Admin"),
}

BODY_KIND: Final[dict[BodyKind, LazyString]] = {
    BodyKind.INSTITUTION: _l("Institution"),
    BodyKind.OFFICE: _l("Office"),
    BodyKind.PERSON: _l("Person"),
    BodyKind.GROUP: _l("Group of bodies"),
}

NAME_KIND: Final[dict[NameKind, LazyString]] = {
    NameKind.OFFICIAL: _l("official name"),
    NameKind.SHORT: _l("short name"),
    NameKind.ACRONYM: _l("acronym"),
    NameKind.FORMER: _l("former name"),
}

RELATION_KIND: Final[dict[RelationKind, LazyString]] = {
    RelationKind.REITERATES: _l("Repeats"),
    RelationKind.SUPERSEDES: _l("Replaces"),
    RelationKind.PART_OF: _l("Part of"),
}

RELATION_MEANING: Final[dict[RelationKind, LazyString]] = {
    RelationKind.REITERATES: _l("The same thing was ordered before, by the other directive."),
    RelationKind.SUPERSEDES: _l("It takes the place of the other directive."),
    RelationKind.PART_OF: _l("It is a step or a part of what the other directive orders."),
}

SUGGESTION_STATE: Final[dict[SuggestionState, LazyString]] = {
    SuggestionState.OPEN: _l("Open"),
    SuggestionState.ACCEPTED: _l("Accepted"),
    SuggestionState.REJECTED: _l("Rejected"),
    SuggestionState.MERGED: _l("Merged"),
    SuggestionState.SPLIT: _l("Split up"),
    SuggestionState.WITHDRAWN: _l("Withdrawn"),
}

TOPIC: Final[dict[int, LazyString]] = {
    1: _l("Macroeconomics"),
    2: _l("Civil Rights"),
    3: _l("Health"),
    4: _l("Agriculture"),
    5: _l("Labor"),
    6: _l("Education"),
    7: _l("Environment"),
    8: _l("Energy"),
    9: _l("Immigration"),
    10: _l("Transportation"),
    12: _l("Law and Crime"),
    13: _l("Social Welfare"),
    14: _l("Housing"),
    15: _l("Domestic Commerce"),
    16: _l("Defense"),
    17: _l("Technology"),
    18: _l("Foreign Trade"),
    19: _l("International Affairs"),
    20: _l("Government Operations"),
    21: _l("Public Lands and Water"),
    23: _l("Culture"),
}

TABLES: Final[tuple[Mapping[Any, LazyString], ...]] = (
    STATUS,
    BASIS,
    PRECISION,
    KIND,
    ROLE,
    DEADLINE_KIND,
    DEADLINE_STATE,
    LANGUAGE,
    ACCOUNT_ROLE,
    BODY_KIND,
    NAME_KIND,
    RELATION_KIND,
    SUGGESTION_STATE,
)

WORDS: Final[dict[type[StrEnum], Mapping[Any, LazyString]]] = {type(next(iter(table))): table for table in TABLES}
"""Vocabulary → code → words."""


def label(code: StrEnum) -> LazyString:
    """The words for a code of any labelled vocabulary."""
    return WORDS[type(code)][code]
