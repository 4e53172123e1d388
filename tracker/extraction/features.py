"""What the weights of a language look at: plain facts of one draft, by name."""

from typing import Final

from tracker.extraction.draft import Draft

_LENGTHS: Final = ((2, "1-2"), (4, "3-4"), (8, "5-8"), (16, "9-16"))
"""Content words of an action, at most, and what such a length is called."""
_LONGER: Final = "17+"


def features_of(draft: Draft) -> frozenset[str]:
    """The traits of a draft, the kinds of its reasons, its kind by rule, and what it names."""
    named = {
        "names:issuer": draft.issuer,
        "names:responsible": draft.responsible,
        "names:overseers": draft.overseers,
        "names:supporting": draft.supporting,
        "names:deadline": draft.deadline and draft.deadline.on,
        "stands:heading": draft.headline,
    }
    return frozenset(
        {
            *draft.traits,
            *(f"cue:{cue.kind}" for cue in draft.cues),
            *(name for name, value in named.items() if value),
            f"kind:{draft.kind}",
            f"words:{_length(draft)}",
        }
    )


def _length(draft: Draft) -> str:
    return next((name for most, name in _LENGTHS if len(draft.gist) <= most), _LONGER)
