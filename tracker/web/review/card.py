"""The card of one suggestion, as the page of the review shows it."""

from dataclasses import dataclass

from flask_babel import LazyString
from markupsafe import Markup

from tracker.domain.kinds import Kind
from tracker.domain.reviews import SuggestionState
from tracker.domain.roles import Role
from tracker.domain.spans import Span
from tracker.models import Suggestion
from tracker.web import cues
from tracker.web.links import body_name
from tracker.web.review.suggestion_forms import SuggestionForm


@dataclass(slots=True)
class Card:
    """One suggestion.

    ``is_calibrated`` tells whether its confidence is a share of cases. ``form`` is there when its card is open;
    ``following`` is the one it can be merged with.
    """

    suggestion: Suggestion
    number: int
    can_undo: bool
    is_calibrated: bool = False
    form: SuggestionForm | None = None
    following: "Card | None" = None

    @property
    def is_open(self) -> bool:
        """Whether it awaits a decision or could still be decided about."""
        return self.suggestion.state is SuggestionState.OPEN

    @property
    def is_other(self) -> bool:
        """Whether it is open but of a kind that is not followed."""
        return self.is_open and self.suggestion.kind is not Kind.DIRECTIVE

    @property
    def is_doubtful(self) -> bool:
        """Whether it is open and reads like a directive, but not surely enough."""
        return self.is_open and not self.is_other and self.suggestion.doubtful

    @property
    def is_quiet(self) -> bool:
        """Whether it is open but needs no decision."""
        return self.is_other or self.is_doubtful

    @property
    def is_folded(self) -> bool:
        """Whether it stands apart, as what is doubtful does until somebody edits or accepts it."""
        is_left = self.is_open or self.suggestion.state is SuggestionState.REJECTED
        return self.suggestion.doubtful and is_left and self.suggestion.kind is Kind.DIRECTIVE

    @property
    def counts(self) -> bool:
        """Whether it needs a decision, or has one that it needed."""
        needed = self.suggestion.kind is Kind.DIRECTIVE and not self.suggestion.doubtful
        is_left = self.is_open or self.suggestion.state is SuggestionState.REJECTED
        return needed or not is_left

    @property
    def quote(self) -> str:
        """The exact words."""
        return Span(self.suggestion.start, self.suggestion.end).of(self.suggestion.snapshot.text)

    @property
    def responsible(self) -> list[str]:
        """Who must act: the bodies of the directive when there is one, else the names as typed."""
        directive = self.suggestion.directive
        if directive is None:
            return self.suggestion.responsible
        return [body_name(each.body).text for each in directive.assignments if each.role is Role.RESPONSIBLE]

    @property
    def confidence(self) -> tuple[int, LazyString] | None:
        """How sure the extraction is, in boxes and in a word; None for what a reviewer marked."""
        confidence = self.suggestion.confidence
        return None if confidence is None else cues.step(confidence, doubtful=self.suggestion.doubtful)

    @property
    def odds(self) -> str | None:
        """How often coders called such a passage a directive, where that is known."""
        confidence = self.suggestion.confidence
        return cues.odds(confidence) if self.is_calibrated and confidence is not None else None

    @property
    def reasons(self) -> list[Markup]:
        """Why it was suggested."""
        language = self.suggestion.snapshot.article.language
        return [words for words in (cues.reason(cue, language) for cue in self.suggestion.cues) if words]

    @property
    def words_against(self) -> list[str]:
        """The words for which it is taken for no directive."""
        return [cue["words"] for cue in self.suggestion.cues if cue["kind"] in cues.AGAINST and cue["words"]]
