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
    said twice. ``setting`` is the sentence around it. ``headline`` marks what
    stands in a heading. ``traits`` are short plain facts of grammar and wording that speak for or against
    the draft (``modal:должен``, ``subject:body``, ``tense:past``); the weights of the language score them.
    ``confidence`` and ``doubtful`` are what came of that; the pipeline fills them in.
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
    confidence: float = 0.0
    doubtful: bool = False

    @property
    def counts(self) -> bool:
        """Whether it is taken for a directive, without a doubt."""
        return self.kind is Kind.DIRECTIVE and not self.doubtful
