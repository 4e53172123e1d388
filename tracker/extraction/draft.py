"""The working form of a suggestion: what a language profile hands to the pipeline."""

from dataclasses import dataclass, field

from tracker.domain.kinds import Kind
from tracker.domain.spans import Span
from tracker.extraction.suggestion import Cue, Deadline


@dataclass(slots=True)
class Draft:
    """One action as the rules of a language found it; the pipeline settles the rest.

    ``wording`` is the action with its verb first, as long as it is. ``gist`` holds the base forms of
    its content words, ``verb`` that of its verb: two drafts with much the same gist are the same action
    said twice. ``setting`` is the text around it that helps to tell the topic. ``headline`` marks what
    stands in a heading. ``traits`` are short plain facts of grammar and wording that speak for or against
    the draft (``modal:должен``, ``subject:body``, ``tense:past``); the weights of the language score them.
    """

    span: Span
    wording: str
    gist: frozenset[str]
    verb: str = ""
    kind: Kind = Kind.DIRECTIVE
    cues: list[Cue] = field(default_factory=list)
    issuer: str | None = None
    responsible: tuple[str, ...] = ()
    overseers: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    deadline: Deadline | None = None
    setting: str = ""
    headline: bool = False
    traits: frozenset[str] = frozenset()
