"""The review of one article as its page shows it: the text with its marks, and a card for each suggestion."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from flask_babel import LazyString
from markupsafe import Markup
from sqlalchemy.orm import Session

from tracker.domain.acronyms import stands_for
from tracker.domain.kinds import Kind
from tracker.domain.reviews import SuggestionState
from tracker.domain.roles import Role
from tracker.domain.spans import Span
from tracker.extraction import pipeline
from tracker.models import Article, Body, Suggestion
from tracker.queries.bodies import find_by_initials, find_by_names
from tracker.queries.suggestions import finished_run, shown_suggestions, undoable_keys, unfinished_run
from tracker.services.reviews import awaits_decision
from tracker.services.suggestions import can_read_again
from tracker.web import cues
from tracker.web.highlights import Mark, Paragraph, paragraphs
from tracker.web.links import body_name
from tracker.web.review.suggestion_forms import ROLES, SuggestionForm

GONE = frozenset({SuggestionState.MERGED, SuggestionState.SPLIT})
"""States whose words stand under another suggestion's number."""


@dataclass(slots=True)
class Card:
    """One suggestion. ``form`` is there when its card is open; ``following`` is the one it can be merged with."""

    suggestion: Suggestion
    number: int
    can_undo: bool
    form: SuggestionForm | None = None
    following: "Card | None" = None

    @property
    def is_open(self) -> bool:
        """Whether it awaits a decision or could still be decided about."""
        return self.suggestion.state is SuggestionState.OPEN

    @property
    def is_dim(self) -> bool:
        """Whether it is open but of a kind that is not followed."""
        return self.is_open and self.suggestion.kind is not Kind.DIRECTIVE

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
        return None if self.suggestion.confidence is None else cues.step(self.suggestion.confidence)

    @property
    def reasons(self) -> list[Markup]:
        """Why it was suggested."""
        return self._said(self.suggestion.cues)

    @property
    def reasons_against(self) -> list[Markup]:
        """Why it is taken for no directive."""
        return self._said(cue for cue in self.suggestion.cues if cue["kind"] in cues.AGAINST)

    def _said(self, found: Iterable[Mapping[str, str]]) -> list[Markup]:
        language = self.suggestion.snapshot.article.language
        return [words for words in (cues.reason(cue, language) for cue in found) if words]


@dataclass(slots=True)
class Review:
    """Everything that the page shows.

    ``known`` are the bodies behind the names, by name; ``meant`` those that unknown acronyms can stand for.
    """

    session: Session
    article: Article
    cards: list[Card]
    known: dict[str, Body]
    meant: dict[str, list[Body]]
    opened: int | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)

    @property
    def waiting(self) -> int:
        """How many suggested directives nobody decided about."""
        return sum(awaits_decision(card.suggestion) for card in self.cards)

    @property
    def total(self) -> int:
        """How many there are to decide about in all, with those decided."""
        return sum(not card.is_dim for card in self.cards)

    @property
    def was_read(self) -> bool:
        """Whether the extraction has been over the text."""
        return finished_run(self.session, self.article.snapshot) is not None

    @property
    def is_being_read(self) -> bool:
        """Whether the extraction is at it, or will be soon."""
        return unfinished_run(self.session, self.article.snapshot) is not None

    @property
    def can_be_read_again(self) -> bool:
        """Whether another reading could suggest something else than the last one did."""
        return can_read_again(self.session, self.article)

    @property
    def can_be_read(self) -> bool:
        """Whether suggestions are to be had for the article's language."""
        return pipeline.supports(self.article.language)

    def count(self, state: str) -> int:
        """How many cards are in a state."""
        return sum(card.suggestion.state == state for card in self.cards)

    def card(self, suggestion: Suggestion) -> Card | None:
        """The card of a suggestion; None for a withdrawn one."""
        return next((card for card in self.cards if card.suggestion is suggestion), None)

    def spelled_out(self, card: Card) -> dict[str, str]:
        """What the acronyms on an open card are taken to mean: a body, or a name on it that will become one."""
        found = {}
        names = card.form.names() if card.form else []
        for acronym in (name for name in names if name in self.meant):
            known = [_abbreviated(body, acronym) for body in self.meant[acronym]]
            new = [name for name in names if name not in self.known and stands_for(acronym, name)]
            meant = [*known, *dict.fromkeys(new)]
            if len(meant) == 1:
                found[acronym] = f"{acronym} = {meant[0]}"
        return found

    def nearest(self, suggestion: Suggestion) -> Card:
        """The card of a suggestion; for one that is shown no longer the card after its place, else the last one."""
        after = (card for card in self.cards if card.suggestion.start >= suggestion.start)
        return self.card(suggestion) or next(after, self.cards[-1])

    def open_before(self, card: Card) -> Card | None:
        """The nearest card before it that is open, which could be merged with it."""
        return next((each for each in reversed(self.cards[: card.number - 1]) if each.is_open), None)

    def next_waiting(self, after: Card | None) -> Card | None:
        """The next card that awaits a decision, from the top again after the last."""
        waiting = [card for card in self.cards if awaits_decision(card.suggestion)]
        place = after.number if after else 0
        return next((card for card in waiting if card.number > place), waiting[0] if waiting else None)


def load_review(
    session: Session, article: Article, *, opened: int | None = None, form: SuggestionForm | None = None
) -> Review:
    """The review of an article, with the card of the suggestion ``opened`` open; ``form`` is what was typed there."""
    suggestions = shown_suggestions(session, article)
    undoable = undoable_keys(session, suggestions)
    cards = [Card(each, number, each.id in undoable) for number, each in enumerate(suggestions, start=1)]
    still = [card for card in cards if card.is_open]
    for card, following in pairwise(still):
        card.following = following
    for card in still:
        if card.suggestion.id == opened:
            card.form = form or SuggestionForm(card.suggestion, formdata=None)
    names = _names(cards)
    known = find_by_names(session, names, article.country)
    meant = find_by_initials(session, names - known.keys(), article.country)
    review = Review(session, article, cards, known, meant, opened)
    review.paragraphs = paragraphs(article.snapshot.text, _marks(review))
    return review


def _names(cards: Iterable[Card]) -> set[str]:
    names = {name for card in cards if card.form for name in card.form.names()}
    for card in cards:
        suggestion = card.suggestion
        names.update(name for role in ROLES[1:] for name in getattr(suggestion, role))
        names.update([suggestion.issuer] if suggestion.issuer else [])
    return names


def _abbreviated(body: Body, acronym: str) -> str:
    return next(each.name for each in body.names if stands_for(acronym, each.name))


def _marks(review: Review) -> list[Mark]:
    marks = []
    for card in review.cards:
        suggestion = card.suggestion
        if suggestion.state not in GONE:
            state = "opened" if card.form else "dim" if card.is_dim else suggestion.state.value
            span = Span(suggestion.start, suggestion.end)
            marks.append(Mark(span, str(card.number), f"p{suggestion.id}", f"s{suggestion.id}", state))
    return marks
