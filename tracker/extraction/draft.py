"""The working form of a suggestion: what a language profile hands to the pipeline."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tracker.domain.kinds import Kind
from tracker.domain.spans import Span
from tracker.extraction.limits import Limit, choose
from tracker.extraction.suggestion import Cue, CueKind, Deadline


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

    def limit_by(self, limits: Iterable[Limit]) -> None:
        """Take the deadline from the time limits that hold for the action."""
        self.deadline = choose(limits)
        if self.deadline is not None:
            kind = CueKind.RECURRING if self.deadline.recurring else CueKind.DEADLINE_WORDS
            self.cues.append(Cue(kind, self.deadline.words))

    def support_by(self, names: Iterable[str]) -> None:
        """Name who must help; who must act does not help himself."""
        self.supporting = tuple(name for name in names if name not in self.responsible)
        self.cues += [Cue(CueKind.SUPPORT_NAMED, name) for name in self.supporting]

    def oversee_by_all_of(self, said: Mapping[str, str]) -> None:
        """Add those who oversee the whole text; ``said`` has the words for each name."""
        for name in self._new(said, self.overseers):
            self.overseers += (name,)
            self.cues.append(Cue(CueKind.OVERSEER_OF_ALL, said[name]))

    def support_by_all_of(self, said: Mapping[str, str]) -> None:
        """Add those who help with everything that the text orders; ``said`` has the words for each name."""
        for name in self._new(said, self.supporting):
            self.supporting += (name,)
            self.cues.append(Cue(CueKind.SUPPORT_NAMED, said[name]))

    def _new(self, names: Iterable[str], present: tuple[str, ...]) -> list[str]:
        return [name for name in names if name not in present and name not in self.responsible]
