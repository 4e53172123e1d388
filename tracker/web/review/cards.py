"""The review of one article as its page shows it: the text with its marks, and a card for each suggestion."""

from dataclasses import dataclass, field
from itertools import pairwise

from sqlalchemy.orm import Session

from tracker.domain.kinds import Kind
from tracker.domain.reviews import SuggestionState
from tracker.domain.spans import Span
from tracker.models import Article, Directive, Suggestion
from tracker.queries.earlier_orders import find_earlier
from tracker.queries.naming import Meaning, find_meanings
from tracker.queries.suggestions import finished_run, shown_suggestions, undoable_keys, unfinished_run
from tracker.services.reviews import awaits_decision
from tracker.services.suggestions import can_read_again, is_calibrated
from tracker.web.highlights import Mark, Paragraph, paragraphs
from tracker.web.review.card import Card
from tracker.web.review.chips import Chip, chips_of
from tracker.web.review.orders import Order, arranged, wanted_order
from tracker.web.review.suggestion_forms import SuggestionForm

GONE = frozenset({SuggestionState.MERGED, SuggestionState.SPLIT})
"""States whose words stand under another suggestion's number."""
MAY_BE_RECORDED = frozenset({Kind.DIRECTIVE, Kind.RESTATED})
"""Kinds of passage that an earlier directive can be about."""


@dataclass(slots=True)
class Review:
    """Everything that the page shows.

    ``cards`` stand in the order of the text, by which they are numbered. ``meanings`` are what the names on open cards
    mean, by name. ``earlier`` are the directives on record that suggestions may recall or give again, by the key of the
    suggestion.
    """

    session: Session
    article: Article
    cards: list[Card]
    meanings: dict[str, Meaning]
    opened: int | None = None
    order: Order = Order.TEXT
    earlier: dict[int, list[Directive]] = field(default_factory=dict)
    paragraphs: list[Paragraph] = field(default_factory=list)

    @property
    def shown(self) -> list[Card]:
        """The cards in the order wanted, those folded away last; first where the least sure ones are wanted first."""
        cards = {card.suggestion.id: card for card in self.cards}
        wanted = [cards[each.id] for each in arranged([card.suggestion for card in self.cards], self.order)]
        return sorted(wanted, key=lambda card: card.is_folded is not (self.order is Order.LEAST))

    @property
    def listed(self) -> list[Card]:
        """The cards that stand in the open."""
        return [card for card in self.shown if not card.is_folded]

    @property
    def folded(self) -> list[Card]:
        """The cards of what is doubtful."""
        return [card for card in self.shown if card.is_folded]

    @property
    def is_unfolded(self) -> bool:
        """Whether what is doubtful is to be seen at once: it was asked for, or there is nothing else."""
        return self.order is Order.LEAST or not self.listed or any(card.form for card in self.folded)

    @property
    def has_confidences(self) -> bool:
        """Whether there are two suggestions at least that can be put in order by their confidence."""
        return sum(card.suggestion.confidence is not None for card in self.cards) > 1

    @property
    def waiting(self) -> int:
        """How many suggested directives nobody decided about."""
        return sum(awaits_decision(card.suggestion) for card in self.cards)

    @property
    def total(self) -> int:
        """How many there are to decide about in all, with those decided."""
        return sum(card.counts for card in self.cards)

    @property
    def doubtful(self) -> int:
        """How many are doubtful and open."""
        return sum(card.is_doubtful for card in self.cards)

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

    def count(self, state: str) -> int:
        """How many cards are in a state."""
        return sum(card.suggestion.state == state for card in self.cards)

    def card(self, suggestion: Suggestion) -> Card | None:
        """The card of a suggestion; None for a withdrawn one."""
        return next((card for card in self.cards if card.suggestion is suggestion), None)

    def chips(self, card: Card) -> dict[str, Chip]:
        """What the chips on an open card say, by name."""
        return chips_of(card.form.names() if card.form else [], self.meanings, self.article.language)

    def nearest(self, suggestion: Suggestion) -> Card:
        """The card of a suggestion; for one that is shown no longer the card after its place, else the last one."""
        after = (card for card in self.cards if card.suggestion.start >= suggestion.start)
        return self.card(suggestion) or next(after, self.cards[-1])

    def open_before(self, card: Card) -> Card | None:
        """The nearest card before it that is open, which could be merged with it."""
        return next((each for each in reversed(self.cards[: card.number - 1]) if each.is_open), None)

    def next_waiting(self, after: Card | None) -> Card | None:
        """The next card shown that awaits a decision, from the top again after the last."""
        shown = self.shown
        place = shown.index(after) + 1 if after else 0
        return next((card for card in shown[place:] + shown[:place] if awaits_decision(card.suggestion)), None)


def load_review(
    session: Session, article: Article, *, opened: int | None = None, form: SuggestionForm | None = None
) -> Review:
    """The review of an article, with the card of the suggestion ``opened`` open; ``form`` is what was typed there."""
    suggestions = shown_suggestions(session, article)
    undoable = undoable_keys(session, suggestions)
    cards = [
        Card(each, number, each.id in undoable, is_calibrated=each.run is not None and is_calibrated(each.run))
        for number, each in enumerate(suggestions, start=1)
    ]
    still = [card for card in cards if card.is_open]
    for card, following in pairwise(still):
        card.following = following
    for card in still:
        if card.suggestion.id == opened:
            card.form = form or SuggestionForm(card.suggestion, formdata=None)
    names = [name for card in cards if card.form for name in card.form.names()]
    review = Review(session, article, cards, find_meanings(session, names, article.country), opened, wanted_order())
    review.earlier = find_earlier(
        session, article, [card.suggestion for card in still if card.suggestion.kind in MAY_BE_RECORDED]
    )
    review.paragraphs = paragraphs(article.snapshot.text, _marks(review))
    return review


def _marks(review: Review) -> list[Mark]:
    marks = []
    for card in review.cards:
        suggestion = card.suggestion
        if suggestion.state not in GONE:
            state = "opened" if card.form else "dim" if card.is_quiet else suggestion.state.value
            span = Span(suggestion.start, suggestion.end)
            marks.append(Mark(span, str(card.number), f"p{suggestion.id}", f"s{suggestion.id}", state))
    return marks
