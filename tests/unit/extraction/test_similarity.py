"""The same action said twice in one text is kept once, at its fullest and surest."""

import time

from tracker.domain.kinds import Kind
from tracker.domain.spans import Span
from tracker.extraction.draft import Draft
from tracker.extraction.similarity import without_repeats
from tracker.extraction.suggestion import Cue, CueKind


def draft(start: int, words: str, **facts: object) -> Draft:
    gist = frozenset(words.split())
    return Draft(Span(start, start + 10), words, gist, verb=words.split(maxsplit=1)[0], **facts)  # type: ignore[arg-type]


def starts(*drafts: Draft) -> list[int]:
    return [each.span.start for each in without_repeats(drafts)]


def test_the_fuller_wording_stays_and_takes_over_what_the_other_knew() -> None:
    short = draft(0, "repair bridge", overseers=("Court",))
    (kept,) = without_repeats([short, draft(50, "repair bridge river", responsible=("Ministry",))])
    assert (kept.span.start, kept.responsible, kept.overseers) == (50, ("Ministry",), ("Court",))


def test_different_actions_and_the_same_action_of_different_bodies_both_stay() -> None:
    assert starts(draft(0, "repair bridge"), draft(50, "open school")) == [0, 50]
    mine, yours = draft(0, "repair bridge", responsible=("A",)), draft(50, "repair bridge", responsible=("B",))
    assert starts(mine, yours) == [0, 50]


def test_a_heading_gives_way_to_the_body_only_where_the_body_has_a_directive() -> None:
    heading = draft(0, "repair bridge", headline=True)
    assert starts(heading, draft(50, "open school")) == [50]
    assert starts(heading) == [0]
    assert starts(heading, draft(50, "open school", doubtful=True)) == [0, 50]
    assert starts(heading, draft(50, "open school", kind=Kind.GENERAL)) == [0, 50]


def test_a_heading_that_tells_of_an_order_of_its_own_stays() -> None:
    order = [Cue(CueKind.ORDER_VERB, "told")]
    assert starts(draft(0, "close mine", headline=True, cues=order), draft(50, "open school")) == [0, 50]
    assert starts(draft(0, "close school", headline=True, cues=order), draft(50, "open school")) == [50]
    assert starts(draft(0, "close mine", headline=True), draft(50, "open school")) == [50]


def test_points_of_a_list_with_verbs_of_their_own_are_no_repeats() -> None:
    point = [Cue(CueKind.NUMBERED_POINT, "1")]
    words = "bridge road river canal dam"
    assert starts(draft(0, f"draft {words}", cues=point), draft(50, f"approve {words}", cues=point)) == [0, 50]
    assert starts(draft(0, f"draft {words}"), draft(50, f"approve {words}")) == [50]


def test_of_two_readings_of_the_same_words_the_sure_one_stays() -> None:
    sure, doubtful = draft(0, "repair"), draft(5, "repair bridge river soon", doubtful=True)
    assert starts(sure, doubtful) == [0]
    assert starts(draft(0, "repair", doubtful=True), draft(5, "open school")) == [5]


def test_a_directive_and_a_mention_of_it_both_stay() -> None:
    assert starts(draft(0, "repair bridge"), draft(50, "repair bridge", kind=Kind.RESTATED)) == [0, 50]


def test_thousands_of_drafts_take_no_time_that_grows_with_the_square() -> None:
    drafts = [draft(20 * n, f"repair bridge{n} road{n}") for n in range(5000)]
    started = time.process_time()
    assert len(without_repeats(drafts)) == 5000
    assert time.process_time() - started < 10
