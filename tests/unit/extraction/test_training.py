"""Weights are learnt from marked texts, in the same way each time, and near to what is known before."""

import math
from dataclasses import replace

import pytest

from tests.unit.extraction.gold_folder import TEXT, write_gold
from tracker.domain.languages import Language
from tracker.domain.spans import Span, occurrences
from tracker.extraction.gold import read_gold
from tracker.extraction.lessons import Example, MarkedText, marked, read
from tracker.extraction.regression import fit
from tracker.extraction.training import TooLittleToLearn, train
from tracker.extraction.weights import Weights

KNOWN = Weights(threshold=0.4)
BODIES = ("полиции", "министерству", "акимату", "комитету", "агентству")
THINGS = ("мост", "план", "школу", "дорогу", "канал")


def examples(count: int = 40) -> list[Example]:
    """Those with a body as subject are directives; a colour says nothing."""
    return [
        Example(str(n), 0.5, frozenset({"subject:body" if n % 2 else "subject:thing", f"colour:{n % 3}"}), n % 2 == 1)
        for n in range(count)
    ]


def test_what_goes_with_directives_speaks_for_them() -> None:
    weights = fit(examples(), known=KNOWN, strength=1.0)
    assert weights.features["subject:body"] > 1
    assert weights.features["subject:thing"] < -1
    assert all(abs(weights.features.get(f"colour:{n}", 0)) < 0.3 for n in range(3))


def test_few_or_costly_examples_stay_near_to_what_is_known() -> None:
    known = replace(KNOWN, prior=0.7, features={"subject:body": -2.0, "never:seen": 0.5})
    near = fit(examples(), known=known, strength=1000.0)
    assert near.features["subject:body"] == pytest.approx(-2.0, abs=0.1)
    assert near.prior == pytest.approx(0.7)
    assert near.features["never:seen"] == 0.5
    far = fit(examples(), known=known, strength=0.5)
    assert far.features["subject:body"] > 0


def test_a_feature_of_fewer_than_three_texts_is_not_learnt() -> None:
    rare = [
        replace(each, features=each.features | {"rare"}) if each.text_id in {"1", "3"} else each for each in examples()
    ]
    assert "rare" not in fit(rare, known=KNOWN, strength=1.0).features


def test_without_features_the_share_of_directives_is_learnt() -> None:
    third = [Example(str(n), 0.5, frozenset({"all"}), n % 3 == 0) for n in range(60)]
    weights = fit(third, known=KNOWN, strength=1.0)
    assert weights.features == {}  # what every candidate has tells nothing
    assert weights.bias == pytest.approx(math.log(0.5), abs=0.01)


def test_candidates_are_labelled_by_what_the_coder_marked(tmp_path) -> None:
    (gold,) = read_gold(write_gold(tmp_path))
    reading = read(marked(gold, group="own"))
    assert reading.marked.id == "own 001"
    labels = {draft.span.of(TEXT).split()[-1]: label for draft, label in reading.lessons}
    assert labels["реку"]
    assert labels["паромы"]
    assert not any("хорошими" in draft.span.of(TEXT) for draft, _label in reading.lessons)  # left out: of another kind
    assert {example.is_directive for example in reading.examples} >= {True}


def review(accepted: list[str], rejected: list[str]) -> MarkedText:
    def spans(quotes: list[str]) -> tuple[Span, ...]:
        return tuple(occurrences(TEXT, quote)[0] for quote in quotes)

    return MarkedText("1", TEXT, Language.RUSSIAN, None, directives=spans(accepted), others=spans(rejected))


def test_passages_that_no_reviewer_decided_about_teach_nothing() -> None:
    decided = read(review(["проверить\nвсе паромы"], ["отремонтировать мосты через реку"]))
    assert sorted(label for _draft, label in decided.lessons) == [False, True]
    assert [label for _draft, label in read(review([], [])).lessons] == []


def texts(count: int) -> list[MarkedText]:
    """In each an order and a plain duty; coders call the first a directive, never the second."""
    found = []
    for n in range(count):
        body, thing = BODIES[n % 5], THINGS[n // 5 % 5]
        order = f"отремонтировать {thing} {n}"
        text = f"Президент поручил {body} {order}.\n\nВсем необходимо беречь {thing} и думать о нём."
        found.append(MarkedText(f"{n:03}", text, Language.RUSSIAN, None, (occurrences(text, order)[0],)))
    return found


def test_training_tells_how_it_does_on_texts_that_it_did_not_learn_from() -> None:
    trained = train(texts(25))
    assert trained.after.f1 >= trained.before.f1
    assert trained.weights.learnt_from["texts"] == 25
    assert trained.weights.learnt_from["directives"] == 25
    assert sum(step.passages for step in trained.steps) <= trained.weights.learnt_from["candidates"]
    assert train(list(reversed(texts(25)))).weights.written() == trained.weights.written()


def test_what_is_known_is_kept_where_nothing_speaks_against_it() -> None:
    known = replace(KNOWN, features={"never:seen": 0.7})
    assert train(texts(25), known=known).weights.features["never:seen"] == 0.7


def test_too_little_is_refused_with_its_numbers() -> None:
    with pytest.raises(TooLittleToLearn) as little:
        train(texts(3))
    assert (little.value.directives, little.value.others) == (3, 3)
    with pytest.raises(TooLittleToLearn):
        train([])
