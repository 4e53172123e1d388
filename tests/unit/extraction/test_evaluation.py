"""Agreement with a coder is counted as the codebook says."""

import importlib.util
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.unit.extraction.gold_folder import QUOTES, TEXT, write_gold
from tracker.domain.kinds import Kind
from tracker.domain.spans import Span, occurrences
from tracker.extraction.evaluation import Fault, Result, Score, compare
from tracker.extraction.gold import GoldText, read_gold
from tracker.extraction.matching import Ink, Verdict, pair_up
from tracker.extraction.pipeline import suggest
from tracker.extraction.reliability import reliability
from tracker.extraction.suggestion import Deadline, Suggestion

SHARED = Path(__file__).resolve().parents[4] / "shared"
REFERENCE = SHARED / "eval/score.py"
CORPUS = SHARED / "corpus/dev"


@pytest.fixture
def gold(tmp_path: Path) -> GoldText:
    (text,) = read_gold(write_gold(tmp_path))
    return text


def place(words: str) -> Span:
    return occurrences(TEXT, words)[0]


BRIDGES = Suggestion(
    span=place(QUOTES["bridges"]),
    title="Отремонтировать мосты",
    kind=Kind.DIRECTIVE,
    confidence=0.9,
    responsible=("Министерство дорог",),
    overseers=("Счётная палата",),
    deadline=Deadline("до 1 июня 2024 года", date(2024, 6, 1)),
    topic=10,
)
FERRIES = Suggestion(
    span=place("проверить\nвсе паромы"),
    title="Проверить паромы",
    kind=Kind.DIRECTIVE,
    confidence=0.6,
    responsible=("акимы",),
    topic=10,
)


def test_full_agreement_has_no_mistakes(gold: GoldText) -> None:
    result = compare(gold, [BRIDGES, FERRIES])
    score = result.score
    assert result.mistakes == ()
    assert score.spans.f1 == score.responsible.f1 == score.overseers.f1 == 1
    assert score.deadline.accuracy == score.topic.accuracy == 1


def faults(result: Result) -> list[tuple[str, str, str]]:
    return [(each.fault.value, each.expected, each.found) for each in result.mistakes]


def test_each_wrong_field_is_a_mistake_with_both_answers(gold: GoldText) -> None:
    wrong = replace(BRIDGES, responsible=("Полиция",), overseers=(), deadline=Deadline("до июня"), topic=None)
    assert faults(compare(gold, [wrong, FERRIES])) == [
        ("responsible", "Министерство дорог", "Полиция"),
        ("overseers", "Счётная палата", ""),
        ("deadline", "2024-06-01", "до июня"),
        ("topic", "10", ""),
    ]


def test_a_passage_nobody_coded_is_extra_and_one_nobody_found_is_missed(gold: GoldText) -> None:
    extra = replace(FERRIES, span=place("Следить за этим будет\nСчётная палата"))
    result = compare(gold, [BRIDGES, extra])
    assert [(each.fault, each.words) for each in result.mistakes] == [
        (Fault.EXTRA, "Следить за этим будет Счётная палата"),
        (Fault.MISSED, "проверить все паромы"),
    ]
    assert (result.score.spans.precision, result.score.spans.recall) == (0.5, 0.5)


def test_a_passage_of_another_kind_counts_neither_way(gold: GoldText) -> None:
    general = replace(FERRIES, span=place(QUOTES["roads"]))
    assert compare(gold, [BRIDGES, FERRIES, general]).score == compare(gold, [BRIDGES, FERRIES]).score
    judged = compare(gold, [BRIDGES, FERRIES, general]).judged
    assert judged == ((0.9, Verdict.DIRECTIVE), (0.6, Verdict.DIRECTIVE), (0.6, Verdict.OTHER_KIND))


def test_only_sure_directives_are_scored_and_doubtful_ones_are_judged(gold: GoldText) -> None:
    doubtful = replace(FERRIES, doubtful=True, confidence=0.2)
    mention = replace(BRIDGES, kind=Kind.RESTATED)
    result = compare(gold, [mention, doubtful])
    assert result.score.spans.hits == result.score.spans.found == 0
    assert result.judged == ((0.2, Verdict.DIRECTIVE),)


def test_scores_of_texts_add_up(gold: GoldText) -> None:
    both = sum((compare(gold, found).score for found in ([BRIDGES], [FERRIES])), Score())
    assert (both.texts, both.spans.hits, both.spans.coded) == (2, 2, 4)
    assert (both.deadline.coded, both.topic.coded) == (1, 2)  # no deadline on either side is no agreement


def test_nothing_is_divided_by_nothing() -> None:
    assert (Score().spans.f1, Score().spans.precision, Score().deadline.accuracy) == (0, 0, None)


INK = "аб вг  де жз"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Span(0, 12), Span(0, 12), True),
        (Span(0, 12), Span(0, 4), True),  # three letters of eight: more than a third
        (Span(0, 12), Span(0, 2), False),  # two of eight
        (Span(0, 5), Span(3, 9), True),  # two of four, each
        (Span(0, 5), Span(4, 12), False),  # one of four
        (Span(0, 2), Span(3, 5), False),
        (Span(5, 7), Span(5, 7), False),  # nothing but white space
    ],
)
def test_passages_are_the_same_by_what_they_share_without_white_space(one: Span, other: Span, same: bool) -> None:
    assert bool(Ink(INK).likeness(one, other)) is same


def test_the_most_alike_are_paired_and_each_only_once() -> None:
    text = "а" * 20
    assert sorted(pair_up(Ink(text), [Span(0, 10)], [Span(0, 6), Span(0, 10)])) == [(0, 1)]


def test_reliability_is_told_in_steps_of_like_size() -> None:
    verdicts = [Verdict.NOTHING, Verdict.DIRECTIVE] * 4 + [Verdict.OTHER_KIND, Verdict.DIRECTIVE]
    steps = list(reliability([(n / 10, verdict) for n, verdict in enumerate(verdicts, start=1)], steps=2))
    assert [(s.least, s.most, s.passages) for s in steps] == [(0.6, 1.0, 5), (0.1, 0.5, 5)]
    assert [(s.right, s.other_kind) for s in steps] == [(0.75, 0.2), (0.4, 0.0)]
    assert list(reliability([])) == []
    assert sum(step.passages for step in reliability([(0.5, Verdict.DIRECTIVE)] * 3)) == 3


def reference() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", REFERENCE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def predictions(found: list[Suggestion]) -> list[dict[str, Any]]:
    return [
        {
            "start": each.span.start,
            "end": each.span.end,
            "responsible": list(each.responsible),
            "overseers": list(each.overseers),
            "deadline": each.deadline.on.isoformat() if each.deadline and each.deadline.on else None,
            "topic": each.topic,
        }
        for each in found
        if each.kind is Kind.DIRECTIVE and not each.doubtful
    ]


def assert_equal(score: Score, said: dict[str, Any], *, roles: float = 1e-9) -> None:
    ours = [score.spans.precision, score.spans.recall, score.spans.f1, score.deadline.accuracy, score.topic.accuracy]
    theirs = [said[name] for name in ("precision", "recall", "f1", "deadline_acc", "topic_acc")]
    assert ours == pytest.approx(theirs)
    assert score.responsible.f1 == pytest.approx(said["responsible_f1"], abs=roles)
    assert score.overseers.f1 == pytest.approx(said["overseers_f1"], abs=roles)


needs_reference = pytest.mark.skipif(not REFERENCE.exists(), reason="no reference scorer lies beside the project")


@needs_reference
@pytest.mark.parametrize(
    "found",
    [
        [BRIDGES, FERRIES],
        [BRIDGES],
        [replace(BRIDGES, responsible=("МД", "Министерство дорог"), deadline=None, topic=3), FERRIES],
        [replace(FERRIES, span=place(QUOTES["roads"])), replace(FERRIES, span=Span(0, 40))],
        [replace(BRIDGES, span=Span(20, 90)), replace(BRIDGES, span=Span(60, 160)), FERRIES],
    ],
)
def test_the_score_is_that_of_the_reference(tmp_path: Path, gold: GoldText, found: list[Suggestion]) -> None:
    said, _errors = reference().score(tmp_path, {"001": predictions(found)})
    expected = {**said["all"], "deadline_acc": said["all"]["deadline_acc"], "topic_acc": said["all"]["topic_acc"]}
    assert_equal(compare(gold, found).score, expected)


@needs_reference
@pytest.mark.skipif(not CORPUS.exists(), reason="no measured texts lie beside the project")
def test_the_score_of_real_texts_is_that_of_the_reference_but_for_its_list_of_names() -> None:
    found = {}
    total = Score()
    for gold in read_gold(CORPUS):
        source = gold.source
        suggestions = suggest(source.text, language=source.language, published_on=source.published_on)
        total += compare(gold, suggestions).score
        found[source.id] = predictions(suggestions)
    said, _errors = reference().score(CORPUS, found)
    assert_equal(total, said["all"], roles=0.02)
