"""The words for why something was suggested, and for how sure the extraction is."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from flask_babel import LazyString, ngettext
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from markupsafe import Markup

from tracker.extraction.suggestion import CueKind

CUE: Final[dict[CueKind, LazyString]] = {
    CueKind.ORDER_VERB: _l("Verb of ordering"),
    CueKind.MODAL: _l("Word of duty"),
    CueKind.NUMBERED_POINT: _l("Point of a numbered list of instructions"),
    CueKind.IMPERATIVE: _l("Said as a command"),
    CueKind.COORDINATED: _l("One of several actions ordered together"),
    CueKind.ISSUER_NAMED: _l("Issuer named"),
    CueKind.ADDRESSEE: _l("Responsible: the addressee of the order"),
    CueKind.SUBJECT: _l("Responsible: who has the duty"),
    CueKind.MEETING_BODY: _l("Responsible: the body to which the speech is addressed"),
    CueKind.OVERSEER_NAMED: _l("Overseer named"),
    CueKind.OVERSEER_OF_ALL: _l("Overseer named for the whole text"),
    CueKind.SUPPORT_NAMED: _l("Support named"),
    CueKind.DEADLINE_WORDS: _l("Deadline read from"),
    CueKind.RECURRING: _l("Recurring duty, so no last day"),
    CueKind.TOPIC_WORDS: _l("Topic by the words"),
    CueKind.NOTHING_TO_CHECK: _l("Nothing in it could be checked"),
    CueKind.OWN_PLAN: _l("The speaker tells of a plan of his own"),
    CueKind.TOLD_BEFORE: _l("Recalls an order given earlier"),
    CueKind.NOT_SUBORDINATE: _l("Addressed to somebody who takes no orders from the issuer"),
}

AGAINST: Final = frozenset({CueKind.NOTHING_TO_CHECK, CueKind.OWN_PLAN, CueKind.TOLD_BEFORE, CueKind.NOT_SUBORDINATE})
"""Reasons why a passage is no directive."""


class Confidence(StrEnum):
    """How sure the extraction is, in four steps."""

    SURE = "sure"
    LIKELY = "likely"
    UNSURE = "unsure"
    DOUBTFUL = "doubtful"


CONFIDENCE: Final[dict[Confidence, LazyString]] = {
    Confidence.SURE: _l("sure"),
    Confidence.LIKELY: _l("likely"),
    Confidence.UNSURE: _l("unsure"),
    Confidence.DOUBTFUL: _l("doubtful"),
}

STEPS: Final = ((0.85, Confidence.SURE), (0.65, Confidence.LIKELY), (0, Confidence.UNSURE))
"""The least confidence of each step; doubtful is what the extraction says is."""


def step(confidence: float, *, doubtful: bool) -> tuple[int, LazyString]:
    """How many of four boxes a confidence fills, and its word."""
    if doubtful:
        return 1, CONFIDENCE[Confidence.DOUBTFUL]
    place = next(place for place, (least, _step) in enumerate(STEPS) if confidence >= least)
    return len(Confidence) - place, CONFIDENCE[STEPS[place][1]]


def odds(confidence: float) -> str:
    """What a calibrated confidence means: how often coders called such a passage a directive."""
    of_ten = int(confidence * 10 + 0.5)
    if of_ten == 0:
        return str(_("Coders hardly ever called such a passage a directive."))
    if of_ten == 10:  # noqa: PLR2004 - all of ten
        return str(_("Coders called nearly every such passage a directive."))
    return str(
        ngettext(
            "In %(num)d of 10 such cases a coder called it a directive.",
            "In %(num)d of 10 such cases a coder called it a directive.",
            of_ten,
        )
    )


def reason(cue: Mapping[str, str], language: str) -> Markup:
    """One reason in words, with the words of the text that it rests on."""
    words = CUE[CueKind(cue["kind"])] if cue["kind"] in set(CueKind) else None
    if words is None:
        return Markup("")
    if not cue["words"]:
        return Markup("{}").format(words)
    quoted = Markup('<q lang="{}">{}</q>').format(language, cue["words"])
    return Markup(_("%(reason)s: %(words)s", reason=Markup("{}").format(words), words=quoted))  # noqa: S704 - both parts are escaped
